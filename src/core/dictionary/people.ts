import { fold } from '../azerbaijani/casing';
import { analyze } from '../azerbaijani/endings';
import type { Holder } from './entry';
import { plain, wordsOf } from './words';

/**
 * Whether a name of an article may be that of a holder: the surnames agree, and the given names where
 * both are written. A name alone never says who somebody is; it is only asked beside the title.
 */
export function isNamed(holder: Holder, person: string): boolean {
  return namesOfHolder(holder).some((name) => sameName(name, person));
}

/**
 * Whether a name of an article is perhaps the holder's, written otherwise: one word of some length is in
 * both, or all letters agree. Asked before the article is said to name somebody else.
 */
export function mayBeNamed(holder: Holder, person: string): boolean {
  if (isNamed(holder, person)) return true;
  const written = parts(person);
  return namesOfHolder(holder).some((name) => {
    const known = parts(name);
    return (
      (written.length === 1 && known.includes(written[0] as string)) ||
      known.some((word) => word.length >= LONG && written.some((other) => other.startsWith(word.slice(0, -1)))) ||
      plain(written.join('')).startsWith(plain(known.join('')))
    );
  });
}

/** All spellings of a holder's name. */
export function namesOfHolder({ person, spellings }: Holder): string[] {
  return [person, ...spellings];
}

/** Words of so many letters are seldom shared by two who held one post. */
const LONG = 5;

/** Courtesies that stand inside a name: `Mehriban xanım Əliyeva`. */
const INSIDE: ReadonlySet<string> = new Set(['xanım', 'bəy', 'müəllim', 'oğlu', 'qızı']);

function parts(name: string): string[] {
  return wordsOf(fold(name).replaceAll('.', ' ')).filter((word) => !INSIDE.has(word));
}

/** Whether two names may be one person's; `person` may stand in any case. */
export function sameName(known: string, person: string): boolean {
  return nameTest(person)(known);
}

/** The same question about one person and many known names. */
export function nameTest(person: string): (known: string) => boolean {
  const written = parts(person);
  const last = written[written.length - 1];
  const readings = last === undefined ? [] : analyze(last).map(({ key }) => [...written.slice(0, -1), key]);
  return (known) => {
    const words = parts(known);
    return words.length > 0 && readings.some((reading) => meet(words, reading));
  };
}

/** Whether a name has two words that are no initials. */
export function isFullName(person: string): boolean {
  return parts(person).filter((word) => word.length > 1).length > 1;
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  const surname = b[b.length - 1] as string;
  if (b.length === 1) return a[a.length - 1] === surname || (a.length > 2 && a.includes(surname));
  const short = a.length < b.length ? a : b;
  const long = new Set(a.length < b.length ? b : a);
  return short.every(
    (word) => long.has(word) || (word.length === 1 && [...long].some((other) => other.startsWith(word))),
  );
}
