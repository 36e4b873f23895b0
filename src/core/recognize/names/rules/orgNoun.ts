import { chainStart, isGenitive, type ChainOptions } from '../chain';
import { isCapital, wordAt, type Proposal, type Rule, type Scan } from '../scan';
import { isOfAState } from './abbreviation';
import { ORG_CONNECTORS, ORG_SMALL, SENTENCE_WORDS } from '../stopWords';
import type { Unit } from '../units';
import { phraseAt } from '../phraseAt';
import { isRegularSurname } from '../surnames';
import { isTopic } from '../topic';
import { IN } from '../../../lexicon';
import { inLists, PLACE_LISTS, readingIn, type Reading, type Word } from '../word';

/** How names of bodies grow. */
export const ORG_CHAIN: ChainOptions = {
  small: ORG_SMALL,
  connectors: ORG_CONNECTORS,
  genitives: true,
  numbers: false,
  longest: 16,
};
const SCHOOL: ChainOptions = { ...ORG_CHAIN, numbers: true };
const DEPARTMENT: ChainOptions = { ...ORG_CHAIN, open: true };
const WORKS: ChainOptions = {
  ...ORG_CHAIN,
  small: new Set([
    ...ORG_SMALL,
    ...'tikiş şərab konyak süd ət çörək un şəkər duz çay konserv tütün pambıq yağ yem mebel ayaqqabı xalça ipək sement asfalt beton kərpic şüşə boru kimya metallurgiya alüminium polad gübrə avtomobil gəmiqayırma maşınqayırma'.split(
      ' ',
    ),
  ]),
};
const DEPARTMENTS: ReadonlySet<string> = new Set(['fakültə', 'kafedra', 'şöbə']);
const SCHOOLS: ReadonlySet<string> = new Set([
  'məktəb',
  'bağça',
  'litsey',
  'gimnaziya',
  'xəstəxana',
  'poliklinika',
  'kollec',
]);

/** What is made in them tells them apart: `Lerik tikiş fabriki`. */
const FACTORIES: ReadonlySet<string> = new Set(['zavod', 'fabrik', 'kombinat']);

/** Bodies by their type noun: `Elm və Təhsil Nazirliyi`, `Ukrayna Silahlı Qüvvələri`, `Kapital Bank`. */
export const orgNoun: Rule = (scan, found) => {
  for (const at of scan.nouns) {
    const word = wordAt(scan, at);
    if (word?.noun?.kind !== 'org') continue;
    const proposal = propose(scan, at, word);
    if (proposal !== undefined) found.add(proposal);
  }
};

function propose(scan: Scan, at: number, word: Word): Proposal | undefined {
  const reading = word.nounReading;
  const noun = word.noun;
  if (reading === undefined || noun === undefined) return undefined;
  const possessed = reading.possessive === 'poss3' || reading.possessive === 'poss1pl';
  const school = SCHOOLS.has(reading.key);
  const small = noun.small || isNationalTeam(scan, at, reading.key) || isSeat(scan, at, reading.key);
  if (!word.capital && (!small || (!possessed && !school))) return undefined;
  if (!possessed && !noun.bare && !school) return undefined;
  if (reading.plural && reading.key === 'hökumət') return undefined;
  if (reading.key === 'federasiya' && inLists(wordAt(scan, at - 1) ?? NO_WORD, IN.country)) return undefined;
  if (word.key === 'mərkəzi' && (phraseAt(scan, at) || isBarePlace(scan, at + 1))) return undefined;
  if (reading.key === 'liman' && wordAt(scan, at - 1)?.key === 'hava') return undefined;
  const seat = reading.key === 'komitə' && possessed && !word.capital ? seatOf(scan, at) : undefined;
  if (seat !== undefined) return { from: seat, to: at, label: 'ORG', rule: 'org.small-noun', score: 0.85 };
  const whole = chainStart(scan, at, chainOf(reading.key));
  const named = word.capital ? whole : behindCountry(scan, whole, at, reading.key);
  const owned = behindQuoted(scan, reading.key === 'nazirlik' ? behindBody(scan, named, at) : named, at);
  const start = behindWhere(scan, possessed || school ? owned : behindPerson(scan, owned, at), at);
  if (
    start === at ||
    (scan.units[start - 1]?.kind === 'close' && (FACTORIES.has(reading.key) || !isPlace(scan, start)))
  )
    return undefined;
  if (reading.key === 'büro' && !word.capital && start === at - 1) return undefined;
  if (whereOnly(scan, start, at) || isSomebodys(scan, start, at, word)) return undefined;
  if (!word.capital && !namedBefore(scan, start, at, reading.key)) return undefined;
  if (!possessed && isShouted(scan, start, at)) return undefined;
  if (!possessed && !school && (isCapital(scan, at + 1) || onlyPlaces(scan, start, at))) return undefined;
  if (reading.plural && !word.capital && reading.key !== 'qüvvə' && reading.key !== 'qoşun') return undefined;
  if (reading.key === 'kilsə' && isBuilding(scan, at, reading))
    return { from: start, to: at, label: 'LOC', rule: 'loc.type-noun', score: 0.88 };
  return {
    from: start,
    to: at,
    label: 'ORG',
    rule: word.capital ? 'org.type-noun' : 'org.small-noun',
    score: word.capital ? 0.9 : 0.75,
  };
}

/** `Mərkəzi Park`: a place by its capital alone. */
function isBarePlace(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  return word?.capital === true && word.noun?.kind === 'place' && word.nounReading?.possessive === undefined;
}

function chainOf(noun: string): ChainOptions {
  if (SCHOOLS.has(noun)) return SCHOOL;
  if (DEPARTMENTS.has(noun)) return DEPARTMENT;
  return FACTORIES.has(noun) ? WORKS : ORG_CHAIN;
}

/** `Müqəddəs Nina kilsəsində`, `… adına kilsə`: the house and not those who meet in it. */
function isBuilding(scan: Scan, at: number, { case: kase }: Reading): boolean {
  return kase === 'loc' || kase === 'abl' || wordAt(scan, at - 1)?.key === 'adına';
}

/** Most units between a parliament and its committee. */
const LONGEST_TOPIC = 10;
const PARLIAMENTS: ReadonlySet<string> = new Set(['məclis', 'parlament', 'senat', 'seym', 'duma', 'rada']);

/** `Milli Məclisin Hüquq siyasəti və dövlət quruculuğu komitəsi`: where the parliament begins that has the committee. */
function seatOf(scan: Scan, at: number): number | undefined {
  for (let i = at - 1; i > 0 && at - i <= LONGEST_TOPIC; i--) {
    const { kind, word } = scan.units[i] as Unit;
    if (kind === 'comma') continue;
    if (kind !== 'word' || word === undefined) return undefined;
    if (word.capital && word.noun?.kind === 'org' && word.nounReading?.case === 'gen')
      return PARLIAMENTS.has(word.nounReading.key) ? chainStart(scan, i, ORG_CHAIN) : undefined;
    if (word.key !== 'və' && (SENTENCE_WORDS.has(word.key) || !isTopic(word))) return undefined;
  }
  return undefined;
}

/**
 * `Braziliyanın Qlobo portalı`, `İraq PKK hərəkatı`: before a small type noun the country in the genitive, or
 * before a body by its own name, is a place of its own.
 */
function behindCountry(scan: Scan, start: number, at: number, noun: string): number {
  const country = readingIn(wordAt(scan, start) ?? NO_WORD, IN.country);
  const next = wordAt(scan, start + 1);
  if (country === undefined || start + 1 >= at || next?.capital !== true) return start;
  const aside =
    country.case === 'gen'
      ? isCommonWithCountry(scan, at, noun)
      : country.endings.length === 0 && inLists(next, IN.abbreviation | IN.org) && !isOfAState(next);
  return aside ? start + 1 : start;
}

/** `… Nazirliyinin aparatının Daxili İşlər Nazirliyi`: no body has a ministry. */
function behindBody(scan: Scan, start: number, at: number): number {
  for (let i = at - 1; i >= start; i--) {
    const word = wordAt(scan, i);
    if (word?.noun?.kind !== 'org' || word.nounReading?.case !== 'gen' || word.nounReading.possessive !== 'poss3')
      continue;
    if (STATE_BODIES.has(word.nounReading.key)) continue;
    return i + 1;
  }
  return start;
}

const STATE_BODIES: ReadonlySet<string> = new Set(['hökumət', 'birlik', 'ittifaq', 'məclis', 'qüvvə']);

/**
 * “Şəms” ASC-nin Daxili Audit Departamenti, “Şəms” Səhmdar Cəmiyyətinin (SC) Təlim Mərkəzi: what a quoted name is
 * called by, in the genitive, ends that name.
 */
function behindQuoted(scan: Scan, start: number, at: number): number {
  if (scan.units[start - 1]?.kind !== 'close') return start;
  for (let i = start + 1; i < at; i++)
    if (scan.units[i]?.kind === 'unbracket') return isCapital(scan, i + 1) ? i + 1 : start;
  const owner = wordAt(scan, start);
  return owner !== undefined && isGenitive(owner) && start + 1 < at && isCapital(scan, start + 1) ? start + 1 : start;
}

const NO_WORD = { lists: 0 } as Word;

function isPlace(scan: Scan, at: number): boolean {
  return inLists(wordAt(scan, at) ?? NO_WORD, PLACE_LISTS);
}

/** A small type noun needs a name before it, not only a capital from the sentence's beginning. */
function namedBefore(scan: Scan, start: number, at: number, noun: string): boolean {
  let places = 0;
  let town = false;
  for (let i = start; i < at; i++) {
    if (scan.units[i]?.kind === 'number' && SCHOOLS.has(noun)) return true;
    const word = wordAt(scan, i);
    if (word === undefined || !isCapital(scan, i)) continue;
    if (inLists(word, PLACE_LISTS) || ownsPlace(wordAt(scan, i + 1))) {
      places++;
      town ||= i < at - 1 && SCHOOLS.has(noun) && !inLists(word, IN.country) && !ownsPlace(wordAt(scan, i + 1));
      continue;
    }
    if (scan.units[i]?.first !== true || inLists(word, IN.abbreviation | IN.org) || !inLists(word, IN.common))
      return true;
  }
  // `Gəncə texniki məktəbi` is the one there, `Çin texniki məktəbi` any
  return places > 0 && (town || !isCommonWithCountry(scan, at, noun));
}

/** `Sarvan şəhərinin`: the word before is a place by its type noun. */
function ownsPlace(next: Word | undefined): boolean {
  return next?.noun?.kind === 'place' && next.nounReading?.case === 'gen' && next.nounReading.possessive === 'poss3';
}

/** A country before these only tells where from: `Çin şirkəti` is the place alone (guideline 8). */
const COMMON_WITH_COUNTRY: ReadonlySet<string> = new Set(
  'şirkət cəmiyyət qoşun aviaşirkət bank klub komanda təşkilat universitet məktəb xəstəxana qəzet jurnal telekanal portal partiya qrup mərkəz zavod teatr muzey fond məhkəmə büro radio kompaniya televiziya nəşriyyat ansambl orkestr institut birlik məclis polis administrasiya filial'.split(
    ' ',
  ),
);

/** `Çin komandası` is any team, `Çin milli komandası` the national one (guideline 12). */
function isNationalTeam(scan: Scan, at: number, noun: string): boolean {
  return noun === 'komanda' && wordAt(scan, at - 1)?.key === 'milli';
}

/** `BMT-nin Nyu-Yorkdakı qərargahı`: told apart from all headquarters by its body and its place. */
function isSeat(scan: Scan, at: number, noun: string): boolean {
  if (noun !== 'qərargah' || wordAt(scan, at - 2)?.allCapitals !== true) return false;
  return isCapital(scan, at - 1) && wordAt(scan, at - 1)?.readings.some(({ case: kase }) => kase === 'att') === true;
}

function isCommonWithCountry(scan: Scan, at: number, noun: string): boolean {
  return COMMON_WITH_COUNTRY.has(noun) && !isNationalTeam(scan, at, noun);
}

/**
 * `Lerikdəki Arıçılıq Mərkəzi`, `Gəncədəki Müqəddəs Nina kilsəsi`: where a body is stays before its name, unless
 * somebody owns it (`Azərbaycanın Suriyadakı səfirliyi`).
 */
function behindWhere(scan: Scan, start: number, at: number): number {
  if (start + 1 >= at || !isCapital(scan, start + 1)) return start;
  return wordAt(scan, start)?.readings.some(({ case: kase, key }) => kase === 'att' && key.length >= 4) === true
    ? start + 1
    : start;
}

/** Who governs is no name: `Bayden administrasiyası` is the person alone. */
function isSomebodys(scan: Scan, start: number, at: number, noun: Word): boolean {
  if (noun.nounReading?.key !== 'administrasiya' || (start < at - 1 && scan.units[start]?.first !== true)) return false;
  const owner = wordAt(scan, at - 1);
  if (owner?.capital !== true || owner.allCapitals) return false;
  return noun.capital ? inLists(owner, IN.person) : !inLists(owner, PLACE_LISTS | IN.org | IN.common);
}

/** `Cenevrədəki ofisi`: where it is, and no name. */
function whereOnly(scan: Scan, start: number, at: number): boolean {
  for (let i = start; i < at; i++)
    if (
      wordAt(scan, i)?.capital === true &&
      wordAt(scan, i)?.readings.some(({ case: kase }) => kase === 'att') !== true
    )
      return false;
  return scan.units[start]?.kind === 'word';
}

/** `Azərbaycan-Türkiyə Parlament …`, `Ermənistan İcma …`: countries before a noun that is not theirs make no name. */
function onlyPlaces(scan: Scan, start: number, at: number): boolean {
  for (let i = start; i < at; i++)
    if (scan.units[i]?.kind !== 'hyphen' && !inLists(wordAt(scan, i) ?? NO_WORD, IN.country)) return false;
  return true;
}

/**
 * `Kamil Səfərov Milli Şuranın …`, `K.Səfərov Milli …`: in a name that ends without the possessive people stand
 * only before `adına`.
 */
function behindPerson(scan: Scan, start: number, at: number): number {
  for (let i = at - 1; i >= start; i--) {
    const last = scan.units[i]?.kind === 'initial' ? i + 1 : hasSurname(scan, i) ? i : -1;
    if (last >= 0) return wordAt(scan, last + 1)?.key === 'adına' ? start : last + 1;
  }
  return start;
}

/** `YENİ MƏKTƏB`: common words of a headline in capitals, with a bare noun. */
function isShouted(scan: Scan, start: number, at: number): boolean {
  for (let i = start; i <= at; i++) {
    const word = wordAt(scan, i);
    if (word?.allCapitals !== true || (word.lists & ~IN.common) !== 0) return false;
    if (!inLists(word, IN.common) && word.noun === undefined) return false;
  }
  return true;
}

function hasSurname(scan: Scan, at: number): boolean {
  const readings = wordAt(scan, at)?.readings ?? [];
  return readings.some(({ key, lists }) => isRegularSurname(key) && (lists & IN.common) === 0);
}
