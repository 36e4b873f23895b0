import { IN } from '../../../lexicon';
import { isGenitive } from '../chain';
import { wordQuestion } from '../question';
import { isCapital, unitAt, wordAt, type Rule, type Scan } from '../scan';
import { SENTENCE_WORDS } from '../stopWords';
import type { Unit } from '../units';
import type { Word } from '../word';
import { isInflectedCommon } from './personWords';

/** Forms of enterprise that stand behind a company's name, by their look-up keys. */
const FORMS: ReadonlySet<string> = new Set(
  'mmc asc qsc bokt llc llp ltd inc ınc corp gmbh jsc ojsc pjsc plc pte ooo oao'.split(' '),
);
/** Two letters with a full stop between, the second without the last one: `Lotus Yapı A.Ş.`. */
const DOTTED: ReadonlySet<string> = new Set(['A.Ş', 'İ.Ş', 'A.O', 'S.A', 'N.V', 'B.V']);
/** Last words of companies' names in English, by their look-up keys. */
const ABROAD: ReadonlySet<string> = new Set(
  'group ınvestment ınvestments services financial partners technologies ventures solutions ındustries airlines airways motors holdings capital networks logistics entertainment electronics pharmaceuticals petroleum labs'.split(
    ' ',
  ),
);
const LONGEST = 4;

const isForm = wordQuestion(
  (word) => FORMS.has(word.key) || (word.allCapitals && word.readings.some(({ key }) => FORMS.has(key))),
);
const isAbroad = wordQuestion((word) => word.readings.some(({ key }) => ABROAD.has(key)));

/** Companies by the last word of their unquoted name: `Lotus Tikinti MMC`, `Hartmann GmbH`, `Lotus Group`. */
export const company: Rule = (scan, found) => {
  for (const at of scan.capitals) {
    const form = formStart(scan, at);
    if (form === undefined || closesQuote(scan, at)) continue;
    const from = nameStart(scan, form);
    if (from < form) found.add({ from, to: at, label: 'ORG', rule: 'org.legal-form', score: 0.85 });
  }
};

/** “Oryx Mining Ltd.”: what is quoted ends in the full stop. */
function closesQuote(scan: Scan, at: number): boolean {
  return unitAt(scan, at + 1)?.text === '.' && unitAt(scan, at + 2)?.kind === 'close';
}

/** The first unit of the form of enterprise that ends at `at`. */
function formStart(scan: Scan, at: number): number | undefined {
  const { text, word, opening } = scan.units[at] as Unit;
  const initial = unitAt(scan, at - 1);
  if (initial?.kind === 'initial')
    return (text.length === 1 || text.charAt(1) === '-') && DOTTED.has(initial.text + text.charAt(0))
      ? at - 1
      : undefined;
  if (word === undefined) return undefined;
  // in quotation marks the name is what they hold
  return isForm(word) || (opening < 0 && isAbroad(word)) ? at : undefined;
}

/** Where the capitalised words before the form at `form` begin; `form` where there are none. */
function nameStart(scan: Scan, form: number): number {
  let from = form;
  while (form - from < LONGEST && !(scan.units[from] as Unit).glued && isCapital(scan, from - 1)) {
    const word = wordAt(scan, from - 1);
    if (word === undefined || isGenitive(word)) break;
    if (unitAt(scan, from - 1)?.first === true && (SENTENCE_WORDS.has(word.key) || isOrdinary(word))) break;
    from--;
  }
  return from;
}

function isOrdinary(word: Word): boolean {
  return word.bare.lists === IN.common || isInflectedCommon(word);
}
