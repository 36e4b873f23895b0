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

// Letters keep combining marks (NFD), and invisible joiners that get pasted into words.
const PIECE = /([\p{L}\p{M}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]*)|(\p{Nd}+)|([^\s\p{Z}\u00ad\u200b-\u200f\u2060\ufeff])/gu;

/** Splits a text into tokens in linear time. Offsets are UTF-16 units of `text`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const match of text.matchAll(PIECE)) {
    const start = match.index;
    const piece = match[0];
    const kind = match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'punct';
    const glued = start === end;
    tokens.push({
      kind,
      text: piece,
      start,
      end: start + piece.length,
      glued,
      newline: !glued && end >= 0 && text.slice(end, start).includes('\n'),
    });
    end = start + piece.length;
  }
  return tokens;
}
