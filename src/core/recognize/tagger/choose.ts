import type { CandidateSpan } from './spans';

/** A span with the label that it is chosen for. */
export interface ChosenSpan {
  /** Index among the paragraph's candidate spans. */
  readonly index: number;
  readonly label: number;
}

const NONE: readonly ChosenSpan[] = [];

/**
 * Spans without overlaps whose gains add up to most. `gain` holds for each span what its best label is
 * worth against none; only what is worth something is taken. Spans are in the order of their ends. Linear.
 */
export function choose(
  spans: readonly CandidateSpan[],
  gain: readonly number[],
  label: readonly number[],
  units: number,
): readonly ChosenSpan[] {
  if (!gain.some((own) => own > 0)) return NONE;
  // by the number of units read: what they are worth at most, and the span that ends there
  const best = [0];
  const taken = [-1];
  let next = 0;
  for (let at = 0; at < units; at++) {
    let top = best[at] as number;
    let span = -1;
    for (; next < spans.length && (spans[next] as CandidateSpan).last === at; next++) {
      const own = gain[next] as number;
      if (own <= 0) continue;
      const sum = (best[(spans[next] as CandidateSpan).first] as number) + own;
      if (sum > top) {
        top = sum;
        span = next;
      }
    }
    best.push(top);
    taken.push(span);
  }
  const chosen: ChosenSpan[] = [];
  for (let at = units; at > 0;) {
    const index = taken[at] as number;
    if (index < 0) {
      at--;
      continue;
    }
    chosen.push({ index, label: label[index] as number });
    at = (spans[index] as CandidateSpan).first;
  }
  return chosen.reverse();
}
