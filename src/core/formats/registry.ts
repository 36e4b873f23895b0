import { brat } from './brat';
import { conll } from './conll';
import { csv, tsv } from './csv';
import type { Format } from './format';
import { jsonl } from './jsonl';

/** Every format, in the order in which they are offered. Command line, editor, settings and documentation read this list. */
export const FORMATS: readonly Format[] = [jsonl, csv, tsv, brat, conll];

export function findFormat(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}

/** Formats that can be read. */
export function readableFormats(): Format[] {
  return FORMATS.filter((format) => format.read !== undefined);
}
