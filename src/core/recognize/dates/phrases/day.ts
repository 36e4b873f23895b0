import { BARE, type Ending } from '../endings';
import { readDigits, readNumber, type NumberRead } from '../numbers';
import type { Reader } from '../reader';
import { MONTHS, SHORT_MONTHS, UNITS, DATE_NOUNS } from '../words';
import { dropLi } from './year';

/** Days of one month as a phrase names them: one, two ends, or a list. */
export interface DayPhrase {
  readonly end: number;
  readonly month: number;
  /** Days as written, in order. */
  readonly days: readonly number[];
  /** Between the first and the last stands a hyphen. */
  readonly span: boolean;
  readonly ending: Ending;
  /** Word order: the day before the month (`8 noyabr`). */
  readonly dayFirst: boolean;
}

/** More items than a month has days are no list of days. */
const LONGEST_LIST = 31;

/** `11-12 mart tarixlərində`, `27, 28, 29 may`, `25-və 26 mart`; `martın 20, 21-i`, `yanvar 22-də`, `mart ayının 5-i`. */
export function readDays(reader: Reader, i: number): DayPhrase | undefined {
  return reader.remember(daysAt, i);
}

function daysAt(reader: Reader, i: number): DayPhrase | undefined {
  return dayFirst(reader, i) ?? monthFirst(reader, i);
}

function dayFirst(reader: Reader, i: number): DayPhrase | undefined {
  const list = readDayList(reader, i, 'bare');
  if (list === undefined) return undefined;
  const month = readMonth(reader, list.end, reader.key(list.end));
  if (month === undefined) return undefined;
  return dayPhrase(list, dateNoun(reader, month.end, month.ending), month.value, true);
}

function dayPhrase(
  { days, span }: DayList,
  { end, ending }: { readonly end: number; readonly ending: Ending },
  month: number,
  dayFirst: boolean,
): DayPhrase {
  return { end, month, days, span, ending, dayFirst };
}

function readMonth(
  reader: Reader,
  at: number,
  key: string,
): { value: number; ending: Ending; end: number } | undefined {
  const month = MONTHS.get(key);
  if (month !== undefined) {
    const noun = UNITS.get(reader.key(at + 1));
    if (noun?.value === 'month' && noun.ending.possessive && month.ending.case === 'nom')
      return { value: month.value, ending: noun.ending, end: at + 2 };
    return { value: month.value, ending: month.ending, end: at + 1 };
  }
  const short = SHORT_MONTHS.get(key);
  if (short === undefined) return undefined;
  const end = reader.key(at + 1) === '.' ? at + 2 : at + 1;
  // a short name counts only before a year
  const year = reader.at(end);
  return year?.kind === 'number' && year.key.length === 4 ? { value: short, ending: BARE, end } : undefined;
}

function monthFirst(reader: Reader, i: number): DayPhrase | undefined {
  const month = MONTHS.get(reader.key(i));
  if (month === undefined || month.ending.plural) return undefined;
  let at = i + 1;
  let { ending } = month;
  const noun = UNITS.get(reader.key(at));
  if (noun?.value === 'month' && ending.case === 'nom' && noun.ending.possessive && noun.ending.case === 'gen') {
    at++;
    ending = noun.ending;
  }
  const genitive = ending.case === 'gen';
  if (!genitive && ending.case !== 'nom') return undefined;
  const list = readDayList(reader, at, genitive ? 'genitive' : 'suffixed');
  if (list === undefined) return undefined;
  return dayPhrase(list, dateNoun(reader, list.end, list.ending), month.value, false);
}

/** `tarixində`, `tarixli`, `günü` behind a date belong to it. */
export function dateNoun(reader: Reader, at: number, ending: Ending): { end: number; ending: Ending } {
  if (ending.case !== 'nom' && ending.case !== 'gen' && ending.case !== 'acc') return { end: at, ending };
  const key = reader.key(at);
  const noun = DATE_NOUNS.get(key);
  if (noun !== undefined && (noun.ending.possessive || noun.ending.case !== 'nom'))
    return { end: at + 1, ending: noun.ending };
  if (DATE_NOUNS.has(dropLi(key)) && key.endsWith('li')) return { end: at + 1, ending: BARE };
  const day = UNITS.get(key);
  if (day?.value === 'day' && day.ending.possessive && !(ending.case === 'gen'))
    return { end: at + 1, ending: day.ending };
  return { end: at, ending };
}

interface DayList {
  readonly end: number;
  readonly days: readonly number[];
  readonly span: boolean;
  readonly ending: Ending;
}

/**
 * `bare`: plain digits before a month; `genitive`: behind a month's genitive, where the last one has
 * an ending; `suffixed`: behind a bare month, where the first must have one.
 */
function readDayList(reader: Reader, i: number, manner: 'bare' | 'genitive' | 'suffixed'): DayList | undefined {
  const days: number[] = [];
  let at = i;
  let span = false;
  let ending: Ending = BARE;
  while (days.length < LONGEST_LIST) {
    const day = readDay(reader, at, manner);
    if (day === undefined) break;
    days.push(day.value);
    ending = day.ending;
    at = day.end;
    if (span) break;
    if (ending !== BARE) break;
    const next = separator(reader, at);
    if (next === undefined || readDay(reader, next.end, manner) === undefined) break;
    if (next.hyphen && days.length > 1) break;
    span = next.hyphen;
    at = next.end;
  }
  if (days.length === 0) return undefined;
  if (manner !== 'bare' && ending === BARE) return undefined;
  if (manner === 'bare' && ending !== BARE) return undefined;
  return { end: at, days, span, ending };
}

function readDay(
  reader: Reader,
  at: number,
  manner: string,
): { value: number; ending: Ending; end: number } | undefined {
  const atom = reader.at(at);
  if (atom?.kind === 'number') {
    if (atom.key.length > 2) return undefined;
    const value = Number(atom.key);
    // 32–39 are read too, to be called impossible
    if (value < 1 || value > 39) return undefined;
    const day = readDigits(reader, at);
    if (day === undefined || manner === 'bare' || day.ordinal || day.ending.plural)
      return day?.ordinal && manner !== 'bare' ? undefined : { value, ending: BARE, end: at + 1 };
    return { value, ending: day.ending, end: day.end };
  }
  if (manner !== 'genitive') return undefined;
  const word: NumberRead | undefined = readNumber(reader, at);
  if (
    word?.written !== 'words' ||
    word.value > 31 ||
    word.ordinal ||
    (word.ending.case === 'nom' && !word.ending.possessive)
  )
    return undefined;
  return { value: word.value, ending: word.ending, end: word.end };
}

/** `,`, `və`, `,və`, a hyphen, or the stray hyphen of `25-və 26 mart`. */
function separator(reader: Reader, at: number): { end: number; hyphen: boolean } | undefined {
  const key = reader.key(at);
  if (key === ',') return { end: reader.key(at + 1) === 'və' ? at + 2 : at + 1, hyphen: false };
  if (key === 'və' || key === 'ilə') return { end: at + 1, hyphen: false };
  if (!reader.isHyphen(at)) return undefined;
  if (reader.key(at + 1) === 'və') return { end: at + 2, hyphen: false };
  return { end: at + 1, hyphen: true };
}
