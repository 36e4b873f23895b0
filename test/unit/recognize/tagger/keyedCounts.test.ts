import assert from 'node:assert/strict';
import { KeyedCounts } from '../../../../src/core/recognize/tagger/keyedCounts';
import { generator } from '../../../../src/lexicon/train/random';

describe('counts by keys', () => {
  const SIZE = 3;

  it('are what a map of lists would hold, for one text after the other', () => {
    const random = generator(8);
    const counts = new KeyedCounts(SIZE);
    for (const keys of [2000, 10, 300]) {
      counts.begin();
      const naive = new Map<number, number[]>();
      for (let i = 0; i < 4 * keys; i++) {
        const key = Math.imul(Math.floor(random() * keys), 0x9e3779b1) | 0;
        const label = Math.floor(random() * SIZE);
        counts.add(counts.of(key) + label, 1);
        const row = naive.get(key) ?? [0, 0, 0];
        row[label] = (row[label] ?? 0) + 1;
        naive.set(key, row);
      }
      for (const [key, row] of naive) {
        const at = counts.find(key);
        assert.equal(at, counts.of(key));
        assert.deepEqual([counts.at(at), counts.at(at + 1), counts.at(at + 2)], row);
      }
    }
  });

  it('lie nowhere where a key has none, and there all are 0', () => {
    const counts = new KeyedCounts(SIZE);
    counts.of(7);
    assert.equal(counts.find(8), 0);
    assert.deepEqual([counts.at(0), counts.at(1), counts.at(2)], [0, 0, 0]);
  });

  it('tell whether a row that was kept is still the key’s', () => {
    const counts = new KeyedCounts(SIZE);
    const first = counts.of(7);
    const second = counts.of(8);
    assert.ok(counts.isOf(first, 7) && counts.isOf(second, 8));
    assert.ok(!counts.isOf(first, 8) && !counts.isOf(0, 7));
    counts.begin();
    assert.ok(!counts.isOf(first, 7));
    counts.of(8);
    assert.ok(!counts.isOf(first, 7) && counts.isOf(first, 8) && !counts.isOf(second, 8));
  });
});
