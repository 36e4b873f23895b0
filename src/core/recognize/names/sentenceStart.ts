import { IN } from '../../lexicon';
import type { ChainOptions } from './chain';
import { phraseAt } from './phraseAt';
import { wordQuestion } from './question';
import { wordAt, type Scan } from './scan';
import { DIRECTIONS, SENTENCE_WORDS } from './stopWords';
import type { Unit } from './units';
import { inLists, OBLIQUE, PLACE_LISTS, type Reading, type Word } from './word';

/** A sentence's first word that tells where or of what many things: `Səhnədə`, `İmtahanlar`. */
export const saysWhere = wordQuestion((word) => {
  if ((word.readings[0] as Reading).lists !== 0) return false;
  const reading = word.readings.find(({ lists }) => (lists & IN.common) !== 0);
  if (reading === undefined)
    return word.lists === 0 && word.readings.some(({ case: kase, key }) => kase === 'loc' && key.length >= 4);
  return reading.plural ? reading.possessive === undefined && reading.case !== 'gen' : OBLIQUE.has(reading.case);
});

/** `Nazirlər Kabineti`: of many things, right before what is theirs. */
export function ownedNext(scan: Scan, at: number, word: Word): boolean {
  const next = wordAt(scan, at);
  return (
    next?.capital === true &&
    next.nounReading?.possessive === 'poss3' &&
    word.readings.some((reading) => reading.plural && reading.case === 'nom')
  );
}

/** What a sentence begins with that only refers to the owner of the name behind: `Ölkənin Nazirlər Kabineti`. */
export const UNNAMED_OWNERS: ReadonlySet<string> = new Set(
  'ölkənin krallığın qurumun respublikanın dövlətin şirkətin klubun bankın holdinqin şəhərin rayonun komandanın ittifaqın təşkilatın'.split(
    ' ',
  ),
);

/** Drops what a sentence's first capital brought in without being a part. */
export function trimmed(scan: Scan, start: number, head: number, { small }: ChainOptions): number {
  const unit = scan.units[start] as Unit;
  if (start === head || !unit.first || unit.word === undefined) return start;
  if (SENTENCE_WORDS.has(unit.word.key)) return start + 1;
  return isPlain(unit.word, small) && start + 1 < head && beginsName(scan, start + 1) ? start + 1 : start;
}

const ORDINAL = /nc[ıiuü]$/u;

/** A common word, also possessed (`Məlumatı`), that says nothing of order, bodies or directions. */
function isPlain(word: Word, small: ReadonlySet<string>): boolean {
  return (
    (word.lists & ~IN.common) === 0 &&
    !ORDINAL.test(word.key) &&
    !small.has(word.key) &&
    !DIRECTIONS.has(word.key) &&
    (word.noun === undefined || word.nounReading?.endings.length === 0) &&
    word.readings.some(({ lists }) => (lists & IN.common) !== 0)
  );
}

/** A place, a number, an abbreviation or a listed name, with which names begin: `Film Azərbaycan kinostudiyasında …`, `İmtahan 2 nömrəli məktəbdə …`. */
function beginsName(scan: Scan, at: number): boolean {
  const unit = scan.units[at] as Unit;
  if (unit.kind === 'number') return true;
  return (
    unit.word !== undefined &&
    unit.word.capital &&
    (inLists(unit.word, PLACE_LISTS | IN.abbreviation) || phraseAt(scan, at))
  );
}
