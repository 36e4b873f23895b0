import { BUILTIN_LABELS } from '../labels';
import { CodePoints } from '../article/offsets';
import { formatPartialDate } from '../article/article';
import { TAG_HOLDS } from './conll';
import type { Format, TagScheme, WriteOptions } from './format';
import { datasetCard } from './hfCard';
import { Ledger } from './ledger';
import { jsonLine } from './lines';
import type { ExportDocument } from './model';
import { toTags } from './tags';
import { markedSentences, type MarkedSentence } from './tokenRuns';

/** The index that loss functions pass over. */
const IGNORED = -100;

/**
 * Rows for token classification (one sentence each) and a dataset card `README.md` with the names of
 * the tags. Tokens nobody decided about carry -100. `offsets` count code points of the article's text,
 * so that predictions map back. Every row has every key, as the card's features say.
 */
export const hf: Format = {
  id: 'hf',
  extension: 'jsonl',
  offsetUnit: 'code-point',
  layout: 'lines',
  textless: false,
  training: true,
  endings: 'expand',
  holds: {
    ...TAG_HOLDS,
    mask: true,
    document: new Set(['date']),
    marks: new Set(['id', 'base', 'timex', 'entity', 'provenance']),
  },
  ownLosses: [],
  *write(documents, options) {
    const ledger = options.ledger ?? new Ledger();
    const names = new TagNames(ledger, options.scheme, options.labelOrder ?? BUILTIN_LABELS);
    for (const document of documents) {
      const points = new CodePoints(document.text);
      for (const [i, sentence] of markedSentences(document).entries()) {
        ledger.addRow();
        yield { path: '', text: jsonLine(row(document, sentence, i, points, names, options)) };
      }
    }
    yield { path: 'README.md', text: datasetCard(names.all(), ledger.rows) };
  },
};

/** Numbers of tags: `O`, the labels of the schema, then others in order of appearance in the whole export. */
class TagNames {
  readonly #numbers = new Map<string, number>([['O', 0]]);

  constructor(
    readonly ledger: Ledger,
    readonly scheme: TagScheme,
    order: readonly string[],
  ) {
    for (const label of order) this.#add(label);
    for (const label of ledger.labels) this.#add(label);
  }

  number(tag: string): number {
    if (!this.#numbers.has(tag)) this.#add(tag.slice(2));
    return this.#numbers.get(tag) ?? 0;
  }

  all(): string[] {
    return [...this.#numbers.keys()];
  }

  #add(label: string): void {
    this.ledger.labels.add(label);
    for (const place of this.scheme === 'iob2' ? 'BI' : 'BIES') {
      const tag = `${place}-${label}`;
      if (!this.#numbers.has(tag)) this.#numbers.set(tag, this.#numbers.size);
    }
  }
}

function row(
  document: ExportDocument,
  sentence: MarkedSentence,
  number: number,
  points: CodePoints,
  names: TagNames,
  options: WriteOptions,
): unknown {
  const { text } = document;
  const runs = sentence.runs.map(({ mark, start, end }) => ({ start, end, label: mark.label }));
  const tags = toTags(sentence.tokens.length, runs, options.scheme);
  const undecided = options.undecided?.get(document.id) ?? [];
  const masked = sentence.tokens.map((token) =>
    undecided.some((span) => span.start < token.end && token.start < span.end),
  );
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  return {
    id: `${document.id}#${number + 1}`,
    document: document.id,
    date: document.date === undefined ? null : formatPartialDate(document.date),
    guidelines: document.guidelines ?? null,
    tokens: sentence.tokens.map((token) => text.slice(token.start, token.end)),
    ner_tags: tags.map((tag, i) => (masked[i] === true ? IGNORED : names.number(tag))),
    ner_tag_names: tags.map((tag, i) => (masked[i] === true ? null : tag)),
    offsets: sentence.tokens.map((token) => [points.fromUnits(token.start), points.fromUnits(token.end)]),
    mentions: sentence.runs.map(({ mark, start, end }) => ({
      id: mark.id,
      first: start,
      last: end - 1,
      label: mark.label,
      base: mark.base ?? null,
      type: mark.timex?.type ?? null,
      value: mark.timex?.value ?? null,
      mod: mark.timex?.mod ?? null,
      quant: mark.timex?.quant ?? null,
      freq: mark.timex?.freq ?? null,
      entity: mark.entity ?? null,
      link: (mark.entity === undefined ? undefined : entities.get(mark.entity)?.link) ?? null,
      annotator: mark.annotator ?? null,
      origin: mark.origin ?? null,
      recognizer: mark.recognizer ?? null,
      rule: mark.rule ?? null,
      confidence: mark.confidence ?? null,
    })),
  };
}
