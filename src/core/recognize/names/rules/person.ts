import { IN } from '../../../lexicon';
import { isRegularSurname } from '../surnames';
import { wordQuestion } from '../question';
import { isCapital, wordAt, type Rule, type Scan } from '../scan';
import { SENTENCE_WORDS } from '../stopWords';
import type { Unit } from '../units';
import { GIVEN_LISTS, inLists, PLACE_LISTS, type Word } from '../word';
import { weigh } from './personScore';
import {
  abbreviated,
  bare,
  INNER_HONORIFICS,
  isGiven,
  isHonorific,
  isInflectedCommon,
  isPlace,
  isSurname,
  isTrade,
  roleBefore,
  ROMAN,
} from './personWords';
import { nameWord, withArticle, isGivenAt, surnameAt, namesFather, isLikeSurname } from './personParts';
import { runEnd } from './personRun';

/** People: runs of capitalised words that a given name, a surname's ending, an initial, a post or a trade makes a person's. */
export const person: Rule = (scan, found) => {
  let next = 0;
  for (const at of scan.capitals) {
    if (at < next || !opens(scan, at)) continue;
    const to = runEnd(scan, at);
    const proposal = weigh(scan, at, to);
    found.add(proposal);
    // a sentence's first word may only look like a part of the name behind it
    if (proposal.score >= 0.5 || to === at) next = to + 1;
  }
};

function opens(scan: Scan, at: number): boolean {
  const word = nameWord(scan, at);
  const unit = scan.units[at] as Unit;
  if (word === undefined) return false;
  if (unit.kind === 'initial') return true;
  if (unit.first && (SENTENCE_WORDS.has(word.key) || isDoubleTrade(word))) return false;
  if (isGiven(word)) {
    if (word.headReading?.endings.length === 0 && isGivenAt(scan, at + 1)) return false;
    return !plainAtStart(scan, at, word);
  }
  if (isPluralCommon(word) && (unit.first || roleBefore(scan, at) !== 'title'))
    return !unit.first && !isGivenAt(scan, at + 1) && !surnameAt(scan, at + 1);
  if (ROMAN.test(word.text)) return roleBefore(scan, at) === 'title' && nameWord(scan, at + 1) !== undefined;
  const role = roleBefore(scan, at);
  if (tellsWhere(word) || (isInflectedCommon(word) && role === undefined && !surnameAt(scan, at + 1)))
    return word.head === undefined && word.noun === undefined && isLikeSurname(word) && namesFather(scan, at + 1);
  if (role !== undefined && word.head === undefined && surnameAt(scan, at + 1)) return true;
  if (role !== undefined && isPlace(word) && !inLists(word, IN.country) && unknownAt(scan, at + 1))
    return role === 'title' || bare(word).lists !== 0;
  if (ofOneLetter(scan, at + 1) && word.text.length <= LONGEST_BEFORE_LETTER)
    return !(unit.first && inLists(word, IN.common));
  if (word.head !== undefined || abbreviated(word)) return false;
  if (word.noun !== undefined && leans(word) && !isRegularSurname(word.key)) return false;
  const common = (bare(word).lists & IN.common) !== 0;
  if (!isPlace(word) && word.noun === undefined && surnameAt(scan, at + 1) && !(unit.first && common)) return true;
  if (common && (withArticle(scan, at + 1) || surnameInLi(scan, at + 1)))
    return !unit.first && !isInflectedCommon(word);
  if (common) return role === 'title' && !unit.first && !isInflectedCommon(word) && unknownAt(scan, at + 1);
  if (isPlace(word)) return false;
  return !(unit.first && inLists(word, IN.common));
}

/** `Mərkəzi`, `Bankın`: a type noun that leans on another. */
function leans({ noun, nounReading }: Word): boolean {
  return nounReading?.possessive !== undefined || (noun?.kind === 'org' && nounReading?.case === 'gen');
}

/** `Tarixçi-alim`, `Yazıçı-publisistin`. */
const isDoubleTrade = wordQuestion((word) => word.key.includes('-') && isTrade(word));

/** `Norfolkdakı malikanə`, `Xəzəryanı ölkələr`, `Qərbdə`, `Sərəncamla`: a word that tells where, by what or which. */
const tellsWhere = wordQuestion((word) => {
  if (isSurname(word)) return false;
  if (word.key.endsWith('yanı') && (word.lexicon.lists(word.key.slice(0, -4)) & PLACE_LISTS) !== 0) return true;
  return word.readings.some(
    ({ case: kase, key, lists }) =>
      (kase === 'att' && key.length >= 4) ||
      (((kase === 'loc' && key.length >= 3) || (kase === 'ins' && key.length >= 5)) && (lists & IN.common) !== 0),
  );
});

/** `Üzvlər …`, `Prezidentlər Əliyev və …`: many things, whose bearers may be named behind. */
const isPluralCommon = wordQuestion((word) => {
  return !isSurname(word) && word.readings.some(({ plural, lists }) => plural && (lists & IN.common) !== 0);
});

/** `Cavidan Eldarlı`: a surname made of a given name, which no village has. */
function surnameInLi(scan: Scan, at: number): boolean {
  const word = nameWord(scan, at);
  if (word === undefined || scan.units[at]?.glued !== false || !isSurnameInLi(word)) return false;
  return wordAt(scan, at + 1)?.noun === undefined;
}

const isSurnameInLi = wordQuestion((word) =>
  word.readings.some(
    ({ key, lists }) =>
      /l[ıiuü]$/u.test(key) &&
      (lists & (PLACE_LISTS | IN.placeCue | IN.common)) === 0 &&
      (word.lexicon.lists(key.slice(0, -2)) & GIVEN_LISTS) !== 0,
  ),
);

/** A capitalised word that nothing explains. */
function unknownAt(scan: Scan, at: number): boolean {
  const word = nameWord(scan, at);
  if (word === undefined || scan.units[at]?.glued !== false) return false;
  return (
    word.noun === undefined && word.head === undefined && !abbreviated(word) && !inLists(word, IN.common | PLACE_LISTS)
  );
}

/** Given names of one letter, as Chinese ones are spelt here. */
const ONE_LETTER = /^(?:İ(?:nin|yə|ni|dən)?|U(?:nun|ya|nu|dan)?)$/u;

/** Chinese surnames are of one syllable. */
const LONGEST_BEFORE_LETTER = 4;

/** `Lyu U`: a name of one letter, which no sign, number or other capital follows. */
function ofOneLetter(scan: Scan, at: number): boolean {
  const unit = scan.units[at];
  const next = scan.units[at + 1];
  return (
    unit?.kind === 'word' &&
    ONE_LETTER.test(unit.text) &&
    !unit.glued &&
    next?.kind === 'word' &&
    !isCapital(scan, at + 1)
  );
}

/** A sentence's first word that is a given name and a common word needs a name behind it. */
function plainAtStart(scan: Scan, at: number, word: Word): boolean {
  if (scan.units[at]?.first !== true || (bare(word).lists & IN.common) === 0) return false;
  const honoured = wordAt(scan, at + 1);
  const next = nameWord(scan, INNER_HONORIFICS.has(honoured?.key ?? '') ? at + 2 : at + 1);
  if (next === undefined && honoured !== undefined && isHonorific(honoured)) return false;
  if (next === undefined || abbreviated(next) || next.head !== undefined || next.noun?.kind !== undefined) return true;
  return (bare(next).lists & IN.common) !== 0 || inLists(next, PLACE_LISTS);
}
