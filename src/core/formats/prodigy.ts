import type { Format, SourceFile } from './format';
import { counterFor, joinRecord, RECORD_KEY, sideRecord, type LabelledSpan } from './labelled';
import { jsonLine, jsonObjects } from './lines';
import type { LossLog } from './loss';
import { isObject } from './markRecord';
import { coverOf, type ExportDocument, type ExportMark } from './model';
import { SPACY_HOLDS } from './spacy';
import { tokenGrid } from './tokenGrid';

/**
 * Prodigy's tasks (prodigy.ai/docs/api-interfaces): tokens and spans in code points, `token_end` is the
 * last token itself. Rejections go out as tasks of their own with the answer `reject`.
 */
export const prodigy: Format = {
  id: 'prodigy',
  extension: 'jsonl',
  offsetUnit: 'code-point',
  layout: 'lines',
  textless: false,
  training: true,
  endings: 'expand',
  holds: { ...SPACY_HOLDS, mask: false },
  ownLosses: ['input.invalid', 'mark.not-found'],
  *write(documents) {
    for (const document of documents) {
      const marks = document.marks.filter((mark) => mark.decision !== 'rejected');
      yield { path: '', text: jsonLine(toTask(document, marks, 'accept')) };
      for (const mark of document.marks) {
        if (mark.decision === 'rejected') yield { path: '', text: jsonLine(toTask(document, [mark], 'reject')) };
      }
    }
  },
  *read(file, _options, log) {
    for (const { line, object } of jsonObjects(file.chunks, file.name, log)) {
      const document =
        object['answer'] === 'accept' || object['answer'] === undefined ? readTask(object, file, line, log) : undefined;
      if (document !== undefined) yield document;
    }
  },
};

function toTask(document: ExportDocument, marks: readonly ExportMark[], answer: string): unknown {
  const { text } = document;
  const counter = counterFor(text, undefined);
  const covers = marks.map(coverOf);
  const sentences = tokenGrid(
    text,
    covers,
    covers.flatMap(({ start, end }) => [start, end]),
  );
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const starts = new Map(tokens.map((token, i) => [token.start, i]));
  const ends = new Map(tokens.map((token, i) => [token.end, i]));
  return {
    text,
    tokens: tokens.map((token, id) => ({
      text: text.slice(token.start, token.end),
      start: counter.out(token.start),
      end: counter.out(token.end),
      id,
      ws: /^\s/u.test(text.charAt(token.end)),
    })),
    spans: marks.map((mark, i) => {
      const { start, end } = covers[i] ?? coverOf(mark);
      return {
        start: counter.out(start),
        end: counter.out(end),
        token_start: starts.get(start),
        token_end: ends.get(end),
        label: mark.label,
      };
    }),
    answer,
    meta: { file: document.file },
    [RECORD_KEY]: sideRecord(document),
  };
}

function readTask(
  object: Readonly<Record<string, unknown>>,
  file: SourceFile,
  line: number,
  log: LossLog,
): ExportDocument | undefined {
  const { text } = object;
  const spans: unknown = object['spans'] ?? [];
  if (typeof text !== 'string' || !Array.isArray(spans)) {
    log.add('input.invalid', file.name, { line, text: 'text, spans' });
    return undefined;
  }
  const counter = counterFor(text, undefined);
  const shown = spans.map((span: unknown): LabelledSpan => {
    const { start, end, label } = isObject(span) ? span : {};
    if (typeof start !== 'number' || typeof end !== 'number' || typeof label !== 'string')
      return { start: 0, end: 0, label: '' };
    return { start: counter.in(start), end: counter.in(end), label };
  });
  return joinRecord(text, shown, object[RECORD_KEY], file, line, log);
}
