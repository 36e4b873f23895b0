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
const CAPITAL = /^\p{Lu}/u;

export function atomsOf(tokens: readonly Token[]): Atom[] {
  const atoms: Atom[] = [];
  for (const token of tokens) {
    if (token.kind !== 'word') {
      atoms.push({ ...token, key: token.kind === 'number' ? asciiDigits(token.text) : token.text, capital: false });
      continue;
    }
    let start = token.start;
    for (const text of token.text.split(LOST_SPACE).flatMap(splitDigits)) {
      const digits = /^\p{Nd}/u.test(text);
      atoms.push({
        kind: digits ? 'number' : 'word',
        start,
        end: start + text.length,
        text,
        key: digits ? asciiDigits(text) : fold(text),
        glued: start > token.start || token.glued,
        capital: CAPITAL.test(text),
      });
      start += text.length;
    }
  }
  return atoms;
}

function splitDigits(piece: string): string[] {
  const match = DIGITS_BEHIND.exec(piece);
  return match === null ? [piece] : [match[1] ?? '', match[2] ?? ''];
}

/** Full-width and Arabic-Indic digits as ASCII, so that numbers can be read. */
function asciiDigits(text: string): string {
  return /^[0-9]+$/.test(text) ? text : text.normalize('NFKC');
}
