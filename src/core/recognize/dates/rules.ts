import type { Rule } from './meaning';
import { amountRange } from './rules/amount-range';
import { anaphor, eventDay, namedDate, samePeriod } from './rules/anaphor';
import { between } from './rules/between';
import { dayOfUnit, firstOfMonth } from './rules/day-of-unit';
import { dayRange } from './rules/day-range';
import { century, decade, decadeRange } from './rules/decade';
import { deicticDay, deicticUnit, ownUnit } from './rules/deixis';
import { duration, offset, recent, repeated, vagueDuration, wholeUnit } from './rules/duration';
import { ellipsis } from './rules/ellipsis';
import { fromTo } from './rules/from-to';
import { month } from './rules/month';
import { monthDay } from './rules/month-day';
import { numericDate } from './rules/numeric';
import { daysOfUnit, every, everyFew, frequency, unitByUnit } from './rules/set';
import { splitYear } from './rules/split-year';
import { clock, partOfDay, timeOfDay } from './rules/time';
import { vague } from './rules/vague';
import { weekday } from './rules/weekday';
import { season, yearPart } from './rules/year-part';
import { lastYearOfList, year, yearFromTo, yearInList, yearRange, yearsInBrackets } from './rules/year';

/**
 * The constructions. At a place the longest match wins; of equal ones the earlier in this list, so
 * that order matters only where two rules read the same words:
 */
export const RULES: readonly Rule[] = [
  // `2024/2025-ci tədris ili` is a school year before it is a range of years
  splitYear,
  // two ends before one, and a day with its clock before both
  timeOfDay,
  dayRange,
  between,
  fromTo,
  numericDate,
  monthDay,
  // the last of a list of years is a year even if it is round (`2010-cu və 2020-ci illərdə`)
  lastYearOfList,
  // `80-90-cı illər` are decades before they are years; `1980-ci illər` is a decade, `1980-ci il` a year
  decadeRange,
  decade,
  century,
  yearRange,
  yearFromTo,
  yearPart,
  season,
  month,
  samePeriod,
  year,
  yearInList,
  yearsInBrackets,
  // `hər bazar ertəsi` and `şənbə günləri` are sets before a weekday is a day
  every,
  weekday,
  frequency,
  everyFew,
  daysOfUnit,
  unitByUnit,
  dayOfUnit,
  firstOfMonth,
  deicticDay,
  anaphor,
  namedDate,
  deicticUnit,
  ownUnit,
  // `3 gün sonra` is a point, `3 gün` a length, `günlük` by itself a repetition
  offset,
  amountRange,
  duration,
  wholeUnit,
  vague,
  recent,
  vagueDuration,
  repeated,
  eventDay,
  clock,
  partOfDay,
  // last, for it leans on what was found before
  ellipsis,
];
