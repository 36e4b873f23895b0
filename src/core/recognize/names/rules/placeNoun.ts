import { endsPair, isCapital, unitAt, wordAt, type Rule, type Scan } from '../scan';
import { DIRECTIONS, HALVES, SENTENCE_WORDS } from '../stopWords';
import { isGenitive } from '../chain';
import { afterPost, endsPerson, leadsOn } from '../personEnd';
import { IN } from '../../../lexicon';
import { inLists, PLACE_LISTS, readingIn, type Word } from '../word';
import { isRegularSurname } from '../surnames';
import type { Unit } from '../units';

const INSIDE: ReadonlySet<string> = new Set([
  'adına',
  'beynəlxalq',
  'hava',
  'dəniz',
  'su',
  'memorial',
  'olimpiya',
  'idman',
  'dövlət',
  'avtomobil',
  'dəmir',
  'xizək',
  'yaşayış',
  'magistral',
  'qaçqın',
]);
const LONGEST = 7;
/** Of roads that are called after all places on their way. */
const MOST = 19;

/** Places by their type noun: `Füzuli rayonunda`, `Kür çayı`, `Heydər Əliyev Beynəlxalq Aeroportu`. */
export const placeNoun: Rule = (scan, found) => {
  for (const at of scan.nouns) {
    const word = wordAt(scan, at);
    if (word?.noun === undefined || word.nounReading === undefined) continue;
    if (word.noun.kind !== 'place' && !isWay(scan, at, word.nounReading.key)) continue;
    const possessed = word.nounReading.possessive === 'poss3' && !word.nounReading.plural;
    if (!word.capital && !word.noun.small && !isWay(scan, at, word.nounReading.key)) continue;
    if (PLANTS.has(word.nounReading.key) && !word.allCapitals) continue;
    if (isNumbered(scan, at, word) && placeStart(scan, at) === at) {
      found.add({ from: at - 1, to: at, label: 'LOC', rule: 'loc.bare-noun', score: 0.6 });
      continue;
    }
    if (
      !possessed &&
      !(word.capital && word.noun.bare && word.nounReading.possessive === undefined && !word.nounReading.plural)
    ) {
      if (ofPlace(scan, at, word)) found.add({ from: at - 1, to: at, label: 'LOC', rule: 'loc.bare-noun', score: 0.6 });
      continue;
    }
    if (unitAt(scan, at - 1)?.kind === 'unbracket' && possessed) {
      const other = beforeBracket(scan, at - 1);
      if (other !== undefined) found.add({ from: other, to: other, label: 'LOC', rule: 'loc.two-names', score: 0.8 });
      continue;
    }
    const start = placeStart(scan, at);
    const plain =
      !isCentral(scan, at - 1, at) &&
      (!possessed || scan.units[start - 1]?.kind === 'close') &&
      !properBefore(scan, start, at);
    if (start === at || plain || !namesKind(scan, start, at, word.nounReading.key)) continue;
    const line = lineEnd(scan, at, word.nounReading.key);
    const to = HOUSED.has(word.nounReading.key) ? addressEnd(scan, at) : line;
    const rule = to > line ? 'loc.address' : 'loc.type-noun';
    found.add({ from: start, to, label: 'LOC', rule, score: possessed ? 0.88 : 0.6 });
  }
};

/** Whether more than the type noun's own words stands before it, and for a few nouns what they need. */
function namesKind(scan: Scan, start: number, at: number, key: string): boolean {
  if (key === 'marşrut') return wordAt(scan, start)?.key === 'trans';
  if (PLANTS.has(key)) return !inLists(wordAt(scan, at - 1) ?? NO_WORD, IN.country);
  if (key === 'zona' && !isWay(scan, at, key)) return false;
  return start < at - 1 || WAYS[key]?.has(wordAt(scan, start)?.key ?? '') !== true;
}

const NO_WORD = { lists: 0 } as Word;

/** `Qars-Dilucu dəmir yolu xətti`: the unit where the name of a line ends. */
function lineEnd(scan: Scan, at: number, key: string): number {
  const line = wordAt(scan, at + 1);
  const goesOn = key === 'yol' && line?.capital === false && line.key.startsWith('xətti');
  return goesOn && scan.units[at + 1]?.glued === false ? at + 1 : at;
}

/** What houses are numbered along. */
const HOUSED: ReadonlySet<string> = new Set(['küçə', 'prospekt', 'xiyaban']);
const HOUSE_NUMBER = /^\d{1,3}\p{Lu}?$/u;
const CLOSES_ADDRESS: ReadonlySet<Unit['kind']> = new Set(['sign', 'comma', 'unbracket', 'close']);

/** `Nizami küçəsi, 25`, `Nizami küçəsi, 2A`: the last unit of the house's number, which a sign closes; `street` where there is none. */
function addressEnd(scan: Scan, street: number): number {
  const number = scan.units[street + 2];
  if (unitAt(scan, street + 1)?.kind !== 'comma' || number?.kind !== 'number' || number.dated) return street;
  if (!HOUSE_NUMBER.test(number.text)) return street;
  const letter = scan.units[street + 3];
  const to = letter?.glued === true && letter.kind === 'word' && letter.text.length === 1 ? street + 3 : street + 2;
  const next = scan.units[to + 1];
  return next === undefined || CLOSES_ADDRESS.has(next.kind) ? to : street;
}

/** Kinds of power plants, which only capitals tell from other words: `Metsamor AES`. */
const PLANTS: ReadonlySet<string> = new Set(['aes', 'ses', 'ies', 'dres']);

/** `Üskəmən (Ust-Kamenoqorsk) şəhəri`: the word before a bracket that holds another name of the place. */
function beforeBracket(scan: Scan, close: number): number | undefined {
  for (let at = close - 1; at > 0 && close - at <= 5; at--) {
    if (scan.units[at]?.kind === 'bracket')
      return isCapital(scan, at + 1) && isCapital(scan, at - 1) ? at - 1 : undefined;
  }
  return undefined;
}

/** First words of compound type nouns: `hava limanı`, `su anbarı`, `dəmir yolu`, `iqtisadi rayonu`, `neft kəməri`. */
const WAYS: Readonly<Record<string, ReadonlySet<string>>> = {
  liman: new Set(['hava']),
  anbar: new Set(['su']),
  yol: new Set(['avtomobil', 'dəmir']),
  məntəqə: new Set(['yaşayış']),
  zona: new Set(['istirahət', 'turizm', 'iqtisadi']),
  rayon: new Set(['iqtisadi']),
  kəmər: new Set(['boru', 'neft', 'qaz', 'neft-qaz']),
};

/** A compound type noun, `Trans-Xəzər marşrutu`, or `Quba-Qusar yolu`. */
function isWay(scan: Scan, at: number, key: string): boolean {
  if (key === 'marşrut') return wordAt(scan, at - 3)?.key === 'trans';
  if (key === 'yol' && endsPair(scan, at - 1)) return true;
  return WAYS[key]?.has(wordAt(scan, at - 1)?.key ?? '') === true;
}

/** Parts of towns that only a number tells apart. */
const QUARTERS: ReadonlySet<string> = new Set(['mikrorayon', 'məhəllə']);
const ORDINAL = /-c[ıiuü]$/u;

/** `15-ci məhəllədə`, `9-cu mikrorayonunda`. */
function isNumbered(scan: Scan, at: number, { nounReading }: Word): boolean {
  const number = unitAt(scan, at - 1);
  if (number?.kind !== 'number' || number.dated || nounReading?.plural !== false) return false;
  return QUARTERS.has(nounReading.key) && ORDINAL.test(number.text);
}

/** `Salyan rayon sakini`: a listed place before the bare noun. */
function ofPlace(scan: Scan, at: number, word: Word): boolean {
  const before = wordAt(scan, at - 1);
  const reading = word.nounReading;
  if (
    before === undefined ||
    word.capital ||
    reading === undefined ||
    reading.endings.length > 0 ||
    !/^(?:rayon|kənd|qəsəbə)$/u.test(reading.key)
  )
    return false;
  return before.capital && (before.bare.lists & PLACE_LISTS) !== 0;
}

/** Whether any word before a bare noun is more than a common one. */
function properBefore(scan: Scan, start: number, at: number): boolean {
  for (let i = start; i < at; i++) {
    const word = wordAt(scan, i);
    if (word !== undefined && (!inLists(word, IN.common) || inLists(word, PLACE_LISTS))) return true;
  }
  return false;
}

function placeStart(scan: Scan, head: number): number {
  let start = head;
  let pair = false;
  let longest = LONGEST;
  for (let at = head - 1; at >= 0 && head - at <= longest; at--) {
    const unit = scan.units[at] as Unit;
    if (unit.kind === 'initial') {
      start = at;
      continue;
    }
    if ((scan.units[at + 1] as Unit).glued && (scan.units[at + 1] as Unit).kind !== 'hyphen' && unit.kind !== 'hyphen')
      break;
    if (unit.kind === 'hyphen' && unit.glued && isCapital(scan, at - 1) && isCapital(scan, at + 1)) {
      pair = true;
      // a road's stations do not count
      if (longest < MOST) longest += 2;
      continue;
    }
    if (unit.kind === 'number' && head - at === 1) {
      start = at;
      continue;
    }
    if (unit.kind !== 'word') break;
    const word = unit.word as Word;
    if (!word.capital) {
      if (head - at <= 3 && joinsKinds(scan, head - 2) && at !== head - 1) continue;
      if (
        !INSIDE.has(word.key) &&
        !isHonorificIn(scan, at, head) &&
        !isOfTown(scan, at, head) &&
        !(at === head - 1 && isCompound(scan, head, word))
      )
        break;
      continue;
    }
    if (!pair && !goesOn(scan, at, start, head, word)) break;
    pair = false;
    start = at;
  }
  if (start === head - 1 && onlyDescribes(scan, start, head)) return head;
  return isCapital(scan, start) ||
    scan.units[start]?.kind === 'initial' ||
    (scan.units[start]?.kind === 'number' && head - start > 1)
    ? start
    : head;
}

/** `Dəmir Yolu və Avtovağzal Kompleksi`, `Mədəniyyət və İstirahət Parkı`: two kinds of one thing. */
function joinsKinds(scan: Scan, and: number): boolean {
  if (wordAt(scan, and)?.key !== 'və') return false;
  const left = wordAt(scan, and - 1);
  const right = wordAt(scan, and + 1);
  if (left === undefined || right === undefined || left.capital !== right.capital) return false;
  if (TRAVELLED.has(left.nounReading?.key ?? ''))
    return left.nounReading?.possessive === 'poss3' && left.nounReading.case === 'nom';
  if (left.noun !== undefined) return false;
  return left.capital && isPlain(left) && isPlain(right);
}

/** What a station, of which there are several kinds, is for. */
const TRAVELLED: ReadonlySet<string> = new Set(['yol', 'vağzal', 'stansiya', 'liman']);

function isPlain({ bare, lists }: Word): boolean {
  return bare.lists === IN.common && lists === IN.common;
}

/** What a town has one of, between its name and the noun; only small words stand behind them. */
const OF_TOWNS: ReadonlySet<string> = new Set(['şəhər', 'rayon', 'qəsəbə', 'kənd', 'mərkəzi']);

/** `Qəbələ şəhər stadionu`, `Gəncə şəhər mərkəzi meydanı`. */
function isOfTown(scan: Scan, at: number, head: number): boolean {
  if (isCapital(scan, head)) return false;
  for (let i = at; i < head; i++) if (!OF_TOWNS.has(wordAt(scan, i)?.key ?? '')) return false;
  return true;
}

/** What many a complex, a road or a square is for: alone before the noun no name. */
const DESCRIBING: ReadonlySet<string> = new Set(
  'yaşayış istirahət ticarət idman döyüş hava dəmir avtomobil vağzal turizm sənaye oyun uşaq'.split(' '),
);

/** `Yaşayış kompleksində …`: only the sentence gives it a capital. */
function onlyDescribes(scan: Scan, start: number, head: number): boolean {
  const { first, word } = scan.units[start] as Unit;
  return first && word !== undefined && DESCRIBING.has(word.key) && !isCapital(scan, head);
}

/** `Mərkəzi Aran regionu`: a direction right before a place, and not the end of a body's name. */
function isDirection(scan: Scan, at: number, placed: boolean): boolean {
  const before = wordAt(scan, at - 1);
  return placed && DIRECTIONS.has(wordAt(scan, at)?.key ?? '') && (before?.capital !== true || isGenitive(before));
}

/** `Mərkəzi Park`: right before a noun that its capital makes a name. */
function isCentral(scan: Scan, at: number, head: number): boolean {
  return at === head - 1 && wordAt(scan, at)?.key === 'mərkəzi' && isCapital(scan, at) && isCapital(scan, head);
}

/** Small words of a compound type noun before its last. */
function isCompound(scan: Scan, head: number, before: Word): boolean {
  const key = wordAt(scan, head)?.nounReading?.key ?? '';
  if (key === 'dəhliz' && CARRIED.has(before.key)) return true;
  if (joinsKinds(scan, head - 2)) return true;
  return (WATERS.has(before.key) && AROUND.has(key)) || isWay(scan, head, key);
}

/** What corridors are for: `Quba-Qusar nəqliyyat dəhlizi`. */
const CARRIED: ReadonlySet<string> = new Set(['nəqliyyat', 'tranzit', 'ticarət', 'enerji']);

/** Second words of the names of waters, which what lies around them goes on: `Xəzər dənizi regionu`. */
const WATERS: ReadonlySet<string> = new Set(['dənizi', 'okean', 'okeanı', 'körfəzi', 'gölü', 'çayı']);
const AROUND: ReadonlySet<string> = new Set(['region', 'bölgə']);

/** Called after people with their rank: `Akademik Rauf Səmədov küçəsi`, `Şah Abbas məscidi`. */
const STREETS: ReadonlySet<string> = new Set(['küçə', 'prospekt', 'xiyaban', 'məscid', 'türbə']);

const HONORIFICS: ReadonlySet<string> = new Set(['bəy', 'xan', 'xanım', 'ağa', 'paşa']);

/** `Həsən bəy Zərdabi prospekti`: what a street is called after goes on behind the honorific. */
function isHonorificIn(scan: Scan, at: number, head: number): boolean {
  return (
    HONORIFICS.has(wordAt(scan, at)?.key ?? '') &&
    STREETS.has(wordAt(scan, head)?.nounReading?.key ?? '') &&
    isCapital(scan, at - 1) &&
    isCapital(scan, at + 1) &&
    at + 2 === head
  );
}

function goesOn(scan: Scan, at: number, start: number, head: number, word: Word): boolean {
  const unit = scan.units[at] as Unit;
  if (
    unit.first &&
    (SENTENCE_WORDS.has(word.key) ||
      (word.readings.some(({ lists }) => (lists & IN.common) !== 0) &&
        !HALVES.has(word.key) &&
        !inLists(word, PLACE_LISTS | IN.placeCue | IN.givenMale | IN.givenFemale) &&
        (start < head || at + 1 < head)))
  )
    return false;
  const street = STREETS.has(wordAt(scan, head)?.nounReading?.key ?? '');
  if (
    word.head !== undefined &&
    word.head.kind !== 'honour' &&
    !(street && (word.head.kind === 'rank' || word.key === 'şah'))
  )
    return false;
  if (
    word.noun?.kind === 'org' &&
    word.nounReading?.possessive !== undefined &&
    !isDirection(scan, at, start < head) &&
    !isCentral(scan, at, head)
  )
    return false;
  if (at + 1 < head && word.allCapitals && readingIn(word, IN.abbreviation)?.case === 'gen') return false;
  if (!street && endsPerson(scan, at) && !leadsOn(scan, at + 1) && at + 1 < head) return false;
  if (!street && endsPerson(scan, at) && afterPost(scan, at)) return false;
  if (
    at + 1 < head &&
    start <= at + 1 &&
    !leadsOn(scan, at + 1) &&
    word.readings.some(({ key }) => isRegularSurname(key))
  )
    return false;
  if (isGenitive(word) || word.readings.some(({ case: kase, key }) => kase === 'att' && key.length >= 4)) return false;
  const place = readingIn(word, PLACE_LISTS);
  if (place !== undefined && place.endings.length > 0) return false;
  // a country before a named place is a place of its own
  return !(place !== undefined && (place.lists & IN.country) !== 0 && start < head);
}
