import { dayExists, daysBetween, isFull } from '../calendar';
import type { CalendarDate, YearRef } from '../meaning';
import type { TimexAnchor } from '../../../timex';
import { NO_ANCHOR, TEXT_ANCHOR, mentionAnchor, pointValue, sameSentence, type Point, type Scene } from './context';
import type { Resolved } from './resolved';

/** A year as reckoned, with what it came from. */
export interface YearFound {
  readonly year?: number;
  readonly anchor: TimexAnchor;
  readonly code: string;
}

/** `2023`, `cari il`, `həmin il`. */
export function resolveYear(ref: YearRef, scene: Scene): YearFound {
  switch (ref.kind) {
    case 'number':
      return { year: ref.year, anchor: TEXT_ANCHOR, code: 'written' };
    case 'shift':
      if (scene.date === undefined) return { anchor: NO_ANCHOR, code: 'no-date' };
      return {
        year: scene.date.year + ref.by,
        anchor: scene.anchor,
        code: ref.by < 0 ? 'last-year' : ref.by > 0 ? 'next-year' : 'this-year',
      };
    case 'mention': {
      const earlier = scene.memory.year;
      if (earlier === undefined) return { anchor: NO_ANCHOR, code: 'no-mention' };
      return { year: earlier.year, anchor: mentionAnchor(earlier), code: 'mention' };
    }
  }
}

export function resolveCalendar(date: CalendarDate, scene: Scene): Resolved {
  if (date.sameMonth) return leaning(date, scene);
  const found = date.year === undefined ? impliedYear(date, scene) : resolveYear(date.year, scene);
  return dated(date, found, date.year?.kind === 'number' && date.year.bc === true);
}

/** The value of a month and day in a year that was found. */
export function dated(date: CalendarDate, found: YearFound, bc = false): Resolved {
  const point: Point = { year: found.year, month: date.month, day: date.day };
  const reason = { code: `timex.reason.${found.code}` };
  if (date.day !== undefined && date.month !== undefined && !dayExists(found.year, date.month, date.day)) {
    return {
      type: 'DATE',
      anchor: found.anchor,
      reason: { code: 'timex.reason.impossible', args: { day: date.day, month: date.month } },
    };
  }
  if (date.month !== undefined && (date.month < 1 || date.month > 12)) {
    return {
      type: 'DATE',
      anchor: found.anchor,
      reason: { code: 'timex.reason.impossible', args: { day: date.day ?? 0, month: date.month } },
    };
  }
  const value = pointValue(point, date.day !== undefined ? 'day' : date.month !== undefined ? 'month' : 'year');
  return bc
    ? { type: 'DATE', value: `BC${value}`, anchor: found.anchor, reason }
    : { type: 'DATE', value, anchor: found.anchor, reason, point };
}

/** `25-də` after `noyabrın 20-də`. */
function leaning(date: CalendarDate, scene: Scene): Resolved {
  const earlier = scene.memory.day;
  if (earlier === undefined) return { type: 'DATE', anchor: NO_ANCHOR, reason: { code: 'timex.reason.no-mention' } };
  const { year, month } = earlier.point;
  return dated(
    { kind: 'calendar', ...(month !== undefined && { month }), ...(date.day !== undefined && { day: date.day }) },
    { ...(year !== undefined && { year }), anchor: mentionAnchor(earlier), code: 'same-month' },
  );
}

/** Two dates this near are taken as near even against a verb's tense: reports speak of plans and of yesterday alike. */
const NEAR_DAYS = 45;
/** Without a tense, a date this far from the article's belongs to the neighbouring year. */
const FAR_DAYS = 270;

/** The year of a month or day that stands without one. */
function impliedYear(date: CalendarDate, scene: Scene): YearFound {
  const { memory, date: own, tense } = scene;
  // `2020-ci ildə … oktyabrın 4-ü`: the sentence has spoken of a year
  const spoken = memory.year;
  if (
    spoken?.written &&
    sameSentence(scene, spoken) &&
    (own === undefined || (tense !== 'future' && spoken.year !== own.year && spoken.year < own.year))
  ) {
    return { year: spoken.year, anchor: mentionAnchor(spoken), code: 'year-of-mention' };
  }
  if (own === undefined) return { anchor: NO_ANCHOR, code: 'no-date' };
  if (own.month === undefined || date.month === undefined)
    return { year: own.year, anchor: scene.anchor, code: 'header-year' };
  const ahead = distance(own, date);
  let year = own.year;
  if (tense === 'past' ? ahead > NEAR_DAYS : tense !== 'future' && ahead > FAR_DAYS) year -= 1;
  else if (tense === 'future' ? ahead < -NEAR_DAYS : tense !== 'past' && ahead < -FAR_DAYS) year += 1;
  const code = year < own.year ? 'year-before' : year > own.year ? 'year-after' : 'header-year';
  return { year, anchor: scene.anchor, code };
}

/** Days from the article's date to the one in its year; months count where a day is not known. */
function distance(own: NonNullable<Scene['date']>, date: CalendarDate): number {
  const month = Math.min(Math.max(date.month ?? 1, 1), 12);
  if (isFull(own) && date.day !== undefined && dayExists(own.year, month, date.day))
    return daysBetween(own, { year: own.year, month, day: date.day });
  return (month - (own.month ?? month)) * 30.5;
}
