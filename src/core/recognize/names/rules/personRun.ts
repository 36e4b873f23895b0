import { IN, type ListSet } from '../../../lexicon';
import { phraseAt } from '../phraseAt';
import { isFeminineSurname, isLikelySurname, isRegularSurname } from '../surnames';
import { wordQuestion } from '../question';
import { unitAt, wordAt, type Scan } from '../scan';
import type { Unit } from '../units';
import { GIVEN_LISTS, inLists, PLACE_LISTS, type Reading, type Word } from '../word';
import {
  abbreviated,
  bare,
  INNER_HONORIFICS,
  isGiven,
  isInflectedCommon,
  isSurname,
  PARTICLES,
  PATRONYMICS,
  roleBefore,
} from './personWords';
import {
  nameWord,
  withArticle,
  isGivenAt,
  surnameAt,
  hasRegularSurname,
  namesFather,
  owns,
  isLikeSurname,
} from './personParts';

/** Ends as surnames do, also where it is a place (`Bakıxanov`). */
const endsRegularly = wordQuestion((word) => word.readings.some(({ key }) => isRegularSurname(key)));

/** Between a name and that of the father; more of them may follow: `Zayed bin Hamdan bin Zayed`. */
const SON_OF: ReadonlySet<string> = new Set(['bin', 'bint', 'ibn']);

/** The last unit of the run of name words that opens at `from`. */
export function runEnd(scan: Scan, from: number): number {
  let to = from;
  for (;;) {
    const unit = scan.units[to] as Unit;
    if (to > from && unit.word !== undefined && closes(unit.word) && !SON_OF.has(wordAt(scan, to + 1)?.key ?? '')) {
      if (PATRONYMICS.has(wordAt(scan, to + 1)?.key ?? '') && !owns(unit.word)) return to + 1;
      if (isDoubleSurname(scan, to)) return to + 2;
      return to + fatherBehind(scan, to);
    }
    const next = following(scan, from, to);
    if (next === undefined) return to;
    if (unit.kind === 'word' && unit.word !== undefined && to === from && next === to + 1) {
      if (endsAlone(unit.word) && !surnameAt(scan, next) && !PATRONYMICS.has(wordAt(scan, next)?.key ?? '')) return to;
    }
    to = next;
  }
}

/** `Əliyeva-Məmmədova`: a woman's own surname and her husband's. Of men a hyphen rather joins two. */
function isDoubleSurname(scan: Scan, at: number): boolean {
  const hyphen = scan.units[at + 1];
  if (hyphen?.kind !== 'hyphen' || !hyphen.glued || scan.units[at + 2]?.glued !== true) return false;
  const first = scan.units[at]?.word?.readings[0];
  const second = nameWord(scan, at + 2);
  return (
    first !== undefined &&
    first.endings.length === 0 &&
    isFeminineSurname(first.key) &&
    second !== undefined &&
    !isGiven(second) &&
    !abbreviated(second) &&
    !inLists(second, PLACE_LISTS)
  );
}

/**
 * How many units go on a surname that comes first: none, or `Nizami oğlu` in `Quliyev Nizami oğlu`, or
 * `Əli Nizami oğlu`.
 */
function fatherBehind(scan: Scan, surname: number): number {
  const given = nameWord(scan, surname + 1);
  const bareSurname = (scan.units[surname]?.word as Word).readings[0]?.endings.length === 0;
  if (!bareSurname || given === undefined || scan.units[surname + 1]?.first !== false) return 0;
  if (PATRONYMICS.has(wordAt(scan, surname + 2)?.key ?? '')) return hasRegularSurname(given) || owns(given) ? 0 : 2;
  return namesFather(scan, surname + 1) ? 3 : 0;
}

/** A regular surname behind a given name ends the name; so does a case that only a name's last word has. */
const closes = wordQuestion((word) => {
  if (word.readings.some(({ key }) => isRegularSurname(key))) return true;
  return (
    word.readings.some(
      (reading) =>
        (reading.case === 'gen' || reading.case === 'loc' || reading.case === 'abl' || reading.case === 'ins') &&
        reading.key.length >= 3 &&
        reading.possessive === undefined,
    ) && !isGiven(word)
  );
});

/** A lone name in the genitive: `Trampın Ağ Ev …`, but not `Kevin Farrell`. */
const endsAlone = wordQuestion((word) => {
  if (isGiven(word)) return false;
  return word.readings.some(
    (reading) =>
      reading.case === 'gen' &&
      (isRegularSurname(reading.key) || (reading.lists & (IN.person | IN.surname)) !== 0 || reading.key.length >= 5),
  );
});

/** How many particles may stand side by side: `fon der`. */
const MOST_PARTICLES = 2;

function following(scan: Scan, from: number, to: number): number | undefined {
  const next = scan.units[to + 1];
  if (next === undefined) return undefined;
  if (next.kind === 'hyphen') {
    const second = nameWord(scan, to + 2);
    const joined =
      next.glued &&
      scan.units[to + 2]?.glued === true &&
      second !== undefined &&
      !inLists(second, PLACE_LISTS) &&
      !abbreviated(second);
    return joined ? to + 2 : undefined;
  }
  if (next.glued && scan.units[to]?.kind !== 'initial') return undefined;
  if (to > from && PATRONYMICS.has(wordAt(scan, to)?.key ?? '') && isWhole(scan, from, to)) return undefined;
  if (next.word?.key === 'şeyx' && isGivenAt(scan, from)) {
    const father = nameWord(scan, to + 2);
    if (father !== undefined && inLists(father, GIVEN_LISTS)) return to + 2;
  }
  if (next.kind === 'word' && next.word !== undefined && !next.word.capital) {
    if (PATRONYMICS.has(next.word.key))
      return scan.units[to]?.kind === 'word' && !owns(scan.units[to]?.word as Word) ? to + 1 : undefined;
    const at = INNER_HONORIFICS.has(next.word.key) ? to + 2 : behindParticles(scan, to + 1);
    if (at > to + 1 && nameWord(scan, at) !== undefined && goesOn(scan, from, at)) return at;
  }
  return goesOn(scan, from, to + 1) ? to + 1 : undefined;
}

/** The first unit from `at` on that is none of a few particles. */
function behindParticles(scan: Scan, at: number): number {
  let behind = at;
  while (behind - at < MOST_PARTICLES && PARTICLES.has(wordAt(scan, behind)?.key ?? '')) behind++;
  return behind;
}

/** Between a given name and a surname: `Vladimir Vladimiroviç`. */
const RUSSIAN_PATRONYMIC = /(?:ov|ev)(?:iç|na)$/u;

/** Behind `Quliyev Əli Nizami oğlu` and before another such name nothing goes on the name. */
function isWhole(scan: Scan, from: number, patronymic: number): boolean {
  const first = (scan.units[from] as Unit).word as Word;
  return (patronymic - from > 2 && hasRegularSurname(first)) || namesFather(scan, patronymic + 2);
}

function goesOn(scan: Scan, from: number, at: number): boolean {
  const word = nameWord(scan, at);
  if (word === undefined) return false;
  const unit = scan.units[at] as Unit;
  if ((unit.first && unit.kind !== 'initial') || unit.text === 'X') return false;
  if (unit.kind === 'initial') return true;
  const first = (scan.units[from] as Unit).word as Word;
  const role = roleBefore(scan, from);
  const known = isGiven(first) || scan.units[from]?.kind === 'initial' || role !== undefined;
  const previous = unitAt(scan, at - 1)?.word;
  const patronymic = PATRONYMICS.has(wordAt(scan, at + 1)?.key ?? '') && !owns(word);
  if (patronymic || (at === from + 1 && namesFather(scan, at))) return true;
  if (previous?.capital === true && PARTICLES.has(previous.key) && at - from >= 2) return known;
  const whole = at - from >= 2 && unitAt(scan, at - 2)?.kind !== 'hyphen';
  if (whole && previous?.capital === true && !isGiven(previous)) {
    if (isGiven(word)) return role === 'title' && isBareGiven(word) && isLastWord(scan, from, at);
    if (inLists(word, IN.person))
      return at - from === 2 && (RUSSIAN_PATRONYMIC.test(previous.key) || endsMiddleName(word, first, previous));
    if (startsAnotherName(scan, at)) return false;
  }
  if (at === from + 1 && standsAlone(first)) return false;
  if (at - from >= 2 && isGoal(word)) return false;
  if (isGiven(word) || isSurname(word) || inLists(word, IN.person)) return true;
  if (PARTICLES.has(word.key) && nameWord(scan, behindParticles(scan, at + 1)) !== undefined) return known;
  if (INNER_HONORIFICS.has(word.key) && isGiven(first) && nameWord(scan, at + 1) !== undefined) return at === from + 1;
  if (withArticle(scan, at)) return true;
  if (abbreviated(word) || word.head !== undefined || isOwnedPlace(word)) return false;
  if (word.noun !== undefined && (word.nounReading?.possessive !== undefined || word.noun.kind === 'org')) return false;
  if (isInflectedCommon(word)) return role === 'title' && isLikeSurname(word) && isLastWord(scan, from, at);
  if ((bare(word).lists & IN.common) !== 0)
    return (known && at === from + 1 && endsHere(scan, at)) || (role === 'title' && isLastWord(scan, from, at));
  if (inLists(word, PLACE_LISTS))
    return (
      known &&
      (at === from + 1 || INNER_HONORIFICS.has(previous?.key ?? '')) &&
      (isLikelySurname(word.key) ||
        endsRegularly(word) ||
        (role === 'title' && isSurnameByPlace(scan, at, first)) ||
        (at === from + 1 && isOnlyGiven(first) && isTownByName(word) && endsHere(scan, at)))
    );
  return true;
}

/** `Cey Di Vens`: a listed surname behind a given name and one that is no surname. */
function endsMiddleName(surname: Word, given: Word, middle: Word): boolean {
  return (
    isGiven(given) && bareOf(surname, IN.person) && !isSurname(middle) && !inLists(middle, IN.person | PLACE_LISTS)
  );
}

function bareOf(word: Word, lists: ListSet): boolean {
  return (bare(word).lists & lists) !== 0;
}

/** `Merkel Oqustini qəbul edib`: known by the surname, which stands alone or behind a given name. */
const standsAlone = wordQuestion((word) => {
  return inLists(word, IN.person) && !bareOf(word, GIVEN_LISTS | IN.surname | IN.common | PLACE_LISTS);
});

/** A given name that is nothing else: `Məhəmməd`, and not `Sevinc`. */
function isOnlyGiven(word: Word): boolean {
  return bare(word).lists !== 0 && !inLists(word, ~GIVEN_LISTS);
}

/** `Füzulinin` behind `Məhəmməd`: a town that is somebody's name too, in a case of those who act or own. */
function isTownByName(word: Word): boolean {
  return word.readings.some(
    ({ case: kase, lists, key }) =>
      (lists & IN.place) !== 0 &&
      (kase === 'nom' || kase === 'gen') &&
      ((lists & (GIVEN_LISTS | IN.surname)) !== 0 || isLikelySurname(key)),
  );
}

const isBareGiven = wordQuestion((word) => {
  return ((word.readings[0] as Reading).lists & GIVEN_LISTS) !== 0;
});

/** `Kir Starmer Kiyevə gedib`: behind a whole name a place in a case that only nouns of a sentence have. */
const isGoal = wordQuestion((word) => {
  return word.readings.some(
    ({ case: kase, lists }) => (lists & PLACE_LISTS) !== 0 && (kase === 'dat' || kase === 'loc' || kase === 'abl'),
  );
});

/** `naziri Dursun Oğuz,`: between a post with a given name and a sign a town's name is the surname. */
function isSurnameByPlace(scan: Scan, at: number, given: Word): boolean {
  const word = wordAt(scan, at);
  if (word === undefined || !isGiven(given) || (bare(word).lists & IN.place) === 0 || inLists(word, IN.country))
    return false;
  const next = scan.units[at + 1];
  return next === undefined || next.kind === 'comma' || next.kind === 'sign' || next.word?.key === 'və';
}

/** `Tramp Amerikası`: a place that belongs to the person before it. */
const isOwnedPlace = wordQuestion((word) => {
  return word.readings.some(
    ({ possessive, plural, lists }) => possessive === 'poss3' && !plural && (lists & PLACE_LISTS) !== 0,
  );
});

/** `… Makron Yelisey sarayında`: a word that a type noun follows begins a name of its own. */
function startsAnotherName(scan: Scan, at: number): boolean {
  const next = wordAt(scan, at + 1);
  return next?.noun !== undefined && next.nounReading?.possessive === 'poss3';
}

/** Whether a common word behind a post, a name and at most one more word is the surname: nothing it could go with follows. */
function isLastWord(scan: Scan, from: number, at: number): boolean {
  if (at - from > 2 || phraseAt(scan, at) || !endsHere(scan, at)) return false;
  const next = wordAt(scan, at + 1);
  return next?.head === undefined && (next === undefined || !isPossessedCommon(next));
}

/** `dünyasının`: what a common word before it tells which. */
const isPossessedCommon = wordQuestion((word) => {
  return word.readings.some(({ possessive, lists }) => possessive === 'poss3' && (lists & IN.common) !== 0);
});

/** No type noun and no name word but a place comes next. */
function endsHere(scan: Scan, at: number): boolean {
  const next = wordAt(scan, at + 1);
  if (next === undefined || phraseAt(scan, at + 1)) return true;
  return next.noun === undefined && (!next.capital || inLists(next, PLACE_LISTS));
}
