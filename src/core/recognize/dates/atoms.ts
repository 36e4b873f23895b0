import { fold } from '../../azerbaijani/casing';
import type { Token } from '../../article/tokens';

/**
 * A token as the date rules read it: with its look-up key, and divided where a lost space has glued
 * two words together (`ildəAzərbaycan`). Offsets are UTF-16 units of the paragraph.
 */
export interface Atom {
  readonly kind: Token['kind'];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
  /** No blank before it. */
  readonly glued: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

// A small letter with its marks, then a capital and a small one: two words that lost their space.
const LOST_SPACE = /(?<=\p{Ll}\p{M}*)(?=\p{Lu}\p{M}*\p{Ll})/gu;
/** A word in small letters with digits at its end lost a space too (`ildə3,9 faiz`); `COP29` did not. */
const DIGITS_BEHIND = /^((?:\p{L}\p{M}*){2,}\p{Ll}\p{M}*)(\p{Nd}+)$/u;
/** An ordinal's ending glued to its noun. */
const GLUED_ORDINAL = /^c[ıiuü](?=il(?:$|d|l|i|ə)|əsr|tarix)/i;
const LETTER_C = 'c'.charCodeAt(0);
const CAPITAL = /^\p{Lu}/u;

export function atomsOf(tokens: readonly Token[]): Atom[] {
  const atoms: Atom[] = [];
  for (const token of tokens) {
    const { kind, start, text, key, glued } = token;
    if (kind === 'punct') {
      atoms.push(token);
      continue;
    }
    if (kind === 'number') {
      const digits = asciiDigits(text);
      atoms.push(digits === text ? token : { kind, start, end: token.end, text, glued, key: digits, capital: false });
      continue;
    }
    const ordinal = key.charCodeAt(0) === LETTER_C ? GLUED_ORDINAL.exec(text)?.[0].length : undefined;
    if (ordinal !== undefined && atoms[atoms.length - 1]?.kind !== 'word') {
      // `2023-cüildə`
      pushPieces(atoms, start, text.slice(0, ordinal), glued);
      pushPieces(atoms, start + ordinal, text.slice(ordinal), true);
    } else if (isOnePiece(text, key)) atoms.push(token);
    else pushPieces(atoms, start, text, glued);
  }
  return atoms;
}

/** Nearly all words: small letters behind the first, no digit at the end. */
function isOnePiece(text: string, key: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last >= 0x30 && last <= 0x39) return false;
  return key === text || (key.length === text.length && key.slice(1) === text.slice(1));
}

function pushPieces(atoms: Atom[], start: number, word: string, glued: boolean): void {
  let at = start;
  for (const text of word.split(LOST_SPACE).flatMap(splitDigits)) {
    const digits = /^\p{Nd}/u.test(text);
    atoms.push({
      kind: digits ? 'number' : 'word',
      start: at,
      end: at + text.length,
      text,
      key: digits ? asciiDigits(text) : fold(text),
      glued: at > start || glued,
      capital: CAPITAL.test(text),
    });
    at += text.length;
  }
}

function splitDigits(piece: string): string[] {
  const match = DIGITS_BEHIND.exec(piece);
  return match === null ? [piece] : [match[1] ?? '', match[2] ?? ''];
}

/** Full-width and Arabic-Indic digits as ASCII, so that numbers can be read. */
function asciiDigits(text: string): string {
  return /^[0-9]+$/.test(text) ? text : text.normalize('NFKC');
}
