import { IN } from '../../lexicon';
import { isCapital, wordAt, type Scan } from './scan';
import { SENTENCE_WORDS } from './stopWords';
import { isRegularSurname } from './surnames';
import type { Unit } from './units';
import { GIVEN_LISTS, inLists, PLACE_LISTS, readingIn, type Word } from './word';

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
}

/** Cases in which a word leans on a verb and not on the noun behind it. */
const OBLIQUE: ReadonlySet<string> = new Set(['dat', 'acc', 'loc', 'abl', 'ins', 'ter']);

/**
 * The first unit of the name that ends in the type noun at `head`, or `head` itself where nothing
 * before belongs to it. Only what a capital confirms is taken.
 */
export function chainStart(scan: Scan, head: number, options: ChainOptions): number {
  let start = head;
  let coordinated = false;
  let at = head;
  while (at > 0 && head - at < options.longest) {
    const before = at - 1;
    const unit = scan.units[before] as Unit;
    if ((scan.units[at] as Unit).glued && unit.kind !== 'hyphen' && (scan.units[at] as Unit).kind !== 'hyphen') break;
    const next = stepOver(scan, before, at, start, coordinated, options);
    if (next === undefined) break;
    if (next.coordinated) coordinated = true;
    if (next.confirmed) start = next.at;
    at = next.at;
  }
  return trimmed(scan, start, head);
}

interface Step {
  /** The unit now reached. */
  readonly at: number;
  /** What lies between is part of the name for sure. */
  readonly confirmed: boolean;
  readonly coordinated?: boolean;
}

function stepOver(scan: Scan, before: number, at: number, start: number, coordinated: boolean, options: ChainOptions): Step | undefined {
  const unit = scan.units[before] as Unit;
  if (unit.kind === 'initial') return { at: before, confirmed: true };
  if (unit.kind === 'number') return options.numbers ? { at: before, confirmed: isCapital(scan, before + 1) || options.numbers } : undefined;
  if (unit.kind === 'hyphen') {
    const pair = unit.glued && isCapital(scan, before - 1) && isCapital(scan, at);
    return pair ? { at: before - 1, confirmed: true } : undefined;
  }
  if (unit.kind === 'comma') {
    const listed = wordAt(scan, before - 1);
    const fits = coordinated && start === at && listed?.capital === true && inLists(listed, IN.common) && listed.noun === undefined;
    return fits ? { at: before - 1, confirmed: true } : undefined;
  }
  if (unit.kind === 'unbracket') return overBracket(scan, before);
  if (unit.kind !== 'word' && unit.kind !== 'web') return undefined;
  const word = unit.word as Word;
  if (word.key === 'və') return overAnd(scan, before, start, at);
  if (!word.capital) {
    if (options.connectors.has(word.key) || options.small.has(word.key)) return { at: before, confirmed: false };
    return smallGenitive(word) && options.genitives ? { at: before, confirmed: false } : undefined;
  }
  return fits(scan, before, at, options) ? { at: before, confirmed: true } : undefined;
}

/** `nazirliyinin mətbuat xidməti`: a small type noun in the genitive leads on to its body. */
function smallGenitive(word: Word): boolean {
  return (word.noun !== undefined && word.nounReading?.possessive === 'poss3' && word.nounReading.case === 'gen') || (word.head !== undefined && word.headReading?.case === 'gen');
}

/** `İctimai Birliyi` behind `IDEA (Ətraf …)`: the name goes on behind the bracket. */
function overBracket(scan: Scan, close: number): Step | undefined {
  for (let open = close - 1; open > 0 && close - open < 12; open--) {
    if (scan.units[open]?.kind !== 'bracket') continue;
    const before = wordAt(scan, open - 1);
    const abbreviation = close - open === 2 && wordAt(scan, open + 1)?.allCapitals === true;
    const genitive = before?.readings.some((reading) => reading.case === 'gen') === true;
    return before?.capital === true && (before.allCapitals || (abbreviation && genitive)) ? { at: open - 1, confirmed: true } : undefined;
  }
  return undefined;
}

/** `Elm və Təhsil Nazirliyi`, but not `Azərbaycan və Türkiyə …` or `… Nazirliyi və … Nazirliyi`. */
function overAnd(scan: Scan, and: number, start: number, at: number): Step | undefined {
  const left = wordAt(scan, and - 1);
  if (left?.capital !== true || start !== at) return undefined;
  if (inLists(left, PLACE_LISTS | GIVEN_LISTS | IN.surname | IN.person | IN.abbreviation) || left.noun !== undefined && left.nounReading?.possessive !== undefined) return undefined;
  if (left.allCapitals || isRegularSurname(left.key) || left.head !== undefined) return undefined;
  if (scan.units[and - 1]?.first === true && SENTENCE_WORDS.has(left.key)) return undefined;
  const oblique = left.readings.some((reading) => OBLIQUE.has(reading.case) && (reading.lists & (IN.common | PLACE_LISTS)) !== 0);
  if (oblique && !inLists(left, IN.common)) return undefined;
  return { at: and - 1, confirmed: true, coordinated: true };
}

/** Whether a capitalised word goes on the name to its right. */
function fits(scan: Scan, before: number, at: number, options: ChainOptions): boolean {
  const unit = scan.units[before] as Unit;
  const word = unit.word as Word;
  if (unit.first && SENTENCE_WORDS.has(word.key)) return false;
  const place = readingIn(word, PLACE_LISTS);
  if (place !== undefined && OBLIQUE.has(place.case) && place.case !== 'att') return false;
  const genitive = isGenitive(word);
  if (genitive && !options.genitives) return false;
  if (genitive && isPersonal(word)) return false;
  if (word.head !== undefined && word.head.kind !== 'honour' && !genitive) {
    const connected = wordAt(scan, at)?.key === 'yanında';
    if (!connected && word.headReading?.possessive !== undefined) return false;
  }
  if (place === undefined && !genitive && leansOnVerb(word, wordAt(scan, at))) return false;
  return true;
}

function leansOnVerb(word: Word, next: Word | undefined): boolean {
  if (next !== undefined && next.key === 'qarşı') return false;
  if (inLists(word, IN.common) && (word.readings[0] as { lists: number }).lists !== 0) return false;
  const reading = readingIn(word, IN.common);
  return reading !== undefined && (reading.case === 'abl' || reading.case === 'acc');
}

/** Whether the word is read as a genitive before anything else. */
export function isGenitive(word: Word): boolean {
  if ((word.readings[0]?.lists ?? 0) !== 0) return false;
  if (word.nounReading?.case === 'gen' || word.headReading?.case === 'gen') return true;
  const listed = word.readings.find(({ lists }) => lists !== 0);
  if (listed !== undefined) return listed.case === 'gen';
  return word.readings.some((reading) => reading.case === 'gen' && (isRegularSurname(reading.key) || word.text.includes('-') || word.text.includes("'")));
}

function isPersonal(word: Word): boolean {
  const stem = word.readings.find((reading) => reading.case === 'gen');
  if (stem === undefined) return false;
  const person = isRegularSurname(stem.key) || (stem.lists & (GIVEN_LISTS | IN.surname | IN.person)) !== 0;
  return person && (stem.lists & (IN.common | PLACE_LISTS)) === 0;
}

/** Drops what a sentence's first capital brought in without being a part. */
function trimmed(scan: Scan, start: number, head: number): number {
  const unit = scan.units[start] as Unit;
  if (start === head || unit.word === undefined) return start;
  if (unit.first && SENTENCE_WORDS.has(unit.word.key)) return start + 1;
  return start;
}
