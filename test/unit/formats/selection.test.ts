import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { spacy } from '../../../src/core/formats/spacy';
import { hf } from '../../../src/core/formats/hf';
import { prodigy } from '../../../src/core/formats/prodigy';
import { jsonl } from '../../../src/core/formats/jsonl';
import { documentOf, markOn } from '../../fixtures/formats/nasty';
import { write } from './roundTrip';

const TEXT = 'Bakıda Şəki Gəncə.';
const DOCUMENT = documentOf(TEXT, [
  markOn(TEXT, 'a', 'LOC', 'Bakıda'),
  markOn(TEXT, 'r', 'LOC', 'Şəki', { decision: 'rejected', reason: 'not-a-mention' }),
  markOn(TEXT, 's', 'LOC', 'Gəncə', { decision: 'suggested' }),
]);

function rows(text: string | undefined): Record<string, unknown>[] {
  return (text ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('selection', () => {
  it('masks what nobody decided where the format can, and counts it', () => {
    const { files, log } = write([DOCUMENT], spacy);
    assert.deepEqual(rows(files.get(''))[0]?.['missing'], [[12, 17]]);
    assert.equal(log.totals().get('mark.undecided'), 1);
    assert.deepEqual(rows(write([DOCUMENT], hf).files.get(''))[0]?.['ner_tags'], [5, 0, -100, 0]);
  });

  it('sends rejections out as negatives when asked', () => {
    const { files } = write([DOCUMENT], prodigy, { negatives: true, suggestions: true });
    const tasks = rows(files.get(''));
    assert.deepEqual(
      tasks.map(({ answer, spans }) => [answer, (spans as unknown[]).length]),
      [
        ['accept', 2],
        ['reject', 1],
      ],
    );
    assert.deepEqual(rows(write([DOCUMENT], spacy, { negatives: true }).files.get(''))[0]?.['negatives'], [
      [7, 11, 'LOC'],
    ]);
  });

  it('always keeps rejections in jsonl, and suggestions when asked', () => {
    const statuses = (suggestions: boolean): unknown[] =>
      (rows(write([DOCUMENT], jsonl, { suggestions }).files.get(''))[0]?.['mentions'] as { status: string }[]).map(
        ({ status }) => status,
      );
    assert.deepEqual(statuses(false), ['accepted', 'rejected']);
    assert.deepEqual(statuses(true), ['accepted', 'rejected', 'suggested']);
  });
});
