import { contextFeatures, type Sequence } from './context';
import { featureIndex, mix } from './hash';
import type { WordType } from './wordType';

/** How far the features of single words look. */
export const REACH = 2;

/** How many of a word's atoms serve at a distance. */
export function atomsAt(type: WordType, distance: number): number {
  if (distance === 0) return type.atoms.length;
  return Math.abs(distance) === 1 ? type.near : type.far;
}

/** Index of a word's atom as a feature of the unit that stands `distance` words before it. */
export function atomFeature(atom: number, distance: number): number {
  return featureIndex(mix(atom, 64 + distance));
}

/** All features of one unit, as indices of the weights: for training; tagging sums the same ones from caches. */
export function featuresOf(sequence: Sequence, i: number): number[] {
  const out: number[] = [];
  for (let distance = -REACH; distance <= REACH; distance++) {
    const type = sequence.types[i + distance];
    if (type === undefined) continue;
    const count = atomsAt(type, distance);
    for (let k = 0; k < count; k++) out.push(atomFeature(type.atoms[k] as number, distance));
  }
  const context: number[] = [];
  contextFeatures(sequence, i, context);
  for (const hash of context) out.push(featureIndex(hash));
  return out;
}
