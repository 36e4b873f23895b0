import { fold } from '../../azerbaijani/casing';
import { IN, LISTS } from '../../lexicon';
import { isLikelySurname, isRegularSurname } from '../names/surnames';
import type { Unit } from '../names/units';
import type { Word } from '../names/word';
import { hashText, mix } from './hash';
import { silverCues } from './silver';

export const enum Shape {
  Sign,
  Number,
  /** Digits with an ending: `2013-cü`. */
  NumberEnding,
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

/** What a written word says by itself, wherever it stands. */
export interface WordType {
  readonly shape: Shape;
  readonly capital: boolean;
  /** Hash of the folded word without what stands behind its hyphen or apostrophe. */
  readonly form: number;
  /** Hash of the form without its endings, as far as word and lists tell. */
  readonly stem: number;
  /** The same as text, by which places of one article are compared. */
  readonly key: string;
  /** Hash of the last letters. */
  readonly tail: number;
  /** Hash of what lists and tables know of it. */
  readonly cue: number;
  /** Hashed properties: the first `near` serve neighbours too, the first `far` those two words away. */
  readonly atoms: Uint32Array;
  readonly near: number;
  readonly far: number;
}

const enum Atom {
  Form = 1,
  Stem,
  Tail2,
  Shape,
  List,
  Tail3,
  Head5,
  Tail1,
  Tail4,
  Tail5,
  Head3,
  Head4,
  Head6,
  Ending,
  Length,
  ShapeTail,
  Noun,
  TitleHead,
  Surname,
  Cue,
  CueShape,
  Silver,
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

/** The stem by which places of one word are compared: that of a listed reading, else by spelling. */
function stemOf(form: string, word: Word | undefined, capital: boolean): string {
  if (word === undefined) return form;
  const listed = word.readings.find(({ lists }) => (lists & NAME_LISTS) !== 0);
  if (capital && listed !== undefined) return listed.key;
  return word.nounReading?.key ?? word.headReading?.key ?? listed?.key ?? roughStem(form);
}

/** What unlabelled news say of a stem, by its hash: see `silver.ts`; 0 for nothing. */
export type SilverLookup = (stem: number) => number;

/** Reads one unit. */
export function readWordType(unit: Pick<Unit, 'kind' | 'text' | 'word'>, silver: SilverLookup): WordType {
  const { text, word } = unit;
  const joint = jointAt(text);
  const form = fold(joint > 0 ? text.slice(0, joint) : text);
  const shape = shapeOf(unit, joint > 0);
  const capital = shape >= Shape.Capital;
  const key = stemOf(form, word, capital);
  const stem = hashText(key, 7);
  const cue = word === undefined ? 0 : cueOf(word);
  const tail = (n: number): number => hashText(form.slice(-n));
  const atoms: number[] = [];
  const add = (atom: Atom, value: number): void => {
    atoms.push(mix(value, atom));
  };
  add(Atom.Form, hashText(form));
  add(Atom.Stem, stem);
  add(Atom.Shape, shape);
  if (word !== undefined) addCues(word, add);
  if (word !== undefined) add(Atom.Cue, cue);
  if (capital) for (const said of silverCues(silver(stem))) add(Atom.Silver, said);
  const far = atoms.length;
  if (word !== undefined) {
    add(Atom.CueShape, mix(cue, shape));
    add(Atom.Tail2, tail(2));
    add(Atom.Tail3, tail(3));
    add(Atom.Head5, hashText(form.slice(0, 5)));
  }
  const near = atoms.length;
  if (word !== undefined) {
    add(Atom.Tail1, tail(1));
    add(Atom.Tail4, tail(4));
    add(Atom.Tail5, tail(5));
    add(Atom.Head3, hashText(form.slice(0, 3)));
    add(Atom.Head4, hashText(form.slice(0, 4)));
    add(Atom.Head6, hashText(form.slice(0, 6)));
    add(Atom.Length, Math.min(form.length, 6));
    add(Atom.ShapeTail, mix(tail(2), shape));
  }
  if (joint > 0) add(Atom.Ending, hashText(fold(text.slice(joint + 1))));
  return {
    shape,
    capital,
    form: hashText(form),
    key,
    stem,
    tail: tail(2),
    cue,
    atoms: Uint32Array.from(atoms),
    near,
    far,
  };
}

/** What lists and tables know of a word, as one number. */
function cueOf({ lists, noun, nounReading, head, headReading }: Word): number {
  const nounCue = noun === undefined ? 0 : hashText(`${noun.kind} ${nounReading?.possessive ?? ''}`);
  const headCue = head === undefined ? 0 : hashText(`${head.kind} ${headReading?.possessive ?? ''}`);
  return mix(mix(lists, nounCue), headCue);
}

function addCues(word: Word, add: (atom: Atom, value: number) => void): void {
  const { readings, noun, nounReading, head, headReading } = word;
  const said = new Set<number>();
  for (const reading of readings) {
    const bare = reading.endings.length === 0 ? 0 : 1;
    LISTS.forEach((_, list) => {
      if ((reading.lists & (1 << list)) !== 0) said.add(2 * list + bare);
    });
  }
  for (const list of said) add(Atom.List, list);
  if (noun !== undefined && nounReading !== undefined) {
    const kind = hashText(noun.kind + (noun.small ? 'small' : ''));
    add(Atom.Noun, mix(kind, hashText(nounReading.possessive ?? '')));
    add(Atom.Noun, mix(kind, hashText((nounReading.possessive ?? '') + nounReading.case)));
  }
  if (head !== undefined && headReading !== undefined) {
    add(Atom.TitleHead, mix(hashText(head.kind), hashText(headReading.possessive ?? '')));
  }
  if (readings.some(({ key }) => isRegularSurname(key))) add(Atom.Surname, 1);
  else if (readings.some(({ key }) => isLikelySurname(key))) add(Atom.Surname, 2);
}

/** Where the hyphen or apostrophe before an ending stands; -1 for none. Compounds in small letters have none. */
function jointAt(text: string): number {
  const at = text.search(/[-‐‑'’ʼ]/u);
  if (at <= 0) return -1;
  const first = text.charAt(0);
  return first === first.toLowerCase() && first !== first.toUpperCase() ? -1 : at;
}

function shapeOf({ kind, text, word }: Pick<Unit, 'kind' | 'text' | 'word'>, ending: boolean): Shape {
  if (kind === 'number') return ending ? Shape.NumberEnding : Shape.Number;
  if (word === undefined) return Shape.Sign;
  if (kind === 'initial') return Shape.Initial;
  const body = ending ? text.slice(0, jointAt(text)) : text;
  if (!/^\p{Lu}/u.test(body)) return /\p{Lu}/u.test(body) ? Shape.Mixed : Shape.Small;
  if (/\p{Nd}/u.test(body)) return Shape.Coded;
  if (body.length > 1 && !/\p{Ll}/u.test(body)) return Shape.Upper;
  return /\p{Ll}\p{Lu}/u.test(body) ? Shape.Mixed : Shape.Capital;
}
