import type { Proposal, ProposedNames, Unit } from '../names';
import type { SilverLookup } from './silver';
import type { FactReader, WordFacts } from './wordFacts';

/** A paragraph as the features see it. */
export interface ParagraphView {
  readonly units: readonly Unit[];
  readonly facts: readonly WordFacts[];
  readonly proposals: readonly Proposal[];
  readonly chosen: readonly Proposal[];
  readonly silver: SilverLookup;
}

export function viewOf(
  { units, proposals, chosen }: ProposedNames,
  reader: FactReader,
  silver: SilverLookup,
): ParagraphView {
  return { units, facts: units.map((unit) => reader.of(unit)), proposals, chosen, silver };
}
