import { fold, mended } from '../../azerbaijani/casing';
import { analyze, withoutCase, type Analysis } from '../../azerbaijani/endings';
import type { Lexicon, Phrase } from '../../lexicon';
import { IN, type ListSet } from '../../nameLists';
import { titleHead, mayBeTitleHead, type TitleHead } from '../titles/heads';
import { mayBeTypeNoun, typeNoun, type TypeNoun } from './typeNouns';
import { ungluedAt } from './unglue';

/** One reading of a word and the lists that hold its stem. */
export interface Reading extends Analysis {
  readonly lists: ListSet;
}

/** What part of a name a word may be. */
export const enum Part {
  /** A word of the name itself: it has a capital, or an Arabic article before one. */
  Name = 1,
  /** The type noun. */
  Noun = 2,
  /** The head of a post. */
  Head = 4,
}

/** `əl-Maliki`: the Arabic article before a name is written small. */
const ARTICLE = /^(?:əl|al|əs|əz|ər|ən|ət|əd|el)[-‐–]/u;

const CAPITAL = /^\p{Lu}/u;
const ALL_CAPITALS = /^[\p{Lu}\p{M}\p{Nd}]*\p{Lu}[\p{Lu}\p{M}\p{Nd}]*(?:[-'’ʼ]\p{L}+)?$/u;

/**
 * A written word as the rules see it; the same for every place where it is written. Most words are
 * small ones that no rule asks about, so what costs is worked out at the first question.
 */
export class Word {
  // first what is asked at every place where it stands, so that it lies together
  readonly lexicon: Lexicon;
  #part: number | undefined;
  readonly key: string;
  /** It begins with a capital letter. */
  readonly capital: boolean;
  /** What the tagger knows of it; the tagger's alone. */
  tagger: unknown = undefined;
  #gap: number | undefined;
  /** Sets of questions that were asked about it, and of those answered yes; see `wordQuestion`. */
  asked = 0;
  answers = 0;
  askedMore = 0;
  answersMore = 0;
  #readings: readonly Reading[] | undefined;
  #lists: ListSet | undefined;
  #noun: { kind: TypeNoun | undefined; reading: Reading | undefined } | undefined;
  #head: { kind: TitleHead | undefined; reading: Reading | undefined } | undefined;
  #phrases: ReadonlyMap<number, readonly Phrase[]> | undefined;
  #bare: Reading | undefined;
  #text: string | undefined;
  #allCapitals: boolean | undefined;
  #caseless: readonly string[] | undefined;
  readonly #written: string;

  constructor(written: string, lexicon: Lexicon) {
    this.#written = written;
    this.lexicon = lexicon;
    this.key = fold(written);
    this.capital = this.key !== written && CAPITAL.test(written);
  }

  /** The word mended: composed, without invisible signs and look-alikes. */
  get text(): string {
    return (this.#text ??= mended(this.#written));
  }

  /** At least two letters, all of them capitals. */
  get allCapitals(): boolean {
    return (this.#allCapitals ??= this.capital && this.#written.length > 1 && ALL_CAPITALS.test(this.#written));
  }

  /** What part of a name it may be: a set of `Part`, 0 for most words. */
  get part(): number {
    return (this.#part ??=
      (this.capital || ARTICLE.test(this.key) ? Part.Name : 0) |
      (this.noun === undefined ? 0 : Part.Noun) |
      (this.head === undefined ? 0 : Part.Head));
  }

  /** All readings; the bare word first, but behind a hyphen or an apostrophe last. */
  get readings(): readonly Reading[] {
    return (this.#readings ??= this.#read());
  }

  /** The reading without endings. */
  get bare(): Reading {
    return (this.#bare ??= this.readings.find(({ endings }) => endings.length === 0) as Reading);
  }

  /** Listed names of several words that begin with it and may go on with `next`, a look-up key. */
  phrasesBefore(next: string): readonly Phrase[] {
    this.#phrases ??= this.lexicon.phrasesByNext(this.key);
    return this.#phrases.size === 0 ? NO_PHRASES : (this.#phrases.get(next.charCodeAt(0)) ?? NO_PHRASES);
  }

  /** Look-up keys of the word without the case of each reading. */
  get caseless(): readonly string[] {
    return (this.#caseless ??= this.readings.map((reading) => fold(withoutCase(reading, this.text))));
  }

  /** All lists that hold any reading without plural or possessive. */
  get lists(): ListSet {
    return (this.#lists ??= this.readings.reduce(
      (all, { plural, possessive, lists }) => (plural || possessive !== undefined ? all : all | lists),
      0,
    ));
  }

  /** The type noun that it is. */
  get noun(): TypeNoun | undefined {
    return this.#asNoun().kind;
  }

  /** The reading by which it is that noun. */
  get nounReading(): Reading | undefined {
    return this.#asNoun().reading;
  }

  /** The head of a post that it is. */
  get head(): TitleHead | undefined {
    return this.#asHead().kind;
  }

  get headReading(): Reading | undefined {
    return this.#asHead().reading;
  }

  /** Where a lost blank has glued two words together, in UTF-16 units of the written word. */
  get gap(): number | undefined {
    if (this.#gap === undefined) this.#gap = ungluedAt(this.#written, this.lexicon) ?? 0;
    return this.#gap === 0 ? undefined : this.#gap;
  }

  // apart from `readings`, or each question would make room for the closure
  #read(): readonly Reading[] {
    return analyze(this.#written).map(({ stem, key, endings, case: kase, plural, possessive }) => ({
      stem,
      key,
      endings,
      case: kase,
      plural,
      possessive,
      lists: this.lexicon.lists(key),
    }));
  }

  #asNoun(): { kind: TypeNoun | undefined; reading: Reading | undefined } {
    return (this.#noun ??= mayBeTypeNoun(this.key) ? best(this.readings, typeNoun) : NOTHING);
  }

  #asHead(): { kind: TitleHead | undefined; reading: Reading | undefined } {
    return (this.#head ??= mayBeTitleHead(this.key) ? best(this.readings, titleHead) : NOTHING);
  }
}

const NO_PHRASES: readonly Phrase[] = [];
const NOTHING = { kind: undefined, reading: undefined };

/** `prezidenti` is rather the possessive than the accusative: nouns and heads mostly stand in a chain. */
function best<K>(
  readings: readonly Reading[],
  kindOf: (reading: Reading) => K | undefined,
): { kind: K | undefined; reading: Reading | undefined } {
  let found: { kind: K | undefined; reading: Reading | undefined } = NOTHING;
  for (const reading of readings) {
    const kind = kindOf(reading);
    if (kind === undefined) continue;
    const better =
      found.reading === undefined ||
      (found.reading.possessive === undefined && reading.possessive !== undefined && found.reading.endings.length > 0);
    if (better) found = { kind, reading };
  }
  return found;
}

/** Whether any reading without plural and possessive is in one of the lists. */
export function inLists(word: Word, lists: ListSet): boolean {
  return (word.lists & lists) !== 0;
}

/** The first reading, bare word first, whose stem is in one of the lists. */
export function readingIn(word: Word, lists: ListSet): Reading | undefined {
  if ((word.lists & lists) === 0) return undefined;
  for (const reading of word.readings)
    if ((reading.lists & lists) !== 0 && !reading.plural && reading.possessive === undefined) return reading;
  return undefined;
}

export const PLACE_LISTS: ListSet = IN.country | IN.place;
export const GIVEN_LISTS: ListSet = IN.givenMale | IN.givenFemale;

/** Cases in which a word leans on a verb and not on the noun behind it. */
export const OBLIQUE: ReadonlySet<string> = new Set(['dat', 'acc', 'loc', 'abl', 'ins', 'ter']);
