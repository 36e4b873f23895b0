// A small letter with its marks, then a capital and a small one: two words that lost their space.
const LOST_SPACE = /(?<=\p{Ll}\p{M}*)(?=\p{Lu}\p{M}*\p{Ll})/gu;
/** A word in small letters with digits at its end lost a space too (`ildə3,9 faiz`); `COP29` did not. */
const DIGITS_BEHIND = /^((?:\p{L}\p{M}*){2,}\p{Ll}\p{M}*)(\p{Nd}+)$/u;
/** An ordinal's ending glued to its noun. */
const GLUED_ORDINAL = /^c[ıiuü](?=il(?:$|d|l|i|ə)|əsr|tarix)/i;

/** What lost spaces have glued together in a written word; `undefined` for one that is whole, as nearly all are. */
export function piecesOf(text: string, key: string): readonly string[] | undefined {
  if (isOnePiece(text, key)) return undefined;
  const pieces = divided(text);
  return pieces.length > 1 ? pieces : undefined;
}

/** The same of a word behind a number's hyphen: `cüildə` of `2023-cüildə`. */
export function ordinalPiecesOf(text: string): readonly string[] | undefined {
  const ordinal = GLUED_ORDINAL.exec(text)?.[0].length;
  return ordinal === undefined ? undefined : [text.slice(0, ordinal), ...divided(text.slice(ordinal))];
}

/** Small letters behind the first, no digit at the end. */
function isOnePiece(text: string, key: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last >= 0x30 && last <= 0x39) return false;
  return key === text || (key.length === text.length && key.slice(1) === text.slice(1));
}

function divided(word: string): string[] {
  return word.split(LOST_SPACE).flatMap(splitDigits);
}

function splitDigits(piece: string): string[] {
  const match = DIGITS_BEHIND.exec(piece);
  return match === null ? [piece] : [match[1] ?? '', match[2] ?? ''];
}
