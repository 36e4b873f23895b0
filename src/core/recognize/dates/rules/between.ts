import type { CalendarDate, Meaning, Rule } from '../meaning';
import { readDigits } from '../numbers';
import { CLOCK_STARTS, readClock } from '../phrases/clock';
import { DAY_POINT_STARTS, readDayPoint } from '../phrases/point';
import { readYear } from '../phrases/year';
import type { Reader } from '../reader';
import { starts } from '../starts';
import { readMonthPoint } from './month';

/** `yanvarın 1-i ilə fevralın 1-i arasında`, `martın 5-i ilə 7-si arasında`, `mart ilə may arasında`, `saat 10:00 ilə 12:00 arasında`. */
export const between: Rule = {
  id: 'date.between',
  starts: starts(DAY_POINT_STARTS, CLOCK_STARTS),
  match({ reader }, i) {
    const clocks = betweenClocks(reader, i);
    if (clocks !== undefined) return { ...clocks, rule: 'time.between', confidence: 0.95 };
    const from = readPoint(reader, i);
    if (from === undefined || !isJoint(reader, from.end)) return undefined;
    const to = readPoint(reader, from.end + 1) ?? leaningDay(reader, from.end + 1, from.date);
    if (to === undefined || !isBetween(reader, to.end)) return undefined;
    const meaning = { kind: 'range', from: from.date, to: to.date } as const;
    return { end: to.end + 1, rule: this.id, meaning, confidence: 0.95 };
  },
};

function isJoint(reader: Reader, i: number): boolean {
  return reader.key(i) === 'ilə' || reader.key(i) === 'və';
}

function isBetween(reader: Reader, i: number): boolean {
  return /^(arası|arasında|arasındakı|aralığında)$/.test(reader.key(i));
}

interface Point {
  readonly end: number;
  readonly date: CalendarDate;
}

/** A day, month or year in the nominative. */
function readPoint(reader: Reader, i: number): Point | undefined {
  const day = readDayPoint(reader, i);
  if (day !== undefined)
    return day.meaning.kind === 'calendar' && day.ending.case === 'nom'
      ? { end: day.end, date: day.meaning }
      : undefined;
  const year = readYear(reader, i);
  const named = year === undefined || year.ending.case === 'gen' ? readMonthPoint(reader, year?.end ?? i) : undefined;
  if (named !== undefined)
    return named.ending.case === 'nom'
      ? { end: named.end, date: { kind: 'calendar', ...(year && { year: year.year }), month: named.month } }
      : undefined;
  return year?.ending.case === 'nom' ? { end: year.end, date: { kind: 'calendar', year: year.year } } : undefined;
}

/** `7-si` behind `martın 5-i ilə`. */
function leaningDay(reader: Reader, i: number, from: CalendarDate): Point | undefined {
  const day = from.day === undefined ? undefined : readDigits(reader, i);
  if (day === undefined || day.ordinal || day.digits > 2 || day.value < 1 || day.value > 31) return undefined;
  if (day.ending.case !== 'nom' || !day.ending.possessive) return undefined;
  return { end: day.end, date: { ...from, day: day.value } };
}

function betweenClocks(
  reader: Reader,
  i: number,
): { end: number; meaning: Extract<Meaning, { kind: 'time' }> } | undefined {
  const from = readClock(reader, i);
  if (from === undefined || from.to !== undefined || from.ending.case !== 'nom' || !isJoint(reader, from.end))
    return undefined;
  const to = readClock(reader, from.end + 1);
  if (to === undefined || to.to !== undefined || to.ending.case !== 'nom' || !isBetween(reader, to.end))
    return undefined;
  return { end: to.end + 1, meaning: { kind: 'time', clock: from.clock, to: to.clock } };
}
