import { IN } from '../../lexicon';
import { isPlaceAt, standsAside } from './aside';
import { afterPost, endsPerson, isStrange, leadsOn, roleBefore } from './personEnd';
import { isCountryPair, phraseAt } from './phraseAt';
import { isStyle } from './rules/personWords';
import { wordQuestion } from './question';
import { isCapital, wordAt, type Scan } from './scan';
import { ownedNext, saysWhere, trimmed, UNNAMED_OWNERS } from './sentenceStart';
import { SENTENCE_WORDS } from './stopWords';
import { isRegularSurname } from './surnames';
import { BEHIND_NAMES, beginsTopic, isTopic, isTopicPart } from './topic';
import type { Unit } from './units';
import { GIVEN_LISTS, inLists, OBLIQUE, PLACE_LISTS, readingIn, type Reading, type Word } from './word';

/** How a name of a kind grows to the left of its type noun. */
export interface ChainOptions {
  /** Small words that may stand inside. */
  readonly small: ReadonlySet<string>;
  /** Small words that join parts, and need a capital before them. */
  readonly connectors: ReadonlySet<string>;
  /** A genitive before goes on the chain (`Azərbaycan Respublikasının Xarici İşlər Nazirliyi`). */
  readonly genitives: boolean;
  /** Numbers and dates may stand inside (`29-cu`, `1 nömrəli`). */
  readonly numbers: boolean;
  readonly longest: number;
  /** Two countries may stand at its beginning with blanks round the dash: `Norveç – Gürcüstan biznes forumu`. */
  readonly pairs?: boolean;
  /** Any small word may stand between the noun and a capital: `Tibb və sağlamlıq elmləri fakültəsi`. */
  readonly open?: boolean;
}

/**
 * The first unit of the name that ends in the type noun at `head`, or `head` itself where nothing
 * before belongs to it. Only what a capital confirms is taken.
 */
export function chainStart(scan: Scan, head: number, options: ChainOptions): number {
  let start = head;
  let coordinated = false;
  let at = head;
  let topic = false;
  while (at > 0 && head - at < options.longest) {
    const before = at - 1;
    const unit = scan.units[before] as Unit;
    if ((scan.units[at] as Unit).glued && !JOINED.has(unit.kind) && (scan.units[at] as Unit).kind !== 'hyphen') break;
    topic = topic ? wordAt(scan, at)?.capital !== true : wordAt(scan, at)?.key === 'üzrə';
    if (topic && isTopicPart(scan, before)) {
      at = before;
      continue;
    }
    const next = stepOver(scan, before, at, start, coordinated, options);
    if (next === undefined || (topic && !beginsTopic(scan, before, at))) break;
    if (next.coordinated) coordinated = true;
    if (next.confirmed) start = next.at;
    at = next.at;
  }
  return trimmed(scan, start, head, options);
}

/** Units to which the next is written without a blank inside a name: `A.Sadıqov adına`. */
const JOINED: ReadonlySet<Unit['kind']> = new Set(['hyphen', 'initial']);

interface Step {
  /** The unit now reached. */
  readonly at: number;
  /** What lies between is part of the name for sure. */
  readonly confirmed: boolean;
  readonly coordinated?: boolean;
}

function stepOver(
  scan: Scan,
  before: number,
  at: number,
  start: number,
  coordinated: boolean,
  options: ChainOptions,
): Step | undefined {
  const unit = scan.units[before] as Unit;
  if (unit.dated && !ORDINAL.test(unit.text) && unit.word?.key !== 'illik') return undefined;
  if (unit.kind === 'initial') return { at: before, confirmed: true };
  if (unit.kind === 'number')
    return options.numbers && counts(scan, before) ? { at: before, confirmed: true } : undefined;
  if (unit.kind === 'hyphen') {
    const pair =
      (unit.glued || (options.pairs === true && isCountryAt(scan, before - 1) && isCountryAt(scan, at))) &&
      isCapital(scan, before - 1) &&
      isCapital(scan, at) &&
      !pairsWithListed(scan, before - 1, at);
    return pair ? { at: before - 1, confirmed: true } : undefined;
  }
  if (unit.kind === 'comma') {
    const listed = wordAt(scan, before - 1);
    const fits =
      coordinated &&
      start === at &&
      listed?.capital === true &&
      inLists(listed, IN.common) &&
      listed.noun === undefined;
    return fits ? { at: before - 1, confirmed: true } : undefined;
  }
  if (unit.kind === 'unbracket') return overBracket(scan, before);
  if (unit.kind !== 'word') return undefined;
  const word = unit.word as Word;
  if (word.key === 'və') {
    const open = options.open === true || wordAt(scan, at)?.key === 'ictimaiyyətlə';
    return overAnd(scan, before, open ? at : start, at, options);
  }
  if (word.capital) return fits(scan, before, at, options) ? { at: before, confirmed: true } : undefined;
  if (word.key === 'yanında' && wordAt(scan, before - 1)?.noun?.kind === 'place') return undefined;
  if (
    options.connectors.has(word.key) ||
    options.small.has(word.key) ||
    (options.open === true && isTopic(word, wordAt(scan, at)))
  )
    return { at: before, confirmed: false };
  if (options.open === true && isOwnedTopic(word) && !isCapital(scan, at)) return { at: before, confirmed: false };
  if (!options.genitives) return undefined;
  if (word.key === 'evin' && wordAt(scan, before - 1)?.key === 'ağ' && isCapital(scan, before - 1))
    return { at: before - 1, confirmed: true };
  if (word.noun?.kind === 'place' && inLists(wordAt(scan, at) ?? NO_WORD, IN.country)) return undefined;
  if (word.head !== undefined && phraseAt(scan, at)) return undefined;
  return smallGenitive(word) || leadsToBody(scan, before) ? { at: before, confirmed: false } : undefined;
}

function isCountryAt(scan: Scan, at: number): boolean {
  return readingIn(wordAt(scan, at) ?? NO_WORD, IN.country)?.endings.length === 0;
}

/** `Azərbaycan-Avropa İttifaqı`: a country and a listed name are two (guideline 7). */
function pairsWithListed(scan: Scan, left: number, right: number): boolean {
  const country = wordAt(scan, left);
  if (country === undefined || !inLists(country, PLACE_LISTS)) return false;
  // `Avropa-Qara dəniz Mərkəzi`
  if (wordAt(scan, right + 1)?.noun?.kind === 'place' && !isCapital(scan, right + 1)) return false;
  return phraseAt(scan, right);
}

const ORDINAL = /-c[ıiuü]$/u;

/** `29-cu`, `1 nömrəli`: a number that tells one of several. */
function counts(scan: Scan, at: number): boolean {
  const next = wordAt(scan, at + 1)?.key;
  return ORDINAL.test((scan.units[at] as Unit).text) || next === 'nömrəli' || next === 'saylı';
}

/** `… Xidmətinin süvarilər dəstəsi`: small words before a small type noun, behind a body in the genitive. */
function leadsToBody(scan: Scan, from: number): boolean {
  for (let at = from; at > 0 && from - at < 3; at--) {
    const word = wordAt(scan, at);
    if (word === undefined) return false;
    if (word.capital) {
      const body =
        word.noun?.kind === 'org' && word.nounReading?.case === 'gen' && word.nounReading.possessive === 'poss3';
      return body || (at === from - 1 && word.allCapitals && isGenitive(word));
    }
    if (
      BEHIND_NAMES.has(word.key) ||
      !word.readings.some((reading) => reading.case === 'nom' && (reading.lists & IN.common) !== 0)
    )
      return false;
  }
  return false;
}

/** `təhsilin təşkili`: what a department deals with, by its owner. */
const isOwnedTopic = wordQuestion(
  ({ key, readings }) =>
    !BEHIND_NAMES.has(key) &&
    readings.some(
      ({ case: kase, possessive, plural, lists }) =>
        (lists & IN.common) !== 0 &&
        !plural &&
        (possessive === undefined ? kase === 'gen' : possessive === 'poss3' && kase === 'nom'),
    ),
);

/** `nazirliyinin mətbuat xidməti`: a small type noun in the genitive leads on to its body. */
const smallGenitive = wordQuestion((word) => {
  return (
    (word.noun !== undefined && word.nounReading?.possessive === 'poss3' && word.nounReading.case === 'gen') ||
    (word.head !== undefined && word.headReading?.case === 'gen')
  );
});

/** `İctimai Birliyi` behind `IDEA (Ətraf …)`: the name goes on behind the bracket. */
function overBracket(scan: Scan, close: number): Step | undefined {
  for (let open = close - 1; open > 0 && close - open < 12; open--) {
    if (scan.units[open]?.kind !== 'bracket') continue;
    const before = wordAt(scan, open - 1);
    const abbreviation = close - open === 2 && wordAt(scan, open + 1)?.allCapitals === true;
    const genitive = before?.readings.some((reading) => reading.case === 'gen') === true;
    return before?.capital === true && (before.allCapitals || (abbreviation && genitive))
      ? { at: open - 1, confirmed: true }
      : undefined;
  }
  return undefined;
}

/** `Elm və Təhsil Nazirliyi`, but not `Azərbaycan və Türkiyə …` or `… Nazirliyi və … Nazirliyi`. */
function overAnd(scan: Scan, and: number, start: number, at: number, options: ChainOptions): Step | undefined {
  const left = wordAt(scan, and - 1);
  if (left === undefined || (left.capital && start !== at)) return undefined;
  if (!left.capital)
    return options.small.has(left.key) && options.small.has(wordAt(scan, and + 1)?.key ?? '')
      ? { at: and - 1, confirmed: false }
      : undefined;
  if (isCountryPair(scan, and) || areas(scan, and, left) || joinsRegions(scan, and))
    return { at: and - 1, confirmed: true };
  const plain = inLists(left, IN.common);
  if (inLists(left, PLACE_LISTS | IN.abbreviation) || (inLists(left, GIVEN_LISTS | IN.surname | IN.person) && !plain))
    return undefined;
  if (left.noun !== undefined && (left.nounReading?.possessive !== undefined || isLoneBody(scan, and - 1, left)))
    return undefined;
  if (left.allCapitals || left.head !== undefined || endsPerson(scan, and - 1)) return undefined;
  if (isCapital(scan, and - 2) && endsOther(left)) return undefined;
  if (isCapital(scan, and - 2) && roleBefore(scan, and - 2)) return undefined;
  if (scan.units[and - 1]?.first === true && SENTENCE_WORDS.has(left.key)) return undefined;
  const oblique = left.readings.some(
    (reading) => OBLIQUE.has(reading.case) && (reading.lists & (IN.common | PLACE_LISTS)) !== 0,
  );
  if (oblique && !inLists(left, IN.common)) return undefined;
  return { at: and - 1, confirmed: true, coordinated: true };
}

/** `Avropa və Mərkəzi Asiya üzrə …`: two areas that one body deals with. */
function areas(scan: Scan, and: number, left: Word): boolean {
  let at = and + 1;
  while (isCapital(scan, at)) at++;
  return at > and + 1 && wordAt(scan, at)?.key === 'üzrə' && readingIn(left, PLACE_LISTS)?.endings.length === 0;
}

/** What a department has of regions. */
const OF_REGIONS: ReadonlySet<string> = new Set(['məsələləri', 'ölkələri', 'işləri']);

/** `Avropa və Asiya məsələləri Bürosu`: two regions of one department. */
function joinsRegions(scan: Scan, and: number): boolean {
  const places = isPlaceAt(scan, and - 1) && isPlaceAt(scan, and + 1);
  return places && OF_REGIONS.has(wordAt(scan, and + 2)?.key ?? '') && wordAt(scan, and + 3)?.capital === true;
}

const STATES: ReadonlySet<string> = new Set(
  'respublika krallıq cümhuriyyət sultanlıq knyazlıq əmirlik ştat'.split(' '),
);

/** `Norveç Krallığı`, `Ziba Tahirova`: behind another capital the end of a state's or a person's name. */
const endsOther = wordQuestion(({ readings }) =>
  readings.some(
    ({ key, lists, possessive, case: kase }) =>
      (possessive === 'poss3' && kase === 'nom' && STATES.has(key)) ||
      (isRegularSurname(key) && (lists & IN.common) === 0),
  ),
);

/** `Respublikası` behind `Muxtar`, which is a given name too. */
function isStateNoun({ readings }: Word): boolean {
  return readings.some(({ key, possessive }) => possessive === 'poss3' && STATES.has(key));
}

/** `Bank və Lotus Teatrı`: the body of the article by its type noun alone, not the first word of a name. */
function isLoneBody(scan: Scan, at: number, { noun, nounReading }: Word): boolean {
  return noun?.kind === 'org' && nounReading?.endings.length === 0 && !isCapital(scan, at - 1);
}

/** Words with which the names of bodies begin that belong to no country. */
const WORLD: ReadonlySet<string> = new Set(['ümumdünya', 'dünya']);

/** Whether a capitalised word goes on the name to its right. */
function fits(scan: Scan, before: number, at: number, options: ChainOptions): boolean {
  const unit = scan.units[before] as Unit;
  const word = unit.word as Word;
  if (
    unit.first &&
    (SENTENCE_WORDS.has(word.key) || UNNAMED_OWNERS.has(word.key) || (saysWhere(word) && !ownedNext(scan, at, word)))
  )
    return false;
  if (WORLD.has(wordAt(scan, at)?.key ?? '') && inLists(word, IN.country)) return false;
  if (isStyle(word.key) || standsAside(scan, word, at)) return false;
  if (word.head !== undefined && phraseAt(scan, at)) return false;
  if (scan.units[before - 1]?.kind === 'initial' && !leadsOn(scan, at)) return false;
  const noun = word.nounReading;
  if (noun !== undefined && leavesNoun(scan, before, at, noun)) return false;
  const place = readingIn(word, PLACE_LISTS);
  if (place !== undefined && OBLIQUE.has(place.case) && place.case !== 'att') return false;
  if (isOfCountry(wordAt(scan, at)) && readingIn(word, IN.country | IN.org | IN.abbreviation)?.endings.length === 0)
    return false;
  if (
    isGivenAt(scan, before - 1) &&
    !options.small.has(word.key) &&
    word.noun === undefined &&
    !isStateNoun(word) &&
    beginsListed(scan, at, word)
  )
    return false;
  const genitive = isGenitive(word);
  if ((isStatesOwn(word) || isBareAbbreviation(word)) && beginsInternational(scan, at)) return false;
  if (EPITHETS.has(word.key) && inLists(wordAt(scan, at) ?? NO_WORD, IN.country)) return false;
  if (options.numbers && scan.units[at]?.kind === 'number' && word.readings.some(({ case: kase }) => kase === 'att'))
    return false;
  if (genitive && (!options.genitives || isPersonal(word) || (endsPerson(scan, before) && afterPost(scan, before))))
    return false;
  if (!genitive && endsPerson(scan, before) && (!leadsOn(scan, at) || afterPost(scan, before))) return false;
  if (word.head !== undefined && word.head.kind !== 'honour' && !genitive) {
    const connected = wordAt(scan, at)?.key === 'yanında';
    if (!connected && word.headReading?.possessive !== undefined) return false;
  }
  if (unit.first && place === undefined && !genitive && leansOnVerb(word, wordAt(scan, at))) return false;
  return true;
}

function isGivenAt(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  return word?.capital === true && ((word.readings[0] as Reading).lists & GIVEN_LISTS) !== 0;
}

/** `Nihal Dorro Avropa İttifaqının …`: behind a given name and a surname a place or a listed name begins. */
function beginsListed(scan: Scan, at: number, surname: Word): boolean {
  const word = wordAt(scan, at);
  if (word?.capital !== true) return false;
  return phraseAt(scan, at) || (isStrange(surname) && inLists(word, PLACE_LISTS));
}

/** First words of bodies that states join. */
const INTERNATIONAL: ReadonlySet<string> = new Set(
  'beynəlxalq ümumdünya dünya avropa asiya şanxay türk ərəb islam şimali müstəqil birləşmiş iqtisadi qoşulmama avrasiya'.split(
    ' ',
  ),
);

/** `Norveçin`, `ABŞ-nin`, and the end of a state's long form: `Respublikasının`. */
const isStatesOwn = wordQuestion(
  (word) =>
    readingIn(word, IN.country)?.case === 'gen' ||
    word.readings.some(
      ({ case: kase, key, possessive }) => kase === 'gen' && possessive === 'poss3' && STATES.has(key),
    ),
);

/** `EPA Avropa Komissiyası ilə birlikdə …`: another body, beside it only in the sentence. */
function isBareAbbreviation({ allCapitals, text }: Word): boolean {
  return allCapitals && !text.includes('-');
}

/** What is said of an army and is no part of its name, also with a capital: `Rəşadətli Azərbaycan Ordusu`. */
const EPITHETS: ReadonlySet<string> = new Set('rəşadətli müzəffər qəhrəman şanlı qalib qüdrətli'.split(' '));

/** `Norveçin Ümumdünya Ticarət Təşkilatı ilə əlaqələri`: of a listed body that is no state's. */
function beginsInternational(scan: Scan, at: number): boolean {
  return INTERNATIONAL.has(wordAt(scan, at)?.key ?? '') && phraseAt(scan, at);
}

/** `İranın`: behind another country it begins a name of its own. */
function isOfCountry(word: Word | undefined): boolean {
  return word?.capital === true && readingIn(word, IN.country)?.case === 'gen';
}

function leansOnVerb(word: Word, next: Word | undefined): boolean {
  if (next?.key === 'qarşı' || (word.readings[0] as Reading).lists !== 0) return false;
  return readingIn(word, IN.common)?.case === 'abl';
}

/** A type noun that ends a name of its own (`Mərkəzə`), or only refers (`Krallığın`). */
function leavesNoun(scan: Scan, before: number, at: number, noun: Reading): boolean {
  if (noun.case === 'dat') return !inLists(scan.units[at]?.word ?? NO_WORD, IN.common);
  if (OBLIQUE.has(noun.case) && noun.possessive === undefined && noun.case === 'acc') return false;
  if (OBLIQUE.has(noun.case) && noun.case !== 'att') return true;
  return noun.case === 'gen' && noun.possessive === undefined && !noun.plural && !isCapital(scan, before - 1);
}

const NO_WORD = { lists: 0 } as Word;

/** Whether the word is read as a genitive before anything else. */
export const isGenitive = wordQuestion((word) => {
  if ((word.readings[0]?.lists ?? 0) !== 0) return false;
  if (word.nounReading?.case === 'gen' || word.headReading?.case === 'gen') return true;
  const listed = word.readings.find(({ lists }) => lists !== 0);
  if (listed !== undefined) return listed.case === 'gen';
  return word.readings.some(
    (reading) =>
      reading.case === 'gen' && (isRegularSurname(reading.key) || word.text.includes('-') || word.text.includes("'")),
  );
});

const isPersonal = wordQuestion((word) => {
  const stem = word.readings.find((reading) => reading.case === 'gen');
  if (stem === undefined) return false;
  const person = isRegularSurname(stem.key) || (stem.lists & (GIVEN_LISTS | IN.surname | IN.person)) !== 0;
  return person && (stem.lists & (IN.common | PLACE_LISTS)) === 0;
});
