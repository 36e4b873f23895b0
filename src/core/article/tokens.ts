import type { Span } from '../span';
import { Forms, hashed, type Form } from './forms';

/**
 * The smallest pieces that rules work with. `word`: letters with their marks, and digits behind a
 * letter (`COP29`); `number`: a run of digits; `punct`: one sign each. Hyphens, apostrophes and dots
 * are signs of their own, so that each rule decides what they join: `glued` tells whether a piece
 * follows its predecessor without a gap.
 */
export type Token = Readonly<Piece>;

class Piece implements Span {
  form: Form;
  start: number;
  end: number;
  /** No blank before it. The first token of a text is not glued. */
  glued: boolean;
  /** A line break stands between it and its predecessor. */
  newline: boolean;

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

/** A token that no text has as one piece. */
export function newToken(form: Form, start: number, end: number, glued: boolean, newline: boolean): Token {
  return new Piece(form, start, end, glued, newline);
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
const TABLE = tableFrom(0, TABLE_SIZE);
/** General punctuation: the quotation marks and dashes of print. */
const PRINT_FROM = 0x2000;
const PRINT_SIZE = 0x70;
const PRINT_TABLE = tableFrom(PRINT_FROM, PRINT_SIZE);

function tableFrom(from: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => classify(String.fromCharCode(from + at)));
}

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
  if (unit >= PRINT_FROM && unit < PRINT_FROM + PRINT_SIZE) return PRINT_TABLE[unit - PRINT_FROM] as Class;
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

/** Splits a text into tokens in linear time. Offsets are UTF-16 units of `text`. */
export function tokenize(text: string): Token[] {
  return new Tokenizer().read(text);
}

/** Tokens kept to be written over; a text of more of them is rare. */
const KEPT = 1 << 16;

/**
 * Splits one text after the other. It keeps the forms, and writes tokens over those of earlier texts:
 * new ones each time would push what is being read out of the processor's cache.
 */
export class Tokenizer {
  readonly #forms = new Forms();
  readonly #pieces: Piece[] = [];
  #units = new Uint16Array(1024);
  #used = 0;

  /** What was read before is no longer asked. */
  begin(): void {
    if (this.#pieces.length > KEPT) this.#pieces.length = 0;
    this.#used = 0;
  }

  /** As `tokenize`; the tokens hold until `begin`. */
  read(text: string): Token[] {
    const from = this.#used;
    const units = this.#unitsOf(text);
    const { length } = text;
    let end = -1;
    let newline = false;
    for (let i = 0; i < length;) {
      const start = i;
      const unit = units[i] as number;
      const first = unit < TABLE_SIZE ? (TABLE[unit] as Class) : classOf(text, i);
      i += isHigh(unit) && isLow(units[i + 1] as number) ? 2 : 1;
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
          const next = units[i] as number;
          const inside = next < TABLE_SIZE ? (TABLE[next] as Class) : classOf(text, i);
          if (inside === Class.Sign || inside === Class.Blank) break;
          hash = hashed(hash, next);
        }
      } else {
        if (first === Class.Digit) i = digitsEnd(text, i);
        for (let at = start + 1; at < i; at++) hash = hashed(hash, units[at] as number);
      }
      end = i;
      this.#write(this.#used++, this.#forms.at(text, units, start, end, hash), start, end, glued, broken);
    }
    // a list that grows would leave as much again to collect
    return this.#pieces.slice(from, this.#used);
  }

  /** The text's UTF-16 units, and a 0 behind them: a part of a text is slow to read as a string. */
  #unitsOf(text: string): Uint16Array {
    const { length } = text;
    if (length >= this.#units.length) this.#units = new Uint16Array(2 * length + 1);
    const units = this.#units;
    for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
    units[length] = 0;
    return units;
  }

  #write(at: number, form: Form, start: number, end: number, glued: boolean, newline: boolean): void {
    const pieces = this.#pieces;
    if (at === pieces.length) pieces.push(new Piece(form, start, end, glued, newline));
    const piece = pieces[at] as Piece;
    piece.form = form;
    piece.start = start;
    piece.end = end;
    piece.glued = glued;
    piece.newline = newline;
  }
}
