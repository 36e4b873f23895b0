import type { CandidateSpan } from './spans';

/** A span with the label that it is chosen for. */
export interface ChosenSpan {
  /** Index among the paragraph's candidate spans. */
  readonly index: number;
  readonly label: number;
}

/**
 * Spans without overlaps whose gains add up to most. `gain` holds for each span what its best label is
 * worth against none; only what is worth something is taken. Spans are in the order of their ends. Linear.
 */
export function choose(
  spans: readonly CandidateSpan[],
  gain: Float32Array,
  label: Uint8Array,
  units: number,
): ChosenSpan[] {
  const best = new Float32Array(units + 1);
  const taken = new Int32Array(units + 1).fill(-1);
  let next = 0;
  for (let at = 0; at < units; at++) {
    let top = best[at] as number;
    for (; next < spans.length && (spans[next] as CandidateSpan).last === at; next++) {
      const own = gain[next] as number;
      if (own <= 0) continue;
      const sum = (best[(spans[next] as CandidateSpan).first] as number) + own;
      if (sum > top) {
        top = sum;
        taken[at + 1] = next;
      }
    }
    best[at + 1] = top;
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
