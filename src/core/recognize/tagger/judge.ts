import { LABEL_COUNT } from './labels';
import { unpackRow } from './labelSums';
import { WEIGHT_STEP } from './layer';

const K = LABEL_COUNT;

/** A mention is worth taking from this probability on: a missed one costs more than a wrong one. */
const LEAST = 0.4;
const LEAST_GAIN = Math.log(LEAST / (1 - LEAST));

/** What rows of scores say of spans. Plain lists: thousands of short typed arrays would cost more than what is reckoned in them. */
export class Judge {
  /** Best label of each span. */
  readonly label: number[] = [];
  /** Probability of that label; none has score 0. */
  readonly probability: number[] = [];
  /** What the span is worth against none; only above 0 it is worth taking. */
  readonly gain: number[] = [];
  readonly #steps = new Int32Array(K);

  /** Judges a span by its row of scores (`labelSums.ts`), in steps; writes over what was judged of the same index. */
  judge(span: number, rows: ArrayLike<number>, at: number): void {
    const steps = this.#steps;
    unpackRow(rows, at, steps);
    let best = 0;
    for (let k = 1; k < K; k++) if ((steps[k] as number) > (steps[best] as number)) best = k;
    const top = steps[best] as number;
    // the rest: none and the other labels, against the best
    let rest = powerOf(-top);
    for (let k = 0; k < K; k++) if (k !== best) rest += powerOf((steps[k] as number) - top);
    this.label[span] = best;
    this.probability[span] = 1 / (1 + rest);
    this.gain[span] = -Math.log(rest + 1e-9) - LEAST_GAIN;
  }
}

/** Scores are whole steps, so few powers are ever asked. */
const FARTHEST = 1024;
const POWERS = Float64Array.from({ length: 2 * FARTHEST }, (_, i) => Math.exp((i - FARTHEST) * WEIGHT_STEP));

/** e to so many steps. */
function powerOf(steps: number): number {
  const known = POWERS[steps + FARTHEST];
  return known === undefined ? Math.exp(steps * WEIGHT_STEP) : known;
}
