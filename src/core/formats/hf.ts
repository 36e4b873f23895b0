import { BUILTIN_LABELS } from '../labels';
import { stringify } from 'yaml';
import { CodePoints } from '../article/offsets';
import { formatPartialDate } from '../article/article';
import { TAG_HOLDS } from './conll';
import type { Format, TagScheme, WriteOptions } from './format';
import { jsonLine } from './lines';
import type { ExportDocument } from './model';
import { toTags } from './tags';
import { markedSentences, type MarkedSentence } from './tokenRuns';

/** The index that loss functions pass over. */
const IGNORED = -100;

/**
 * Rows for token classification (one sentence each) and a dataset card `README.md` with the names of
 * the tags. Tokens nobody decided about carry -100. `offsets` count code points of the article's text,
 * so that predictions map back.
 */
export const hf: Format = {
  id: 'hf',
  extension: 'jsonl',
  offsetUnit: 'code-point',
  layout: 'lines',
  textless: false,
  training: true,
  endings: 'expand',
  holds: { ...TAG_HOLDS, mask: true, document: new Set(['date']), marks: new Set(['id', 'base', 'timex', 'entity']) },
  ownLosses: [],
  *write(documents, options) {
    const names = new TagNames(options.scheme);
    let rows = 0;
    for (const document of documents) {
      const points = new CodePoints(document.text);
      for (const [i, sentence] of markedSentences(document).entries()) {
        rows++;
        yield { path: '', text: jsonLine(row(document, sentence, i, points, names, options)) };
      }
    }
    yield { path: 'README.md', text: datasetCard(names.all(), rows) };
  },
};

/** Numbers of tags: `O`, the built-in labels, then others in order of appearance. */
class TagNames {
  readonly #numbers = new Map<string, number>([['O', 0]]);

  constructor(readonly scheme: TagScheme) {
    for (const label of BUILTIN_LABELS) this.#add(label);
  }

  number(tag: string): number {
    if (!this.#numbers.has(tag)) this.#add(tag.slice(2));
    return this.#numbers.get(tag) ?? 0;
  }

  all(): string[] {
    return [...this.#numbers.keys()];
  }

  #add(label: string): void {
    for (const place of this.scheme === 'iob2' ? 'BI' : 'BIES')
      this.#numbers.set(`${place}-${label}`, this.#numbers.size);
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
    date: document.date && formatPartialDate(document.date),
    tokens: sentence.tokens.map((token) => text.slice(token.start, token.end)),
    ner_tags: tags.map((tag, i) => (masked[i] === true ? IGNORED : names.number(tag))),
    ner_tag_names: tags.map((tag, i) => (masked[i] === true ? null : tag)),
    offsets: sentence.tokens.map((token) => [points.fromUnits(token.start), points.fromUnits(token.end)]),
    mentions: sentence.runs.map(({ mark, start, end }) => ({
      id: mark.id,
      first: start,
      last: end - 1,
      label: mark.label,
      base: mark.base,
      ...mark.timex,
      entity: mark.entity,
      link: mark.entity === undefined ? undefined : entities.get(mark.entity)?.link,
    })),
  };
}

function datasetCard(names: readonly string[], rows: number): string {
  const matter = {
    language: ['az'],
    task_categories: ['token-classification'],
    task_ids: ['named-entity-recognition'],
    configs: [{ config_name: 'default', data_files: [{ split: 'train', path: '*.jsonl' }] }],
    dataset_info: {
      features: [
        { name: 'id', dtype: 'string' },
        { name: 'tokens', sequence: 'string' },
        {
          name: 'ner_tags',
          sequence: { class_label: { names: Object.fromEntries(names.map((name, i) => [String(i), name])) } },
        },
      ],
    },
  };
  return [
    `---\n${stringify(matter)}---\n`,
    '# Named entities and dates in Azerbaijani news\n',
    `${rows} sentences. \`ner_tags\` are numbers of the tags below, ${IGNORED} where nobody decided; \`ner_tag_names\` has the`,
    'same in words. `offsets` are code points of the text of the article named in `document`.\n',
    names.map((name, i) => `${i}. \`${name}\``).join('\n'),
    '',
  ].join('\n');
}
