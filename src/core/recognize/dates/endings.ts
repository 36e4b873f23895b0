/** The cases that rules tell apart; `ter` is `-dək`, `att` is `-dakı` and `-ki`, `ins` is `-la`. */
export type Case = 'nom' | 'gen' | 'dat' | 'acc' | 'loc' | 'abl' | 'ter' | 'att' | 'ins' | 'cop';

/** What stands behind a stem. */
export interface Ending {
  readonly case: Case;
  readonly plural: boolean;
  /** Third person possessive: `martı`, `ayında`. */
  readonly possessive: boolean;
}

export const BARE: Ending = { case: 'nom', plural: false, possessive: false };

// Endings with A for a/ə and I for ı/i/u/ü (`dək` has no harmony); the buffer letters stand behind a vowel.
const PLAIN: readonly (readonly [string, string, Case])[] = [
  // after a consonant, after a vowel
  ['', '', 'nom'],
  ['In', 'nIn', 'gen'],
  ['A', 'yA', 'dat'],
  ['I', 'nI', 'acc'],
  ['dA', 'dA', 'loc'],
  ['dAn', 'dAn', 'abl'],
  ['Adək', 'yAdək', 'ter'],
  ['dAkI', 'dAkI', 'att'],
  ['kI', 'kI', 'att'],
  ['lA', 'lA', 'ins'],
  ['dIr', 'dIr', 'cop'],
  ['dAdIr', 'dAdIr', 'cop'],
];
const POSSESSED: readonly (readonly [string, Case])[] = [
  ['', 'nom'],
  ['nIn', 'gen'],
  ['nA', 'dat'],
  ['nI', 'acc'],
  ['ndA', 'loc'],
  ['ndAn', 'abl'],
  ['nAdək', 'ter'],
  ['ndAkI', 'att'],
  ['lA', 'ins'],
  ['dIr', 'cop'],
  ['ndAdIr', 'cop'],
];

const VOWELS = 'aıouəeiöü';

/** Every form of a noun with its endings, by vowel harmony. */
export function decline(stem: string): Map<string, Ending> {
  const forms = new Map<string, Ending>();
  const add = (base: string, plural: boolean): void => {
    const vowelEnd = VOWELS.includes(base.at(-1) ?? '');
    for (const [afterConsonant, afterVowel, kase] of PLAIN) {
      put(base, vowelEnd ? afterVowel : afterConsonant, { case: kase, plural, possessive: false });
    }
    for (const [ending, kase] of POSSESSED) {
      put(base, (vowelEnd ? 'sI' : 'I') + ending, { case: kase, plural, possessive: true });
    }
  };
  const put = (base: string, ending: string, reading: Ending): void => {
    const form = harmonize(soften(base, ending), ending);
    const known = forms.get(form);
    // `martı` is accusative and possessive alike: the possessive is what dates use.
    if (known === undefined || (known.case === 'acc' && reading.possessive)) forms.set(form, reading);
  };
  add(stem, false);
  add(harmonize(stem, 'lAr'), true);
  return forms;
}

/** k and q between vowels: `onillik` → `onilliy-i`. */
function soften(base: string, ending: string): string {
  if (!/^[AI]/.test(ending) || !/[^aıouəeiöü]?[aıouəeiöü][kq]$/.test(base) || base.length < 4) return base;
  return base.slice(0, -1) + (base.endsWith('k') ? 'y' : 'ğ');
}

/** `base` with an ending whose A and I follow the last vowel. */
export function harmonize(base: string, ending: string): string {
  let out = base;
  let last = [...base].findLast((letter) => VOWELS.includes(letter)) ?? 'ə';
  for (const sign of ending) {
    const back = 'aıou'.includes(last);
    const round = 'ouöü'.includes(last);
    if (sign === 'A') last = back ? 'a' : 'ə';
    else if (sign === 'I') last = back ? (round ? 'u' : 'ı') : round ? 'ü' : 'i';
    out += sign === 'A' || sign === 'I' ? last : sign;
  }
  return out;
}

// Endings written behind digits: harmony is often wrong there (`20-ə`, `2019-ci`), so it is not asked for.
const DIGIT_ENDINGS: ReadonlyMap<string, Ending> = digitEndings();

function digitEndings(): Map<string, Ending> {
  const map = new Map<string, Ending>();
  const put = (written: string, kase: Case, possessive: boolean, plural = false): void => {
    const ending = archiphonemes(written);
    if (ending !== '' && !map.has(ending)) map.set(ending, { case: kase, plural, possessive });
  };
  for (const possessive of ['I', 'sI']) for (const [ending, kase] of POSSESSED) put(possessive + ending, kase, true);
  for (const [a, b, kase] of PLAIN) {
    put(a, kase, false);
    put(b, kase, false);
    if (a !== '') put(`n${a}`, kase, false);
  }
  for (const ending of ['dAk', 'dAkIn']) put(ending, 'ter', false);
  for (const ending of ['tAn', 'nnAn', 'nAn']) put(ending, 'abl', false);
  put('tA', 'loc', false);
  for (const [ending, , kase] of PLAIN) put(`lAr${ending}`, kase, false, true);
  for (const [ending, kase] of POSSESSED) put(`lArI${ending}`, kase, true, true);
  return map;
}

function archiphonemes(text: string): string {
  let out = '';
  for (const letter of text) out += 'aə'.includes(letter) ? 'A' : isHigh(letter) ? 'I' : letter;
  return out;
}

function isHigh(letter: string | undefined): boolean {
  return letter === 'ı' || letter === 'i' || letter === 'u' || letter === 'ü';
}

/** `lArIndAdIr` is the longest ending. */
const LONGEST_ENDING = 10;

/** The ending written behind a number, `da` of `29-da`; ordinals are not among them. */
export function digitEnding(key: string): Ending | undefined {
  return key.length > LONGEST_ENDING ? undefined : DIGIT_ENDINGS.get(archiphonemes(key));
}

/** Whether `key` is an ordinal's ending, alone (`cı`, `ci`, `inci`) or with a case behind it (`cidə`). */
export function ordinalEnding(key: string): Ending | undefined {
  const c = key.indexOf('c');
  if (c < 0 || c > 2 || !isHigh(key[c + 1])) return undefined;
  if ((c > 0 && key[c - 1] !== 'n') || (c === 2 && !isHigh(key[0]))) return undefined;
  return key.length === c + 2 ? BARE : digitEnding(key.slice(c + 2));
}
