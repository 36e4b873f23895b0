const AZERBAIJANI: Readonly<Record<string, string>> = { ə: 'e', Ə: 'E', ı: 'i' };

/**
 * A label as an ASCII word, for formats whose parsers take nothing else; built-in labels stay as they
 * are. Deterministic, and starts with a letter.
 */
export function labelName(label: string): string {
  if (/^[A-Za-z][A-Za-z0-9_-]*$/u.test(label)) return label;
  const ascii = label
    .replace(/[əƏı]/gu, (letter) => AZERBAIJANI[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_-]+/gu, '_');
  return /^[A-Za-z]/u.test(ascii) ? ascii : `L${ascii}`;
}
