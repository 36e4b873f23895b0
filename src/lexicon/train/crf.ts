import { FEATURE_COUNT } from '../../core/recognize/tagger/hash';
import { Lattice } from '../../core/recognize/tagger/lattice';
import { BEFORE, OUTSIDE, STARTS, STOPS, TAG_COUNT } from '../../core/recognize/tagger/tags';

/** One segment to learn from: the features of each unit and its tag. Before and behind it stands O. */
export interface Example {
  readonly features: readonly Int32Array[];
  readonly tags: Uint8Array;
  /** Scores that are given and not learnt: rows of `TAG_COUNT`. */
  readonly base?: Float32Array;
  /** How much it counts; silver labels count less than gold. */
  readonly weight: number;
}

/** Weights of a linear-chain conditional random field. */
export interface Weights {
  /** `FEATURE_COUNT` rows of `TAG_COUNT`. */
  readonly emission: Float32Array;
  /** `TAG_COUNT` rows (from) of `TAG_COUNT` (to). */
  readonly transition: Float32Array;
}

export interface TrainOptions {
  readonly epochs: number;
  /** Strength of the Gaussian prior, for each example. */
  readonly decay: number;
  readonly rate: number;
}

const K = TAG_COUNT;

/**
 * Stochastic gradient descent on the conditional likelihood with a Gaussian prior (the weights are
 * kept as `scale` times a vector, so that decay costs nothing). The order is shuffled by a fixed
 * generator: the same data give the same weights.
 */
export function trainCrf(examples: readonly Example[], options: TrainOptions): Weights {
  const emission = new Float32Array(FEATURE_COUNT * K);
  const transition = new Float32Array(K * K);
  const order = examples.map((_, i) => i);
  const random = generator(12345);
  const lattice = new Lattice();
  const move = new Float64Array(K * K);
  let scores = new Float64Array(0);
  let scale = 1;
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index] as Example;
      const rate = options.rate / (1 + options.rate * options.decay * step++);
      scale *= 1 - rate * options.decay;
      const size = example.features.length;
      if (scores.length < size * K) scores = new Float64Array(size * K);
      scoresOf(example, emission, scale, scores);
      for (let i = 0; i < K * K; i++) move[i] = Math.exp((transition[i] as number) * scale);
      lattice.run(scores, size, move);
      descend(example, lattice, { emission, transition }, (rate * example.weight) / scale);
      if (scale < 1e-4) {
        rescale(emission, scale);
        rescale(transition, scale);
        scale = 1;
      }
    }
  }
  rescale(emission, scale);
  rescale(transition, scale);
  return { emission, transition };
}

function rescale(values: Float32Array, scale: number): void {
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) * scale;
}

/** A linear congruential generator (constants of Numerical Recipes); numbers from 0 to below 1. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
}

/** Scores of an example: what is given and the weights of its features. */
function scoresOf({ features, base }: Example, emission: Float32Array, scale: number, scores: Float64Array): void {
  for (let i = 0; i < features.length; i++) {
    const at = i * K;
    scores.fill(0, at, at + K);
    for (const feature of features[i] as Int32Array) {
      const row = feature * K;
      for (let t = 0; t < K; t++) scores[at + t] = (scores[at + t] as number) + (emission[row + t] as number);
    }
    for (let t = 0; t < K; t++) scores[at + t] = (scores[at + t] as number) * scale + (base?.[at + t] ?? 0);
  }
}

/** Moves the weights up the gradient of the example's likelihood; the lattice was run for it. */
function descend({ features, tags }: Example, lattice: Lattice, { emission, transition }: Weights, rate: number): void {
  const delta = new Float64Array(K);
  const step = (from: number, to: number, by: number): void => {
    transition[from * K + to] = (transition[from * K + to] as number) + rate * by;
  };
  for (let i = 0; i < features.length; i++) {
    const gold = tags[i] as number;
    for (let t = 0; t < K; t++) delta[t] = (t === gold ? 1 : 0) - lattice.tag(i, t);
    for (const feature of features[i] as Int32Array) {
      const row = feature * K;
      for (let t = 0; t < K; t++) emission[row + t] = (emission[row + t] as number) + rate * (delta[t] as number);
    }
    if (i === 0) for (const t of STARTS) step(OUTSIDE, t, delta[t] as number);
    if (i === features.length - 1) for (const t of STOPS) step(t, OUTSIDE, delta[t] as number);
    if (i === 0) continue;
    for (let t = 0; t < K; t++) {
      if (lattice.tag(i, t) === 0) continue;
      for (const s of BEFORE[t] as readonly number[]) step(s, t, -lattice.pair(i, s, t));
    }
    step(tags[i - 1] as number, gold, 1);
  }
}
