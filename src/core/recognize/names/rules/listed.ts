import { fold } from '../../../azerbaijani/casing';
import { IN, type ListSet, type Phrase } from '../../../lexicon';
import { chainStart } from '../chain';
import { phraseAt } from '../phraseAt';
import { isCapital, unitAt, wordAt, type Proposal, type Proposals, type Rule, type Scan } from '../scan';
import { wordQuestion } from '../question';
import { DIRECTIONS, HALVES, ORG_SMALL } from '../stopWords';
import { isRegularSurname } from '../surnames';
import { ORG_CHAIN } from './orgNoun';
import type { Unit } from '../units';
import { inLists, PLACE_LISTS, readingIn, type Reading, type Word } from '../word';

/** Which label a list gives, surest first. */
const LABELS: readonly (Pick<Proposal, 'label' | 'rule' | 'score'> & {
  readonly list: ListSet;
  /** The rule's name for names of several words, which are seldom anything else. */
  readonly phraseRule: string;
})[] = [
  { list: IN.event, label: 'EVENT', rule: 'event.listed', phraseRule: 'event.listed-phrase', score: 0.9 },
  { list: IN.org, label: 'ORG', rule: 'org.listed', phraseRule: 'org.listed-phrase', score: 0.92 },
  { list: PLACE_LISTS, label: 'LOC', rule: 'loc.listed', phraseRule: 'loc.listed-phrase', score: 0.95 },
  { list: IN.person, label: 'PERSON', rule: 'person.listed', phraseRule: 'person.listed-phrase', score: 0.85 },
];

/** Names that a list holds, of one word or several, in any inflection. */
export const listed: Rule = (scan, found) => {
  for (const at of scan.capitals) {
    const word = wordAt(scan, at);
    if (word?.capital !== true) continue;
    for (const phrase of word.phrasesBefore(keyAt(scan, at + 1))) {
      if (!matches(scan, at, phrase)) continue;
      const to = at + phrase.keys.length - 1;
      if (isBuilding(scan, to, phrase.keys[0] as string))
        found.add({ from: at, to, label: 'LOC', rule: 'loc.building', score: 0.9 });
      else add(found, directed(scan, at, phrase), to, phrase.lists, 0.03);
      if ((phrase.lists & IN.org) !== 0 && ACTING_BUILDINGS.has(phrase.keys[0] as string)) {
        const unit = ownedUnit(scan, to);
        if (unit > to) found.add({ from: at, to: unit, label: 'ORG', rule: 'org.small-noun', score: 0.85 });
      }
      if ((phrase.lists & IN.org) !== 0 && wordAt(scan, at - 1)?.key === 'yanında') {
        const from = chainStart(scan, at, ORG_CHAIN);
        if (from < at - 1) found.add({ from, to, label: 'ORG', rule: 'org.listed-under', score: 0.95 });
      }
    }
    const direction = isOfCompass(word);
    if (direction && DIRECTIONS.has(word.key) && isPart(scan, at + 1) && !phraseAt(scan, at))
      found.add({ from: at, to: at + 1, label: 'LOC', rule: 'loc.listed', score: 0.96 });
    if (direction && HALVES.has(word.key) && isHalf(scan, at))
      found.add({ from: at, to: at + 1, label: 'LOC', rule: 'loc.cued', score: 0.86 });
    const single = singleLists(word, scan.units[at] as Unit);
    const state = (single & IN.country) === 0 ? at : stateEnd(scan, at);
    if (state > at) found.add({ from: at, to: state, label: 'LOC', rule: 'loc.state', score: 0.97 });
    if ((single & IN.org) !== 0 && isBuilding(scan, at, 'kreml'))
      found.add({ from: at, to: at, label: 'LOC', rule: 'loc.building', score: 0.9 });
    else if (single !== 0 && !isMoneyOrLanguage(scan, at, single) && !isPartOfQuote(scan, at, single, word))
      add(found, at, at, single, 0);
    else if (
      direction &&
      ((WEST.has(word.key) && isWest(scan, at, word)) || (COMPASS.has(word.key) && isFacing(scan, at)))
    )
      add(found, at, at, IN.place, -0.05);
    else if (single === 0 && isOwnedCountry(scan, at, word))
      found.add({ from: at, to: at, label: 'LOC', rule: 'loc.owned', score: 0.8 });
    else if (single === 0 && isCuedPlace(scan, at, word))
      found.add({ from: at, to: at, label: 'LOC', rule: 'loc.cued', score: 0.65 });
  }
};

const CURRENCY =
  /^(?:dollar|kron|frank|rubl|manat|lirə|tenge|iyen|yuan|dinar|rupi|funt|lari|real|peso|von|zlot|sum|som)/u;

/** `Çin dili`, and `Azərbaycan bölməsi` of a school: languages (guidelines, not marked). */
const LANGUAGE = /^(?:dil(?:i|lər|d|n|ə|$)|bölməsi)/u;
/** Plains that outlets call bureaus after: `Muğan bürosu`. */
const OF_BUREAUS: ReadonlySet<string> = new Set(['muğan', 'aran', 'mil']);

/** `ABŞ dolları` is money, `Çin dili` a language (guidelines, not marked), `Muğan bürosu` a part of an outlet. */
function isMoneyOrLanguage(scan: Scan, at: number, lists: ListSet): boolean {
  const next = wordAt(scan, at + 1);
  return (
    (lists & PLACE_LISTS) !== 0 &&
    next !== undefined &&
    !next.capital &&
    (CURRENCY.test(next.key) || LANGUAGE.test(next.key) || isBureau(scan, at, next))
  );
}

function isBureau(scan: Scan, at: number, next: Word): boolean {
  return next.nounReading?.key === 'büro' && OF_BUREAUS.has(wordAt(scan, at)?.key ?? '');
}

/** A body or club named in a longer quotation (“Hyundai Elantra”), and a place that is a club's name in quotation marks. */
function isPartOfQuote(scan: Scan, at: number, lists: ListSet, word: Word): boolean {
  const opened = unitAt(scan, at - 1)?.kind === 'open';
  const closed = scan.units[at + 1]?.kind === 'close';
  if (opened && closed) return (lists & IN.place) !== 0 && (inLists(word, IN.club) || callsBody(scan, at + 2));
  return (
    opened && (lists & IN.org) !== 0 && unitAt(scan, at - 1)?.mate !== -1 && (unitAt(scan, at - 1)?.mate ?? 0) - at <= 3
  );
}

/** `“Bahar” muğam qrupu`: the type noun of a body behind the quoted word. */
function callsBody(scan: Scan, from: number): boolean {
  for (let at = from; at < from + 2; at++) {
    const word = wordAt(scan, at);
    if (word === undefined) return false;
    if (word.nounReading?.possessive === 'poss3') return word.noun?.kind === 'org';
  }
  return false;
}

/** A listed place behind a direction, of which no longer name is made: `Cənubi Kaliforniya`. */
function isPart(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  if (!isCapital(scan, at) || scan.units[at]?.glued !== false || word === undefined) return false;
  if (!inLists(word, PLACE_LISTS) || isCapital(scan, at + 1)) return false;
  return wordAt(scan, at + 1)?.nounReading?.possessive !== 'poss3';
}

/** Whether the word behind can be a village's and no type noun goes on the name. */
function isHalf(scan: Scan, at: number): boolean {
  const name = wordAt(scan, at + 1);
  if (!isCapital(scan, at + 1) || scan.units[at + 1]?.glued !== false || name === undefined) return false;
  if (name.noun !== undefined || name.head !== undefined || isCapital(scan, at + 2)) return false;
  return wordAt(scan, at + 2)?.nounReading?.possessive !== 'poss3';
}

/** The lands of the West by their cases; `Qərbi` begins other names. */
const WEST: ReadonlySet<string> = new Set('qərb qərbin qərbə qərbdə qərbdən qərblə'.split(' '));
/** Lands by the points of the compass, where two of them are set side by side. */
const COMPASS: ReadonlySet<string> = new Set('şərq qərb şimal cənub şərqlə qərblə şimalla cənubla'.split(' '));

/** Whether it names a direction at all; hardly a word does. */
const isOfCompass = wordQuestion(
  ({ key }) => DIRECTIONS.has(key) || HALVES.has(key) || WEST.has(key) || COMPASS.has(key),
);

/** Not a half of `Şərq-Qərb`, a part of `Qərb bürosu` or a word that a sentence begins with. */
function isWest(scan: Scan, at: number, word: Word): boolean {
  const next = wordAt(scan, at + 1);
  if (scan.units[at]?.first === true || (isCapital(scan, at + 1) && word.key === 'qərb')) return false;
  if (next?.noun?.small === true && next.nounReading?.possessive === 'poss3' && !next.nounReading.plural) return false;
  if (scan.units[at + 1]?.kind === 'hyphen') return false;
  return scan.units[at - 1]?.kind !== 'hyphen' || inLists(wordAt(scan, at - 2) ?? word, IN.country);
}

/** `Şərq ilə Qərb`, `Şimal və Cənub`, `Şərqlə Qərb`. */
function isFacing(scan: Scan, at: number): boolean {
  return facesAhead(scan, at) || facesAhead(scan, at - 1) || facesAhead(scan, at - 2);
}

function facesAhead(scan: Scan, at: number): boolean {
  const key = wordAt(scan, at)?.key ?? '';
  const other = key.endsWith('la') || key.endsWith('lə') ? at + 1 : at + 2;
  const joint = wordAt(scan, at + 1)?.key;
  return (
    COMPASS.has(key) &&
    isCapital(scan, at) &&
    isCapital(scan, other) &&
    COMPASS.has(wordAt(scan, other)?.key ?? '') &&
    (other === at + 1 || joint === 'ilə' || joint === 'və') &&
    unitAt(scan, at - 1)?.kind !== 'hyphen' &&
    scan.units[other + 1]?.kind !== 'hyphen'
  );
}

/** What an owned country may be called by: `sovet Rusiyası`. */
const ERAS: ReadonlySet<string> = new Set('çar sovet nasist faşist postsovet müasir'.split(' '));

/** `Tramp Amerikası`, `Fransa Avropası`: a country as somebody has it. */
function isOwnedCountry(scan: Scan, at: number, word: Word): boolean {
  return isPossessedCountry(word) && (isCapital(scan, at - 1) || ERAS.has(wordAt(scan, at - 1)?.key ?? ''));
}

const isPossessedCountry = wordQuestion((word) =>
  word.readings.some(
    ({ possessive, plural, lists }) => possessive === 'poss3' && !plural && (lists & IN.country) !== 0,
  ),
);

/** A village whose name is no common word or given name, in a case that tells where. */
function isCuedPlace(scan: Scan, at: number, word: Word): boolean {
  if (!mayBeCued(word) || (scan.units[at]?.first === true && inLists(word, IN.common))) return false;
  const reading = readingIn(word, IN.placeCue) ?? unknownPlace(scan, at, word);
  const plain = IN.common | IN.givenMale | IN.givenFemale | IN.surname;
  return (
    reading !== undefined &&
    (reading.lists & plain) === 0 &&
    (reading.case === 'att' ||
      reading.case === 'loc' ||
      reading.case === 'abl' ||
      (reading.case === 'nom' && liesAt(scan, at + 1)))
  );
}

/** Whether its letters allow it to be a village's name, known or not. */
const mayBeCued = wordQuestion((word) => {
  if (((word.readings[0]?.lists ?? 0) & (IN.common | IN.givenMale | IN.givenFemale)) !== 0) return false;
  return inLists(word, IN.placeCue) || mayBeUnknown(word);
});

/** No list holds it, it ends as no surname does, and nothing is joined to it. */
const mayBeUnknown = wordQuestion(
  (word) =>
    !word.allCapitals &&
    !/[-'’]/u.test(word.text) &&
    !word.readings.some(({ lists, key }) => lists !== 0 || isRegularSurname(key)),
);

/** What lies at a place, with its case: `… yaxınlığında`, `… ərazisindən`. */
const AT_PLACE = /^(?:yaxınlığı|ərazisi|civarı|istiqaməti)n/u;
const isAtPlace = wordQuestion(({ key }) => AT_PLACE.test(key));

function liesAt(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  return word !== undefined && isAtPlace(word);
}

/** A word that nothing explains in a case that tells where (`Sakramentoda`), or before what lies at a place. */
function unknownPlace(scan: Scan, at: number, word: Word): Reading | undefined {
  if (!mayBeUnknown(word) || scan.units[at]?.first === true || scan.units[at]?.kind !== 'word') return undefined;
  if (goesOnFrom(scan, at - 1) || unitAt(scan, at - 1)?.kind === 'open') return undefined;
  if (liesAt(scan, at + 1)) return word.bare;
  return word.readings.find(
    ({ case: kase, key, plural, possessive }) =>
      (kase === 'loc' || kase === 'att') && key.length >= 4 && !plural && possessive === undefined,
  );
}

/** Whether a name may go on from a capital at `at`, and not only a sentence begin there. */
function goesOnFrom(scan: Scan, at: number): boolean {
  return isCapital(scan, at) && !(scan.units[at]?.first === true && isFormOfCommon(wordAt(scan, at) as Word));
}

const isFormOfCommon = wordQuestion((word) => word.readings.some(({ lists }) => (lists & IN.common) !== 0));

/** What a state calls itself between its name and its kind. */
const STATE_ADJECTIVES: ReadonlySet<string> = new Set(
  'federativ federal xalq islam ərəb demokratik sosialist birləşmiş muxtar sovet kooperativ bolivar çoxmillətli'.split(
    ' ',
  ),
);
const STATES: ReadonlySet<string> = new Set(
  'respublika krallıq cümhuriyyət dövlət sultanlıq əmirlik knyazlıq'.split(' '),
);

/** Where a state's long form ends that begins with the country at `at`: `Somali Federativ Respublikası`. */
function stateEnd(scan: Scan, at: number): number {
  if (wordAt(scan, at)?.readings[0]?.lists === 0) return at;
  let to = at + 1;
  while (isCapital(scan, to) && scan.units[to]?.glued !== true && STATE_ADJECTIVES.has(wordAt(scan, to)?.key ?? ''))
    to++;
  const noun = isCapital(scan, to) ? wordAt(scan, to) : undefined;
  return noun?.readings.some(({ key, possessive }) => possessive === 'poss3' && STATES.has(key)) === true ? to : at;
}

/** Buildings that are bodies where they act (guideline 11). */
const ACTING_BUILDINGS: ReadonlySet<string> = new Set(['ağ', 'kreml']);

function add(found: Proposals, from: number, to: number, lists: ListSet, more: number): void {
  for (const { list, label, rule, phraseRule, score } of LABELS) {
    if ((lists & list) === 0) continue;
    found.add({ from, to, label, rule: to > from ? phraseRule : rule, score: score + more });
    return;
  }
}

const NAMED: ListSet = IN.country | IN.place | IN.org | IN.event | IN.person;

const isListed = wordQuestion((word) => word.readings.some(({ lists }) => (lists & NAMED) !== 0));

/** The lists that hold the word, without readings that a longer listed stem rules out (`Kubanın`: not *Kubanı*). */
function singleLists(word: Word, unit: Unit): ListSet {
  if (!isListed(word)) return 0;
  for (const reading of word.readings) {
    if (reading.plural || (reading.possessive !== undefined && reading.possessive !== 'poss1pl')) continue;
    const named = reading.lists & NAMED;
    if (named === 0) {
      // a given name or a common word in full beats a place with an ending: `Adana` at home, `Binə`
      if (reading.endings.length === 0 && reading.lists !== 0 && !unit.first) return 0;
      continue;
    }
    if (unit.first && (reading.lists & IN.common) !== 0 && reading.endings.length > 0) continue;
    return named;
  }
  return 0;
}

/** `Ağ evin mətbuat xidməti`: where the department ends that a building's body has; `to` where it has none. */
function ownedUnit(scan: Scan, to: number): number {
  if (wordAt(scan, to)?.readings.some(({ case: kase }) => kase === 'gen') !== true) return to;
  for (let at = to + 1; at <= to + 2; at++) {
    const word = wordAt(scan, at);
    if (word?.noun?.kind === 'org' && word.nounReading?.possessive === 'poss3') return at;
    if (word === undefined || !ORG_SMALL.has(word.key)) return to;
  }
  return to;
}

/** `Ağ Evdən bildirilib`: what word came from. */
const SAYS = /^(?:bildir|məlumat|açıqla|xəbər|deyil|verilən)/u;

function isBuilding(scan: Scan, to: number, first: string): boolean {
  const last = wordAt(scan, to);
  return (
    ACTING_BUILDINGS.has(first) &&
    last !== undefined &&
    !SAYS.test(wordAt(scan, to + 1)?.key ?? '') &&
    last.readings.some(
      ({ case: kase, key }) =>
        (kase === 'loc' || kase === 'dat' || kase === 'abl' || kase === 'att') && (key === 'ev' || key === 'kreml'),
    )
  );
}

/** `Şərqi və Mərkəzi Avropa`: a direction before lends its noun. */
function directed(scan: Scan, at: number, { keys, lists }: Phrase): number {
  if ((lists & PLACE_LISTS) === 0 || !DIRECTIONS.has(keys[0] as string)) return at;
  let from = at;
  while (
    from >= 2 &&
    (unitAt(scan, from - 1)?.kind === 'comma' || wordAt(scan, from - 1)?.key === 'və') &&
    isDirection(wordAt(scan, from - 2))
  )
    from -= 2;
  return from;
}

function isDirection(word: Word | undefined): boolean {
  return word?.capital === true && DIRECTIONS.has(word.key);
}

/** Second words that make a country's long form, only with a capital: `Fələstin dövləti` is the place alone. */
const STATE_WORDS = /^(?:dövlət|respublika|krallı|federasiya)/u;

function keyAt(scan: Scan, at: number): string {
  const unit = scan.units[at];
  return unit === undefined ? '' : (unit.word?.key ?? unit.text);
}

function matches(scan: Scan, at: number, { keys }: Phrase): boolean {
  for (let i = 1; i < keys.length; i++) {
    const unit = scan.units[at + i];
    if (unit === undefined || (unit.glued && unit.kind === 'word')) return false;
    if (unit.word !== undefined && !unit.word.capital && STATE_WORDS.test(unit.word.key)) return false;
    const key = unit.kind === 'word' || unit.kind === 'web' ? (unit.word as Word).key : fold(unit.text);
    if (i < keys.length - 1 ? key !== keys[i] : !endsAs(unit, keys[i] as string)) return false;
  }
  return true;
}

function endsAs(unit: Unit, key: string): boolean {
  const word = unit.word;
  if (word === undefined) return fold(unit.text) === key;
  if (word.key === key) return true;
  if (word.key.charCodeAt(0) !== key.charCodeAt(0)) return false;
  for (const reading of word.readings) if (reading.key === key) return true;
  return word.caseless.includes(key);
}
