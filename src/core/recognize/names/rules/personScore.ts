import { IN } from '../../../lexicon';
import { wordQuestion } from '../question';
import { isCapital, unitAt, wordAt, type Proposal, type Scan } from '../scan';
import type { Unit } from '../units';
import { inLists, PLACE_LISTS, type Word } from '../word';
import { nameWord } from './personParts';
import {
  isHonorific,
  isForeignSpelling,
  isGiven,
  isInflectedCommon,
  isSurname,
  NAME_WITH_ARTICLE,
  PATRONYMICS,
  roleBefore,
  ROMAN,
} from './personWords';

/** `R.Kamal Atlan`. */
const MOST_BEHIND_INITIALS = 2;

/** Weighs the run of name words from `from` to `to`: which evidence makes it a person's name, and how sure that is. */
export function weigh(scan: Scan, from: number, to: number): Proposal {
  const [rule, score] = judge(scan, from, to);
  return { from, to, label: 'PERSON', rule, score };
}

type Judgement = readonly [rule: string, score: number];

function judge(scan: Scan, from: number, to: number): Judgement {
  const { kind, word: only } = scan.units[from] as Unit;
  if (from === to && kind === 'word' && only !== undefined && !PATRONYMICS.has(only.key))
    return lone(scan, from, to, only);
  const words: Word[] = [];
  let initials = 0;
  let patronymic = false;
  for (let i = from; i <= to; i++) {
    const { kind, word } = scan.units[i] as Unit;
    if (kind === 'initial') initials++;
    else if (word !== undefined && PATRONYMICS.has(word.key)) patronymic = true;
    else if (word !== undefined && nameWord(scan, i) !== undefined) words.push(word);
  }
  const [first] = words;
  if (first === undefined) return ['person.initials', 0.1];
  if (patronymic) return ['person.patronymic', isSomebodys(first) ? 0.2 : 0.97];
  if (initials > 0) return ['person.initial', initialScore(scan, from, words)];
  return words.length >= 2 ? several(scan, from, to, words) : lone(scan, from, to, first);
}

/** `Atası oğlunu`: kin and no name. */
const isSomebodys = wordQuestion(
  (word) =>
    !isGiven(word) &&
    word.readings.some(({ possessive, lists }) => possessive === 'poss3' && (lists & IN.common) !== 0),
);

/** `R.V. Trade Services Group`, `Lotus Yapı A.Ş.`: companies, unless a surname tells otherwise. */
function initialScore(scan: Scan, from: number, words: readonly Word[]): number {
  if (words.some(isSurname)) return 0.97;
  const letter = words[words.length - 1]?.text.length === 1 && (words.length > 1 || isCapital(scan, from - 1));
  return letter || words.length > MOST_BEHIND_INITIALS ? 0.3 : 0.88;
}

/** What is sold or used under a name of its own. */
const PRODUCTS =
  /^(?:kart|tətbiq|əmanət|kredit|kampaniya|model|brend|marka|smartfon|avtomobil|layihə|platforma|proqram)/u;

function several(scan: Scan, from: number, to: number, words: readonly Word[]): Judgement {
  const first = words[0] as Word;
  const surname = isSurname(words[words.length - 1] as Word);
  const role = roleBefore(scan, from);
  if (first.allCapitals && !ROMAN.test(first.text) && words.every((word) => word === first || !word.allCapitals))
    return ['person.capitals', 0.2];
  if (isGiven(first) && surname) return ['person.full', 0.98];
  if ((scan.units[from] as Unit).first && !isGiven(first) && isGiven(words[1] as Word)) return ['person.led', 0.3];
  const respelt = isRespelling(scan, from, to);
  const written = !respelt && (isQuoted(scan, from) || words.some(isForeignSpelling));
  if (role === 'title') return ['person.title-name', 0.96];
  if (surname) return ['person.surname', 0.93];
  if (written && words.filter(isGiven).length < 1) return ['person.quoted', 0.3];
  if (beforeTypeNoun(scan, to)) return ['person.before-noun', isGiven(first) && !isPair(scan, from, to) ? 0.55 : 0.2];
  if (!isGiven(first) && PRODUCTS.test(wordAt(scan, to + 1)?.key ?? '')) return ['person.product', 0.2];
  if (isPair(scan, from, to)) return ['person.pair', words.every(isGiven) ? 0.6 : 0.3];
  if (isGiven(first)) return ['person.given', written ? 0.6 : 0.92];
  if (role === 'trade') return ['person.trade-name', 0.9];
  if (words.slice(1).some(({ text }) => NAME_WITH_ARTICLE.test(text))) return ['person.article', 0.9];
  if (words.length > 3 || words.some(isInflectedCommon) || tellsWhere(words[words.length - 1] as Word))
    return ['person.run', 0.4];
  return ['person.run', (scan.units[from] as Unit).first ? 0.62 : 0.72];
}

function lone(scan: Scan, from: number, to: number, word: Word): Judgement {
  const role = roleBefore(scan, from);
  const { first } = scan.units[from] as Unit;
  if (role === 'title' && !first && !beforeTypeNoun(scan, to) && !isInflectedCommon(word))
    return ['person.title-surname', 0.88];
  if (isSurname(word) && (word.readings[0]?.lists ?? 0) === 0) return ['person.lone-surname', 0.86];
  if (inLists(word, IN.person)) return ['person.listed', 0.85];
  const after = wordAt(scan, to + 1);
  if (after !== undefined && isHonorific(after) && isGiven(word)) return ['person.honorific', 0.85];
  return isGiven(word) ? ['person.lone-given', 0.35] : ['person.lone', 0.15];
}

/** A bracket right behind a capitalised word, which the run fills: `Lorenso Kuinnin (Lorenzo Quinn)`. */
function isRespelling(scan: Scan, from: number, to: number): boolean {
  const before = wordAt(scan, from - 2);
  return (
    unitAt(scan, from - 1)?.kind === 'bracket' &&
    (scan.units[to + 1]?.kind === 'unbracket' || scan.units[to + 1]?.text === '.') &&
    before?.capital === true &&
    !before.allCapitals &&
    before.noun === undefined &&
    !inLists(before, IN.common | PLACE_LISTS)
  );
}

/** `… Sakramentoda`: a name in the locative or ablative is rather a place's. */
const tellsWhere = wordQuestion((word) => {
  return word.readings.some(
    ({ case: kase, key, plural, possessive }) =>
      (kase === 'loc' || kase === 'abl' || kase === 'att') && key.length >= 4 && !plural && possessive === undefined,
  );
});

/** Two words that only a hyphen joins: rather two places than a person. */
function isPair(scan: Scan, from: number, to: number): boolean {
  return to === from + 2 && scan.units[from + 1]?.kind === 'hyphen';
}

/** A type noun that makes a longer name comes next: `Nyu-Orlean şəhərində`. */
function beforeTypeNoun(scan: Scan, to: number): boolean {
  const next = wordAt(scan, to + 1);
  if (next?.noun === undefined || next.nounReading?.possessive !== 'poss3' || scan.units[to + 1]?.glued === true)
    return false;
  return next.noun.kind === 'place' || next.capital;
}

/** How far back a quotation or a bracket is looked for. */
const REACH = 8;

/** Whether the unit stands in quotation marks that hold little more, or in a bracket. */
function isQuoted(scan: Scan, from: number): boolean {
  for (let at = from - 1; at >= 0 && from - at <= REACH; at--) {
    const { kind, mate } = scan.units[at] as Unit;
    if (kind === 'open') return mate > from;
    if (kind === 'bracket') return true;
    if (kind === 'close' || kind === 'unbracket') return false;
  }
  return false;
}
