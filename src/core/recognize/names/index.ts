import type { Token } from '../../article/tokens';
import type { Lexicon } from '../../lexicon';
import type { Span } from '../../span';
import { titles } from '../titles';
import { abbreviation } from './rules/abbreviation';
import { eventNoun } from './rules/eventNoun';
import { listed } from './rules/listed';
import { orgNoun } from './rules/orgNoun';
import { person } from './rules/person';
import { placeNoun } from './rules/placeNoun';
import { quoted } from './rules/quoted';
import { webOutlet } from './rules/webOutlet';
import { scanOf, type NameLabel, type Proposal, type Rule } from './scan';
import { ENOUGH, select } from './select';
import { unitsOf, type Unit } from './units';

export type { NameLabel } from './scan';

/** A name that a paragraph's own text proposes. Offsets are UTF-16 units of the paragraph's text. */
export interface NameCandidate extends Span {
  readonly label: NameLabel;
  readonly rule: string;
  /** How sure the rule is, 0 to 1. */
  readonly score: number;
  /** In the best reading of the paragraph; the others are there for the document to bear out. */
  readonly chosen: boolean;
}

/** All rules. Their order decides only between readings of equal weight. */
const RULES: readonly Rule[] = [listed, orgNoun, placeNoun, eventNoun, titles, quoted, abbreviation, webOutlet, person];

/**
 * Proposes names in one paragraph: the best reading, and what was not enough for one (`chosen` false),
 * in text order. Temporal expressions (`dates`, spans of the same text) end names but for happenings.
 */
export function findNames(
  text: string,
  tokens: readonly Token[],
  dates: readonly Span[],
  lexicon: Lexicon,
): NameCandidate[] {
  const units = unitsOf(text, tokens, lexicon);
  const scan = scanOf(text, units, lexicon, datedUnits(units, dates));
  if (scan.capitals.length + scan.heads.length + scan.quotes.length === 0) return [];
  const proposals = RULES.flatMap((rule) => rule(scan));
  const chosen = select(proposals, units.length);
  const covered = new Uint8Array(units.length);
  for (const { from, to } of chosen) covered.fill(1, from, to + 1);
  const open = proposals.filter(({ from, to, score }) => score < ENOUGH && !covered.subarray(from, to + 1).includes(1));
  const place = (proposal: Proposal, isChosen: boolean): NameCandidate => ({
    start: (units[proposal.from] as Unit).start,
    end: (units[proposal.to] as Unit).end,
    label: proposal.label,
    rule: proposal.rule,
    score: proposal.score,
    chosen: isChosen,
  });
  return [...chosen.map((proposal) => place(proposal, true)), ...open.map((proposal) => place(proposal, false))].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

function datedUnits(units: readonly Unit[], dates: readonly Span[]): boolean[] {
  const dated = new Array<boolean>(units.length).fill(false);
  let next = 0;
  const sorted = [...dates].sort((a, b) => a.start - b.start);
  if (sorted.length === 0) return dated;
  units.forEach((unit, at) => {
    while (next < sorted.length && (sorted[next] as Span).end <= unit.start) next++;
    const date = sorted[next];
    if (date !== undefined && date.start < unit.end && unit.start < date.end) dated[at] = true;
  });
  return dated;
}
