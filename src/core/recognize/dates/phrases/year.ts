import { BARE, type Ending } from '../endings';
import type { YearRef } from '../meaning';
import { NUMBER_WORDS, readNumber } from '../numbers';
import type { Reader } from '../reader';
import { starts } from '../starts';
import { DATE_NOUNS, SHIFTS, UNITS } from '../words';

/** A year with the noun `il`, or a word that stands for one. */
export interface YearPhrase {
  readonly end: number;
  readonly year: YearRef;
  readonly ending: Ending;
}

/** What stands between a year's number and its noun: `2024-cü maliyyə ili`. */
const YEAR_KINDS: ReadonlySet<string> = new Set(['maliyyə', 'büdcə', 'təqvim']);

export const FIRST_YEAR = 1000;
export const LAST_YEAR = 2100;

const FUSED: Readonly<Record<string, number>> = { builki: 0, bugünkü: NaN, ötənilki: -1, keçənilki: -1, gələnilki: 1 };

/** `eramızdan əvvəl`, `e.ə.`, and the words that begin them. */
export const ERA_STARTS = starts('bizim eramızdan eradan miladdan eramızın eranın miladi b e');
export const YEAR_STARTS = starts(
  'number',
  NUMBER_WORDS.keys(),
  ERA_STARTS,
  SHIFTS.keys(),
  Object.keys(FUSED),
  'yeni həmin o eyni',
);

/** `2023-cü ildə`, `2021 il`, `cari ilin`, `həmin il`, `builki`; the bare `ilin` is the article's year. */
export function readYear(reader: Reader, i: number): YearPhrase | undefined {
  return reader.remember(yearAt, i);
}

function yearAt(reader: Reader, i: number): YearPhrase | undefined {
  return numberedYear(reader, i) ?? shiftedYear(reader, i);
}

function numberedYear(reader: Reader, i: number): YearPhrase | undefined {
  const era = readEra(reader, i);
  const at = era?.end ?? i;
  const number = readNumber(reader, at);
  if (number === undefined || number.written === 'roman') return undefined;
  const least = era !== undefined ? 1 : number.written === 'words' ? FIRST_YEAR : 100;
  if (number.value < least || number.value > LAST_YEAR || (!number.ordinal && number.value < FIRST_YEAR && !era))
    return undefined;
  if (number.written === 'words' && !number.ordinal) return undefined;
  const year: YearRef =
    era?.bc === true ? { kind: 'number', year: number.value, bc: true } : { kind: 'number', year: number.value };
  const kind = number.ordinal && YEAR_KINDS.has(reader.key(number.end)) ? 1 : 0;
  const noun = UNITS.get(reader.key(number.end + kind));
  if (noun?.value === 'year' && !noun.ending.plural) {
    // `30 ilə`, `2000 il` are counts unless four digits look like a year of the calendar
    if (!number.ordinal && (number.digits !== 4 || number.value < 1800 || noun.ending.case === 'dat' || era))
      return undefined;
    return { end: number.end + kind + 1, year, ending: noun.ending };
  }
  // `2021-ci tarixli`: the noun got lost
  if (number.ordinal && number.digits === 4 && DATE_NOUNS.has(dropLi(reader.key(number.end)))) {
    return { end: number.end, year, ending: BARE };
  }
  return undefined;
}

export function dropLi(key: string): string {
  return key.replace(/li$/, '');
}

function shiftedYear(reader: Reader, i: number): YearPhrase | undefined {
  const key = reader.key(i);
  const fused = FUSED[key];
  if (fused !== undefined && !Number.isNaN(fused))
    return { end: i + 1, year: { kind: 'shift', by: fused }, ending: { ...BARE, case: 'att' } };
  let at = i + 1;
  const shift = SHIFTS.get(key) ?? (key === 'yeni' ? 1 : undefined);
  const back = key === 'həmin' || (key === 'o' && reader.at(i)?.kind === 'word') || key === 'eyni';
  if (shift === undefined && !back) return undefined;
  if (reader.key(at) === 'təqvim') at++;
  const noun = UNITS.get(reader.key(at));
  if (noun?.value !== 'year' || noun.ending.plural) return undefined;
  // `Yeni il` is the holiday, `yeni ildə` the year
  if (key === 'yeni' && !/^(loc|abl|ter|att)$/.test(noun.ending.case)) return undefined;
  return { end: at + 1, year: back ? { kind: 'mention' } : { kind: 'shift', by: shift ?? 0 }, ending: noun.ending };
}

/** `eramızdan əvvəl`, `e.ə.`, `bizim eradan əvvəl`, `miladdan öncə`; `eramızın`, `miladi` say the common era. */
export function readEra(reader: Reader, i: number): { end: number; bc: boolean } | undefined {
  const key = reader.key(i);
  if (key === 'bizim' && /^era(mız)?(dan|nın)$/.test(reader.key(i + 1))) return readEra(reader, i + 1);
  if (/^(eramızdan|eradan|miladdan)$/.test(key)) {
    return /^(əvvəl|əvvəlki|öncə|qabaq)$/.test(reader.key(i + 1)) ? { end: i + 2, bc: true } : undefined;
  }
  if (key === 'eramızın' || key === 'eranın' || key === 'miladi') return { end: i + 1, bc: false };
  if (key === 'b' && reader.has(i + 1, '.', 'e', '.', 'ə')) return { end: i + 5 + dot(reader, i + 5), bc: true };
  if (key === 'e' && reader.key(i + 1) === '.' && /^[əq]$/.test(reader.key(i + 2)))
    return { end: i + 3 + dot(reader, i + 3), bc: true };
  return undefined;
}

function dot(reader: Reader, i: number): number {
  return reader.key(i) === '.' ? 1 : 0;
}
