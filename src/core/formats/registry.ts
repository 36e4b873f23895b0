import { brat } from './brat';
import { conll } from './conll';
import { conllu } from './conllu';
import { csv, tsv } from './csv';
import { doccano } from './doccano';
import type { Format } from './format';
import { hf } from './hf';
import { jsonl } from './jsonl';
import { labelStudio } from './labelStudio';
import { prodigy } from './prodigy';
import { spacy } from './spacy';
import { tei } from './tei';
import { timeml } from './timeml';
import { uimaJson } from './uimaJson';
import { uimaXmi } from './uimaXmi';
import { w3c } from './w3c';
import { webannoTsv } from './webannoTsv';

/** Every format, in the order in which they are offered. Command line, editor, settings and documentation read this list. */
export const FORMATS: readonly Format[] = [
  jsonl,
  csv,
  tsv,
  brat,
  conll,
  conllu,
  webannoTsv,
  uimaXmi,
  uimaJson,
  doccano,
  labelStudio,
  spacy,
  prodigy,
  hf,
  w3c,
  tei,
  timeml,
];

/** The format with an id; `undefined` where there is none. */
export function findFormat(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}

/** Formats that can be read. */
export function readableFormats(): Format[] {
  return FORMATS.filter((format) => format.read !== undefined);
}
