import { type PartialDate, readDate } from '../core';
import { Failure } from './failure';

/** Reads `--date`: a year, a month or a day of the calendar; anything else is wrong use. */
export function dateOption(value: string): PartialDate {
  const { date, problems } = readDate(value, { start: 0, end: 0 });
  if (date === undefined || problems.length > 0) throw new Failure('option.date', { value }, 2);
  return date;
}
