import { HOLDS_ALL, type Format, type Holds } from './format';
import { counterFor, joinRecord, RECORD_KEY, sideRecord, type LabelledSpan } from './labelled';
import { jsonLine, jsonObjects } from './lines';
import { coverOf, type ExportMark } from './model';

/** spaCy's entities: flat, on whole words, blanks outside. */
export const SPACY_HOLDS: Holds = {
  ...HOLDS_ALL,
  sharing: 'none',
  discontinuous: false,
  edges: 'token',
  mask: true,
};

/**
 * One article a line: `text`, `entities` as `[start, end, label]` in code points, and `missing` where
 * nobody decided; with `--negatives`, rejections as `negatives`. spaCy's training file is binary; the README has a script that makes it from this.
 */
export const spacy: Format = {
  id: 'spacy',
  extension: 'jsonl',
  offsetUnit: 'code-point',
  layout: 'lines',
  textless: false,
  training: true,
  endings: 'expand',
  holds: SPACY_HOLDS,
  ownLosses: ['input.invalid', 'mark.not-found'],
  *write(documents, options) {
    for (const document of documents) {
      const counter = counterFor(document.text, undefined);
      const out = (spans: readonly { start: number; end: number }[]): number[][] =>
        spans.map(({ start, end }) => [counter.out(start), counter.out(end)]);
      const missing = out(options.undecided?.get(document.id) ?? []);
      const labelled = (marks: readonly ExportMark[]): unknown[] =>
        marks.map((mark) => [...(out([coverOf(mark)])[0] ?? []), mark.label]);
      const negatives = document.marks.filter((mark) => mark.decision === 'rejected');
      yield {
        path: '',
        text: jsonLine({
          text: document.text,
          entities: labelled(document.marks.filter((mark) => mark.decision !== 'rejected')),
          negatives: negatives.length > 0 ? labelled(negatives) : undefined,
          missing: missing.length > 0 ? missing : undefined,
          [RECORD_KEY]: sideRecord(document),
        }),
      };
    }
  },
  *read(file, _options, log) {
    for (const { line, object } of jsonObjects(file.chunks, file.name, log)) {
      const { text, entities } = object;
      if (typeof text !== 'string' || !Array.isArray(entities)) {
        log.add('input.invalid', file.name, { line, text: 'text, entities' });
        continue;
      }
      const counter = counterFor(text, undefined);
      const shown = entities.map((entity: unknown): LabelledSpan => {
        const [start, end, label] = Array.isArray(entity) ? (entity as unknown[]) : [];
        if (typeof start !== 'number' || typeof end !== 'number' || typeof label !== 'string')
          return { start: 0, end: 0, label: '' };
        return { start: counter.in(start), end: counter.in(end), label };
      });
      const document = joinRecord(text, shown, object[RECORD_KEY], file, line, log);
      if (document !== undefined) yield document;
    }
  },
};
