import type { Unit } from '../names/units';
import { contextFeatures, type Sequence } from './context';
import { atomFeature, atomsAt, REACH } from './features';
import { featureIndex } from './hash';
import type { Layer } from './model';
import type { Segment } from './segments';
import { TAG_COUNT } from './tags';
import { readWordType, type SilverLookup, type WordType } from './wordType';

const K = TAG_COUNT;

/** A word type with the sums of its features' weights for each distance, reckoned when first asked for. */
interface Known {
  readonly type: WordType;
  readonly sums: (Float32Array | undefined)[];
}

/** Types kept: a long article has some thousand different words. */
const KEPT = 12_000;

/** Sums the weights of features; what one word contributes is reckoned once. */
export class Scorer {
  readonly #layer: Layer;
  readonly #silver: SilverLookup;
  readonly #known = new Map<string, Known>();
  readonly #context: number[] = [];

  constructor(layer: Layer, silver: SilverLookup) {
    this.#layer = layer;
    this.#silver = silver;
  }

  type(unit: Unit): WordType {
    return this.#knownOf(unit).type;
  }

  #knownOf(unit: Unit): Known {
    let known = this.#known.get(unit.text);
    if (known === undefined) {
      if (this.#known.size >= KEPT) this.#known.clear();
      known = { type: readWordType(unit, this.#silver), sums: [] };
      this.#known.set(unit.text, known);
    }
    return known;
  }

  /** Scores of the segment's units: rows of `TAG_COUNT`. */
  score(sequence: Sequence, { first, last }: Segment): Float32Array {
    const scores = new Float32Array((last - first + 1) * K);
    const { units } = sequence;
    for (let at = Math.max(0, first - REACH); at <= Math.min(units.length - 1, last + REACH); at++) {
      const known = this.#knownOf(units[at] as Unit);
      for (let i = Math.max(first, at - REACH); i <= Math.min(last, at + REACH); i++) {
        addTo(scores, (i - first) * K, this.#sum(known, at - i), 0);
      }
    }
    const context = this.#context;
    for (let i = first; i <= last; i++) {
      context.length = 0;
      contextFeatures(sequence, i, context);
      for (const hash of context) this.#add(scores, (i - first) * K, featureIndex(hash));
    }
    return scores;
  }

  #sum(known: Known, distance: number): Float32Array {
    let sum = known.sums[distance + REACH];
    if (sum === undefined) {
      sum = known.sums[distance + REACH] = new Float32Array(K);
      const count = atomsAt(known.type, distance);
      for (let k = 0; k < count; k++) this.#add(sum, 0, atomFeature(known.type.atoms[k] as number, distance));
    }
    return sum;
  }

  #add(scores: Float32Array, at: number, feature: number): void {
    const row = this.#layer.rows[feature] as number;
    if (row !== 0) addTo(scores, at, this.#layer.weights, row * K);
  }
}

function addTo(scores: Float32Array, at: number, from: Float32Array, row: number): void {
  for (let t = 0; t < K; t++) scores[at + t] = (scores[at + t] as number) + (from[row + t] as number);
}
