import { FeatureBuffer } from './buffer';
import { mix } from './hash';
import { newRow, ROW } from './labelSums';
import { addWeights, type Layer } from './layer';

/** From where in the article something is said of a span; an order changed needs training anew. */
export const enum From {
  Whole = 1,
  Last,
  First,
  LastAlone,
  FirstAlone,
  Word,
  Surname,
  /** Added for spans of one word. */
  Lone = 8,
}

const OWN_BITS = 5;
const SAID_BITS = 7;
const SAYINGS = 1 << (4 + OWN_BITS + SAID_BITS);

/**
 * One thing that an article says of a span: `said` (7 bits) is what the places say from which it comes, `own`
 * (5 bits) what the span's own place says. There are few of them, so an integer stands for each.
 */
export function saying(from: number, own: number, said: number): number {
  return (((from << OWN_BITS) | own) << SAID_BITS) | said;
}

/** Told apart from the kinds of longer spans. */
const LONE = 32;
const SHARE = 64;
const OWN = 128;

/** Adds the features of a saying. */
export function sayingFeatures(said: number, out: FeatureBuffer): void {
  const value = said & ((1 << SAID_BITS) - 1);
  const own = (said >> SAID_BITS) & ((1 << OWN_BITS) - 1);
  const from = said >> (SAID_BITS + OWN_BITS);
  const source = (from & ~From.Lone) as From;
  if (source === From.Surname) {
    out.add(From.Surname, own);
    return;
  }
  const kind = (from & From.Lone) === 0 ? source : source + LONE;
  out.add(kind, value);
  out.add(kind + SHARE, value >> 2);
  out.add(kind + OWN, mix(value, own));
}

/** What sayings are worth under a layer of weights, each reckoned once. */
export class SayingSums {
  readonly #layer: Layer;
  readonly #features = new FeatureBuffer();
  /** Where the row of a saying is; 0 for none yet. */
  readonly #places = new Uint16Array(SAYINGS);
  /** Rows of sums (`labelSums.ts`), one after the other; 0 is no place. */
  readonly #rows: number[] = new Array<number>(ROW).fill(0);

  constructor(layer: Layer) {
    this.#layer = layer;
  }

  /** Adds a saying's sums to the row of scores at `at`. */
  add(said: number, scores: number[], at: number): void {
    const row = (this.#places[said] as number) || this.#reckon(said);
    for (let i = 0; i < ROW; i++) scores[at + i] = ((scores[at + i] as number) + (this.#rows[row + i] as number)) | 0;
  }

  #reckon(said: number): number {
    this.#features.clear();
    sayingFeatures(said, this.#features);
    const sums = newRow();
    addWeights(this.#layer, this.#features, sums);
    const row = this.#rows.length;
    this.#rows.push(...sums);
    return (this.#places[said] = row);
  }
}
