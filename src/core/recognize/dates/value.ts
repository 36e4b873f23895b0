import type { TimexType } from '../../timex';
import { dayExists } from './calendar';

/** How fine a value is. */
export type TimexPrecision =
  | 'century'
  | 'decade'
  | 'year'
  | 'half'
  | 'quarter'
  | 'season'
  | 'month'
  | 'week'
  | 'weekend'
  | 'day'
  | 'part-of-day'
  | 'hour'
  | 'minute'
  | 'duration'
  | 'reference';

/** One end of a value, or the whole of it. */
export interface TimexPart {
  readonly text: string;
  readonly precision: TimexPrecision;
  /** Before the common era. */
  readonly bc: boolean;
  /** Has an `X`. */
  readonly unknown: boolean;
}

/** A value taken apart: one part, or the two ends of a range in our `A/B` writing. */
export interface ParsedTimex {
  readonly parts: readonly TimexPart[];
  /** Types that a value of this form may have. */
  readonly types: readonly TimexType[];
}

const REFERENCES = new Set(['PRESENT_REF', 'PAST_REF', 'FUTURE_REF']);
const DATE_TYPES: readonly TimexType[] = ['DATE', 'SET'];
const TIME_TYPES: readonly TimexType[] = ['TIME', 'SET'];
const LENGTH_TYPES: readonly TimexType[] = ['DURATION', 'SET'];

const YEAR = '(?:\\d{4}|\\d{3}X|\\d{2}XX|XXXX)';
const FORMS: readonly (readonly [TimexPrecision, RegExp])[] = [
  ['century', /^(?:\d\d|XX)$/],
  ['decade', /^(?:\d{3}|\d\dX|XXX)$/],
  ['year', new RegExp(`^${YEAR}$`)],
  ['half', new RegExp(`^${YEAR}-H[12X]$`)],
  ['quarter', new RegExp(`^${YEAR}-Q[1-4X]$`)],
  ['season', new RegExp(`^${YEAR}-(?:SP|SU|FA|WI)$`)],
  ['month', new RegExp(`^${YEAR}-(?:0[1-9]|1[0-2]|XX)$`)],
  ['weekend', new RegExp(`^${YEAR}-W(?:0[1-9]|[1-4]\\d|5[0-3]|XX)-WE$`)],
  ['week', new RegExp(`^${YEAR}-W(?:0[1-9]|[1-4]\\d|5[0-3]|XX)$`)],
  [
    'day',
    new RegExp(`^${YEAR}-(?:(?:0[1-9]|1[0-2]|XX)-(?:0[1-9]|[12]\\d|3[01]|XX)|W(?:0[1-9]|[1-4]\\d|5[0-3]|XX)-[1-7X])$`),
  ],
];
const CLOCK = /^(?:[01X][\dX]|2[0-3X])(?::[0-5X][\dX](?::[0-5X][\dX])?)?$|^24:00(?::00)?$/;
const PART_OF_DAY = /^(?:MO|MI|AF|EV|NI|DT)$/;
const NUMBER = '(?:\\d+(?:\\.\\d+)?|X)';
const DURATION = new RegExp(
  `^P(?:X|${NUMBER}(?:DE|CE)|(?=.)(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?=.)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?)$`,
);
/** Longer than any value is. */
const LONGEST = 64;

/**
 * Takes a TIMEX3 value apart, or a range `A/B` of two. `undefined` for anything that is not one:
 * wrong writing, a day that no calendar has, or ends of different kinds.
 */
export function parseTimexValue(value: string): ParsedTimex | undefined {
  if (value.length > LONGEST) return undefined;
  const ends = value.split('/');
  if (ends.length > 2) return undefined;
  const parts: TimexPart[] = [];
  let types: readonly TimexType[] | undefined;
  for (const end of ends) {
    const read = parsePart(end);
    if (read === undefined) return undefined;
    parts.push(read.part);
    if (types !== undefined && (types === LENGTH_TYPES) !== (read.types === LENGTH_TYPES)) return undefined;
    if (types === undefined || read.types === TIME_TYPES) types = read.types;
  }
  if (ends.length === 2 && parts.some((part) => part.precision === 'reference')) return undefined;
  return { parts, types: types ?? DATE_TYPES };
}

function parsePart(text: string): { part: TimexPart; types: readonly TimexType[] } | undefined {
  const bc = text.startsWith('BC');
  const body = bc ? text.slice(2) : text;
  const part = (precision: TimexPrecision): TimexPart => ({
    text,
    precision,
    bc,
    unknown: /X/.test(body) && !REFERENCES.has(text),
  });
  if (REFERENCES.has(text)) return { part: part('reference'), types: ['DATE'] };
  if (DURATION.test(text)) return { part: part('duration'), types: LENGTH_TYPES };
  const time = body.indexOf('T');
  const date = time < 0 ? body : body.slice(0, time);
  const form =
    date === '' && time === 0 ? (['day', undefined] as const) : FORMS.find(([, pattern]) => pattern.test(date));
  if (form === undefined || !inCalendar(date)) return undefined;
  if (time < 0) return { part: part(form[0]), types: DATE_TYPES };
  const clock = body.slice(time + 1);
  if (form[0] !== 'day') return undefined;
  if (PART_OF_DAY.test(clock)) return { part: part('part-of-day'), types: TIME_TYPES };
  return CLOCK.test(clock) ? { part: part(clock.includes(':') ? 'minute' : 'hour'), types: TIME_TYPES } : undefined;
}

/** Whether known year, month and day are a day of the calendar; what is unknown is taken to fit. */
function inCalendar(date: string): boolean {
  const match = /^([\dX]{4})-(\d\d)-(\d\d)$/.exec(date);
  if (match === null) return true;
  const year = /^\d+$/.test(match[1] ?? '') ? Number(match[1]) : undefined;
  return dayExists(year === 0 ? undefined : year, Number(match[2]), Number(match[3]));
}
