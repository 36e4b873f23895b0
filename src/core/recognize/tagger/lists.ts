import type { Unit } from '../names';
import type { ParagraphView } from './view';
import type { WordFacts } from './wordFacts';

/** How far a list of names may go on to the noun that they share. */
const LONGEST_LIST = 10;

/**
 * `Zabux və Sus kəndlərini`, `Öskemen (Ust-Kamenoqorsk) şəhərində`: what the small noun is that stands
 * behind a list of names going on after the unit at `last`; 0 for none.
 */
export function listNoun({ units, facts }: ParagraphView, last: number): number {
  let joins = false;
  const end = Math.min(units.length, last + LONGEST_LIST);
  for (let at = last + 1; at < end; at++) {
    if (isJoint(units[at] as Unit)) {
      joins = true;
      continue;
    }
    const { capital, cue } = facts[at] as WordFacts;
    if (!capital) return joins ? cue : 0;
  }
  return 0;
}

function isJoint({ kind, word }: Unit): boolean {
  switch (kind) {
    case 'comma':
    case 'bracket':
    case 'unbracket':
    case 'hyphen':
    case 'open':
    case 'close':
      return true;
    default:
      return word !== undefined && (word.key === 'və' || word.key === 'ilə');
  }
}

/** Which name of the rules' best reading stands in one list with a span that begins at `first`, before it; -1 for none. */
export function siblingBefore({ units }: ParagraphView, first: number): number {
  let at = first - 1;
  if (at > 0 && (units[at] as Unit).kind === 'open') at--;
  if (at < 1 || !joinsList(units[at])) return -1;
  at--;
  if ((units[at] as Unit).kind === 'close') at--;
  return at < 0 ? -1 : (units[at] as Unit).chosen;
}

/** The same behind a span that ends at `last`. */
export function siblingAfter({ units }: ParagraphView, last: number): number {
  let at = last + 1;
  if (units[at]?.kind === 'close') at++;
  if (!joinsList(units[at])) return -1;
  at++;
  if (units[at]?.kind === 'open') at++;
  return units[at]?.chosen ?? -1;
}

function joinsList(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.kind === 'comma' || unit.kind === 'hyphen' || unit.word?.key === 'və');
}
