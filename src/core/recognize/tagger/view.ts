import type { Proposal, ProposedNames, Unit } from '../names';
import type { SilverLookup } from './silver';
import type { FactReader, WordFacts } from './wordFacts';

/** A paragraph as the features see it. */
export interface ParagraphView {
  readonly units: readonly Unit[];
  readonly facts: readonly WordFacts[];
  readonly dated: Uint8Array;
  readonly proposals: readonly Proposal[];
  /** For each unit the proposal of the rules' best reading that covers it, by its index in `chosen`; else -1. */
  readonly chosenAt: Int16Array;
  readonly chosen: readonly Proposal[];
  /** For units between quotation marks or brackets that are closed: the places of both marks; else -1. */
  readonly opening: Int16Array;
  readonly closing: Int16Array;
  readonly silver: SilverLookup;
}

export function viewOf(
  { units, dated, proposals, chosen }: ProposedNames,
  reader: FactReader,
  silver: SilverLookup,
): ParagraphView {
  const n = units.length;
  const chosenAt = new Int16Array(n).fill(-1);
  chosen.forEach(({ from, to }, index) => chosenAt.fill(index, from, to + 1));
  const opening = new Int16Array(n).fill(-1);
  const closing = new Int16Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    const { kind, mate } = units[i] as Unit;
    if (kind !== 'open' || mate <= i) continue;
    opening.fill(i, i + 1, mate);
    closing.fill(mate, i + 1, mate);
  }
  return {
    units,
    facts: units.map((unit) => reader.of(unit)),
    dated,
    proposals,
    chosenAt,
    chosen,
    opening,
    closing,
    silver,
  };
}
