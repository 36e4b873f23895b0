import assert from 'node:assert/strict';
import { DEFAULT_EXPORT, exportDocuments } from '../../../src/core/formats/export';
import { inLabelOrder } from '../../../src/core/formats/labelOrder';
import { LossLog } from '../../../src/core/formats/loss';
import type { ExportDocument } from '../../../src/core/formats/model';
import { findFormat } from '../../../src/core/formats/registry';

const ORDER = ['Çay', 'PERSON', 'Bulaq', 'LOC'];

const DOCUMENT: ExportDocument = {
  id: 'a',
  file: 'a.azn',
  text: 'Kür Bakı Rauf Göy',
  textOrigin: 'exact',
  bodyStart: 0,
  date: undefined,
  fields: {},
  status: 'done',
  marks: [
    ['LOC', 4, 8],
    ['Bulaq', 14, 17],
    ['PERSON', 9, 13],
    ['Çay', 0, 3],
  ].map(([label, start, end], i) => ({
    id: `m${i}`,
    label: String(label),
    spans: [{ start: Number(start), end: Number(end) }],
    quotes: [],
    decision: 'accepted' as const,
    origin: 'hand' as const,
    annotator: 'A',
  })),
  entities: [],
  relations: [],
  orphans: 0,
};

function textOf(id: string, path: RegExp, more: object = {}): string {
  const format = findFormat(id);
  assert.ok(format !== undefined);
  const pieces = [
    ...exportDocuments([DOCUMENT], format, { ...DEFAULT_EXPORT, labelOrder: ORDER, ...more }, new LossLog()),
  ];
  return pieces
    .filter((piece) => path.test(piece.path))
    .map(({ text }) => text)
    .join('');
}

const places = (text: string, words: readonly string[]): number[] => words.map((word) => text.indexOf(word));

function assertOrder(text: string, words: readonly string[]): void {
  const found = places(text, words);
  assert.ok(!found.includes(-1), text);
  assert.deepEqual(
    [...found].sort((a, b) => a - b),
    found,
    text,
  );
}

describe('the order of labels', () => {
  it('is that of the schema, others by name behind', () => {
    assert.deepEqual(inLabelOrder(['X', 'LOC', 'A', 'Çay'], ORDER), ['Çay', 'LOC', 'A', 'X']);
    assert.deepEqual(inLabelOrder(['DATE', 'PERSON', 'A']), ['PERSON', 'DATE', 'A']);
  });

  it('holds in the configurations of brat and Label Studio', () => {
    assertOrder(textOf('brat', /annotation\.conf$/), ['Cay', 'PERSON', 'Bulaq', 'LOC']);
    assertOrder(textOf('label-studio', /label-config\.xml$/), ['Çay', 'PERSON', 'Bulaq', 'LOC']);
  });

  it('gives the tags of hf their numbers, under the names that go out', () => {
    assertOrder(textOf('hf', /README\.md$/), ['B-Çay', 'B-PERSON', 'B-Bulaq', 'B-LOC']);
    const renamed = textOf('hf', /README\.md$/, { rename: new Map([['PERSON', 'PER']]) });
    assertOrder(renamed, ['B-Çay', 'B-PER', 'B-Bulaq', 'B-LOC']);
    assert.doesNotMatch(renamed, /B-PERSON/);
  });
});
