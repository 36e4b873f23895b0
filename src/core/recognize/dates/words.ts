import { BARE, decline, type Ending } from './endings';

/** Units of time, as letters of an ISO 8601 duration where there is one. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';

export interface Word<T> {
  readonly value: T;
  readonly ending: Ending;
}

export function inflected<T>(stems: readonly (readonly [string, T])[]): ReadonlyMap<string, Word<T>> {
  const map = new Map<string, Word<T>>();
  for (const [stem, value] of stems) {
    for (const [form, ending] of decline(stem)) if (!map.has(form)) map.set(form, { value, ending });
  }
  return map;
}

const MONTH_NAMES = [
  'yanvar',
  'fevral',
  'mart',
  'aprel',
  'may',
  'iyun',
  'iyul',
  'avqust',
  'sentyabr',
  'oktyabr',
  'noyabr',
  'dekabr',
];

/** Months by every form; common misspellings and a capital `I` for `İ` among them. */
export const MONTHS = inflected<number>([
  ...MONTH_NAMES.map((name, i) => [name, i + 1] as const),
  ['ıyun', 6],
  ['ıyul', 7],
  ['sentabr', 9],
  ['oktabr', 10],
]);

/** CLDR's short names, used beside a day and a year only. */
export const SHORT_MONTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    yan: 1,
    fev: 2,
    mar: 3,
    apr: 4,
    may: 5,
    iyn: 6,
    iyl: 7,
    avq: 8,
    sen: 9,
    sent: 9,
    okt: 10,
    noy: 11,
    dek: 12,
  }),
);

export const UNITS = inflected<Unit>([
  ['saniyə', 'second'],
  ['dəqiqə', 'minute'],
  ['saat', 'hour'],
  ['gün', 'day'],
  ['həftə', 'week'],
  ['ay', 'month'],
  ['rüb', 'quarter'],
  ['yarımil', 'half'],
  ['mövsüm', 'season'],
  ['il', 'year'],
  ['onillik', 'decade'],
  ['əsr', 'century'],
  ['yüzillik', 'century'],
  ['minillik', 'millennium'],
]);

/** Adjectives of duration and repetition: `günlük`, `aylıq`, `illik`. */
export const UNIT_ADJECTIVES = inflected<Unit>([
  ['saniyəlik', 'second'],
  ['dəqiqəlik', 'minute'],
  ['saatlıq', 'hour'],
  ['saatlik', 'hour'],
  ['günlük', 'day'],
  ['həftəlik', 'week'],
  ['aylıq', 'month'],
  ['rüblük', 'quarter'],
  ['yarımillik', 'half'],
  ['illik', 'year'],
  ['əsrlik', 'century'],
]);

/** Names of the days: 1 is Monday. Two-word names begin with the key and need their second word. */
export const WEEKDAYS = inflected<number>([
  ['çərşənbə', 3],
  ['cümə', 5],
  ['şənbə', 6],
  ['bazar', 7],
]);

/** The second word of `bazar ertəsi`, with its endings (`ertəsindən`). */
export const ERTESI = inflected<true>([['ertə', true]]);
export const AXSAMI = inflected<true>([['axşam', true]]);

export const PARTS_OF_DAY = inflected<PartOfDay>([
  ['səhər', 'MO'],
  ['sübh', 'MO'],
  ['günorta', 'MI'],
  ['axşam', 'EV'],
  ['gecə', 'NI'],
]);

export const SEASONS = inflected<'SP' | 'SU' | 'FA' | 'WI'>([
  ['yaz', 'SP'],
  ['bahar', 'SP'],
  ['yay', 'SU'],
  ['payız', 'FA'],
  ['qış', 'WI'],
]);

/** `əvvəlində`, `ortalarında`, `sonu`: which part of a period is meant. */
export const EDGES = inflected<'START' | 'MID' | 'END'>([
  ['əvvəl', 'START'],
  ['başlanğıc', 'START'],
  ['baş', 'START'],
  ['orta', 'MID'],
  ['son', 'END'],
  ['axır', 'END'],
]);

export const DATE_NOUNS = inflected<true>([['tarix', true]]);
export const PERIODS = inflected<true>([
  ['dövr', true],
  ['müddət', true],
  ['zaman', true],
  ['vaxt', true],
]);

/** `bu`, `ötən`, `gələn`: where a unit lies from the article's date. */
export const SHIFTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ bu: 0, cari: 0, hazırkı: 0, indiki: 0, ötən: -1, keçən: -1, gələn: 1, növbəti: 1, qarşıdakı: 1 }),
);

/** The forms of a map of words whose reading fits. */
export function formsOf<T>(words: ReadonlyMap<string, Word<T>>, fits: (word: Word<T>) => boolean): string[] {
  return [...words].filter(([, word]) => fits(word)).map(([form]) => form);
}

export function bare(ending: Ending): boolean {
  return ending === BARE || (ending.case === 'nom' && !ending.plural && !ending.possessive);
}
