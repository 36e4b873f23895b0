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
  const endingAt: Proposal[][] = Array.from({ length: units }, () => []);
  for (const proposal of proposals) if (proposal.score >= ENOUGH) endingAt[proposal.to]?.push(proposal);
  const best = new Float64Array(units + 1);
  const taken: (Proposal | undefined)[] = new Array<Proposal | undefined>(units + 1).fill(undefined);
  for (let at = 0; at < units; at++) {
    best[at + 1] = best[at] as number;
    for (const proposal of endingAt[at] as Proposal[]) {
      const total = (best[proposal.from] as number) + weight(proposal);
      if (total > (best[at + 1] as number) + 1e-9) {
        best[at + 1] = total;
        taken[at + 1] = proposal;
      }
    }
  }
  const chosen: Proposal[] = [];
  for (let at = units; at > 0; ) {
    const proposal = taken[at];
    if (proposal === undefined) at--;
    else {
      chosen.push(proposal);
      at = proposal.from;
    }
  }
  return chosen.reverse();
}

function weight({ from, to, score }: Proposal): number {
  return score * (to - from + 1) ** GROWTH;
}
