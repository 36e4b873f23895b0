import assert from 'node:assert/strict';
import { LABEL_COUNT } from '../../../../src/core/recognize/tagger/labels';
import { newRow, paired, unpackRow } from '../../../../src/core/recognize/tagger/labelSums';
import { LENGTH_CLASSES, Role } from '../../../../src/core/recognize/tagger/wordFeatures';
import { WordSums, type WordPlaces } from '../../../../src/core/recognize/tagger/wordSums';

interface NumberedWord extends WordPlaces {
  readonly number: number;
}

describe('sums of what words say', () => {
  const variants: readonly (readonly [Role, number])[] = [
    ...Array.from({ length: 2 * LENGTH_CLASSES }, (_, variant) => [Role.First, variant] as const),
    ...Array.from({ length: LENGTH_CLASSES }, (_, variant) => [Role.Last, 2 * variant] as const),
    [Role.Inner, 0],
    [Role.Before, 0],
    [Role.Before2, 0],
    [Role.After, 0],
    [Role.After, 1],
    [Role.After2, 0],
  ];
  const sumsOf = ({ number }: NumberedWord, role: Role, variant: number): number[] =>
    Array.from({ length: LABEL_COUNT }, (_, k) => ((number * (k + 3) + role * 101 + variant * 17) % 2300) - 1150);

  it('are reckoned once for each role and variant, and added each time', () => {
    let reckoned = 0;
    const unpacked = new Int32Array(LABEL_COUNT);
    const sums = new WordSums<NumberedWord>((word, role, variant) => {
      reckoned++;
      const [a, b, c, d, e] = sumsOf(word, role, variant) as [number, number, number, number, number];
      return Int32Array.of(paired(a, b), paired(c, d), e);
    });
    const words = Array.from({ length: 300 }, (_, number): NumberedWord => ({ number, beside: 0, inside: 0 }));
    for (let round = 0; round < 2; round++)
      for (const word of words)
        for (const [role, variant] of variants) {
          const into = newRow().fill(paired(1, 1));
          sums.add(word, role, variant, into);
          unpackRow(into, 0, unpacked);
          assert.deepEqual(
            [...unpacked],
            sumsOf(word, role, variant).map((sum) => sum + 1),
          );
        }
    assert.equal(reckoned, words.length * variants.length);
  });
});
