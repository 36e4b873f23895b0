import type { Proposal, ProposedNames, Unit } from '../names';
import type { SilverLookup } from './silver';
import { BEYOND, type FactReader, type WordFacts } from './wordFacts';

/** A paragraph as the features see it. */
export interface ParagraphView {
  readonly units: readonly Unit[];
  /** Of each unit, and of two places beyond. */
  readonly facts: readonly WordFacts[];
  readonly proposals: readonly Proposal[];
  readonly chosen: readonly Proposal[];
  readonly silver: SilverLookup;
}

/** The rules' choice of an index; -1 is none. Lists are slow to read at -1, so that is not tried. */
export function chosenAt({ chosen }: ParagraphView, index: number): Proposal | undefined {
  return index < 0 ? undefined : chosen[index];
}

/** The view of a paragraph; `facts` is written over. */
export function viewOf(
  { units, proposals, chosen }: ProposedNames,
  reader: FactReader,
  silver: SilverLookup,
  facts: WordFacts[] = [],
): ParagraphView {
  for (let at = 0; at < units.length; at++) facts[at] = reader.of(units[at] as Unit);
  facts[units.length] = BEYOND;
  facts[units.length + 1] = BEYOND;
  return { units, facts, proposals, chosen, silver };
}
