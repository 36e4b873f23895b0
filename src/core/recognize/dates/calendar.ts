import { addDays, addMonths, addYears, create, dayOfWeek, daysInMonth, diffDays, toString, weekOfYear, yearOfWeek } from 'temporal-polyfill/fns/PlainDate';
import type { PartialDate } from '../../article/article';
import { formatPartialDate } from '../../article/article';

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
  return day <= daysInMonth(create(year ?? 2000, month, 1));
}

export function shiftDays(date: FullDate, by: number): FullDate {
  return fromPlain(addDays(plain(date), by));
}

/** Year and month `by` months on. */
export function shiftMonths(date: { readonly year: number; readonly month: number }, by: number): { year: number; month: number } {
  const { year, month } = fromPlain(addMonths(create(date.year, date.month, 1), by));
  return { year, month };
}

export function shiftYears(date: FullDate, by: number): FullDate {
  return fromPlain(addYears(plain(date), by));
}

/** The ISO week `by` weeks from the one of `date`, as `2024-W16`. */
export function isoWeek(date: FullDate, by: number): string {
  const day = addDays(plain(date), 7 * by);
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

export function format(date: PartialDate): string {
  return formatPartialDate(date);
}

/** Four digits, or X for a year that they cannot write. */
export function yearText(year: number): string {
  return year >= 1 && year <= 9999 ? pad(year, 4) : 'XXXX';
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function plain(date: FullDate): PlainDate {
  return create(date.year, date.month, date.day);
}

function fromPlain(date: PlainDate): FullDate {
  const [year, month, day] = toString(date).split('-').map(Number);
  return { year: year ?? 0, month: month ?? 1, day: day ?? 1 };
}
