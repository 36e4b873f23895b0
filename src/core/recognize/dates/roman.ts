/** `XX-ci`, as one sometimes writes. */
export const ROMAN_ORDINAL = /^c[ıiuü]$/;

// Scanned text has `l` and `1` for `I`, pasted text Cyrillic `Х`, `І`, `У`.
const SIGNS: Readonly<Record<string, string>> = {
  l: 'I',
  ı: 'I',
  i: 'I',
  '1': 'I',
  І: 'I',
  İ: 'I',
  Х: 'X',
  х: 'X',
  У: 'V',
  x: 'X',
  v: 'V',
};
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/;

/** The value of a Roman numeral up to 39, as centuries and quarters have it; at least one capital letter is asked for. */
export function romanValue(text: string): number | undefined {
  if (text.length > 7 || !/[XVIХУІİ]/.test(text)) return undefined;
  const clean = [...text].map((sign) => SIGNS[sign] ?? sign).join('');
  if (!ROMAN.test(clean)) return undefined;
  let value = 0;
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  [...clean].forEach((sign, i) => {
    const here = worth[sign] ?? 0;
    value += here < (worth[clean[i + 1] ?? ''] ?? 0) ? -here : here;
  });
  return value;
}
