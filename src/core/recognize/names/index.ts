import type { Token } from '../../article/tokens';
import type { Lexicon } from '../../lexicon';
import type { Span } from '../../span';
import { titles } from '../titles';
import { pluralPosts } from '../titles/plural';
import { abbreviation } from './rules/abbreviation';
import { club } from './rules/club';
import { company } from './rules/company';
import { eventNoun } from './rules/eventNoun';
import { listed } from './rules/listed';
import { orgNoun } from './rules/orgNoun';
import { outlet } from './rules/outlet';
import { person } from './rules/person';
import { placeList } from './rules/placeList';
import { placeNoun } from './rules/placeNoun';
import { quoted } from './rules/quoted';
import { webOutlet } from './rules/webOutlet';
import { BestReading } from '../bestReading';
import { ScratchList } from '../scratchList';
import { scanOf, ScanPlaces, type NameLabel, type Proposal, type Proposals, type Rule } from './scan';
import { ENOUGH, select } from './select';
import { UnitPool, unitsOf, type Unit } from './units';

export type { NameLabel, Proposal } from './scan';
export type { Unit } from './units';

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
  pluralPosts,
  quoted,
  abbreviation,
  club,
  company,
  webOutlet,
  outlet,
  person,
];

/** What is written over from paragraph to paragraph. */
export class NameRoom {
  readonly units = new UnitPool();
  readonly places = new ScanPlaces();
  readonly found: Proposals = new ScratchList();
  readonly reading = new BestReading();

  /** What was found before is no longer asked. */
  begin(): void {
    this.units.begin();
  }
}

/** What the rules propose for one paragraph. */
export class ProposedNames {
  constructor(
    readonly units: readonly Unit[],
    readonly proposals: readonly Proposal[],
    /** The best reading without overlaps, by the rules' weights alone, in text order. */
    readonly chosen: readonly Proposal[],
  ) {}
}

/**
 * What the rules propose in one paragraph. Temporal expressions (`dates`, spans of the same text) end
 * names but for happenings. What is found holds until `room` begins anew.
 */
export function proposeNames(
  text: string,
  tokens: readonly Token[],
  dates: readonly Span[],
  lexicon: Lexicon,
  room = new NameRoom(),
): ProposedNames {
  const units = unitsOf(text, tokens, lexicon, room.units);
  markDated(units, dates);
  const scan = scanOf(text, units, lexicon, room.places);
  if (scan.capitals.length + scan.heads.length + scan.quotes.length === 0) return new ProposedNames(units, NONE, NONE);
  room.found.begin();
  for (const rule of RULES) rule(scan, room.found);
  const proposals = room.found.copy();
  const chosen = select(proposals, units.length, room.reading);
  chosen.forEach(({ from, to }, index) => {
    for (let at = from; at <= to; at++) (units[at] as Unit).chosen = index;
  });
  return new ProposedNames(units, proposals, chosen);
}

const NONE: readonly Proposal[] = [];

/** The best reading of the rules, and what was not enough for one (`chosen` false), in text order. */
export function candidatesOf(names: ProposedNames): NameCandidate[] {
  const { units, chosen } = names;
  return withOpen(
    chosen.map((proposal) => placed(proposal, units, true)),
    openProposals(names),
  );
}

/** What the rules are not sure enough of, and lone names of people, of which the article may tell more than the place. */
export function openProposals({ units, proposals }: ProposedNames): readonly NameCandidate[] {
  let open: NameCandidate[] | undefined;
  for (const proposal of proposals) {
    const lone = proposal.label === 'PERSON' && proposal.from === proposal.to;
    if (proposal.score >= ENOUGH && !lone) continue;
    (open ??= []).push(placed(proposal, units, false));
  }
  return open ?? NONE_OPEN;
}

const NONE_OPEN: readonly NameCandidate[] = [];

/** Adds to what was found, in text order and without overlaps, the open proposals that stand clear of it; in text order. */
export function withOpen(found: NameCandidate[], open: readonly NameCandidate[]): NameCandidate[] {
  const { length } = found;
  for (const proposal of open) if (isFree(found, length, proposal)) found.push(proposal);
  return found.length > length ? found.sort((a, b) => a.start - b.start || b.end - a.end) : found;
}

function placed({ from, to, label, rule, score }: Proposal, units: readonly Unit[], chosen: boolean): NameCandidate {
  return { start: (units[from] as Unit).start, end: (units[to] as Unit).end, label, rule, score, chosen };
}

/** Whether none of the first `count` of `taken`, in text order and without overlaps, covers a part of it. Logarithmic. */
function isFree(taken: readonly Span[], count: number, { start, end }: Span): boolean {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  return low === count || (taken[low] as Span).start >= end;
}

/** Marks the units of temporal expressions; `dates` in text order. */
function markDated(units: readonly Unit[], dates: readonly Span[]): void {
  let at = 0;
  for (const date of dates) {
    while (at < units.length && (units[at] as Unit).end <= date.start) at++;
    for (let i = at; i < units.length && (units[i] as Unit).start < date.end; i++) (units[i] as Unit).dated = true;
  }
}
