import assert from 'node:assert/strict';
import { FeatureBuffer } from '../../../../src/core/recognize/tagger/buffer';
import { FEATURE_COUNT, featureIndex } from '../../../../src/core/recognize/tagger/hash';
import { LABEL_COUNT } from '../../../../src/core/recognize/tagger/labels';
import { newRow, paired, unpackRow } from '../../../../src/core/recognize/tagger/labelSums';
import { From, saying, sayingFeatures, SayingSums } from '../../../../src/core/recognize/tagger/sayings';
import { quantized } from '../../../../src/lexicon/train/learn';
import { generator } from '../../../../src/lexicon/train/random';

const K = LABEL_COUNT;

describe('sums for the labels, two and two in an integer', () => {
  it('come back as they were added up', () => {
    const random = generator(3);
    const row = newRow();
    const sums = new Int32Array(K);
    const naive = new Int32Array(K);
    for (let i = 0; i < 200; i++) {
      const [a, b, c, d, e] = Array.from({ length: K }, () => Math.floor(random() * 255) - 127) as [
        number,
        number,
        number,
        number,
        number,
      ];
      [paired(a, b), paired(c, d), e].forEach((pair, at) => (row[at] = (row[at] ?? 0) + pair));
      [a, b, c, d, e].forEach((value, k) => (naive[k] = (naive[k] ?? 0) + value));
      unpackRow(row, 0, sums);
      assert.deepEqual(sums, naive);
    }
  });
});

describe('what an article says of a span', () => {
  const random = generator(4);
  const layer = quantized(Float32Array.from({ length: FEATURE_COUNT * K }, () => random() - 0.5));
  const sources = [From.Whole, From.Last, From.First, From.LastAlone, From.FirstAlone, From.Word, From.Surname];

  it('is worth what its features are worth, asked once or again', () => {
    const sums = new SayingSums(layer);
    const buffer = new FeatureBuffer();
    for (let round = 0; round < 2; round++)
      for (const source of [...sources, ...sources.map((from) => from + From.Lone)])
        for (const said of [17, 63, 111])
          for (let own = 0; own < 4 * K; own++) {
            const one = saying(source, own, said);
            buffer.clear();
            sayingFeatures(one, buffer);
            const naive = new Int32Array(K);
            for (let i = 0; i < buffer.length; i++) {
              const row = (layer.rows[featureIndex(buffer.at(i))] ?? 0) * K;
              for (let k = 0; k < K; k++) naive[k] = (naive[k] ?? 0) + (layer.weights[row + k] ?? 0);
            }
            const scores = [0, 0, 0, ...newRow()];
            sums.add(one, scores, 3);
            const found = new Int32Array(K);
            unpackRow(scores, 3, found);
            assert.deepEqual(found, naive);
          }
  });
});
