import type { PartialDate } from '../../article/article';
import { formatPartialDate } from '../../article/article';
import { fold } from '../../azerbaijani/casing';
import type { TimexValue } from '../../timex';
import { pad } from './calendar';

interface HolidayRow {
  readonly names: readonly string[];
  /** `MM-DD` or `MM-DD/MM-DD`; moving feasts have `years` instead. */
  readonly day?: string;
  readonly from?: string;
  readonly until?: string;
  readonly law?: string;
  readonly years?: Readonly<Record<string, { readonly day: string; readonly source: string }>>;
}

/** Holidays by name, and the law that was in force when. */
export interface Holidays {
  readonly byName: ReadonlyMap<string, readonly HolidayRow[]>;
  readonly byDay: ReadonlyMap<string, readonly HolidayRow[]>;
}

/** Reads `holidays.json` as `src/lexicon/compile/holidays.ts` writes it; an empty text gives no holidays. */
export function parseHolidays(json: string): Holidays {
  const byName = new Map<string, HolidayRow[]>();
  const byDay = new Map<string, HolidayRow[]>();
  const add = (map: Map<string, HolidayRow[]>, key: string, row: HolidayRow): void => {
    const rows = map.get(key);
    if (rows === undefined) map.set(key, [row]);
    else rows.push(row);
  };
  for (const row of json === '' ? [] : (JSON.parse(json) as HolidayRow[])) {
    for (const name of row.names) add(byName, fold(name), row);
    if (row.day !== undefined && !row.day.includes('/')) add(byDay, row.day, row);
  }
  return { byName, byDay };
}

/**
 * The days of a holiday in the year of the article's date, by the law in force at that date.
 * `undefined` for a name that is no holiday, or a moving feast in a year that the table does not have.
 */
export function holidayValue(name: string, date: PartialDate | undefined, holidays: Holidays): TimexValue | undefined {
  const rows = holidays.byName.get(fold(name));
  const row = rows?.find((one) => inForce(one, date));
  if (row === undefined) return undefined;
  const set =
    row.years === undefined ? { day: row.day ?? '', source: row.law ?? '' } : date && row.years[pad(date.year, 4)];
  if (set === undefined) return undefined;
  const year = date === undefined ? 'XXXX' : pad(date.year, 4);
  return {
    type: 'DATE',
    value: set.day
      .split('/')
      .map((day) => `${year}-${day}`)
      .join('/'),
    anchor: date === undefined ? { kind: 'none' } : { kind: 'header', date: formatPartialDate(date) },
    reason: { code: 'timex.reason.holiday', args: { law: set.source } },
  };
}

/** The holiday that a day of the calendar (`2024-11-08`) is by the law in force at the article's date. */
export function holidayOn(value: string, date: PartialDate | undefined, holidays: Holidays): string | undefined {
  if (!/^(?:\d{4}|XXXX)-\d\d-\d\d$/.test(value)) return undefined;
  return holidays.byDay.get(value.slice(5))?.find((row) => inForce(row, date))?.names[0];
}

/** Without a date the law of today holds. What a partial date leaves open is taken as its end. */
function inForce(row: HolidayRow, date: PartialDate | undefined): boolean {
  if (date === undefined) return row.until === undefined;
  const at = `${pad(date.year, 4)}-${pad(date.month ?? 12, 2)}-${pad(date.day ?? 31, 2)}`;
  return (row.from === undefined || row.from <= at) && (row.until === undefined || at <= row.until);
}
