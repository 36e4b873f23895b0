import { FEATURE_COUNT } from '../../core/recognize/tagger/hash';
import { LABEL_COUNT } from '../../core/recognize/tagger/labels';
import { generator, shuffle } from './random';

/** A span to learn from. */
export interface Example {
  readonly features: Int32Array;
  /** Index of its label; -1 for none. */
  readonly label: number;
  /** Scores from which the weights set out; not learnt. */
  readonly base: Float32Array;
}

export interface TrainOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the Gaussian prior for a whole epoch. */
  readonly decay: number;
}

const K = LABEL_COUNT;

/**
 * Multinomial logistic regression (none has score 0) by AdaGrad with a Gaussian prior. The order is
 * shuffled by a fixed generator: the same examples give the same weights. Rows of `LABEL_COUNT`.
 */
export function trainLogistic(examples: readonly Example[], { epochs, rate, decay }: TrainOptions): Float32Array {
  const weights = new Float32Array(FEATURE_COUNT * K);
  const squares = new Float32Array(FEATURE_COUNT * K);
  const order = examples.map((_, i) => i);
  const random = generator(20240229);
  const p = new Float64Array(K);
  const prior = decay / examples.length;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { features, label, base } = examples[index] as Example;
      probabilities(features, base, weights, p);
      for (let k = 0; k < K; k++) {
        const slope = (k === label ? 1 : 0) - (p[k] as number);
        for (const feature of features) {
          const at = feature * K + k;
          const g = slope - prior * (weights[at] as number) * features.length;
          const square = (squares[at] as number) + g * g;
          squares[at] = square;
          if (square > 0) weights[at] = (weights[at] as number) + (rate * g) / Math.sqrt(square + 1e-8);
        }
      }
    }
  }
  return weights;
}

/** Fills `p` with the probability of each label; the rest belongs to none. */
export function probabilities(features: Int32Array, base: Float32Array, weights: Float32Array, p: Float64Array): void {
  for (let k = 0; k < K; k++) p[k] = base[k] as number;
  for (const feature of features) {
    for (let k = 0; k < K; k++) p[k] = (p[k] as number) + (weights[feature * K + k] as number);
  }
  let top = 0;
  for (let k = 0; k < K; k++) top = Math.max(top, p[k] as number);
  let sum = Math.exp(-top);
  for (let k = 0; k < K; k++) sum += p[k] = Math.exp((p[k] as number) - top);
  for (let k = 0; k < K; k++) p[k] = (p[k] as number) / sum;
}
