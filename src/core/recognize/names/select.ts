import type { BestReading } from '../bestReading';
import type { Proposal } from './scan';

/** Proposals below this are no mentions by themselves; the document may bear them out. */
export const ENOUGH = 0.5;

/** How much a longer name is worth: the longest named thing wins (guideline 1). */
const GROWTH = 1.35;

/** `GROWTH` applied to lengths, so that none is raised to a power twice; longer ones are rare. */
const WORTH = Array.from({ length: 16 }, (_, length) => length ** GROWTH);

/**
 * The best reading of a paragraph without overlaps: the set of proposals whose weights add up to most.
 * Linear in units and proposals. `reading` serves one paragraph after the other.
 */
export function select(proposals: readonly Proposal[], units: number, reading: BestReading): readonly Proposal[] {
  if (proposals.length === 0) return proposals;
  reading.begin(units);
  for (const proposal of proposals) reading.offer(proposal.from, proposal.to, weight(proposal));
  return reading.choose().map((offer) => proposals[offer] as Proposal);
}

/** What a proposal is worth against leaving its words unnamed: nothing below `ENOUGH`. */
function weight({ from, to, score }: Proposal): number {
  if (score < ENOUGH) return 0;
  const length = to - from + 1;
  return score * (WORTH[length] ?? length ** GROWTH);
}
