import { Form } from '../../article/forms';
import { Token } from '../../article/tokens';

/**
 * A token as the date rules read it: divided where a lost space has glued two words together
 * (`ildəAzərbaycan`). Offsets are UTF-16 units of the paragraph.
 */
export type Atom = Token;

// A small letter with its marks, then a capital and a small one: two words that lost their space.
const LOST_SPACE = /(?<=\p{Ll}\p{M}*)(?=\p{Lu}\p{M}*\p{Ll})/gu;
/** A word in small letters with digits at its end lost a space too (`ildə3,9 faiz`); `COP29` did not. */
const DIGITS_BEHIND = /^((?:\p{L}\p{M}*){2,}\p{Ll}\p{M}*)(\p{Nd}+)$/u;
/** An ordinal's ending glued to its noun. */
const GLUED_ORDINAL = /^c[ıiuü](?=il(?:$|d|l|i|ə)|əsr|tarix)/i;
const LETTER_C = 'c'.charCodeAt(0);

/** The tokens themselves where none is divided. */
export function atomsOf(tokens: readonly Token[]): readonly Atom[] {
  let atoms: Atom[] | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const pieces = token.form.kind === 'word' ? piecesOf(token, tokens[i - 1]) : undefined;
    if (pieces === undefined) {
      atoms?.push(token);
      continue;
    }
    atoms ??= tokens.slice(0, i);
    pushPieces(atoms, token, pieces);
  }
  return atoms ?? tokens;
}

/** What a word is divided into; `undefined` for one that stays whole, as nearly all do. */
function piecesOf({ form }: Token, before: Token | undefined): string[] | undefined {
  const { text, key } = form;
  if (key.charCodeAt(0) === LETTER_C && before?.kind !== 'word') {
    // `2023-cüildə`
    const ordinal = GLUED_ORDINAL.exec(text)?.[0].length;
    if (ordinal !== undefined) return [text.slice(0, ordinal), ...divided(text.slice(ordinal))];
  }
  if (isOnePiece(text, key)) return undefined;
  const pieces = divided(text);
  return pieces.length > 1 ? pieces : undefined;
}

/** Nearly all words: small letters behind the first, no digit at the end. */
function isOnePiece(text: string, key: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last >= 0x30 && last <= 0x39) return false;
  if (key === text) return true;
  if (key.length !== text.length) return false;
  for (let i = 1; i < text.length; i++) if (key.charCodeAt(i) !== text.charCodeAt(i)) return false;
  return true;
}

function divided(word: string): string[] {
  return word.split(LOST_SPACE).flatMap(splitDigits);
}

function splitDigits(piece: string): string[] {
  const match = DIGITS_BEHIND.exec(piece);
  return match === null ? [piece] : [match[1] ?? '', match[2] ?? ''];
}

function pushPieces(atoms: Atom[], { start, glued, newline }: Token, pieces: readonly string[]): void {
  let at = start;
  for (const text of pieces) {
    const first = at === start;
    atoms.push(new Token(new Form(text), at, at + text.length, !first || glued, first && newline));
    at += text.length;
  }
}
