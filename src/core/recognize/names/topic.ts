import { IN } from '../../lexicon';
import { unitAt, wordAt, type Scan } from './scan';
import { SENTENCE_WORDS } from './stopWords';
import { GIVEN_LISTS, inLists, PLACE_LISTS, type Word } from './word';

/** Words that stand behind a whole name: what comes after them is another. */
export const BEHIND_NAMES: ReadonlySet<string> = new Set(
  'əsasında tərəfindən çərçivəsində nəzdində haqqında barədə zamanı üçün ilə kimi görə əsasən istinadən olan edən əsas təşkilatçılığı dəstəyi xahişi müraciəti sifarişi'.split(
    ' ',
  ),
);

/**
 * A small word that may say what a department deals with; also the genitive before what is possessed (`next`):
 * `ümumi təhsilin təşkili şöbəsi`.
 */
export function isTopic(word: Word, next?: Word): boolean {
  return isPlainTopic(word) || (next !== undefined && isOwnerTopic(word) && isPossessed(next));
}

function isPlainTopic(word: Word): boolean {
  return (
    !BEHIND_NAMES.has(word.key) &&
    !SENTENCE_WORDS.has(word.key) &&
    word.readings.some(({ case: kase, lists }) => kase === 'nom' && (lists & IN.common) !== 0)
  );
}

function isOwnerTopic(word: Word): boolean {
  return word.readings.some(({ case: kase, lists }) => kase === 'gen' && (lists & IN.common) !== 0);
}

function isPossessed(word: Word): boolean {
  return !word.capital && word.readings.some(({ possessive }) => possessive === 'poss3');
}

/** Words by which one thing in a topic governs another: `korrupsiyaya qarşı mübarizə`. */
const INSIDE: ReadonlySet<string> = new Set(['qarşı', 'ilə', 'dair', 'və', 'üzv', 'aid']);

/**
 * Whether the unit is a small word inside what a body or a happening deals with, left of its `üzrə`:
 * `… inkişaf etməkdə olan ölkələr üzrə İkinci Konfransı`.
 */
export function isTopicPart(scan: Scan, at: number): boolean {
  const unit = unitAt(scan, at);
  const word = wordAt(scan, at);
  if (word === undefined || unit?.kind !== 'word' || unit.dated || word.capital) return false;
  if (INSIDE.has(word.key)) return true;
  if (isParticiple(word)) return tellsMany(scan, at + 1);
  return isPlainTopic(word) || isTopicForm(word);
}

/** `olan`, `məruz qalmış`, `çıxışı olmayan`: what comes before leans on it. */
function isParticiple({ key }: Word): boolean {
  return /(?:[^aeəıioöuü][aə]n|yan|yən|m[ıiuü]ş)$/u.test(key);
}

/** A form of a common word, with any ending, or what goes on: `inkişaf etməkdə`. */
function isTopicForm(word: Word): boolean {
  return (
    !BEHIND_NAMES.has(word.key) &&
    !SENTENCE_WORDS.has(word.key) &&
    (word.readings.some(({ lists }) => (lists & IN.common) !== 0) || /m[aə]kd[aə]$/u.test(word.key))
  );
}

/** Most words between a participle and those whom it tells of. */
const FAR = 4;

/** Whether small words lead on to many of a kind: `olmayan inkişaf etməkdə olan ölkələr`. */
function tellsMany(scan: Scan, from: number): boolean {
  for (let at = from; at < from + FAR; at++) {
    const word = wordAt(scan, at);
    if (word === undefined || word.capital) return false;
    if (isMany(word)) return true;
  }
  return false;
}

/** `ölkələr`, `şəxslərin`. */
function isMany(word: Word): boolean {
  return word.readings.some(({ plural, lists }) => plural && (lists & IN.common) !== 0);
}

/** A name that nobody's topic begins with. */
const NAMED = PLACE_LISTS | GIVEN_LISTS | IN.org | IN.person | IN.surname | IN.abbreviation;

/**
 * Whether the word at `at` may begin what stands left of `üzrə`, `next` units on: right before it any; before a
 * small word the body that is meant (`BMT-nin …`), or within a sentence a word that is no name.
 */
export function beginsTopic(scan: Scan, at: number, next: number): boolean {
  const word = wordAt(scan, at);
  if (word === undefined || !word.capital || wordAt(scan, next)?.key === 'üzrə') return true;
  if (word.readings.some(({ case: kase, lists }) => kase === 'gen' && (lists & IN.common) === 0)) return true;
  return unitAt(scan, at)?.first === false && !inLists(word, NAMED);
}
