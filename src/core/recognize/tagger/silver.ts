import { TAGGED_LABELS } from './tags';

const CLASSES = TAGGED_LABELS.length + 1;

/** Fewer places say too little. */
const FEWEST = 2;
const MANY = 5;

/**
 * What the unlabelled news say of a stem as one number, from the counts of its labels there (outside
 * last): two bits for each label's share, one bit for many places. 0: too few to say.
 */
export function packSilver(counts: ArrayLike<number>): number {
  let total = 0;
  for (let label = 0; label < CLASSES; label++) total += counts[label] as number;
  if (total < FEWEST) return 0;
  let packed = total >= MANY ? 1 : 0;
  for (let label = 0; label < CLASSES; label++) {
    const share = (counts[label] as number) / total;
    packed |= (share > 0.85 ? 3 : share > 0.5 ? 2 : share > 0.15 ? 1 : 0) << (1 + 2 * label);
  }
  return packed;
}

/** The properties that a packed number gives a word. */
export function silverCues(packed: number): number[] {
  if (packed === 0) return [0];
  const cues: number[] = [];
  for (let label = 0; label < CLASSES; label++) {
    const share = (packed >> (1 + 2 * label)) & 3;
    if (share > 0) cues.push(1 + label * 8 + share * 2 + (packed & 1));
  }
  return cues;
}
