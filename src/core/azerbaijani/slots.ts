/** The cases and the endings that stand in their place; tags as in `Ending.tag`. */
export type CaseTag = 'gen' | 'dat' | 'acc' | 'loc' | 'abl' | 'ins' | 'ter' | 'att';
export type PossessiveTag = 'poss1' | 'poss2' | 'poss3' | 'poss1pl' | 'poss2pl';

/** A pattern behind a consonant, behind a vowel; `A` is a/ə, `I` is ı/i/u/ü (`harmony.ts`). */
export type Pattern = readonly [afterConsonant: string, afterVowel: string];

/** Endings of a noun in the order in which they stand: plural, possessive, case, copula. */
export const PLURAL: Pattern = ['lAr', 'lAr'];

export const POSSESSIVES: Readonly<Record<PossessiveTag, Pattern>> = {
  poss3: ['I', 'sI'],
  poss1pl: ['ImIz', 'mIz'],
  poss1: ['Im', 'm'],
  poss2pl: ['InIz', 'nIz'],
  poss2: ['In', 'n'],
};

/** `ter` is `-dək` (as far as), `att` is `-dakı` (that is in), `ins` is `-la` (with). */
export const CASES: Readonly<Record<CaseTag, Pattern>> = {
  gen: ['In', 'nIn'],
  dat: ['A', 'yA'],
  acc: ['I', 'nI'],
  loc: ['dA', 'dA'],
  abl: ['dAn', 'dAn'],
  ins: ['lA', 'ylA'],
  ter: ['AdAk', 'yAdAk'],
  att: ['dAkI', 'dAkI'],
};

/** Cases behind the possessive of the third person, which takes an `n`. */
export const CASES_AFTER_POSS3: Readonly<Record<CaseTag, string>> = {
  gen: 'nIn',
  dat: 'nA',
  acc: 'nI',
  loc: 'ndA',
  abl: 'ndAn',
  ins: 'ylA',
  ter: 'nAdAk',
  att: 'ndAkI',
};

export const CASE_TAGS = Object.keys(CASES) as readonly CaseTag[];
export const POSSESSIVE_TAGS = Object.keys(POSSESSIVES) as readonly PossessiveTag[];

/** `-dır`, which may stand behind a bare noun or one of these. */
export const COPULA = 'dIr';
export const CASES_BEFORE_COPULA: ReadonlySet<CaseTag> = new Set(['gen', 'loc', 'abl', 'att']);
