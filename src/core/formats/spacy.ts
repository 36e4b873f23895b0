import type { Span } from '../span';
import { TokenEdges } from './endings';
import { HOLDS_ALL, type Format, type Holds } from './format';
import { counterFor, joinRecord, RECORD_KEY, sideRecord, type LabelledSpan } from './labelled';
import { jsonLine, jsonObjects } from './lines';
import { coverOf, type ExportDocument, type ExportMark } from './model';
import { tokenGrid } from './tokenGrid';

/** spaCy's entities: flat, on whole words, blanks outside. */
export const SPACY_HOLDS: Holds = {
  ...HOLDS_ALL,
  sharing: 'none',
  discontinuous: false,
  edges: 'token',
  mask: true,
};

/**
 * One article a line: `text`, its `words` and `spaces`, `entities` as `[start, end, label]` in code points, and `missing` where
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
      const undecided = options.undecided?.get(document.id) ?? [];
      yield { path: '', text: jsonLine(toRow(document, undecided)) };
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

function toRow(document: ExportDocument, undecided: readonly Span[]): unknown {
  const { text, marks } = document;
  const counter = counterFor(text, undefined);
  const out = ({ start, end }: Span): [number, number] => [counter.out(start), counter.out(end)];
  const labelled = (mark: ExportMark): unknown[] => [...out(coverOf(mark)), mark.label];
  const negatives = marks.filter((mark) => mark.decision === 'rejected');
  const edges = new TokenEdges(text);
  const missing = undecided.map((span) => out(edges.widen(span) ?? span));
  return {
    text,
    ...wordsOf(text, marks.map(coverOf)),
    entities: marks.filter((mark) => mark.decision !== 'rejected').map(labelled),
    negatives: negatives.length > 0 ? negatives.map(labelled) : undefined,
    missing: missing.length > 0 ? missing : undefined,
    [RECORD_KEY]: sideRecord(document),
  };
}

/** Words and whether one blank follows, as spaCy's `Doc` takes them; other blanks are words, so that the text is kept. */
function wordsOf(text: string, marks: readonly Span[]): { readonly words: string[]; readonly spaces: boolean[] } {
  const words: string[] = [];
  const spaces: boolean[] = [];
  let at = 0;
  const put = (start: number, end: number): void => {
    if (start === end) return;
    words.push(text.slice(start, end));
    spaces.push(false);
  };
  const cuts = marks.flatMap(({ start, end }) => [start, end]);
  for (const { tokens } of tokenGrid(text, marks, cuts)) {
    for (const token of tokens) {
      if (words.length > 0 && text.charAt(at) === ' ' && token.start > at) {
        spaces[spaces.length - 1] = true;
        at++;
      }
      put(at, token.start);
      put(token.start, token.end);
      at = token.end;
    }
  }
  put(at, text.length);
  return { words, spaces };
}
