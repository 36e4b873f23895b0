import { fold, mended } from '../../azerbaijani/casing';
import { withoutCase } from '../../azerbaijani/endings';
import type { Lexicon, ListSet } from '../../lexicon';
import { IN } from '../../lexicon';
import type { Ending } from '../../mention';
import type { BareForms } from './bareForms';
import { PLACE_LISTS, type Reading, type Word } from '../names/word';

/** A name without its outer case, and what was taken off, innermost first. */
export interface BaseForm {
  readonly base: string;
  readonly endings: readonly Ending[];
}

/** Which lists speak for a reading of a label. */
const LISTS_OF: Readonly<Record<string, ListSet>> = {
  LOC: PLACE_LISTS | IN.placeCue,
  ORG: IN.org | IN.abbreviation | IN.club,
  EVENT: IN.event,
};

/** Words behind which an ending written with a hyphen or an apostrophe stands. */
const JOINED = /[-‐‑–'’ʼ‘`]\p{Ll}+$/u;

/**
 * The base form of a place, body, happening or post: the last word loses its case, not the possessive
 * that the name is made with. `seen` is what the article has without endings.
 */
export function baseOf(text: string, label: string, lexicon: Lexicon, seen: BareForms): BaseForm {
  const whole = mended(text);
  const at = whole.lastIndexOf(' ') + 1;
  const word = lexicon.read(whole.slice(at));
  const reading = choose(word, whole.slice(0, at), label, lexicon, seen);
  return reading === undefined ? { base: whole, endings: [] } : cut(whole.slice(0, at), word, reading);
}

/** Puts the words before and the last word's form without case together. */
export function cut(before: string, word: Word, reading: Reading): BaseForm {
  return {
    base: before + withoutCase(reading, word.text),
    endings: reading.endings.filter(({ kind }) => kind === 'case' || kind === 'copula'),
  };
}

function choose(word: Word, before: string, label: string, lexicon: Lexicon, seen: BareForms): Reading | undefined {
  // before the hyphen's turn: `vitse-prezidentinin` is one word
  if (label === 'TITLE' && word.headReading !== undefined) return word.headReading;
  if (JOINED.test(word.text)) {
    const joined =
      word.readings.find(({ endings }) => endings.length > 0 && endings[0]?.kind !== 'possessive') ??
      word.readings.find(({ endings }) => endings.length > 0);
    if (joined !== undefined) return joined;
  }
  if (label === 'TITLE') return plainest(word);
  if (before !== '') {
    const phrase = phraseReading(word, before, lexicon);
    if (phrase !== undefined) return phrase;
  }
  const lists = LISTS_OF[label] ?? 0;
  const single = word.readings.filter(({ plural, possessive }) => !plural && possessive === undefined);
  if (before === '') {
    const listed = single.find((reading) => (reading.lists & lists) !== 0);
    if (listed !== undefined) return listed;
  }
  if (
    word.nounReading !== undefined &&
    (word.nounReading.possessive !== undefined || word.nounReading.endings.length > 0)
  )
    return word.nounReading;
  const known =
    single.find((reading) => (reading.lists & lists) !== 0) ??
    single.find((reading) => reading.endings.length > 0 && seen.count(reading.key) > 0);
  return known ?? guess(word);
}

/** The reading by which a listed name of several words is complete. */
function phraseReading(word: Word, before: string, lexicon: Lexicon): Reading | undefined {
  const keys = fold(before.trim()).split(' ');
  const begins = (phrase: readonly string[]): boolean => keys.every((key, i) => phrase[i] === key);
  for (const phrase of lexicon.phrases(keys[0] as string)) {
    if (phrase.keys.length !== keys.length + 1 || !begins(phrase.keys)) continue;
    const last = phrase.keys[keys.length] as string;
    const found = word.readings.find((reading) => fold(withoutCase(reading, word.text)) === last);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A post whose head no table knows: the possessive stays, a case behind it goes. */
function plainest(word: Word): Reading | undefined {
  return word.readings.find(({ possessive, case: kase }) => possessive === 'poss3' && kase !== 'nom');
}

const VOWEL_END = /[aıoueəiöü]$/u;

/**
 * The reading of an unknown name by its ending alone. Endings of several letters are trusted behind
 * three letters; a lone vowel is rather a part of a foreign name (`Zelenski`, `Toronto`).
 */
export function guess(word: Word): Reading | undefined {
  let found: Reading | undefined;
  for (const reading of word.readings) {
    if (reading.plural || reading.endings.length !== 1 || reading.endings[0]?.kind !== 'case') continue;
    const { length } = reading.endings[0].surface;
    const stem = reading.key.length;
    const trusted =
      length >= 3
        ? stem >= 3
        : length === 2 &&
          (VOWEL_END.test(reading.key)
            ? stem >= 4 && reading.case !== 'gen'
            : stem >= (reading.case === 'gen' ? 5 : 4));
    if (trusted && (found === undefined || reading.key.length < found.key.length)) found = reading;
  }
  return found;
}
