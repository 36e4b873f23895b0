import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { findFormat } from '../../src/core/formats/registry';
import { Ledger } from '../../src/core/formats/ledger';
import { ENDING_POLICIES } from '../../src/core/formats/format';
import { documentOf, markOn, nastyDocument } from '../fixtures/formats/nasty';
import { strictChunks } from '../support/formats/sequenceTags';
import { entityFaults, type Entity, type SpacyDoc } from '../support/formats/spacyRules';
import { write } from '../unit/formats/roundTrip';
import { datesDocument, output, outputs } from './outputs';

function rows<T>(file: string): T[] {
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

type SpacyRow = SpacyDoc & { readonly entities: readonly Entity[] };

describe('spaCy, by the rules of its converter', () => {
  it('refuses no entity, whatever becomes of endings', () => {
    const format = findFormat('spacy');
    assert.ok(format);
    for (const endings of ENDING_POLICIES) {
      const { files } = write([nastyDocument(), datesDocument()], format, { endings });
      for (const row of rows<SpacyRow>(files.get('') ?? '')) assert.deepEqual(entityFaults(row, row.entities), []);
    }
  });

  it('refuses what overlaps, cuts a word, or begins with a blank', () => {
    const [row] = rows<SpacyRow>(output('spacy', ''));
    assert.ok(row);
    const [first = [0, 0, '']] = row.entities;
    const [start, end, label] = first;
    for (const broken of [
      [...row.entities, first],
      [[start + 1, end, label] as const],
      [[start - 1, end, label] as const],
      [[start, end + 1, label] as const],
    ])
      assert.notDeepEqual(entityFaults(row, broken), []);
  });
});

interface Task {
  readonly text: string;
  readonly tokens: readonly { text: string; start: number; end: number; id: number; ws: boolean }[];
  readonly spans: readonly { start: number; end: number; token_start: number; token_end: number }[];
}

/** What is wrong with a task by Prodigy's description of its interfaces. */
function taskFaults({ text, tokens, spans }: Task): string[] {
  const points = Array.from(text);
  const faults: string[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.id !== i || points.slice(token.start, token.end).join('') !== token.text) faults.push(`token ${i}`);
    if (token.ws !== /^\s$/u.test(points[token.end] ?? '')) faults.push(`blank behind token ${i}`);
  }
  for (const span of spans) {
    const ends = [tokens[span.token_start]?.start, tokens[span.token_end]?.end];
    if (ends[0] !== span.start || ends[1] !== span.end) faults.push(`span ${span.start}-${span.end}`);
  }
  return faults;
}

describe('Prodigy, by its description', () => {
  it('has spans on tokens, whose end is the last token itself', () => {
    for (const task of rows<Task>(output('prodigy', ''))) assert.deepEqual(taskFaults(task), []);
  });

  it('has none where the end is one too far', () => {
    const [task] = rows<Task>(output('prodigy', ''));
    assert.ok(task);
    const spans = task.spans.map((span) => ({ ...span, token_end: span.token_end + 1 }));
    assert.notDeepEqual(taskFaults({ ...task, spans }), []);
  });
});

interface Card {
  readonly configs: readonly { readonly data_files: readonly { readonly split: string; readonly path: string }[] }[];
  readonly dataset_info: {
    readonly features: readonly {
      readonly name: string;
      readonly sequence?: { readonly class_label?: { readonly names: Readonly<Record<string, string>> } };
      readonly list?: readonly { readonly name: string }[];
    }[];
  };
}

type HfRow = Readonly<Record<string, unknown>> & {
  readonly tokens: readonly string[];
  readonly ner_tags: readonly number[];
  readonly ner_tag_names: readonly (string | null)[];
  readonly mentions: readonly Readonly<Record<string, unknown>>[];
};

function cardOf(text: string): Card {
  return parse(/^---\n([^]*?)---\n/u.exec(text)?.[1] ?? '') as Card;
}

/** What would stop the `datasets` library: columns that the card does not type, tags without a name, lengths. */
function rowFaults(card: Card, row: HfRow): string[] {
  const faults: string[] = [];
  const { features } = card.dataset_info;
  const names = features.find(({ name }) => name === 'ner_tags')?.sequence?.class_label?.names ?? {};
  const columns = (list: readonly { readonly name: string }[] | undefined): string =>
    (list ?? [])
      .map(({ name }) => name)
      .sort()
      .join();
  if (columns(features) !== Object.keys(row).sort().join()) faults.push('columns');
  const inner = columns(features.find(({ name }) => name === 'mentions')?.list);
  if (row.mentions.some((mention) => Object.keys(mention).sort().join() !== inner)) faults.push('columns of mentions');
  if (row.tokens.length !== row.ner_tags.length) faults.push('lengths');
  for (const [i, tag] of row.ner_tags.entries())
    if (tag === -100 ? row.ner_tag_names[i] !== null : names[tag] !== row.ner_tag_names[i]) faults.push(`tag ${i}`);
  return faults;
}

describe('Hugging Face rows, by their card', () => {
  it('fit it, and their tags give back the mentions', () => {
    const card = cardOf(output('hf', 'README.md'));
    for (const row of rows<HfRow>(outputs('hf').get('') ?? '')) {
      assert.deepEqual(rowFaults(card, row), []);
      const chunks = strictChunks(row.tokens.map((token, i) => [token, row.ner_tag_names[i] ?? 'O'] as const));
      assert.deepEqual(
        chunks.map(({ label, words }) => [label, words.length]),
        row.mentions.map(toRun),
      );
    }
  });

  it('do not fit it with a column more or a tag less', () => {
    const card = cardOf(output('hf', 'README.md'));
    const [row] = rows<HfRow>(outputs('hf').get('') ?? '');
    assert.ok(row);
    assert.notDeepEqual(rowFaults(card, { ...row, more: 1 }), []);
    assert.notDeepEqual(rowFaults(card, { ...row, ner_tags: row.ner_tags.slice(1) }), []);
  });

  it('have one numbering over the sides of a split', () => {
    const format = findFormat('hf');
    assert.ok(format);
    const ledger = new Ledger();
    const side = (name: string, label: string): HfRow[] => {
      ledger.side = name;
      const text = 'Bakıda.';
      const files = write([documentOf(text, [markOn(text, 'a', label, 'Bakıda')])], format, { ledger }).files;
      card = cardOf(files.get('README.md') ?? '');
      return rows<HfRow>(files.get('') ?? '');
    };
    let card = cardOf('');
    const all = [...side('train', 'GPE'), ...side('dev', 'FAC'), ...side('test', 'GPE')];
    for (const row of all) assert.deepEqual(rowFaults(card, row), []);
    assert.deepEqual(
      card.configs[0]?.data_files.map(({ split }) => split),
      ['train', 'validation', 'test'],
    );
  });
});

function toRun(mention: Readonly<Record<string, unknown>>): [unknown, number] {
  return [mention['label'], Number(mention['last']) - Number(mention['first']) + 1];
}
