import type { Analysis } from '../azerbaijani/endings';
import { fold } from '../azerbaijani/casing';
import type { Catalog } from './catalog';
import type { TitleEntry } from './entry';
import { namesOf } from './names';
import { lastReadings, wordsOf, type LastReading } from './words';

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
    last: last === undefined ? [] : lastReadings(last, catalog.words),
  };
}

/** The distinct keys that the words from `from` on may have, best reading first. */
export function keysFrom(keys: TitleKeys, from: number): string[] {
  const start = keys.inner.slice(from).join(' ');
  const found = new Set(keys.last.map(({ key }) => (start === '' ? key : `${start} ${key}`)));
  return [...found];
}

/**
 * How the last word of a title is to be read, given the entry that it was found to be: the reading
 * whose stem is the last word of one of the entry's forms. Where a possessive and an accusative are
 * written alike, what stands before decides.
 */
export function readingFor(entry: TitleEntry, keys: TitleKeys, possessed: boolean): Analysis | undefined {
  const lasts = new Set(namesOf(entry).map(({ form }) => fold(wordsOf(form).at(-1) ?? '')));
  const readings = keys.last.map(({ analysis }) => analysis);
  const fitting = readings.filter(({ key }) => lasts.has(key));
  // a form such as `naziri` bears its possessive: what is behind the stem `nazir` begins with it
  const stems = new Set(readings.filter(({ key }) => lasts.has(key)).map(({ key }) => key));
  if (fitting.length === 0 || [...stems].every((stem) => stem === fold(keys.words.at(-1) ?? ''))) {
    const inside = readings.filter(({ key, endings }) => endings.some(({ tag }) => tag === 'poss3') && lasts.has(key + possessiveOf(endings)));
    if (inside.length > 0) return prefer(inside, true);
  }
  return prefer(fitting, possessed) ?? readings.find(({ endings }) => endings.length > 0) ?? readings[0];
}

function possessiveOf(endings: Analysis['endings']): string {
  return fold(endings.find(({ tag }) => tag === 'poss3')?.surface ?? '');
}

function prefer(readings: readonly Analysis[], possessed: boolean): Analysis | undefined {
  const wanted = readings.find(({ endings }) => endings.some(({ tag }) => tag === 'poss3') === possessed && endings.every(({ tag }) => tag !== 'poss1'));
  return wanted ?? readings[0];
}
