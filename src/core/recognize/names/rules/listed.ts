import { fold } from '../../../azerbaijani/casing';
import { withoutCase } from '../../../azerbaijani/endings';
import { IN, type ListSet, type Phrase } from '../../../lexicon';
import { wordAt, type NameLabel, type Proposal, type Rule, type Scan } from '../scan';
import type { Unit } from '../units';
import { PLACE_LISTS, type Word } from '../word';

/** Which label a list gives, surest first. */
const LABELS: readonly (readonly [ListSet, NameLabel, string, number])[] = [
  [IN.event, 'EVENT', 'event.listed', 0.9],
  [IN.org, 'ORG', 'org.listed', 0.92],
  [PLACE_LISTS, 'LOC', 'loc.listed', 0.95],
  [IN.person, 'PERSON', 'person.listed', 0.85],
];

/** Names that a list holds, of one word or several, in any inflection. */
export const listed: Rule = (scan) => {
  const proposals: Proposal[] = [];
  for (let at = 0; at < scan.units.length; at++) {
    const word = wordAt(scan, at);
    if (word?.capital !== true) continue;
    for (const phrase of scan.lexicon.phrases(word.key)) {
      if (matches(scan, at, phrase)) add(proposals, at, at + phrase.keys.length - 1, phrase.lists, 0.03);
    }
    const single = singleLists(word, scan.units[at] as Unit);
    if (single !== 0) add(proposals, at, at, single, 0);
  }
  return proposals;
};

function add(proposals: Proposal[], from: number, to: number, lists: ListSet, more: number): void {
  const found = LABELS.find(([list]) => (lists & list) !== 0);
  if (found !== undefined) proposals.push({ from, to, label: found[1], rule: found[2], score: found[3] + more });
}

/** The lists that hold the word, without readings that a longer listed stem rules out (`Kubanın`: not *Kubanı*). */
function singleLists(word: Word, unit: Unit): ListSet {
  for (const reading of word.readings) {
    if (reading.plural || (reading.possessive !== undefined && reading.possessive !== 'poss1pl')) continue;
    const named = reading.lists & (IN.country | IN.place | IN.org | IN.event | IN.person);
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

function matches(scan: Scan, at: number, { keys }: Phrase): boolean {
  for (let i = 1; i < keys.length; i++) {
    const unit = scan.units[at + i];
    if (unit === undefined || unit.glued && unit.kind === 'word') return false;
    const key = unit.kind === 'word' || unit.kind === 'web' ? (unit.word as Word).key : fold(unit.text);
    if (i < keys.length - 1 ? key !== keys[i] : !endsAs(unit, keys[i] as string)) return false;
  }
  return true;
}

function endsAs(unit: Unit, key: string): boolean {
  const word = unit.word;
  if (word === undefined) return fold(unit.text) === key;
  if (word.key === key) return true;
  return word.key.startsWith(key.slice(0, 2)) && word.readings.some((reading) => reading.key === key || fold(withoutCase(reading, word.text)) === key);
}
