import { mix } from './hash';
import { LABEL_COUNT } from './labels';
import type { WordFacts } from './wordFacts';

/** What the rules say in unlabelled news of a capitalised stem or of a whole name, by its hash; 0 for nothing. */
export type SilverLookup = (key: number) => number;

/** Keys are known by this many bits of their hash. */
export const SILVER_BITS = 21;

export function silverKey(hash: number): number {
  return (hash ^ (hash >>> SILVER_BITS)) & ((1 << SILVER_BITS) - 1);
}

/** Key of a word by its stem. */
export function stemKey(stem: number): number {
  return silverKey(mix(stem, 1));
}

/** Key of a name by its outer words and its length. */
export function nameKey(first: number, last: number, a: WordFacts, z: WordFacts): number {
  return silverKey(mix(mix(a.stem, z.stem), 2 + last - first));
}

/** Fewer places say too little. */
const FEWEST = 2;

/**
 * Packs the counts of the labels (outside last) of one key: the label of most places, how clearly, and
 * how many places, each in two or three bits. 0: too few to say.
 */
export function packSilver(counts: ArrayLike<number>): number {
  let total = 0;
  let top = 0;
  for (let label = 0; label <= LABEL_COUNT; label++) {
    total += counts[label] as number;
    if ((counts[label] as number) > (counts[top] as number)) top = label;
  }
  if (total < FEWEST) return 0;
  const share = (counts[top] as number) / total;
  const clear = share > 0.95 ? 3 : share > 0.8 ? 2 : share > 0.5 ? 1 : 0;
  const many = total >= 30 ? 3 : total >= 10 ? 2 : total >= 4 ? 1 : 0;
  return ((1 + top) << 4) | (clear << 2) | many;
}
