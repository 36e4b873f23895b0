import { isLikelySurname, isRegularSurname } from '../surnames';
import { wordQuestion } from '../question';
import { wordAt, type Scan } from '../scan';
import { inLists, PLACE_LISTS, type Word } from '../word';
import { isGiven, isShoutedVerb, isStyle, NAME_WITH_ARTICLE, PATRONYMICS } from './personWords';

const ARABIC_ARTICLE = /^(?:əl|al|əs|əş|əz|ər|ən|ət|əd|el)[-‐–](?=\p{Lu})/u;

/** Letters that no Latin one looks like (the word is of another language), and digits (`F-35`). */
const FOREIGN_SIGN = /[\u0400-\u04ff\d]/u;

/** Whether a unit can stand in a person's name at all. */
export function nameWord(scan: Scan, at: number): Word | undefined {
  const unit = scan.units[at];
  if (unit === undefined || unit.dated) return undefined;
  const word = unit.kind === 'word' || unit.kind === 'initial' ? unit.word : undefined;
  return word !== undefined && mayName(word) ? word : undefined;
}

const mayName = wordQuestion((word) => {
  if (!word.capital && !ARABIC_ARTICLE.test(word.text)) return false;
  return !isStyle(word.key) && !isShoutedVerb(word) && !FOREIGN_SIGN.test(word.key);
});

/** `əl-Əsəd`, `Əl-Hüseyn` behind another word: a name whatever that word is. */
export function withArticle(scan: Scan, at: number): boolean {
  const word = nameWord(scan, at);
  return word !== undefined && hasArticle(word);
}

const hasArticle = wordQuestion((word) => NAME_WITH_ARTICLE.test(word.text) && !inLists(word, PLACE_LISTS));

export function isGivenAt(scan: Scan, at: number): boolean {
  const word = nameWord(scan, at);
  return word !== undefined && isGiven(word);
}

export function surnameAt(scan: Scan, at: number): boolean {
  const word = nameWord(scan, at);
  return word !== undefined && scan.units[at]?.glued === false && hasRegularSurname(word);
}

export const hasRegularSurname = wordQuestion((word) => {
  return word.readings.some(({ key, lists }) => isRegularSurname(key) && (lists & PLACE_LISTS) === 0);
});

/** `Əli Nizami oğlu`: whether a name with the father's begins at `at`. */
export function namesFather(scan: Scan, at: number): boolean {
  if (!PATRONYMICS.has(wordAt(scan, at + 2)?.key ?? '')) return false;
  const father = nameWord(scan, at + 1);
  return nameWord(scan, at) !== undefined && father !== undefined && !owns(father);
}

/** A name in the genitive: `Səfərovanın qızı`, `Sahraninin oğlu` are kinships and no patronymics. */
export const owns = wordQuestion((word) => {
  return (
    !isGiven(word) &&
    word.readings.some(
      ({ case: kase, key, lists }) =>
        kase === 'gen' && (isRegularSurname(key) || lists !== 0 || (key.length >= 4 && ENDS_IN_VOWEL.test(key))),
    )
  );
});

/** Behind a vowel the genitive is as good as never a given name's own ending. */
const ENDS_IN_VOWEL = /[aeəiıoöuü]$/u;

/** `naziri Robert Sakini`: ends as surnames do, and as a possessed noun only by chance. */
export const isLikeSurname = wordQuestion((word) => {
  return isLikelySurname(word.key) && !word.readings.some(({ plural }) => plural);
});
