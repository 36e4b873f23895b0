/** Nearly all words: small letters of the alphabet, behind a capital or not. They need no normalising. */
const PLAIN = /^[a-zçəğıöşü]*$/;
const PLAIN_BEHIND_CAPITAL = /^[A-ZÇƏĞİÖŞÜ][a-zçəğıöşü]*$/;
const SMALL_LETTERS: ReadonlyMap<string, string> = new Map(
  [...'ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZW'].map((capital, i) => [
    capital,
    'abcçdeəfgğhxıijkqlmnoöprsştuüvyzw'.charAt(i),
  ]),
);

/** Lower case by Azerbaijani rules (`İ` → `i`, `I` → `ı`), composed (NFC); `i` with a stray dot above is `i`. */
export function lower(text: string): string {
  if (PLAIN.test(text)) return text;
  if (PLAIN_BEHIND_CAPITAL.test(text)) return (SMALL_LETTERS.get(text.charAt(0)) ?? '') + text.slice(1);
  return text
    .normalize('NFC')
    .replace(/İ/g, 'i')
    .replace(/I/g, 'ı')
    .toLowerCase()
    .replace(/i\u0307/g, 'i');
}

/** Upper case by Azerbaijani rules (`i` → `İ`, `ı` → `I`), composed (NFC). */
export function upper(text: string): string {
  return text.normalize('NFC').replace(/i/g, 'İ').replace(/ı/g, 'I').toUpperCase();
}

/** Each word with a capital first letter and the rest small: `QARABAĞ BÖLGƏSİ` → `Qarabağ Bölgəsi`. */
export function titleCase(text: string): string {
  return lower(text).replace(
    /(^|[^\p{L}\p{M}])(\p{L})/gu,
    (_, before: string, letter: string) => before + upper(letter),
  );
}

/** Letters of other alphabets that stand in for a Latin one in pasted text, small and capital. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    х: 'x',
    у: 'y',
    і: 'i',
    ј: 'j',
    һ: 'h',
    ә: 'ə',
    ө: 'ö',
    ү: 'ü',
    ғ: 'ğ',
    ѕ: 's',
    к: 'k',
    м: 'm',
    т: 't',
    ǝ: 'ə',
    А: 'A',
    Е: 'E',
    О: 'O',
    Р: 'P',
    С: 'C',
    Х: 'X',
    У: 'Y',
    І: 'I',
    Ј: 'J',
    Һ: 'H',
    Ә: 'Ə',
    Ө: 'Ö',
    Ү: 'Ü',
    Ғ: 'Ğ',
    Ѕ: 'S',
    К: 'K',
    М: 'M',
    Т: 'T',
    В: 'B',
    Н: 'H',
    Ǝ: 'Ə',
  }),
);

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * The text as it was meant: composed, without invisible signs, look-alike letters put right, every run
 * of blanks and line breaks one space. For showing and comparing: its length differs from the text's.
 */
export function mended(text: string): string {
  let plain = true;
  for (let i = 0; i < text.length && plain; i++) {
    const unit = text.charCodeAt(i);
    plain =
      unit < 0x300
        ? unit >= 0x20 && unit !== 0xa0 && unit !== 0xad && unit !== 0x18e && unit !== 0x1dd
        : unit === 0x2013 || unit === 0x2019;
  }
  if (plain && !text.includes('  ')) return text;
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/i\u0307/g, 'i')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[\u0400-\u04ffǝƎ]/g, (letter) => LOOK_ALIKES.get(letter) ?? letter);
}

/** Small letters of the units below 0x300; 0 where only the careful way knows. */
const SMALL = Uint16Array.from({ length: 0x300 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  const small = lower(letter);
  const invisible = letter.replace(INVISIBLE, '') === '';
  return invisible || LOOK_ALIKES.has(letter) || small.length !== 1 ? 0 : small.charCodeAt(0);
});

/**
 * The key under which a written word is looked up: lower case, composed, without invisible signs, and
 * with look-alike letters put right. For comparing only: its length may differ from the text's.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  let same = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const small = unit < 0x300 ? (SMALL[unit] as number) : 0;
    if (small === 0) return foldCarefully(text);
    if (small !== unit) same = false;
  }
  if (same) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(SMALL[text.charCodeAt(i)] as number);
  return out;
}

function foldCarefully(text: string): string {
  const latin = /[\u0400-\u04ffǝƎ]/.test(text)
    ? text.normalize('NFC').replace(/[\u0400-\u04ffǝƎ]/g, (letter) => LOOK_ALIKES.get(letter) ?? letter)
    : text;
  return lower(latin).replace(INVISIBLE, '');
}

/** Signs round which a text folds to something of another length or alphabet. */
const IRREGULAR = '\\u00ad\\u018e\\u01dd\\u0300-\\u200f\\u2060-\\uffff';

/**
 * Finds the texts that may have a place which folds to `key`, a part of a word. Misses none; beside signs
 * that fold in an unusual way it finds more than there is.
 */
export function mayFoldTo(key: string): RegExp {
  const letters = Array.from({ length: key.length }, (_, i) => {
    const unit = key.charCodeAt(i);
    const written = [unit, ...[...SMALL.keys()].filter((one) => one !== unit && SMALL[one] === unit)];
    return `[${written.map((one) => `\\u${one.toString(16).padStart(4, '0')}`).join('')}]`;
  });
  return new RegExp(`${letters.join('')}|[${IRREGULAR}]`);
}

const ASCII: Readonly<Record<string, string>> = {
  ə: 'e',
  ğ: 'g',
  ı: 'i',
  ö: 'o',
  ü: 'u',
  ç: 'c',
  ş: 's',
  â: 'a',
  î: 'i',
  û: 'u',
};

/** The key for searching as one types without an Azerbaijani keyboard: `Şuşa` → `susa`, `Əliyev` → `eliyev`. */
export function asciiFold(text: string): string {
  return fold(text).replace(/[əğıöüçşâîû]/g, (letter) => ASCII[letter] ?? letter);
}
