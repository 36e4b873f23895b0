import type { Format } from '../format';
import { readableFormats } from '../registry';
import { PLAIN_SOURCES, type PlainSource } from './plain';

/** What documents are read from: a data format, or texts without annotations. */
export type ImportSource = Format | PlainSource;

/** Everything that can be imported, in the order in which it is offered. */
export function importSources(): ImportSource[] {
  return [...readableFormats(), ...PLAIN_SOURCES];
}

/** Whether a source is texts without annotations. */
export function isPlainSource(source: ImportSource): source is PlainSource {
  return !('holds' in source);
}

/** Whether the ids of a source's marks are worth keeping. */
export function keepsIds(source: ImportSource): boolean {
  return isPlainSource(source) || source.holds.marks.has('id');
}

/** What becomes of an article that has decisions already. */
export const CONFLICTS = ['merge', 'skip', 'replace'] as const;

export type Conflict = (typeof CONFLICTS)[number];
