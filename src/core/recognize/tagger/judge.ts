import { choose, type ChosenSpan } from './choose';
import { LABEL_COUNT } from './labels';
import type { CandidateSpan } from './spans';

const K = LABEL_COUNT;

/** A mention is worth taking from this probability on: a missed one costs more than a wrong one. */
const LEAST = 0.4;
const LEAST_GAIN = Math.log(LEAST / (1 - LEAST));

/** What a set of scores says of a paragraph's spans. */
export interface Judgement {
  /** Best label of each span. */
  readonly label: readonly number[];
  /** Probability of that label; none has score 0. */
  readonly probability: readonly number[];
  /** What the span is worth against none; only above 0 it is worth taking. */
  readonly gain: readonly number[];
  readonly chosen: readonly ChosenSpan[];
}

/** Best labels, their probabilities and the best reading under `scores` (a row of `LABEL_COUNT` for each span, and any more). */
export function judge(spans: readonly CandidateSpan[], scores: readonly number[], units: number): Judgement {
  // plain lists: thousands of short typed arrays would cost more than what is reckoned in them
  const label: number[] = [];
  const probability: number[] = [];
  const gain: number[] = [];
  for (let at = 0; at < spans.length * K; at += K) {
    let best = 0;
    for (let k = 1; k < K; k++) if ((scores[at + k] as number) > (scores[at + best] as number)) best = k;
    const top = scores[at + best] as number;
    // the rest: none and the other labels, against the best
    let rest = Math.exp(-top);
    for (let k = 0; k < K; k++) if (k !== best) rest += Math.exp((scores[at + k] as number) - top);
    label.push(best);
    probability.push(1 / (1 + rest));
    gain.push(-Math.log(rest + 1e-9) - LEAST_GAIN);
  }
  return { label, probability, gain, chosen: choose(spans, gain, label, units) };
}
