export { IN, LISTS, type ListName, type ListSet } from './nameLists';
import { fold } from './azerbaijani/casing';
import { IN, type ListName, type ListSet } from './nameLists';
import type { Form } from './article/forms';
import { Word } from './recognize/names/word';

/** A listed name of several words, by their look-up keys. */
export interface Phrase {
  readonly keys: readonly string[];
  readonly lists: ListSet;
}

/** The name lists, ready to ask. */
export interface Lexicon {
  /** Which lists hold a word, by its look-up key (`fold`). */
  lists(key: string): ListSet;
  /** Listed names of several words by the first word's key, longest first. */
  phrases(firstKey: string): readonly Phrase[];
  /** The same by the first unit of the second word's key. */
  phrasesByNext(firstKey: string): ReadonlyMap<number, readonly Phrase[]>;
  /** Whether a listed name of several words has two words with a capital that this hyphen joins, by their look-up key. */
  joins(key: string): boolean;
  /** The full name that an abbreviation stands for, by the abbreviation's key. */
  fullName(key: string): string | undefined;
  /** A written word with its readings and the lists that hold them; what was read is kept for next time. */
  read(text: string): Word;
  /** The same of a word's form, which keeps it. */
  wordOf(form: Form): Word;
}

/** Words kept read: a long article has some thousand different ones. */
const KEPT = 20_000;

/** Parses what `compileNames` wrote. */
export function parseLexicon(names: string): Lexicon {
  const single = new Map<string, ListSet>();
  const phrases = new Map<string, Phrase[]>();
  const pairs = new Set<string>();
  const fullNames = new Map<string, string>();
  let bit: ListSet = 0;
  for (const line of names.split('\n')) {
    if (line.startsWith('@')) {
      bit = IN[line.slice(1) as ListName];
      continue;
    }
    const [name = '', full] = bit === IN.abbreviation ? line.split('=') : [line];
    const key = bit === IN.common ? name : fold(name);
    if (full !== undefined) fullNames.set(key, full);
    if (!name.includes(' ')) {
      single.set(key, (single.get(key) ?? 0) | bit);
      continue;
    }
    const keys = key.split(' ');
    for (const pair of name.match(PAIR) ?? NO_PAIRS) pairs.add(fold(pair));
    const first = keys[0] as string;
    const known = phrases.get(first);
    if (known === undefined) phrases.set(first, [{ keys, lists: bit }]);
    else known.push({ keys, lists: bit });
  }
  for (const list of phrases.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  const words = new Map<string, Word>();
  const lexicon: Lexicon = {
    lists: (key) => single.get(key) ?? 0,
    phrases: (firstKey) => phrases.get(firstKey) ?? NONE,
    phrasesByNext: (firstKey) => byNext(phrases.get(firstKey)),
    joins: (key) => pairs.has(key),
    fullName: (key) => fullNames.get(key),
    read: (text) => {
      let word = words.get(text);
      if (word === undefined) {
        if (words.size >= KEPT) words.clear();
        words.set(text, (word = new Word(text, lexicon)));
      }
      return word;
    },
    wordOf: (form) => {
      // only this is kept there
      const known = form.names as Word | undefined;
      if (known?.lexicon === lexicon) return known;
      const word = lexicon.read(form.text);
      form.names = word;
      return word;
    },
  };
  return lexicon;
}

const NONE: readonly Phrase[] = [];
const NONE_NEXT: ReadonlyMap<number, readonly Phrase[]> = new Map();

function byNext(phrases: readonly Phrase[] | undefined): ReadonlyMap<number, readonly Phrase[]> {
  if (phrases === undefined) return NONE_NEXT;
  const groups = new Map<number, Phrase[]>();
  for (const phrase of phrases) {
    const unit = (phrase.keys[1] as string).charCodeAt(0);
    const group = groups.get(unit);
    if (group === undefined) groups.set(unit, [phrase]);
    else group.push(phrase);
  }
  return groups;
}
const PAIR = /\p{Lu}\p{L}*-\p{Lu}\p{L}*/gu;
const NO_PAIRS: readonly string[] = [];
