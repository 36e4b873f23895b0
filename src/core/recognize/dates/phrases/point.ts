import { BARE, type Ending } from '../endings';
import type { CalendarDate, Meaning, YearRef } from '../meaning';
import type { Reader } from '../reader';
import { starts } from '../starts';
import { MONTHS, UNITS } from '../words';
import { dateNoun, readDays, type DayPhrase } from './day';
import { FIRST_YEAR, LAST_YEAR, YEAR_STARTS, readYear } from './year';

/** A day, or days of one month, with or without a year. */
export interface DayPoint {
  readonly end: number;
  readonly meaning: Meaning;
  readonly ending: Ending;
  readonly year: YearRef | undefined;
  readonly phrase: DayPhrase;
}

export const DAY_POINT_STARTS = starts(YEAR_STARTS, MONTHS.keys());

/** `2020-ci il noyabrın 8-i`, `1939-cu il, sentyabrın 17-sində`, `8 noyabr 2020-ci il`, `12 mart 2024`, `martın 5-i`. */
export function readDayPoint(reader: Reader, i: number): DayPoint | undefined {
  return reader.remember(dayPointAt, i);
}

function dayPointAt(reader: Reader, i: number): DayPoint | undefined {
  const before = readYear(reader, i);
  let at = before?.end ?? i;
  if (before !== undefined && reader.key(at) === ',') at++;
  const phrase = readDays(reader, at);
  if (phrase === undefined) return undefined;
  if (before !== undefined) return point(phrase, before.year, phrase.end, phrase.ending);
  const after =
    phrase.ending.case === 'nom' || phrase.ending.case === 'gen' ? readYearBehind(reader, phrase) : undefined;
  return after === undefined
    ? point(phrase, undefined, phrase.end, phrase.ending)
    : point(phrase, after.year, after.end, after.ending);
}

function point(phrase: DayPhrase, year: YearRef | undefined, end: number, ending: Ending): DayPoint {
  return { end, meaning: daysMeaning(phrase.days, phrase.month, year, phrase.span), ending, year, phrase };
}

/** The year that follows a day: with its noun, or as four bare digits. */
function readYearBehind(reader: Reader, phrase: DayPhrase): { year: YearRef; end: number; ending: Ending } | undefined {
  const at = reader.key(phrase.end) === ',' && phrase.dayFirst ? phrase.end + 1 : phrase.end;
  const year = readYear(reader, at);
  if (year !== undefined && year.year.kind === 'number' && (at === phrase.end || year.ending.case === 'nom')) {
    const noun = dateNoun(reader, year.end, year.ending);
    return { year: year.year, ...noun };
  }
  const digits = reader.number(at);
  if (!phrase.dayFirst || digits === undefined || at !== phrase.end || reader.key(at).length !== 4) return undefined;
  if (digits < FIRST_YEAR || digits > LAST_YEAR) return undefined;
  // `8 may 2024 manat` counts money; a bare year is believed where no noun is counted by it
  const noun = dateNoun(reader, at + 1, BARE);
  return { year: { kind: 'number', year: digits }, ...noun };
}

/** One day, the two ends of a range, or a list: contiguous days are a range, others one with gaps. */
export function daysMeaning(days: readonly number[], month: number, year: YearRef | undefined, span: boolean): Meaning {
  const date = (day: number): CalendarDate => ({ kind: 'calendar', year, month, day });
  const first = days[0] ?? 0;
  const last = days[days.length - 1] ?? 0;
  if (days.length === 1) return date(first);
  const contiguous = span || days.every((day, k) => k === 0 || day === (days[k - 1] ?? 0) + 1);
  return { kind: 'range', from: date(first), to: date(last), ...(!contiguous && { gaps: true }) };
}

/** Whether the atom is `il`, `ay`, `gün` … in a form with this possessive. */
export function isUnit(reader: Reader, i: number, unit: string): boolean {
  return UNITS.get(reader.key(i))?.value === unit;
}
