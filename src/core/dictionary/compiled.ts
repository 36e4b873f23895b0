import type { Country, DictionaryData, Holder, Institution, TitleEntry } from './entry';
import { indexKeys } from './indexKeys';

/**
 * The compiled dictionary: lines of JSON Lines and an index, so that loading only finds the lines and
 * each entry is parsed when it is first asked for. First line: how many lines each part has. The index
 * is a hash table of so many lines, each with the keys of one hash: `key tab positions tab key …`.
 */
interface Counts {
  readonly format: 2;
  readonly titles: number;
  readonly institutions: number;
  readonly countries: number;
  readonly holders: number;
  readonly buckets: number;
}

/** Keys that stand in one line on average. */
const KEYS_A_BUCKET = 16;

/** Writes data and index to the compiled form. */
export function writeCompiled(data: DictionaryData): string {
  const keys = indexKeys(data);
  const buckets = Array.from({ length: Math.ceil(keys.size / KEYS_A_BUCKET) || 1 }, (): string[] => []);
  for (const [key, positions] of keys) buckets[bucketOf(key, buckets.length)]?.push(key, positions.join());
  const counts: Counts = {
    format: 2,
    titles: data.titles.length,
    institutions: data.institutions.length,
    countries: data.countries.length,
    holders: data.holders.length,
    buckets: buckets.length,
  };
  return [
    JSON.stringify(counts),
    ...[...data.titles, ...data.institutions, ...data.countries, ...data.holders].map((row) => JSON.stringify(row)),
    ...buckets.map((bucket) => bucket.join('\t')),
  ].join('\n');
}

/** Which line of the index holds a key (FNV-1a over UTF-16 units). */
function bucketOf(key: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % buckets;
}

/** Where the dictionary's parts are read from; positions are those of the data. */
export interface Store {
  readonly titles: Rows<TitleEntry>;
  readonly institutions: Rows<Institution>;
  readonly countries: Rows<Country>;
  readonly holders: Rows<Holder>;
  /** Positions that stand under a key of `indexKeys`. */
  find(key: string): readonly number[];
}

export interface Rows<T> {
  readonly length: number;
  at(position: number): T;
  all(): readonly T[];
}

/** Opens a compiled dictionary. Throws where its build did not write it. */
export function openCompiled(text: string): Store {
  const lines = text.split('\n');
  const counts = JSON.parse(lines[0] ?? '') as Counts;
  if (counts.format !== 2) throw new Error('This is no compiled dictionary of format 2.');
  let from = 1;
  const rows = <T>(length: number): Rows<T> => {
    const start = from;
    from += length;
    return lazyRows<T>(lines, start, length);
  };
  const titles = rows<TitleEntry>(counts.titles);
  const institutions = rows<Institution>(counts.institutions);
  const countries = rows<Country>(counts.countries);
  const holders = rows<Holder>(counts.holders);
  if (lines.length !== from + counts.buckets) throw new Error('The compiled dictionary is cut short.');
  return { titles, institutions, countries, holders, find: readKeys(lines, from, counts.buckets) };
}

function lazyRows<T>(lines: readonly string[], start: number, length: number): Rows<T> {
  const parsed: (T | undefined)[] = [];
  const at = (position: number): T => (parsed[position] ??= JSON.parse(lines[start + position] as string) as T);
  let all: readonly T[] | undefined;
  return { length, at, all: () => (all ??= Array.from({ length }, (_, position) => at(position))) };
}

const NONE: readonly number[] = [];

/** The index; a line is read when the first of its keys is asked for. */
function readKeys(lines: readonly string[], first: number, buckets: number): (key: string) => readonly number[] {
  const read: (ReadonlyMap<string, readonly number[]> | undefined)[] = [];
  return (key) => {
    const bucket = bucketOf(key, buckets);
    const known = (read[bucket] ??= readBucket(lines[first + bucket] as string));
    return known.get(key) ?? NONE;
  };
}

function readBucket(line: string): Map<string, readonly number[]> {
  const cells = line.split('\t');
  const keys = new Map<string, readonly number[]>();
  for (let at = 0; at + 1 < cells.length; at += 2)
    keys.set(cells[at] as string, (cells[at + 1] as string).split(',').map(Number));
  return keys;
}
