import type { Proposal, Unit } from '../names';
import type { FeatureBuffer } from './buffer';
import { hashText, mix, mix3, mix4 } from './hash';
import { labelIndex } from './labels';
import type { CandidateSpan } from './spans';
import { chosenAt, type ParagraphView } from './view';
import type { WordFacts } from './wordFacts';

/** Kinds of features of what the rules say; an order changed needs training anew. */
const enum Kind {
  Rule = 128,
  RuleScore,
  RuleAfter,
  RuleLast,
  RuleShape,
  RuleQuote,
  RuleLabels,
  NoRule,
  Free,
  Other,
  OtherRule,
  OtherLength,
}

const hashes = new Map<string, number>();

/** Hash of a rule's id; there are few. */
function ruleHash(rule: string): number {
  let hash = hashes.get(rule);
  if (hash === undefined) hashes.set(rule, (hash = hashText(rule)));
  return hash;
}

/** Adds what rules propose for the very span, and what their best reading has in its place. */
export function ruleFeatures(
  view: ParagraphView,
  span: CandidateSpan,
  length: number,
  afterCue: number,
  quotes: number,
  out: FeatureBuffer,
): void {
  const { units, facts } = view;
  const { first, last, proposals, from, until } = span;
  const a = facts[first] as WordFacts;
  const z = facts[last] as WordFacts;
  const best = chosenAt(view, (units[first] as Unit).chosen);
  let labels = 0;
  for (let index = from; index < until; index++) {
    const proposal = proposals[index] as Proposal;
    const rule = ruleHash(proposal.rule);
    const isBest = proposal === best ? 1 : 0;
    const label = labelIndex(proposal.label);
    labels |= 1 << label;
    out.add(Kind.Rule, mix(rule, isBest));
    out.add(Kind.RuleScore, (label * 16 + Math.round(proposal.score * 10)) * 2 + isBest);
    out.add(Kind.RuleAfter, mix(rule, afterCue));
    out.add(Kind.RuleLast, mix3(rule, z.lists, z.surname));
    out.add(Kind.RuleShape, mix(rule, a.shape * 16 + z.shape));
    out.add(Kind.RuleQuote, mix(rule, quotes));
  }
  if (from === until) out.add(Kind.NoRule, length);
  out.add(Kind.RuleLabels, labels);
  otherFeatures(view, span, length, out);
}

/** Names of the rules' best reading that overlap the span without being it. */
function otherFeatures(
  { units, chosen }: ParagraphView,
  span: CandidateSpan,
  length: number,
  out: FeatureBuffer,
): void {
  let previous = -1;
  for (let i = span.first; i <= span.last; i++) {
    const index = (units[i] as Unit).chosen;
    if (index < 0 || index === previous) continue;
    previous = index;
    const proposal = chosen[index] as Proposal;
    const place = relation(span, proposal);
    if (place === SAME) continue;
    out.add(Kind.Other, mix3(place, labelIndex(proposal.label), length));
    out.add(Kind.OtherRule, mix(ruleHash(proposal.rule), place));
    const size = Math.min(proposal.to - proposal.from + 1, 6);
    out.add(Kind.OtherLength, mix4(place, size, Math.round(proposal.score * 10), length));
  }
  if (previous === -1) out.add(Kind.Free, length);
}

const SAME = 0;

/** How a proposal lies to a span: where each begins first, and where each ends. */
function relation({ first, last }: CandidateSpan, { from, to }: Proposal): number {
  const begins = from === first ? 0 : from < first ? 1 : 2;
  const ends = to === last ? 0 : to < last ? 1 : 2;
  return begins * 3 + ends;
}
