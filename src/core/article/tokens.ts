import type { Span } from '../span';

/**
 * The smallest pieces that rules work with. `word`: letters with their marks, and digits behind a
 * letter (`COP29`); `number`: a run of digits; `punct`: one sign each. Hyphens, apostrophes and dots
 * are signs of their own, so that each rule decides what they join: `glued` tells whether a piece
 * follows its predecessor without a gap.
 */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'punct';
  readonly text: string;
  /** No blank before it. The first token of a text is not glued. */
  readonly glued: boolean;
  /** A line break stands between it and its predecessor. */
  readonly newline: boolean;
}

const enum Class {
  Blank,
  Letter,
  Digit,
  /** Soft hyphens, joiners and variation selectors that get pasted into words: inside a word part of it, elsewhere blank. */
  Joiner,
  Sign,
}

/** Classes of the code units that nearly all text is made of; the rest is asked of Unicode each time. */
const TABLE_SIZE = 0x500;
const TABLE = Uint8Array.from({ length: TABLE_SIZE }, (_, unit) => classify(String.fromCharCode(unit)));

function classify(character: string): Class {
  if (/[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f]/u.test(character)) return Class.Joiner;
  if (/[\p{L}\p{M}]/u.test(character)) return Class.Letter;
  if (/\p{Nd}/u.test(character)) return Class.Digit;
  return /[\s\p{Z}\u200e\u200f\ufeff]/u.test(character) ? Class.Blank : Class.Sign;
}

/** Splits a text into tokens in linear time. Offsets are UTF-16 units of `text`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let i = 0;
  let end = -1;
  let newline = false;
  /** Units of the character at `at`, after `classAt` was asked. */
  let width = 1;
  const classAt = (at: number): Class => {
    const unit = text.charCodeAt(at);
    width = 1;
    if (unit < TABLE_SIZE) return TABLE[unit] as Class;
    if (unit < 0xd800 || unit > 0xdbff) return classify(text.charAt(at));
    const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
    width = character.length;
    return classify(character);
  };
  while (i < length) {
    const start = i;
    const first = classAt(i);
    i += width;
    if (first === Class.Blank || first === Class.Joiner) {
      if (text.charCodeAt(start) === 10) newline = true;
      continue;
    }
    if (first === Class.Letter) {
      while (i < length) {
        const next = classAt(i);
        if (next !== Class.Letter && next !== Class.Digit && next !== Class.Joiner) break;
        i += width;
      }
    } else if (first === Class.Digit) {
      while (i < length && classAt(i) === Class.Digit) i += width;
    }
    const glued = start === end;
    tokens.push({
      kind: first === Class.Letter ? 'word' : first === Class.Digit ? 'number' : 'punct',
      text: text.slice(start, i),
      start,
      end: i,
      glued,
      newline: newline && end >= 0,
    });
    end = i;
    newline = false;
  }
  return tokens;
}
