import { CodePoints } from '../article/offsets';
import { documentRecord, readDocumentRecord } from './documentRecord';
import type { SourceFile } from './format';
import type { LossLog } from './loss';
import { codePointCounter, isObject, UTF16_COUNTER, type Counter } from './markRecord';
import { byPlace, coverOf, type ExportDocument, type ExportMark } from './model';

/** Start, end and label as another tool shows and edits them; offsets in UTF-16 units. */
export interface LabelledSpan {
  readonly id?: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly decision?: ExportMark['decision'];
}

/** The key under which formats with room for foreign keys carry our own record of an article. */
export const RECORD_KEY = 'aznews';

/** Our record for such a format; the text stands where the format has it. */
export function sideRecord(document: ExportDocument): object {
  return { ...documentRecord(document, false), text: undefined };
}

/**
 * Joins what a tool says of a text to our record that went along with it. The tool's spans decide;
 * the record gives what belongs to those that it still has. Marks that the tool never showed
 * (rejections) come from the record.
 */
export function joinRecord(
  text: string,
  shown: readonly LabelledSpan[],
  record: unknown,
  source: SourceFile,
  line: number,
  log: LossLog,
): ExportDocument | undefined {
  const own = isObject(record) ? record : {};
  const fallback = `${source.name}#${line}`;
  const object = { id: fallback, file: fallback, ...own, text };
  const document = readDocumentRecord(object, source, line, log);
  if (document === undefined) return undefined;
  const left = new Map<string, ExportMark[]>();
  for (const mark of document.marks) {
    const { start, end } = coverOf(mark);
    const key = `${start}-${end} ${mark.label}`;
    const queue = left.get(key);
    if (queue === undefined) left.set(key, [mark]);
    else queue.push(mark);
  }
  const marks = document.marks.filter((mark) => mark.decision === 'rejected');
  for (const [i, span] of shown.entries()) {
    if (span.start >= span.end || span.end > text.length || span.label === '') {
      log.add('mark.not-found', document.file, { line, label: span.label });
      continue;
    }
    const queue = left.get(`${span.start}-${span.end} ${span.label}`);
    const at = queue?.findIndex((mark) => mark.decision !== 'rejected') ?? -1;
    const known = at >= 0 ? queue?.splice(at, 1)[0] : undefined;
    const decision = span.decision ?? known?.decision ?? 'accepted';
    const id = span.id ?? `#${i + 1}`;
    marks.push(
      known === undefined
        ? { id, spans: [{ start: span.start, end: span.end }], label: span.label, decision }
        : { ...known, decision },
    );
  }
  const ids = new Set(marks.map((mark) => mark.id));
  const relations = document.relations.filter((relation) => ids.has(relation.from) && ids.has(relation.to));
  return { ...document, marks: marks.sort(byPlace), relations };
}

/** Counts offsets of a text in the unit asked for. */
export function counterFor(text: string, unit: string | undefined): Counter {
  return unit === 'utf-16' ? UTF16_COUNTER : codePointCounter(new CodePoints(text));
}
