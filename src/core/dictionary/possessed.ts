import { analyze } from '../azerbaijani/endings';
import { fold } from '../azerbaijani/casing';
import { wordsOf } from './words';

/** Endings of nouns for people that only look like a possessive: `başçı`, `təsisçi`, `məşqçi`. */
const PERSON_NOUN = /(?:ç[ıiuü]|vali|müft[iı]|qazi|elçi)$/u;

/**
 * Whether a form ends in a possessive of the third person, as compounds do (`xarici işlər naziri`):
 * it takes no second one behind a genitive, and an `n` before its cases.
 */
export function isPossessed(form: string): boolean {
  const words = wordsOf(form);
  const last = fold(words.at(-1) ?? '');
  if (words.length < 2 || PERSON_NOUN.test(last)) return false;
  return analyze(last).some(({ endings }) => endings.length === 1 && endings[0]?.tag === 'poss3');
}
