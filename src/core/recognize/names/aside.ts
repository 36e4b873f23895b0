import { IN } from '../../lexicon';
import { phraseAt } from './phraseAt';
import { wordQuestion } from './question';
import { isCapital, wordAt, type Scan } from './scan';
import { DIRECTIONS } from './stopWords';
import { inLists, OBLIQUE, PLACE_LISTS, readingIn, type Reading, type Word } from './word';

/** `AZƏRTAC-a`, `Zonasında`, or a whole body before a country: what stands beside the name that goes on at `at`, and not in it. */
export function standsAside(scan: Scan, word: Word, at: number): boolean {
  const abbreviation = readingIn(word, IN.abbreviation | IN.event);
  if (abbreviation !== undefined && OBLIQUE.has(abbreviation.case)) return true;
  if (isObliqueAbbreviation(word)) return !takesDative(scan, at);
  if (isWholeBody(word)) {
    const next = wordAt(scan, at);
    if (next?.capital !== true) return false;
    const country = readingIn(next, IN.country)?.endings.length === 0;
    return country || isForeignWord(next) || (isPlaceAt(scan, at) && phraseAt(scan, at));
  }
  return (
    (word.readings[0] as Reading).lists === 0 &&
    word.readings.some(
      ({ case: kase, possessive, lists }) => kase === 'loc' && possessive === 'poss3' && (lists & IN.common) !== 0,
    )
  );
}

/** `Nazirlər Kabineti`; what is also a direction goes on. */
function isWholeBody({ key, noun, nounReading }: Word): boolean {
  if (DIRECTIONS.has(key)) return false;
  return noun?.kind === 'org' && nounReading?.possessive === 'poss3' && nounReading.case === 'nom';
}

/** `ABC-lərə`: in capitals, with endings behind a hyphen that lean on a verb. */
function isObliqueAbbreviation({ text, allCapitals, readings }: Word): boolean {
  const kase = readings[0]?.case;
  return allCapitals && text.includes('-') && kase !== undefined && kase !== 'att' && OBLIQUE.has(kase);
}

/** What one gives to somebody: `ABC-lərə Dövlət Dəstəyi Agentliyi`. */
const GIVEN = /^(?:dəstə[kyq]|yardım|kömə[kyq]|nəzarət|xidmət)/u;

function takesDative(scan: Scan, at: number): boolean {
  return GIVEN.test(wordAt(scan, at)?.key ?? '') || GIVEN.test(wordAt(scan, at + 1)?.key ?? '');
}

/** `Zhejiang`: spelt as the language does not, and in no list. */
const isForeignWord = wordQuestion(
  ({ text, key, allCapitals, readings }) =>
    text.length > 3 && !allCapitals && /w|zh|sh|ch/u.test(key) && readings.every(({ lists }) => lists === 0),
);

export function isPlaceAt(scan: Scan, at: number): boolean {
  return isCapital(scan, at) && inLists(wordAt(scan, at) as Word, PLACE_LISTS);
}
