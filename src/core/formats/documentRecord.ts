import { ARTICLE_STATUSES, type Entity, type Relation } from '../annotation/model';
import { formatPartialDate } from '../article/article';
import { readDate } from '../article/header';
import { CodePoints } from '../article/offsets';
import type { SourceFile } from './format';
import { hashOf } from './hash';
import type { LossLog } from './loss';
import { codePointCounter, fromDetails, isObject, readSpans, toRecord } from './markRecord';
import type { ExportDocument, ExportMark } from './model';

const VERSION = 1;

/** A document as an object of JSON; under `noText` without a word of the text. */
export function documentRecord(document: ExportDocument, noText: boolean): object {
  const counter = codePointCounter(new CodePoints(document.text));
  const text = noText ? undefined : document.text;
  return {
    format: 'aznews',
    version: VERSION,
    id: document.id,
    file: document.file,
    offsetUnit: 'code-point',
    date: document.date && formatPartialDate(document.date),
    ...document.fields,
    status: document.status,
    note: document.note,
    annotator: document.annotator,
    recognizer: document.recognizer,
    guidelines: document.guidelines,
    bodyStart: document.bodyStart,
    textHash: hashOf(document),
    text,
    mentions: document.marks.map((mark) => toRecord(mark, text, counter)),
    entities: document.entities,
    relations: document.relations,
    orphans: document.orphans > 0 ? document.orphans : undefined,
  };
}

/** Reads such an object; what is no offset inside the text is logged and left out. */
export function readDocumentRecord(
  object: Readonly<Record<string, unknown>>,
  source: SourceFile,
  line: number,
  log: LossLog,
): ExportDocument | undefined {
  const string = (key: string): string | undefined => {
    const value = object[key];
    return typeof value === 'string' ? value : undefined;
  };
  const text = string('text');
  const textHash = string('textHash');
  if (text === undefined && textHash === undefined) {
    log.add('input.invalid', source.name, { line, text: 'text' });
    return undefined;
  }
  const file = string('file') ?? string('id') ?? `${source.name}-${line}`;
  if (text === undefined) log.add('text.absent', file);
  const date = string('date');
  const status = string('status');
  const number = (key: string): number => (typeof object[key] === 'number' ? object[key] : 0);
  const fields = { title: string('title'), source: string('source'), url: string('url'), author: string('author') };
  return {
    id: string('id') ?? file,
    file,
    text: text ?? '',
    textOrigin: text === undefined ? 'none' : 'exact',
    textHash: text === undefined ? textHash : undefined,
    bodyStart: number('bodyStart'),
    date: date === undefined ? undefined : readDate(date, { start: 0, end: 0 }).date,
    fields,
    status: ARTICLE_STATUSES.find((known) => known === status) ?? 'new',
    foreign: status === undefined ? true : undefined,
    note: string('note'),
    annotator: string('annotator'),
    recognizer: string('recognizer'),
    guidelines: string('guidelines'),
    marks: readMarks(object['mentions'], text, file, line, log),
    entities: list(object['entities']).filter(isEntity),
    relations: list(object['relations']).filter(isRelation),
    orphans: number('orphans'),
  };
}

function readMarks(value: unknown, text: string | undefined, file: string, line: number, log: LossLog): ExportMark[] {
  const counter = codePointCounter(new CodePoints(text ?? ''));
  const marks: ExportMark[] = [];
  for (const [i, record] of list(value).entries()) {
    const label = isObject(record) ? record['label'] : undefined;
    const spans = isObject(record) ? readSpans(record, counter, text?.length ?? Infinity) : undefined;
    if (!isObject(record) || typeof label !== 'string' || label === '' || spans === undefined) {
      log.add('mark.not-found', file, { line, text: JSON.stringify(record)?.slice(0, 80) });
      continue;
    }
    const id = record['id'];
    marks.push({ id: typeof id === 'string' ? id : `#${i + 1}`, spans, label, ...fromDetails(record) });
  }
  return marks;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function strings(
  value: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  optional: readonly string[],
): boolean {
  return (
    keys.every((key) => typeof value[key] === 'string') &&
    optional.every((key) => value[key] === undefined || typeof value[key] === 'string')
  );
}

function isEntity(value: unknown): value is Entity {
  return isObject(value) && strings(value, ['id', 'label', 'name'], ['link', 'note']);
}

function isRelation(value: unknown): value is Relation {
  return isObject(value) && strings(value, ['id', 'type', 'from', 'to', 'annotator', 'status'], []);
}
