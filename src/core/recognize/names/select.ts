import type { Proposal } from './scan';

/** Proposals below this are no mentions by themselves; the document may bear them out. */
export const ENOUGH = 0.5;

/** How much a longer name is worth: the longest named thing wins (guideline 1). */
const GROWTH = 1.35;

/**
 * The best reading of a paragraph without overlaps: the set of proposals whose weights add up to most.
 * Linear in units and proposals.
 */
export function select(proposals: readonly Proposal[], units: number): Proposal[] {
  const enough = proposals.filter(({ score }) => score >= ENOUGH).sort((a, b) => a.to - b.to);
  // best[k]: the most that the first k proposals (by their ends) add up to; total time is that of sorting
  const best = [0];
  const before: number[] = [];
  const taken: boolean[] = [];
  const endedAt = new Int32Array(units + 1);
  let k = 0;
  for (let at = 0; at < units; at++) {
    endedAt[at] = k;
    for (; enough[k]?.to === at; k++) {
      const proposal = enough[k] as Proposal;
      const first = endedAt[proposal.from] as number;
      const total = (best[first] as number) + weight(proposal);
      const without = best[k] as number;
      before.push(first);
      taken.push(total > without + 1e-9);
      best.push(Math.max(total, without));
    }
  }
  const chosen: Proposal[] = [];
  for (let i = enough.length; i > 0;) {
    if (taken[i - 1] === true) {
      chosen.push(enough[i - 1] as Proposal);
      i = before[i - 1] as number;
    } else {
      i--;
    }
  }
  return chosen.reverse();
}

function weight({ from, to, score }: Proposal): number {
  return score * (to - from + 1) ** GROWTH;
}
