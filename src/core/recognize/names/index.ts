import type { Token } from '../../article/tokens';
import type { Lexicon } from '../../lexicon';
import type { Span } from '../../span';
import { titles } from '../titles';
import { abbreviation } from './rules/abbreviation';
import { eventNoun } from './rules/eventNoun';
import { listed } from './rules/listed';
import { orgNoun } from './rules/orgNoun';
import { person } from './rules/person';
import { placeList } from './rules/placeList';
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
const RULES: readonly Rule[] = [
  listed,
  orgNoun,
  placeNoun,
  placeList,
  eventNoun,
  titles,
  quoted,
  abbreviation,
  webOutlet,
  person,
];

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
  const proposals: Proposal[] = [];
  for (const rule of RULES) for (const proposal of rule(scan)) proposals.push(proposal);
  const chosen = select(proposals, units.length);
  const covered = new Uint8Array(units.length);
  for (const { from, to } of chosen) covered.fill(1, from, to + 1);
  const found = chosen.map((proposal) => placed(proposal, units, true));
  for (const proposal of proposals)
    if (proposal.score < ENOUGH && isFree(covered, proposal)) found.push(placed(proposal, units, false));
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function placed({ from, to, label, rule, score }: Proposal, units: readonly Unit[], chosen: boolean): NameCandidate {
  return { start: (units[from] as Unit).start, end: (units[to] as Unit).end, label, rule, score, chosen };
}

function isFree(covered: Uint8Array, { from, to }: Proposal): boolean {
  for (let at = from; at <= to; at++) if (covered[at] === 1) return false;
  return true;
}

/** 1 for each unit that belongs to a temporal expression; `dates` in text order. */
function datedUnits(units: readonly Unit[], dates: readonly Span[]): Uint8Array {
  const dated = new Uint8Array(units.length);
  let at = 0;
  for (const date of dates) {
    while (at < units.length && (units[at] as Unit).end <= date.start) at++;
    for (let i = at; i < units.length && (units[i] as Unit).start < date.end; i++) dated[i] = 1;
  }
  return dated;
}
