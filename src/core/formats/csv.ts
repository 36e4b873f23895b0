import { csvFormatRows, tsvFormatRows } from 'd3-dsv';
import { formatPartialDate } from '../article/article';
import { CodePoints } from '../article/offsets';
import { HOLDS_ALL, type Format, type Holds, type WriteOptions } from './format';
import type { LossLog } from './loss';
import { coverOf, textOf, type ExportDocument, type ExportMark } from './model';
import { LinePositions } from './positions';

/** A table holds marks, not the text round them nor what links them. */
const HOLDS: Holds = {
  ...HOLDS_ALL,
  text: 'none',
  marks: new Set(['id', 'base', 'timex', 'entity', 'note', 'provenance', 'reason']),
  document: new Set(['date', 'entity']),
};

const COLUMNS = [
  'id',
  'file',
  'article_date',
  'label',
  'text',
  'start_cp',
  'end_cp',
  'start_utf16',
  'end_utf16',
  'spans_cp',
  'line',
  'column',
  'end_line',
  'end_column',
  'base',
  'type',
  'value',
  'mod',
  'quant',
  'freq',
  'entity',
  'entity_name',
  'entity_link',
  'status',
  'reason',
  'annotator',
  'origin',
  'recognizer',
  'guidelines',
  'rule',
  'confidence',
  'note',
] as const;

/** Whether a table's column names are those of a table of marks, whose texts are no articles. */
export function isTableOfMarks(header: readonly string[]): boolean {
  return header.includes('label') && header.includes('start_cp');
}

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | undefined>>>;

/**
 * One row a mark, for spreadsheets: a byte order mark so that they read UTF-8, and no cell that they
 * would take for a formula. Offsets in both units; lines and columns count from 1, columns in code points.
 */
function table(id: string, formatRows: (rows: string[][]) => string): Format {
  return {
    id,
    extension: id,
    offsetUnit: 'code-point',
    layout: 'lines',
    textless: true,
    training: false,
    endings: 'keep',
    holds: HOLDS,
    ownLosses: ['text.formula'],
    *write(documents, options, log) {
      yield { path: '', text: `\ufeff${formatRows([[...COLUMNS]])}\r\n` };
      for (const document of documents) {
        const text = rowsOf(document, options, log)
          .map((row) => `${formatRows([row])}\r\n`)
          .join('');
        if (text !== '') yield { path: '', text };
      }
    },
  };
}

export const csv = table('csv', csvFormatRows);
export const tsv = table('tsv', tsvFormatRows);

function rowsOf(document: ExportDocument, options: WriteOptions, log: LossLog): string[][] {
  const points = new CodePoints(document.text);
  const lines = new LinePositions(document.text, points);
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  return document.marks.map((mark) => {
    const { start, end } = coverOf(mark);
    const from = lines.at(start);
    const to = lines.at(end);
    const entity = mark.entity === undefined ? undefined : entities.get(mark.entity);
    const row: Row = {
      id: mark.id,
      file: document.file,
      article_date: document.date && formatPartialDate(document.date),
      label: mark.label,
      text: options.noText ? undefined : textOf(mark, document.text),
      start_cp: points.fromUnits(start),
      end_cp: points.fromUnits(end),
      start_utf16: start,
      end_utf16: end,
      spans_cp: mark.spans.length > 1 ? spansColumn(mark, points) : undefined,
      line: from.line,
      column: from.column,
      end_line: to.line,
      end_column: to.column,
      base: mark.base,
      ...mark.timex,
      entity: mark.entity,
      entity_name: entity?.name,
      entity_link: entity?.link,
      status: mark.decision,
      reason: mark.reason,
      annotator: mark.annotator,
      origin: mark.origin,
      recognizer: mark.recognizer,
      guidelines: document.guidelines,
      rule: mark.rule,
      confidence: mark.confidence,
      note: mark.note,
    };
    return COLUMNS.map((column) => {
      const value = row[column];
      if (typeof value !== 'string') return value === undefined ? '' : String(value);
      if (!isFormula(value)) return value;
      log.add('text.formula', document.file, { span: { start, end }, label: mark.label, text: value.slice(0, 80) });
      return `'${value}`;
    });
  });
}

function spansColumn(mark: ExportMark, points: CodePoints): string {
  return mark.spans.map(({ start, end }) => `${points.fromUnits(start)}-${points.fromUnits(end)}`).join(';');
}

/** Whether a spreadsheet would calculate the cell. An apostrophe in front makes it text. */
function isFormula(cell: string): boolean {
  return /^(?:[=+@\t\r\n]|-.)/u.test(cell);
}
