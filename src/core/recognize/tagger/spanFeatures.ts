import type { Proposal, Unit } from '../names';
import type { FeatureBuffer } from './buffer';
import { mix, mix3, mix4 } from './hash';
import { labelIndex } from './labels';
import { listNoun, siblingAfter, siblingBefore } from './lists';
import { ruleFeatures } from './ruleFeatures';
import { nameKey } from './silver';
import type { CandidateSpan } from './spans';
import { chosenAt, type ParagraphView } from './view';
import { lengthVariant, LENGTH_CLASSES, Role } from './wordFeatures';
import { BEYOND, type WordFacts } from './wordFacts';

/** Kinds of features of a span's words together; an order changed needs training anew. */
const enum Kind {
  Length = 64,
  Shapes,
  Dated,
  PairLists,
  PairSurname,
  PairSilver,
  Lone,
  LoneContext,
  BeforeCue,
  BeforeShape,
  BeforeLists,
  AfterShape,
  AfterLists,
  AfterEnding,
  Quote,
  QuoteAfter,
  QuoteAfter2,
  QuoteAfterCue,
  QuoteBefore,
  Name,
  NameLabel,
  ListNoun,
  Sibling,
  SiblingLists,
  WholeParagraph,
}

/** Takes the words round a span, by their units, with their roles; see `wordFeatures`. Units beyond the paragraph are `BEYOND`. */
export type TakeWord = (at: number, role: Role, variant: number) => void;

/** The facts of a unit, `BEYOND` before the first one. Lists are slow to read at -1, so that is not tried. */
export function factsAt(facts: readonly WordFacts[], at: number): WordFacts {
  return at < 0 ? BEYOND : (facts[at] as WordFacts);
}

/** Hands over the words of a span. */
export function wordsWithin({ units }: ParagraphView, first: number, last: number, take: TakeWord): void {
  const variant = lengthVariant(Math.min(last - first + 1, LENGTH_CLASSES), (units[first] as Unit).first);
  take(first, Role.First, variant);
  take(last, Role.Last, variant & ~1);
  for (let i = first + 1; i < last; i++) take(i, Role.Inner, 0);
}

/** Hands over the words before a span that begins at `first`. */
export function wordsBefore(first: number, take: TakeWord): void {
  take(first - 1, Role.Before, 0);
  take(first - 2, Role.Before2, 0);
}

/** Hands over the words behind a span that ends at `last`. */
export function wordsBehind({ units }: ParagraphView, last: number, take: TakeWord): void {
  take(last + 1, Role.After, units[last + 1]?.glued === true ? 1 : 0);
  take(last + 2, Role.After2, 0);
}

/** Adds the features of a span that look at several words, at signs or at the rules. */
export function spanFeatures(view: ParagraphView, span: CandidateSpan, out: FeatureBuffer): void {
  const { units, facts } = view;
  const { first, last } = span;
  const a = facts[first] as WordFacts;
  const z = facts[last] as WordFacts;
  const before = factsAt(facts, first - 1);
  const after = factsAt(facts, last + 1);
  const starts = (units[first] as Unit).first ? 1 : 0;
  const glued = units[last + 1]?.glued === true ? 1 : 0;
  const length = Math.min(last - first + 1, LENGTH_CLASSES);
  const beforeCue = before.cue === 0 ? before.shape : before.cue;
  const afterCue = after.cue === 0 ? after.shape : after.cue;
  const quoted = quotation(view, first, last);

  ruleFeatures(view, span, length, afterCue, quoted * 2 + glued, out);

  out.add(Kind.Length, length * 2 + starts);
  let shapes = length;
  let dated = false;
  for (let i = first; i <= last; i++) {
    if (i - first < LENGTH_CLASSES) shapes = shapes * 10 + (facts[i] as WordFacts).shape;
    if ((units[i] as Unit).dated) dated = true;
  }
  out.add(Kind.Shapes, shapes);
  if (dated) out.add(Kind.Dated, length);
  if (first < last) {
    out.add(Kind.PairLists, mix(a.lists, z.lists));
    out.add(Kind.PairSurname, mix3(a.lists & 0xfff, z.surname, length));
    out.add(Kind.PairSilver, mix(a.silver >> 2, z.silver >> 2));
  } else {
    out.add(Kind.Lone, mix3(z.lists, z.shape, starts));
    out.add(Kind.LoneContext, mix4(z.surname, z.shape, beforeCue, afterCue));
  }
  out.add(Kind.BeforeCue, mix(beforeCue, a.shape));
  out.add(Kind.BeforeShape, (before.shape * 16 + a.shape) * 8 + length);
  if (before.capital) out.add(Kind.BeforeLists, mix(before.lists, a.lists));
  out.add(Kind.AfterShape, ((after.shape * 16 + z.shape) * 8 + length) * 2 + glued);
  if (after.capital) out.add(Kind.AfterLists, mix(after.lists, z.lists));
  out.add(Kind.AfterEnding, mix3(z.ending, after.cue, after.shape));
  out.add(Kind.Quote, mix3(quoted * 8 + length, quoted === 0 ? 0 : markOf(view, first), z.shape));
  if (quoted >= 2) quoteFeatures(view, first, quoted, out);
  if (a.capital || z.capital) {
    const said = view.silver(nameKey(first, last, a, z));
    out.add(Kind.Name, said);
    out.add(Kind.NameLabel, said >> 4);
  }
  listFeatures(view, span, length, out);
  if (first === 0 && last >= units.length - 2) out.add(Kind.WholeParagraph, length);
}

/** 3: the span is all that stands between the marks; 2: it begins there; 1: it is inside; 0: no marks. */
function quotation({ units }: ParagraphView, first: number, last: number): number {
  const open = (units[first] as Unit).opening;
  if (open < 0) return 0;
  return open !== first - 1 ? 1 : (units[open] as Unit).mate === last + 1 ? 3 : 2;
}

function markOf({ units, facts }: ParagraphView, first: number): number {
  return (facts[(units[first] as Unit).opening] as WordFacts).form;
}

/** What stands behind and before the quotation marks. */
function quoteFeatures({ units, facts }: ParagraphView, first: number, quoted: number, out: FeatureBuffer): void {
  const open = (units[first] as Unit).opening;
  const close = (units[open] as Unit).mate;
  const behind = factsAt(facts, close + 1);
  const further = factsAt(facts, close + 2);
  out.add(Kind.QuoteAfter, mix(quoted, behind.stem));
  out.add(Kind.QuoteAfter2, mix(quoted, further.stem));
  out.add(Kind.QuoteAfterCue, mix3(quoted, behind.cue, further.cue));
  out.add(Kind.QuoteBefore, mix(quoted, factsAt(facts, open - 1).stem));
}

/** What the other names of a list say, and the noun that they share. */
function listFeatures(view: ParagraphView, { first, last }: CandidateSpan, length: number, out: FeatureBuffer): void {
  const a = view.facts[first] as WordFacts;
  const z = view.facts[last] as WordFacts;
  const noun = listNoun(view, last);
  if (noun !== 0) out.add(Kind.ListNoun, mix3(noun, z.shape, length));
  siblingFeatures(chosenAt(view, siblingBefore(view, first)), a, z, length, out);
  siblingFeatures(chosenAt(view, siblingAfter(view, last)), a, z, length, out);
}

function siblingFeatures(
  sibling: Proposal | undefined,
  a: WordFacts,
  z: WordFacts,
  length: number,
  out: FeatureBuffer,
): void {
  if (sibling === undefined) return;
  const label = labelIndex(sibling.label);
  out.add(Kind.Sibling, mix3(label, length, a.shape));
  out.add(Kind.SiblingLists, mix(label, z.lists));
}
