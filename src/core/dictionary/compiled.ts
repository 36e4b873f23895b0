import type { Country, DictionaryData, Holder, Institution, TitleEntry } from './entry';
import { indexKeys } from './indexKeys';

/**
 * The compiled dictionary: lines of JSON Lines and an index, so that loading only finds the lines
 * and each entry is parsed when it is first asked for. First line: how many lines each part has.
 */
interface Counts {
  readonly format: 1;
  readonly titles: number;
  readonly institutions: number;
  readonly countries: number;
  readonly holders: number;
  readonly keys: number;
}

/** Writes data and index to the compiled form. */
export function writeCompiled(data: DictionaryData): string {
  const keys = [...indexKeys(data)].map(([key, positions]) => `${key}\t${positions.join()}`);
  const counts: Counts = {
    format: 1,
    titles: data.titles.length,
    institutions: data.institutions.length,
    countries: data.countries.length,
    holders: data.holders.length,
    keys: keys.length,
  };
  return [
    JSON.stringify(counts),
    ...[...data.titles, ...data.institutions, ...data.countries, ...data.holders].map((row) => JSON.stringify(row)),
    ...keys,
  ].join('\n');
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
  if (counts.format !== 1) throw new Error('This is no compiled dictionary of format 1.');
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
  const firstKey = from;
  if (lines.length !== firstKey + counts.keys) throw new Error('The compiled dictionary is cut short.');
  return { titles, institutions, countries, holders, find: readKeys(lines, firstKey) };
}

function lazyRows<T>(lines: readonly string[], start: number, length: number): Rows<T> {
  const parsed: (T | undefined)[] = [];
  const at = (position: number): T => (parsed[position] ??= JSON.parse(lines[start + position] as string) as T);
  let all: readonly T[] | undefined;
  return { length, at, all: () => (all ??= Array.from({ length }, (_, position) => at(position))) };
}

const NONE: readonly number[] = [];

/** The index lines as a map; their positions stay text until asked for. */
function readKeys(lines: readonly string[], first: number): (key: string) => readonly number[] {
  const positions = new Map<string, string>();
  for (let at = first; at < lines.length; at++) {
    const line = lines[at] as string;
    const tab = line.indexOf('\t');
    positions.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return (key) => {
    const found = positions.get(key);
    return found === undefined ? NONE : found.split(',').map(Number);
  };
}
