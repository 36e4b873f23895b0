/** Lower case by Azerbaijani rules (`İ` → `i`, `I` → `ı`), composed (NFC); `i` with a stray dot above is `i`. */
export function lower(text: string): string {
  return text.normalize('NFC').replace(/İ/g, 'i').replace(/I/g, 'ı').toLowerCase().replace(/i\u0307/g, 'i');
}

/** Upper case by Azerbaijani rules (`i` → `İ`, `ı` → `I`), composed (NFC). */
export function upper(text: string): string {
  return text.normalize('NFC').replace(/i/g, 'İ').replace(/ı/g, 'I').toUpperCase();
}

/** Lower-case letters of other alphabets that stand in for a Latin one in pasted text. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', у: 'y', і: 'i', ј: 'j', һ: 'h', ә: 'ə', ө: 'ö', ү: 'ü', ғ: 'ğ', ѕ: 's', к: 'k', м: 'm', т: 't', ǝ: 'ə',
  }),
);

/**
 * The key under which a written word is looked up: lower case, composed, without invisible signs, and
 * with look-alike letters put right. For comparing only: its length differs from the text's.
 */
export function fold(text: string): string {
  const key = lower(text).replace(/[\u00ad\u200b-\u200d\u2060]/g, '');
  return /[\u0400-\u04ffǝ]/.test(key) ? key.replace(/[\u0400-\u04ffǝ]/g, (letter) => LOOK_ALIKES.get(letter) ?? letter) : key;
}
