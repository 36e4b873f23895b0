import { IN } from '../../../lexicon';
import { wordQuestion } from '../question';
import { isCapital, wordAt, type Rule, type Scan } from '../scan';
import { SENTENCE_WORDS } from '../stopWords';
import { isRegularSurname } from '../surnames';
import { GIVEN_LISTS, PLACE_LISTS, type Reading } from '../word';

/** Outlets without quotation marks, by what only outlets do: `Lotus xəbər verir`, `Lotusa istinadən`. */
export const outlet: Rule = (scan, found) => {
  for (const at of scan.capitals) {
    const word = wordAt(scan, at);
    if (word?.capital !== true || word.allCapitals || scan.units[at]?.kind !== 'word') continue;
    const next = wordAt(scan, at + 1);
    if (next === undefined || next.capital || !mayReport(next) || !mayBeOutlet(word)) continue;
    if (goesOn(scan, at) || SENTENCE_WORDS.has(word.key)) continue;
    if (word.readings.some((reading) => reports(scan, at + 1, reading)))
      found.add({ from: at, to: at, label: 'ORG', rule: 'org.outlet', score: 0.93 });
  }
};

const SAYS = /^(?:xəbər|yazır|istinad|açıqlama|müsahibə)/u;
const mayReport = wordQuestion(({ key }) => SAYS.test(key));

/** Of people and places one says the same; a common word begins a sentence with a capital. */
const OTHER = IN.common | PLACE_LISTS | GIVEN_LISTS | IN.surname | IN.person;

const mayBeOutlet = wordQuestion(({ readings }) =>
  readings.every(
    ({ lists, key, plural }) => (lists & IN.org) !== 0 || ((lists & OTHER) === 0 && !plural && !isRegularSurname(key)),
  ),
);

/** Whether it is the end of a longer name; the first word of a sentence has its capital from there. */
function goesOn(scan: Scan, at: number): boolean {
  return scan.units[at]?.glued === true || (isCapital(scan, at - 1) && scan.units[at - 1]?.first !== true);
}

/** `xəbər verir`, `yazır` behind the bare name; `istinadən`, `açıqlamasında` behind its dative. */
function reports(scan: Scan, at: number, { case: kase, possessive, plural, lists }: Reading): boolean {
  if (possessive !== undefined || plural) return false;
  const key = wordAt(scan, at)?.key ?? '';
  if (kase === 'nom') {
    // people write too
    if (key === 'yazır') return (lists & IN.org) !== 0;
    return key === 'xəbər' && /^(?:ver|yay)/u.test(wordAt(scan, at + 1)?.key ?? '');
  }
  return kase === 'dat' && /^(?:istinadən|istinadla|açıqlamasında|müsahibəsində)$/u.test(key);
}
