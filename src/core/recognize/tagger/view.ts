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

/** The rules' choice of an index; -1 is none. Lists are slow to read at -1, so that is not tried. */
export function chosenAt({ chosen }: ParagraphView, index: number): Proposal | undefined {
  return index < 0 ? undefined : chosen[index];
}

export function viewOf(
  { units, proposals, chosen }: ProposedNames,
  reader: FactReader,
  silver: SilverLookup,
): ParagraphView {
  return { units, facts: units.map((unit) => reader.of(unit)), proposals, chosen, silver };
}
