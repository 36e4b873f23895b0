import { HOLDS_ALL, type Format } from './format';
import { counterFor, joinRecord, RECORD_KEY, sideRecord, type LabelledSpan } from './labelled';
import { jsonLine, jsonObjects } from './lines';
import { coverOf } from './model';

/**
 * doccano's JSON Lines for sequence labelling: `text` and `label` with `[start, end, label]`, further
 * keys become its metadata. Its server slices in code points; a project without the grapheme option
 * shows UTF-16 units (`--unit utf-16`). Overlaps need the project's own option. Its page counts
 * CRLF as one, so line ends are line feeds. Its import refuses a file in which
 * a text is empty.
 */
export const doccano: Format = {
  id: 'doccano',
  extension: 'jsonl',
  offsetUnit: 'code-point',
  layout: 'lines',
  textless: false,
  training: false,
  endings: 'keep',
  holds: { ...HOLDS_ALL, discontinuous: false, lineEnds: 'lf' },
  ownLosses: ['article.empty', 'input.invalid', 'mark.not-found'],
  *write(documents, options, log) {
    let number = 0;
    for (const document of documents) {
      if (document.text === '') {
        log.add('article.empty', document.file);
        continue;
      }
      const counter = counterFor(document.text, options.unit);
      const label = document.marks
        .filter((mark) => mark.decision !== 'rejected')
        .map((mark) => [counter.out(coverOf(mark).start), counter.out(coverOf(mark).end), mark.label]);
      yield {
        path: '',
        text: jsonLine({ id: ++number, text: document.text, label, [RECORD_KEY]: sideRecord(document) }),
      };
    }
  },
  *read(file, options, log) {
    for (const { line, object } of jsonObjects(file.chunks, file.name, log)) {
      const text = object['text'] ?? object['data'];
      const labels = object['label'] ?? object['labels'] ?? object['entities'] ?? [];
      if (typeof text !== 'string' || !Array.isArray(labels)) {
        log.add('input.invalid', file.name, { line, text: 'text, label' });
        continue;
      }
      const counter = counterFor(text, options.unit);
      const shown = labels.map((label: unknown) => toSpan(label, (count) => counter.in(count)));
      const document = joinRecord(text, shown, object[RECORD_KEY], file, line, log);
      if (document !== undefined) yield document;
    }
  },
};

/** `[start, end, label]`, or the object of an export with relations; a span without extent where it is neither. */
function toSpan(value: unknown, units: (count: number) => number): LabelledSpan {
  const parts = value as {
    start_offset?: unknown;
    end_offset?: unknown;
    label?: unknown;
    [index: number]: unknown;
  } | null;
  const start = parts?.start_offset ?? parts?.[0];
  const end = parts?.end_offset ?? parts?.[1];
  const label = parts?.label ?? parts?.[2];
  if (!Number.isInteger(start) || !Number.isInteger(end) || typeof label !== 'string' || (start as number) < 0) {
    return { start: 0, end: 0, label: '' };
  }
  return { start: units(start as number), end: units(end as number), label };
}
