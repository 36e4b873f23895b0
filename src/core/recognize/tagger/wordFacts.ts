import { fold } from '../../azerbaijani/casing';
import { IN } from '../../lexicon';
import { isLikelySurname, isRegularSurname } from '../names/surnames';
import type { Unit } from '../names/units';
import type { Word } from '../names/word';
import { hashText } from './hash';
import { stemKey, type SilverLookup } from './silver';

export const enum Shape {
  Sign,
  Number,
  /** Digits with an ending: `2013-cü`. */
  Ordinal,
  Small,
  Capital,
  Upper,
  /** `A.` */
  Initial,
  /** Capitals after small letters: `YouTube`. */
  Mixed,
  /** Letters with digits: `COP29`. */
  Coded,
}

/** What a written word says by itself, wherever it stands; all hashes. */
export interface WordFacts {
  // asked of every word; what is asked together lies together
  /** Who found them; a word keeps them for this one. */
  readonly reader: FactReader | undefined;
  readonly capital: boolean;
  readonly shape: Shape;
  /** The type noun or the head of a post that it is, with its possessive. */
  readonly cue: number;
  /** Who keeps what it says, and where; the scorer's alone. */
  sums: unknown;
  beside: number;
  inside: number;
  /** The lists that hold the bare word, and those that hold it without an ending. */
  readonly lists: number;
  /** The form without its endings, as far as word and lists tell: by it places of an article are compared. */
  readonly stem: number;
  /** How its likeliest reading ends. */
  readonly ending: number;
  /** 2: ends as surnames do; 1: as surnames may; 0. */
  readonly surname: number;
  /** What unlabelled news say of the stem; see `silver.ts`. */
  readonly silver: number;
  /** Where it was last counted what an article says of the stem; the evidence's alone. */
  said: number;
  /** The folded word without what stands behind its hyphen or apostrophe. */
  readonly form: number;
  /** Its last three letters, and the last four of its stem: `-bulaq` is of places, whatever the case. */
  readonly tail3: number;
  readonly stemTail4: number;
}

const NO_CUE = 0;
/** Small words and signs are not asked about. */
const NO_SILVER = 255;

/** What stands beyond a paragraph. */
export const BEYOND: WordFacts = {
  reader: undefined,
  capital: false,
  shape: Shape.Sign,
  cue: NO_CUE,
  sums: undefined,
  beside: 0,
  inside: 0,
  lists: 0,
  stem: hashText('beyond'),
  ending: 1,
  surname: 0,
  silver: NO_SILVER,
  said: 0,
  form: hashText('beyond'),
  tail3: 1,
  stemTail4: 1,
};

/** Facts of signs and numbers, by their text or shape. */
function signFacts(unit: Unit): WordFacts {
  const number = unit.kind === 'number';
  const form = number ? 1 : hashText(unit.text.slice(0, 2));
  return {
    reader: undefined,
    capital: false,
    shape: number ? Shape.Number : Shape.Sign,
    cue: NO_CUE,
    sums: undefined,
    beside: 0,
    inside: 0,
    lists: 0,
    stem: form,
    ending: 0,
    surname: 0,
    silver: NO_SILVER,
    said: 0,
    form,
    tail3: form,
    stemTail4: form,
  };
}

/** Reads units once for each written word. */
export class FactReader {
  readonly #silver: SilverLookup;
  readonly #signs = new Map<string, WordFacts>();

  constructor(silver: SilverLookup) {
    this.#silver = silver;
  }

  of(unit: Unit): WordFacts {
    const { word } = unit;
    if (word === undefined) return this.#sign(unit);
    const known = word.tagger as WordFacts | undefined;
    if (known?.reader === this) return known;
    const facts = wordFacts(unit, word, this, this.#silver);
    word.tagger = facts;
    return facts;
  }

  #sign(unit: Unit): WordFacts {
    const key = unit.kind === 'number' ? '0' : unit.text;
    let facts = this.#signs.get(key);
    if (facts === undefined) {
      if (this.#signs.size > 500) this.#signs.clear();
      this.#signs.set(key, (facts = signFacts(unit)));
    }
    return facts;
  }
}

function wordFacts(unit: Unit, word: Word, reader: FactReader, silver: SilverLookup): WordFacts {
  const joint = jointAt(unit.text);
  const form = joint > 0 ? fold(unit.text.slice(0, joint)) : word.key;
  const shape = shapeOf(unit, joint);
  const capital = shape >= Shape.Capital;
  const stemText = stemOf(form, word, capital);
  const stem = hashText(stemText);
  const bare = word.readings.find(({ endings }) => endings.length === 0)?.lists ?? 0;
  return {
    reader,
    capital,
    shape,
    cue: cueOf(word),
    sums: undefined,
    beside: 0,
    inside: 0,
    lists: bare | (word.lists << 12),
    stem,
    ending: endingOf(word, capital),
    surname: word.readings.some(({ key }) => isRegularSurname(key)) ? 2 : isLikelySurname(form) ? 1 : 0,
    silver: capital ? silver(stemKey(stem)) : NO_SILVER,
    said: 0,
    form: hashText(form),
    tail3: hashText(form.slice(-3)),
    stemTail4: hashText(stemText.slice(-4)),
  };
}

/** Case endings behind a bare, plural or possessive form; the longest that leaves three letters is taken. */
const CASES =
  'ından indən undan ündən nın nin nun nün dan dən tan tən ndan ndən nda ndə nı ni nu nü na nə da də ya yə yı yi yu yü ın in un ün la lə a ə ı i u ü'
    .split(' ')
    .sort((a, b) => b.length - a.length);

/** The form without a case ending, by spelling alone. */
function roughStem(form: string): string {
  for (const ending of CASES) {
    if (form.length - ending.length >= 3 && form.endsWith(ending)) return form.slice(0, form.length - ending.length);
  }
  return form;
}

const NAME_LISTS = ~IN.common;

function stemOf(form: string, word: Word, capital: boolean): string {
  const listed = word.readings.find(({ lists }) => (lists & NAME_LISTS) !== 0);
  if (capital && listed !== undefined) return listed.key;
  return word.nounReading?.key ?? word.headReading?.key ?? listed?.key ?? roughStem(form);
}

function cueOf({ noun, nounReading, head, headReading }: Word): number {
  if (noun === undefined && head === undefined) return NO_CUE;
  const asNoun = noun === undefined ? '' : `${noun.kind}${noun.small ? '+' : ''} ${nounReading?.possessive ?? ''}`;
  const asHead = head === undefined ? '' : `${head.kind} ${headReading?.possessive ?? ''}`;
  return hashText(`${asNoun}|${asHead}`);
}

/** Case and possessive of the reading that a list, a type noun or a head bears out, else of the longest ending. */
function endingOf(word: Word, capital: boolean): number {
  const listed = word.readings.find(({ lists }) => (capital ? lists & NAME_LISTS : lists) !== 0);
  const reading = word.nounReading ?? word.headReading ?? listed ?? word.readings[word.readings.length - 1];
  if (reading === undefined) return 0;
  return hashText(`${reading.case}${reading.possessive ?? ''}${reading.plural ? 'pl' : ''}`);
}

/** Where the hyphen or apostrophe before an ending stands; -1 for none. Compounds in small letters have none. */
function jointAt(text: string): number {
  const at = text.search(/[-‐‑'’ʼ]/u);
  if (at <= 0) return -1;
  const first = text.charAt(0);
  return first === first.toLowerCase() && first !== first.toUpperCase() ? -1 : at;
}

function shapeOf({ kind, text }: Unit, joint: number): Shape {
  if (kind === 'number') return Shape.Ordinal;
  if (kind === 'initial') return Shape.Initial;
  const body = joint > 0 ? text.slice(0, joint) : text;
  if (!/^\p{Lu}/u.test(body)) return /\p{Lu}/u.test(body) ? Shape.Mixed : Shape.Small;
  if (/\p{Nd}/u.test(body)) return Shape.Coded;
  if (body.length > 1 && !/\p{Ll}/u.test(body)) return Shape.Upper;
  return /\p{Ll}\p{Lu}/u.test(body) ? Shape.Mixed : Shape.Capital;
}
