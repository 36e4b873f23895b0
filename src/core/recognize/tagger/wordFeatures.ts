import type { FeatureBuffer } from './buffer';
import { mix, mix3 } from './hash';
import { Shape, type WordFacts } from './wordFacts';

/** Where a word stands to a span. What it says there depends on the word and a small variant alone. */
export const enum Role {
  First,
  Last,
  Inner,
  Before,
  Before2,
  After,
  After2,
}

/** Lengths of spans that are told apart; longer ones count as the last. */
export const LENGTH_CLASSES = 5;

/** Variant of the first and the last word: how long the span is, and whether it begins its sentence. */
export function lengthVariant(lengthClass: number, starts: boolean): number {
  return (lengthClass - 1) * 2 + (starts ? 1 : 0);
}

/** Kinds of features of single words; an order changed needs training anew. */
const enum Kind {
  FirstForm = 1,
  FirstLists,
  FirstShape,
  FirstCue,
  FirstSilver,
  Start,
  StartLists,
  LastForm,
  LastStem,
  LastLists,
  LastTail3,
  LastStemTail4,
  LastCue,
  LastEnding,
  LastSurname,
  LastSilver,
  InnerShape,
  InnerLists,
  InnerCue,
  InnerSign,
  Before,
  BeforeTail,
  BeforeEnding,
  Before2,
  After,
  AfterEnding,
  AfterCue,
  After2,
  After2Cue,
}

/**
 * Adds what a word says in a role. Variants: of the first and last word `lengthVariant`, of the word
 * behind 1 where no blank parts them, else 0.
 */
export function wordFeatures(facts: WordFacts, role: Role, variant: number, out: FeatureBuffer): void {
  switch (role) {
    case Role.First:
      return firstFeatures(facts, 1 + (variant >> 1), variant & 1, out);
    case Role.Last:
      return lastFeatures(facts, 1 + (variant >> 1), out);
    case Role.Inner:
      out.add(Kind.InnerShape, facts.shape);
      out.add(Kind.InnerLists, facts.lists);
      if (facts.cue !== 0) out.add(Kind.InnerCue, facts.cue);
      if (facts.shape === Shape.Sign) out.add(Kind.InnerSign, facts.form);
      return;
    case Role.Before:
      out.add(Kind.Before, mix(facts.stem, facts.shape));
      out.add(Kind.BeforeTail, facts.tail3);
      out.add(Kind.BeforeEnding, mix(facts.ending, facts.shape));
      return;
    case Role.Before2:
      out.add(Kind.Before2, facts.stem);
      return;
    case Role.After:
      out.add(Kind.After, mix3(facts.stem, facts.shape, variant));
      out.add(Kind.AfterEnding, mix(facts.ending, facts.shape));
      out.add(Kind.AfterCue, mix(facts.cue === 0 ? facts.shape : facts.cue, variant));
      return;
    case Role.After2:
      out.add(Kind.After2, facts.stem);
      if (facts.cue !== 0) out.add(Kind.After2Cue, facts.cue);
  }
}

function firstFeatures(facts: WordFacts, lengthClass: number, starts: number, out: FeatureBuffer): void {
  const longer = lengthClass > 1 ? 1 : 0;
  out.add(Kind.FirstForm, facts.form);
  out.add(Kind.FirstLists, mix3(facts.lists, longer, starts));
  out.add(Kind.FirstShape, facts.shape * 8 + lengthClass);
  out.add(Kind.FirstSilver, mix(facts.silver, longer));
  if (facts.cue !== 0) out.add(Kind.FirstCue, mix(facts.cue, lengthClass));
  if (starts === 1) {
    out.add(Kind.Start, facts.form);
    out.add(Kind.StartLists, mix(facts.lists, lengthClass));
  }
}

function lastFeatures(facts: WordFacts, lengthClass: number, out: FeatureBuffer): void {
  const longer = lengthClass > 1 ? 1 : 0;
  out.add(Kind.LastForm, facts.form);
  out.add(Kind.LastStem, mix(facts.stem, longer));
  out.add(Kind.LastLists, mix(facts.lists, longer));
  out.add(Kind.LastTail3, facts.tail3);
  out.add(Kind.LastStemTail4, facts.stemTail4);
  out.add(Kind.LastCue, mix3(facts.cue, facts.shape, longer));
  out.add(Kind.LastEnding, mix(facts.ending, facts.shape));
  out.add(Kind.LastSurname, mix(facts.surname, lengthClass));
  out.add(Kind.LastSilver, mix(facts.silver, longer));
}
