import { csvParseRows, tsvParseRows } from 'd3-dsv';
import { readDate } from '../../article/header';
import { isTableOfMarks } from '../csv';
import type { ColumnNames, ReadOptions, SourceFile } from '../format';
import { linesOf } from '../lines';
import type { LossLog } from '../loss';
import type { ExportDocument } from '../model';

/** A source of texts without annotations; only `import --create` reads it. */
export interface PlainSource {
  readonly id: string;
  readonly extension: string;
  /** `lines`: any size streams. */
  readonly layout: 'lines' | 'document';
  read(file: SourceFile, options: ReadOptions, log: LossLog): Iterable<ExportDocument>;
}

/** Columns read where the caller names none. */
const DEFAULT_COLUMNS: Required<ColumnNames> = {
  text: 'text',
  date: 'date',
  title: 'title',
  source: 'source',
  id: 'id',
};

/** An article without marks from fields of a foreign record; a date that is none is logged. */
export function plainDocument(
  field: (name: string) => string | undefined,
  columns: ColumnNames | undefined,
  fallbackName: string,
  line: number,
  log: LossLog,
): ExportDocument | undefined {
  const names = { ...DEFAULT_COLUMNS, ...columns };
  const text = field(names.text);
  if (text === undefined) {
    log.add('input.invalid', fallbackName, { line, text: names.text });
    return undefined;
  }
  const written = field(names.date)?.trim() ?? '';
  // a time behind the day is common in dumps of news sites
  const date =
    written === '' ? undefined : readDate(written.replace(/[T ]\d{1,2}:.*$/u, ''), { start: 0, end: 0 }).date;
  if (written !== '' && date === undefined)
    log.add('input.invalid', fallbackName, { line, text: written.slice(0, 80) });
  const fields = { title: field(names.title) || undefined, source: field(names.source) || undefined };
  return { ...bareDocument(field(names.id) || fallbackName, text), date, fields };
}

/** A text that nobody has marked. */
function bareDocument(name: string, text: string): ExportDocument {
  return {
    id: name,
    file: name,
    text,
    textOrigin: 'exact',
    bodyStart: 0,
    fields: {},
    status: 'new',
    foreign: true,
    marks: [],
    entities: [],
    relations: [],
    orphans: 0,
  };
}

/** A table with a line of column names. Cells may hold line breaks in quotation marks. */
function tableSource(id: string, parseRows: (text: string) => string[][]): PlainSource {
  return {
    id,
    extension: id,
    layout: 'lines',
    *read(file, options, log) {
      let header: string[] | undefined;
      for (const { line, text } of recordsOf(file)) {
        const row = parseRows(text)[0];
        if (row === undefined) continue;
        if (header === undefined) {
          header = row;
          if (options.columns?.text === undefined && isTableOfMarks(header)) {
            log.add('input.marks', file.name);
            return;
          }
          continue;
        }
        const names = header;
        const field = (name: string): string | undefined => row[names.indexOf(name)];
        const document = plainDocument(field, options.columns, `${stemOf(file.name)}-${line}`, line, log);
        if (document !== undefined) yield document;
      }
    },
  };
}

/** Records of a table: lines, joined while a quotation mark is open. */
function* recordsOf(file: SourceFile): Generator<{ readonly line: number; readonly text: string }> {
  let parts: string[] = [];
  let first = 1;
  let open = false;
  for (const { number, text } of linesOf(file.chunks)) {
    if (parts.length === 0) first = number;
    parts.push(text);
    for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) open = !open;
    if (open) continue;
    const record = parts.join('\n');
    parts = [];
    if (record !== '') yield { line: first, text: record };
  }
  if (parts.length > 0) yield { line: first, text: parts.join('\n') };
}

/** A file that is one raw text; its first line may be the title only if somebody says so, so it stays text. */
const raw: PlainSource = {
  id: 'raw',
  extension: 'txt',
  layout: 'document',
  *read(file) {
    yield bareDocument(file.name, [...file.chunks].join('').replace(/^\ufeff/u, ''));
  },
};

function stemOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');
}

export const PLAIN_SOURCES: readonly PlainSource[] = [
  tableSource('csv', csvParseRows),
  tableSource('tsv', tsvParseRows),
  raw,
];
