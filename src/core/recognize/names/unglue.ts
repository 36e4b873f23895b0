import type { Lexicon } from '../../lexicon';
import { IN } from '../../lexicon';
import { fold } from '../../azerbaijani/casing';
import { isRegularSurname } from './surnames';
import { PLACE_LISTS, GIVEN_LISTS, inLists, type Reading } from './word';

/** Shorter words hold no two that are worth parting. */
export const SHORTEST_GLUED = 9;

/**
 * Where a lost blank has glued two words together: `LakinUkrayna` at the inner capital, `Əliyevinçıxışı`
 * behind a name with its ending. `undefined` for a word that is one. UTF-16 units from the word's start.
 */
export function ungluedAt(written: string, lexicon: Lexicon): number | undefined {
  if (written.length < SHORTEST_GLUED) return undefined;
  const inner = /[\p{Ll}](?=\p{Lu}\p{Ll}{2})/u.exec(written);
  if (inner !== null) {
    const at = inner.index + 1;
    const left = lexicon.read(written.slice(0, at));
    const right = lexicon.read(written.slice(at));
    const known =
      inLists(right, PLACE_LISTS | GIVEN_LISTS | IN.surname | IN.person) ||
      right.readings.some(({ key }) => isRegularSurname(key));
    return inLists(left, IN.common) || known ? at : undefined;
  }
  const shout = /^\p{Lu}{3,}(?=\p{Ll}{5,}$)/u.exec(written)?.[0].length;
  if (shout !== undefined && inLists(lexicon.read(written.slice(0, shout)), IN.org | IN.abbreviation))
    return lexicon.read(written.slice(shout)).readings.some(({ lists }) => (lists & IN.common) !== 0)
      ? shout
      : undefined;
  if (!/^\p{Lu}\p{Ll}+$/u.test(written)) return undefined;
  const word = lexicon.read(written);
  if (word.lists !== 0 || word.readings.some(({ key }) => isRegularSurname(key))) return undefined;
  return behindSurname(written, lexicon) ?? beforeSpeech(written);
}

/** Verbs and nouns of reporting, which the news glues to a name most often. */
const SPEECH =
  /(?:teleqram|bildir|xəbər|qeyd|məlumat|vurğula|söyləy|açıqla|tərəfindən|haqqında|barədə|deyib|yazıb|əlavə|bəyanatı|çıxışı|müraciəti|müsahibəsi|mətbuat|sosial)\p{Ll}*$/u;

function beforeSpeech(written: string): number | undefined {
  const at = SPEECH.exec(written)?.index ?? 0;
  return at >= 4 ? at : undefined;
}

/** The letters at which a regular surname may end, before its case. */
const SURNAME_END = /(?:yev|ov|ev|yeva|ova|eva|zadə)(?:[ıiuü]n|n[ıi]n|ə|a|[ıiuü]|la|lə)?(?=\p{Ll}{4})/gu;

function behindSurname(written: string, lexicon: Lexicon): number | undefined {
  const key = fold(written);
  if (key.length !== written.length) return undefined;
  for (const match of key.matchAll(SURNAME_END)) {
    const at = match.index + match[0].length;
    if (at < 5) continue;
    const rest = lexicon.read(key.slice(at));
    if (rest.readings.some(isWhole)) return at;
  }
  return undefined;
}

/** `çıxışı`, and not the ending of another word, which a short word is only like: `Rüstəmoviç|in`, `Rostovka|nın`. */
function isWhole({ key, lists, case: kase }: Reading): boolean {
  return key.length >= SHORTEST_REST && kase === 'nom' && (lists & IN.common) !== 0;
}

const SHORTEST_REST = 4;
