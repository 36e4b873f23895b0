import type { Analysis } from '../azerbaijani/endings';
import { fold } from '../azerbaijani/casing';
import type { Catalog } from './catalog';
import type { TitleEntry } from './entry';
import { namesOf } from './names';
import { isPossessed } from './possessed';
import { wordsOf, type LastReading } from './words';

/** The words of a title as keys: all but the last in one way, the last in every way it may be read. */
export interface TitleKeys {
  readonly inner: readonly string[];
  readonly last: readonly LastReading[];
  readonly words: readonly string[];
}

export function titleKeysOf(words: readonly string[], catalog: Catalog): TitleKeys {
  const last = words[words.length - 1];
  return {
    words,
    inner: words.slice(0, -1).map((word) => catalog.words.of(word)),
    last: last === undefined ? [] : catalog.words.lastReadings(last),
  };
}

/** Whether a title's last word may bear the possessive by which it belongs to an owner before it. */
export function mayBePossessed({ last }: Pick<TitleKeys, 'last'>): boolean {
  return last.some(({ analysis }) => analysis.endings.some(({ tag }) => tag === 'poss3'));
}

/** The distinct keys that the words from `from` on may have, best reading first. */
export function keysFrom(keys: TitleKeys, from: number): string[] {
  const start = keys.inner.slice(from).join(' ');
  const found = new Set(keys.last.map(({ key }) => (start === '' ? key : `${start} ${key}`)));
  return [...found];
}

/**
 * How the last word of a title is to be read, given the entry that it was found to be: with a stem that
 * ends one of the entry's forms. Where a possessive and an accusative are written alike, `possessed`
 * decides: whether an owner or a person stands beside the title.
 */
export function readingFor(entry: TitleEntry, keys: TitleKeys, possessed: boolean): Analysis | undefined {
  const bare = new Set<string>();
  const compound = new Set<string>();
  for (const { form } of namesOf(entry)) (isPossessed(form) ? compound : bare).add(fold(wordsOf(form).at(-1) ?? ''));
  const readings = keys.last.map(({ analysis }) => analysis);
  const inside = readings.filter(
    ({ key, endings }) => compound.has(key + possessiveOf(endings)) && endings.some(({ tag }) => tag === 'poss3'),
  );
  if (inside.length > 0) return inside[0];
  const fitting = readings.filter(({ key }) => bare.has(key));
  const wanted = fitting.find(({ endings }) => endings.some(({ tag }) => tag === 'poss3') === possessed);
  return (
    wanted ?? fitting[0] ?? readings.find(({ endings }) => endings.some(({ tag }) => tag === 'poss3')) ?? readings[0]
  );
}

function possessiveOf(endings: Analysis['endings']): string {
  return fold(endings.find(({ tag }) => tag === 'poss3')?.surface ?? '');
}
