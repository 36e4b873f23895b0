import { BARE, type Ending } from '../endings';
import type { CalendarDate, Meaning, Rule } from '../meaning';
import { readDigits } from '../numbers';
import { ERA_STARTS, FIRST_YEAR, LAST_YEAR, YEAR_STARTS, readEra, readYear } from '../phrases/year';
import type { Reader } from '../reader';
import { starts } from '../starts';
import { UNITS } from '../words';

/** `2023-cü ildə`, `ötən ilin`, `eramızdan əvvəl 331-ci ildə`. */
export const year: Rule = {
  id: 'date.year',
  starts: YEAR_STARTS,
  match({ reader }, i) {
    const phrase = readYear(reader, i);
    if (phrase === undefined) return undefined;
    const rule =
      phrase.year.kind === 'number'
        ? this.id
        : phrase.year.kind === 'shift'
          ? 'date.year-deictic'
          : 'date.year-anaphor';
    return {
      end: phrase.end,
      rule,
      meaning: { kind: 'calendar', year: phrase.year },
      confidence: 0.97,
      ending: phrase.ending,
    };
  },
};

/** Years that share one noun or ending: `2023-2024-cü illər`, `2022, 2023 və 2024-cü illərdə`, `1995-96-cı illər`. */
export const yearRange: Rule = {
  id: 'date.year-range',
  starts: starts('number', ERA_STARTS),
  match({ reader }, i) {
    const list = readYearList(reader, i);
    if (list === undefined) return undefined;
    const noun = UNITS.get(reader.key(list.end));
    if (noun?.value !== 'year') return undefined;
    return {
      end: list.end + 1,
      rule: this.id,
      meaning: yearsMeaning(list.years, list.span),
      confidence: 0.97,
      ending: noun.ending,
    };
  },
};

/** `2020-ci ildən 2023-cü ilədək`, `2019-dan 2022-dək`. */
export const yearFromTo: Rule = {
  id: 'date.year-from-to',
  starts: starts('number', YEAR_STARTS),
  match({ reader }, i) {
    const from = readYear(reader, i) ?? bareYear(reader, i);
    if (from?.ending.case !== 'abl' || from.year.kind !== 'number') return undefined;
    const to = readYear(reader, from.end) ?? bareYear(reader, from.end);
    if (to?.year.kind !== 'number' || (to.ending.case !== 'ter' && to.ending.case !== 'dat')) return undefined;
    const meaning: Meaning = {
      kind: 'range',
      from: { kind: 'calendar', year: from.year },
      to: { kind: 'calendar', year: to.year },
    };
    return { end: to.end, rule: this.id, meaning, confidence: 0.95, ending: to.ending };
  },
};

/** `2022-ci` of `2022-ci və 2023-cü illərdə`: whole in itself but for the noun. */
export const yearInList: Rule = {
  id: 'date.year-in-list',
  starts: starts('number'),
  match({ reader }, i) {
    const number = readDigits(reader, i);
    if (number === undefined || !number.ordinal || !isYear(number.value, number.digits) || number.ending.case !== 'nom')
      return undefined;
    let at = number.end;
    for (let k = 0; k < 8; k++) {
      const next =
        reader.key(at) === ',' || reader.key(at) === 'və' || reader.key(at) === 'ilə' || reader.key(at) === 'isə'
          ? readDigits(reader, at + 1)
          : undefined;
      if (next === undefined || !isYear(next.value, next.digits)) return undefined;
      if (UNITS.get(reader.key(next.end))?.value === 'year') {
        return {
          end: number.end,
          rule: this.id,
          meaning: { kind: 'calendar', year: { kind: 'number', year: number.value } },
          confidence: 0.93,
        };
      }
      at = next.end;
    }
    return undefined;
  },
};

/** `1939-cu illərdəki` behind `1914-cü və`: the last of a list whose members are whole. */
export const lastYearOfList: Rule = {
  id: 'date.year-of-list',
  starts: starts('number'),
  match({ reader, previous, previousEnd }, i) {
    const joined = previousEnd === i - 1 && /^(və|,|ilə)$/.test(reader.key(i - 1));
    if (!joined || previous?.rule !== yearInList.id) return undefined;
    const number = readDigits(reader, i);
    if (number === undefined || !number.ordinal || !isYear(number.value, number.digits)) return undefined;
    const noun = UNITS.get(reader.key(number.end));
    if (noun?.value !== 'year') return undefined;
    return {
      end: number.end + 1,
      rule: this.id,
      meaning: { kind: 'calendar', year: { kind: 'number', year: number.value } },
      confidence: 0.95,
      ending: noun.ending,
    };
  },
};

/** `(1894-1895)`: two bare years in brackets. */
export const yearsInBrackets: Rule = {
  id: 'date.years-in-brackets',
  starts: starts('number'),
  match({ reader }, i) {
    if (reader.key(i - 1) !== '(') return undefined;
    const from = reader.number(i);
    const to = reader.number(i + 2);
    if (from === undefined || to === undefined || !reader.isHyphen(i + 1) || reader.key(i + 3) !== ')')
      return undefined;
    if (
      !isYear(from, reader.key(i).length) ||
      !isYear(to, reader.key(i + 2).length) ||
      to <= from ||
      to - from > LONGEST_LIFE
    )
      return undefined;
    return { end: i + 3, rule: this.id, meaning: yearsMeaning([from, to], true), confidence: 0.85 };
  },
};

/** Years in brackets are those of a life or a reign; wider ones are ranks (`1001-1200`). */
const LONGEST_LIFE = 120;

function isYear(value: number, digits: number): boolean {
  return digits === 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
}

function bareYear(
  reader: Reader,
  i: number,
): { end: number; year: { kind: 'number'; year: number }; ending: Ending } | undefined {
  const number = readDigits(reader, i);
  if (number === undefined || !isYear(number.value, number.digits) || number.ordinal) return undefined;
  return { end: number.end, year: { kind: 'number', year: number.value }, ending: number.ending };
}

interface YearList {
  readonly end: number;
  readonly years: readonly number[];
  readonly span: boolean;
}

const LONGEST_LIST = 20;

/** Bare years up to one with an ordinal's ending (or without, as one also writes before `illər`). */
export function readYearList(reader: Reader, i: number): YearList | undefined {
  return reader.remember(yearListAt, i);
}

function yearListAt(reader: Reader, i: number): YearList | undefined {
  const era = readEra(reader, i);
  let at = era?.end ?? i;
  const years: number[] = [];
  let span = false;
  while (years.length < LONGEST_LIST) {
    const number = readDigits(reader, at);
    if (number === undefined || (number.ending !== BARE && !number.ordinal)) return undefined;
    const previous = years[years.length - 1];
    // `1995-96`: the second one short
    const value = number.digits === 2 && previous !== undefined ? expand(previous, number.value) : number.value;
    if (!isYear(value, number.digits === 2 && previous !== undefined ? 4 : number.digits)) return undefined;
    years.push(value);
    at = number.end;
    if (number.ordinal || span) break;
    const key = reader.key(at);
    if (reader.isHyphen(at) || key === '/') {
      if (years.length > 1) return undefined;
      span = true;
      at++;
    } else if (key === ',' || key === 'və' || key === 'ilə') {
      at++;
      if (key === ',' && reader.key(at) === 'və') at++;
    } else {
      break;
    }
  }
  return years.length < 2 ? undefined : { end: at, years, span };
}

/** The next year that ends in these two digits. */
function expand(first: number, short: number): number {
  const century = first - (first % 100);
  const year = century + short;
  return year > first ? year : year + 100;
}

export function yearsMeaning(years: readonly number[], span: boolean): Meaning {
  const date = (value: number): CalendarDate => ({ kind: 'calendar', year: { kind: 'number', year: value } });
  const contiguous = span || years.every((value, k) => k === 0 || value === (years[k - 1] ?? 0) + 1);
  return {
    kind: 'range',
    from: date(years[0] ?? 0),
    to: date(years[years.length - 1] ?? 0),
    ...(!contiguous && { gaps: true }),
  };
}
