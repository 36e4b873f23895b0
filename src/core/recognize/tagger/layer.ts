import type { FeatureBuffer } from './buffer';
import { featureIndex } from './hash';
import { LABEL_COUNT } from './labels';
import { paired } from './labelSums';

const K = LABEL_COUNT;

/** Weights of one log-linear model over hashed features: a row of `LABEL_COUNT` for each feature, in steps. */
export interface Layer {
  /** For each feature the number of its row in `weights`; row 0 is empty. */
  readonly rows: Uint16Array;
  readonly weights: Int8Array;
}

/** Weights, and so all scores, are kept in steps of this size. */
export const WEIGHT_STEP = 1 / 32;

/** Adds the weights of all features in the buffer to a row of sums (`labelSums.ts`). */
export function addWeights({ rows, weights }: Layer, features: FeatureBuffer, sums: Int32Array): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  for (let i = 0; i < features.length; i++) {
    // row 0 adds nothing: nobody can guess which features have a row, and a wrong guess costs more
    const row = (rows[featureIndex(features.at(i))] as number) * K;
    s0 = (s0 + (weights[row] as number)) | 0;
    s1 = (s1 + (weights[row + 1] as number)) | 0;
    s2 = (s2 + (weights[row + 2] as number)) | 0;
    s3 = (s3 + (weights[row + 3] as number)) | 0;
    s4 = (s4 + (weights[row + 4] as number)) | 0;
  }
  sums[0] = (sums[0] as number) + paired(s0, s1);
  sums[1] = (sums[1] as number) + paired(s2, s3);
  sums[2] = (sums[2] as number) + s4;
}
