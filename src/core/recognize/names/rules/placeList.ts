import { isGenitive } from '../chain';
import { INNER_HONORIFICS } from './personWords';
import { afterPost, endsPerson } from '../personEnd';
import { endsPair, isCapital, isOneOf, unitAt, wordAt, type Rule, type Scan } from '../scan';
import { COMPASS, SENTENCE_WORDS } from '../stopWords';
import { inLists, OBLIQUE, PLACE_LISTS, readingIn, type Word } from '../word';
import { IN } from '../../../lexicon';

/** Most names in one list. */
const LONGEST = 24;

/** Nouns whose plural closes a list of places. */
const LISTED: ReadonlySet<string> = new Set(
  'rayon şəhər kənd qəsəbə vilayət əyalət ştat ada bölgə region küçə prospekt dağ göl çay məhəllə qəza məntəqə məscid məbəd türbə park meydan aeroport stadion körpü'.split(
    ' ',
  ),
);

const STREETS: ReadonlySet<string> = new Set(['küçə', 'prospekt']);

/** Small words between the points of the compass and `dəhlizləri`. */
const OF_CORRIDORS: ReadonlySet<string> = new Set(['beynəlxalq', 'nəqliyyat', 'tranzit', 'ticarət']);

/** Nouns whose plural is a part of one name: `Kanar adaları`. */
const ISLES: ReadonlySet<string> = new Set(['ada', 'dağ']);

/**
 * Places before one plural type noun, which stays outside (guideline 8): `Zabux və Sus kəndləri`,
 * `Kaliforniya, Oreqon və Vaşinqton ştatları`.
 */
export const placeList: Rule = (scan, found) => {
  for (const at of scan.nouns) {
    const word = wordAt(scan, at);
    const reading = word?.nounReading;
    if (word?.capital !== false || reading?.plural !== true) continue;
    if (reading.key === 'dəhliz') {
      for (const { from, to } of itemsBefore(scan, corridorsEnd(scan, at), compassStart))
        found.add({ from, to, label: 'LOC', rule: 'loc.list', score: 0.9 });
    }
    if (!LISTED.has(reading.key)) continue;
    const noun = wordAt(scan, at - 1)?.key === 'yaşayış' ? at - 1 : at;
    const end = listEnd(scan, noun);
    if (end === noun && reading.possessive !== 'poss3') continue;
    const items = itemsBefore(scan, end, STREETS.has(reading.key) ? streetStart : nameStart);
    const [only, second] = items;
    if (only !== undefined && second === undefined && ISLES.has(reading.key))
      found.add({ from: only.from, to: at, label: 'LOC', rule: 'loc.isles', score: 0.8 });
    if (items.length < 2) continue;
    // streets are called after people
    const score = STREETS.has(reading.key) ? 0.99 : 0.85;
    for (const { from, to } of items) found.add({ from, to, label: 'LOC', rule: 'loc.list', score });
  }
};

/** `… və digər kəndlər`: a list that goes on unnamed ends before these words. */
function listEnd(scan: Scan, end: number): number {
  const others = wordAt(scan, end - 1)?.key;
  if (others !== 'digər' && others !== 'başqa') return end;
  return wordAt(scan, end - 2)?.key === 'və' ? end - 2 : end - 1;
}

/** The unit behind the last name of a list of corridors. */
function corridorsEnd(scan: Scan, noun: number): number {
  let end = noun;
  while (OF_CORRIDORS.has(wordAt(scan, end - 1)?.key ?? '')) end--;
  return end;
}

/** The names before `end`, joined by commas and `və`, last first; `startOf` says where one begins that ends at a unit, and one more where none does. */
function itemsBefore(
  scan: Scan,
  end: number,
  startOf: (scan: Scan, to: number) => number,
): { from: number; to: number }[] {
  const items: { from: number; to: number }[] = [];
  let to = end - 1;
  while (items.length < LONGEST) {
    const from = startOf(scan, to);
    if (from > to) break;
    items.push({ from, to });
    const joint = unitAt(scan, from - 1);
    if (joint?.kind !== 'comma' && joint?.word?.key !== 'və') break;
    to = from - 2;
  }
  return items;
}

/** Of at most three capitalised words, with an honorific between. */
function nameStart(scan: Scan, to: number): number {
  let from = to + 1;
  while (to - from < 3) {
    if (partOfItem(scan, from - 1, from > to)) from--;
    else if (from <= to && INNER_HONORIFICS.has(wordAt(scan, from - 1)?.key ?? '') && isCapital(scan, from - 2))
      from -= 2;
    else break;
  }
  return from;
}

/** Streets are called after days too: `28 may`. */
function streetStart(scan: Scan, to: number): number {
  const day = unitAt(scan, to - 1);
  return day?.kind === 'number' && day.dated && scan.units[to]?.dated === true ? to - 1 : nameStart(scan, to);
}

/** `Şərq-Qərb`: of two points of the compass, which are no places by themselves; places joined so are two (guideline 7). */
function compassStart(scan: Scan, to: number): number {
  const points = isOneOf(scan, to, COMPASS) && isOneOf(scan, to - 2, COMPASS);
  return points && endsPair(scan, to) ? to - 2 : to + 1;
}

/** `paytaxt Bakını İsmayıllı, Qəbələ … rayonları ilə`: a place of its own by its case. */
function isGoal(word: Word): boolean {
  const reading = readingIn(word, PLACE_LISTS);
  return reading !== undefined && OBLIQUE.has(reading.case);
}

function partOfItem(scan: Scan, at: number, last: boolean): boolean {
  if (!isCapital(scan, at)) return false;
  const unit = scan.units[at];
  const word = unit?.word as Word;
  if (unit?.first === true && SENTENCE_WORDS.has(word.key)) return false;
  if (word.head !== undefined && word.key !== 'şah') return false;
  // `Şah Abbas məscidi`
  if (endsPerson(scan, at) && afterPost(scan, at) && wordAt(scan, at - 1)?.key !== 'şah') return false;
  if (!last && (isGenitive(word) || word.nounReading?.possessive !== undefined || isGoal(word))) return false;
  if (unit?.first !== true || last || inLists(word, IN.placeCue)) return true;
  return !word.readings.some(({ lists }) => (lists & IN.common) !== 0);
}
