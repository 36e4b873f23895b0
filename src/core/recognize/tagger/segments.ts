import type { Unit } from '../names/units';
import type { Hints } from './hints';
import type { WordType } from './wordType';

/** A stretch of units that may hold names: both ends inclusive. What stands between is outside every mention. */
export interface Segment {
  readonly first: number;
  readonly last: number;
}

/** How far around a word that may belong to a name the tagger looks. */
const MARGIN = 2;

/** The stretches around capitals, type nouns, heads of posts and what the rules propose. Linear. */
export function segmentsOf(units: readonly Unit[], types: readonly WordType[], hints: Hints): Segment[] {
  const segments: Segment[] = [];
  let first = -1;
  let last = -1;
  for (let i = 0; i < units.length; i++) {
    const word = (units[i] as Unit).word;
    const live =
      (types[i] as WordType).capital ||
      (hints[i] as readonly number[]).length > 0 ||
      word?.noun !== undefined ||
      word?.head !== undefined;
    if (!live) continue;
    if (first >= 0 && i - MARGIN > last + 1) {
      segments.push({ first, last });
      first = -1;
    }
    if (first < 0) first = Math.max(0, i - MARGIN);
    last = Math.min(units.length - 1, i + MARGIN);
  }
  if (first >= 0) segments.push({ first, last });
  return segments;
}
