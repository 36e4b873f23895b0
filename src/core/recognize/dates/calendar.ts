import {
  addDays,
  addMonths,
  create,
  dayOfWeek,
  daysInMonth,
  diffDays,
  toString,
  weekOfYear,
  yearOfWeek,
} from 'temporal-polyfill/fns/PlainDate';
import type { PartialDate } from '../../article/article';

/** All calendar reckoning stands here, over the Temporal polyfill; ISO calendar, years 1 to 9999. */

/** A date of which all parts are known. */
export interface FullDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type PlainDate = ReturnType<typeof create>;

export function isFull(date: PartialDate | undefined): date is FullDate {
  return date?.month !== undefined && date.day !== undefined;
}

/** Whether the calendar has the day; an unknown year allows 29 February. */
export function dayExists(year: number | undefined, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  // every month has these
  return day <= 28 || day <= daysInMonth(create(year ?? 2000, month, 1));
}

export function shiftDays(date: FullDate, by: number): FullDate {
  return fromPlain(addDays(plain(date), within(by, 365)));
}

/** Year and month `by` months on. */
export function shiftMonths(
  date: { readonly year: number; readonly month: number },
  by: number,
): { year: number; month: number } {
  const { year, month } = fromPlain(addMonths(create(date.year, date.month, 1), within(by, 12)));
  return { year, month };
}

/** The ISO week `by` weeks from the one of `date`, as `2024-W16`. */
export function isoWeek(date: FullDate, by: number): string {
  const day = addDays(plain(date), 7 * within(by, 52));
  return `${yearText(yearOfWeek(day) ?? date.year)}-W${pad(weekOfYear(day) ?? 1, 2)}`;
}

/** 1 is Monday. */
export function weekdayOf(date: FullDate): number {
  return dayOfWeek(plain(date));
}

/** Days from `a` to `b`. */
export function daysBetween(a: FullDate, b: FullDate): number {
  return diffDays(plain(a), plain(b));
}

/** Four digits, or X for a year that they cannot write. */
export function yearText(year: number): string {
  return year >= 1 && year <= 9999 ? pad(year, 4) : 'XXXX';
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** A text may say any number; beyond this many years the calendar of the library ends. */
const FARTHEST = 20_000;

function within(by: number, perYear: number): number {
  return Math.max(-FARTHEST * perYear, Math.min(FARTHEST * perYear, by));
}

function plain(date: FullDate): PlainDate {
  return create(date.year, date.month, date.day);
}

function fromPlain(date: PlainDate): FullDate {
  const [, year, month, day] = /^([+-]?\d+)-(\d\d)-(\d\d)/.exec(toString(date)) ?? [];
  return { year: Number(year), month: Number(month), day: Number(day) };
}
