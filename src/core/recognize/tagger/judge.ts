import { LABEL_COUNT } from './labels';

const K = LABEL_COUNT;

/** A mention is worth taking from this probability on: a missed one costs more than a wrong one. */
const LEAST = 0.4;
const LEAST_GAIN = Math.log(LEAST / (1 - LEAST));

/** What scores say of spans, one row each. Plain lists: thousands of short typed arrays would cost more than what is reckoned in them. */
export class Judge {
  /** Best label of each span. */
  readonly label: number[] = [];
  /** Probability of that label; none has score 0. */
  readonly probability: number[] = [];
  /** What the span is worth against none; only above 0 it is worth taking. */
  readonly gain: number[] = [];

  /** Judges so many spans by `scores`, a row of `LABEL_COUNT` for each; writes over what was judged before. */
  judge(scores: readonly number[], count: number): void {
    for (let span = 0, at = 0; span < count; span++, at += K) {
      let best = 0;
      for (let k = 1; k < K; k++) if ((scores[at + k] as number) > (scores[at + best] as number)) best = k;
      const top = scores[at + best] as number;
      // the rest: none and the other labels, against the best
      let rest = Math.exp(-top);
      for (let k = 0; k < K; k++) if (k !== best) rest += Math.exp((scores[at + k] as number) - top);
      this.label[span] = best;
      this.probability[span] = 1 / (1 + rest);
      this.gain[span] = -Math.log(rest + 1e-9) - LEAST_GAIN;
    }
  }
}
