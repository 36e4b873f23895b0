import type { Span } from '../span';
import { Forms, hashed, type Form } from './forms';

/**
 * The smallest pieces that rules work with. `word`: letters with their marks, and digits behind a
 * letter (`COP29`); `number`: a run of digits; `punct`: one sign each. Hyphens, apostrophes and dots
 * are signs of their own, so that each rule decides what they join: `glued` tells whether a piece
 * follows its predecessor without a gap.
 */
export class Token implements Span {
  readonly form: Form;
  readonly start: number;
  readonly end: number;
  /** No blank before it. The first token of a text is not glued. */
  readonly glued: boolean;
  /** A line break stands between it and its predecessor. */
  readonly newline: boolean;

  constructor(form: Form, start: number, end: number, glued: boolean, newline: boolean) {
    this.form = form;
    this.start = start;
    this.end = end;
    this.glued = glued;
    this.newline = newline;
  }

  get kind(): Form['kind'] {
    return this.form.kind;
  }

  get text(): string {
    return this.form.text;
  }

  get key(): string {
    return this.form.key;
  }

  get capital(): boolean {
    return this.form.capital;
  }
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

/** The class of the character at `at`, or of the one whose second half stands there. */
function classOf(text: string, at: number): Class {
  const unit = text.charCodeAt(at);
  if (unit < TABLE_SIZE) return TABLE[unit] as Class;
  if (unit < 0xd800 || unit > 0xdfff) return classify(text.charAt(at));
  const from = unit >= 0xdc00 && at > 0 && isHigh(text.charCodeAt(at - 1)) ? at - 1 : at;
  return classify(String.fromCodePoint(text.codePointAt(from) ?? unit));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function digitsEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length && classOf(text, i) === Class.Digit) i++;
  return i;
}

/**
 * Splits a text into tokens in linear time. Offsets are UTF-16 units of `text`. `forms` keeps the words
 * between calls.
 */
export function tokenize(text: string, forms = new Forms()): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let end = -1;
  let newline = false;
  for (let i = 0; i < length;) {
    const start = i;
    const unit = text.charCodeAt(i);
    const first = classOf(text, i);
    i += isHigh(unit) && isLow(text.charCodeAt(i + 1)) ? 2 : 1;
    if (first === Class.Blank || first === Class.Joiner) {
      if (unit === 10) newline = true;
      continue;
    }
    const glued = start === end;
    const broken = newline && end >= 0;
    newline = false;
    let hash = hashed(0, unit);
    if (first === Class.Letter) {
      for (i = start + 1; i < length; i++) {
        const next = text.charCodeAt(i);
        const inside = next < TABLE_SIZE ? (TABLE[next] as Class) : classOf(text, i);
        if (inside === Class.Sign || inside === Class.Blank) break;
        hash = hashed(hash, next);
      }
    } else {
      if (first === Class.Digit) i = digitsEnd(text, i);
      for (let at = start + 1; at < i; at++) hash = hashed(hash, text.charCodeAt(at));
    }
    tokens.push(new Token(forms.at(text, start, i, hash), start, i, glued, broken));
    end = i;
  }
  return tokens;
}
