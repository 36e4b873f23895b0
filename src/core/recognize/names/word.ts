import { fold, mended } from '../../azerbaijani/casing';
import { analyze, type Analysis } from '../../azerbaijani/endings';
import type { Lexicon } from '../../lexicon';
import { IN, type ListSet } from '../../nameLists';
import { typeNoun, type TypeNoun } from './typeNouns';
import { titleHead, type TitleHead } from '../titles/heads';

/** One reading of a word and the lists that hold its stem. */
export interface Reading extends Analysis {
  readonly lists: ListSet;
  /** The outer case, `nom` where there is none. */
  readonly case: string;
  /** Possessive and plural tags between stem and case. */
  readonly plural: boolean;
  readonly possessive: string | undefined;
}

/** A written word as the rules see it; the same for every place where it is written. */
export interface Word {
  readonly text: string;
  readonly key: string;
  /** It begins with a capital letter. */
  readonly capital: boolean;
  /** At least two letters, all of them capitals. */
  readonly allCapitals: boolean;
  /** The bare word first. */
  readonly readings: readonly Reading[];
  /** All lists that hold any reading without plural or possessive. */
  readonly lists: ListSet;
  /** The type noun that it is, with its form. */
  readonly noun: TypeNoun | undefined;
  /** The reading by which it is that noun or head. */
  readonly head: TitleHead | undefined;
  readonly headReading: Reading | undefined;
  readonly nounReading: Reading | undefined;
}

const CAPITAL = /^\p{Lu}/u;
const ALL_CAPITALS = /^[\p{Lu}\p{M}\p{Nd}]*\p{Lu}[\p{Lu}\p{M}\p{Nd}]*(?:[-'’ʼ]\p{L}+)?$/u;

/** Reads a written word: its analyses and what the lists and tables know of each. */
export function readWord(text: string, lexicon: Lexicon): Word {
  const key = fold(text);
  const capital = CAPITAL.test(text);
  const readings: Reading[] = [];
  let lists = 0;
  let noun: TypeNoun | undefined;
  let head: TitleHead | undefined;
  let headReading: Reading | undefined;
  let nounReading: Reading | undefined;
  for (const analysis of analyze(text)) {
    const reading = { ...analysis, ...formOf(analysis), lists: lexicon.lists(analysis.key) };
    readings.push(reading);
    if (!reading.plural && reading.possessive === undefined) lists |= reading.lists;
    const asNoun = typeNoun(reading);
    if (asNoun !== undefined && better(reading, nounReading)) [noun, nounReading] = [asNoun, reading];
    const asHead = titleHead(reading);
    if (asHead !== undefined && better(reading, headReading)) [head, headReading] = [asHead, reading];
  }
  return {
    text: mended(text),
    key,
    capital,
    allCapitals: capital && text.length > 1 && ALL_CAPITALS.test(text),
    readings,
    lists,
    noun,
    head,
    headReading,
    nounReading,
  };
}

function formOf(analysis: Analysis): Pick<Reading, 'case' | 'plural' | 'possessive'> {
  let kase = 'nom';
  let plural = false;
  let possessive: string | undefined;
  for (const { kind, tag } of analysis.endings) {
    if (kind === 'case') kase = tag;
    else if (kind === 'plural') plural = true;
    else if (kind === 'possessive') possessive = tag;
  }
  return { case: kase, plural, possessive };
}

/** `prezidenti` is rather the possessive than the accusative: nouns and heads mostly stand in a chain. */
function better(reading: Reading, known: Reading | undefined): boolean {
  if (known === undefined) return true;
  return known.possessive === undefined && reading.possessive !== undefined && known.endings.length > 0;
}

/** Whether any reading without plural and possessive is in one of the lists. */
export function inLists(word: Word, lists: ListSet): boolean {
  return (word.lists & lists) !== 0;
}

/** The first reading, bare word first, whose stem is in one of the lists. */
export function readingIn(word: Word, lists: ListSet): Reading | undefined {
  return word.readings.find((reading) => (reading.lists & lists) !== 0 && !reading.plural && reading.possessive === undefined);
}

export const PLACE_LISTS: ListSet = IN.country | IN.place;
export const GIVEN_LISTS: ListSet = IN.givenMale | IN.givenFemale;
