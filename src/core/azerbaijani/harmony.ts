/** The four classes of vowel harmony, by the last vowel of what stands before an ending. */
export type Harmony = 0 | 1 | 2 | 3;

const CLASS: Readonly<Record<string, Harmony>> = {
  a: 0,
  ı: 0,
  o: 1,
  u: 1,
  e: 2,
  ə: 2,
  i: 2,
  ö: 3,
  ü: 3,
  â: 0,
  î: 2,
  û: 1,
  é: 2,
};

/** `I` of an ending in each class, and `A`. */
const HIGH = 'ıuiü';
const LOW = 'aaəə';

/** Whether a lower-case letter is a vowel. */
export function isVowel(letter: string): boolean {
  return CLASS[letter] !== undefined;
}

/** The harmony class of a lower-case stem; without a vowel (`tv`) that of front vowels. */
export function harmonyOf(stem: string): Harmony {
  for (let i = stem.length - 1; i >= 0; i--) {
    const harmony = CLASS[stem.charAt(i)];
    if (harmony !== undefined) return harmony;
  }
  return 2;
}

/**
 * Writes an ending's pattern out behind a stem of the given class: `A` is a/ə, `I` is ı/i/u/ü, each
 * following the vowel before it (`lArI` behind `ü`: `ləri`).
 */
export function harmonize(pattern: string, harmony: Harmony): string {
  let current: Harmony = harmony;
  let out = '';
  for (const sign of pattern) {
    const letter = sign === 'A' ? LOW.charAt(current) : sign === 'I' ? HIGH.charAt(current) : sign;
    current = CLASS[letter] ?? current;
    out += letter;
  }
  return out;
}
