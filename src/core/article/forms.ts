import { fold } from '../azerbaijani/casing';
import { detached } from '../detached';

/**
 * A piece of text as it is written, one object for all places where it is written: what is worked out
 * of its letters is worked out once.
 */
export class Form {
  readonly kind: 'word' | 'number' | 'punct';
  readonly text: string;
  /** The look-up key of a word (`fold`); of a number its digits as ASCII; of a sign the sign. */
  readonly key: string;
  /** A word that begins with a capital letter. */
  readonly capital: boolean;
  /** What the date rules know of it, and what as a verb; theirs alone. */
  dates: unknown;
  verb: unknown;
  /** What the name lists know of it; theirs alone. */
  names: unknown;

  /** `text` is one token; see `tokenize`. */
  constructor(text: string) {
    this.kind = WORD.test(text) ? 'word' : DIGIT.test(text) ? 'number' : 'punct';
    this.text = text;
    this.key = this.kind === 'word' ? fold(text) : this.kind === 'number' ? asciiDigits(text) : text;
    this.capital = this.kind === 'word' && this.key !== text && CAPITAL.test(text);
    this.dates = undefined;
    this.verb = undefined;
    this.names = undefined;
  }
}

const WORD = /^[\p{L}\p{M}]/u;
const DIGIT = /^\p{Nd}/u;
const CAPITAL = /^\p{Lu}/u;

/** Full-width and Arabic-Indic digits as ASCII, so that numbers can be read. */
function asciiDigits(text: string): string {
  return /^[0-9]+$/.test(text) ? text : text.normalize('NFKC');
}

/** Different forms kept; a long article has some thousand. Power of two, at most half of it filled. */
const SLOTS = 1 << 16;

/** Integers of a slot. */
const SLOT = 4;

/**
 * Forms by their letters, so that one seen before costs neither a copy of its letters nor a look at
 * their case. Open addressing; begins anew when half full.
 */
export class Forms {
  /** By slot: the hash, the number of the form above 0, where its letters begin, and how many they are. */
  #slots = new Int32Array(0);
  #mask = -1;
  #forms: Form[] = [];
  /** The letters of all forms, one after the other: asked of the forms, each would be fetched from memory. */
  #letters = new Uint16Array(1024);
  #used = 0;

  /** The form of `text` from `start` to `end` (UTF-16 units), which are `units`, whose hash `hashed` gave. */
  at(text: string, units: Uint16Array, start: number, end: number, hash: number): Form {
    if (this.#forms.length * 2 > this.#mask) this.#grow();
    const slots = this.#slots;
    let slot = hash & this.#mask;
    for (; slots[slot * SLOT + 1] !== 0; slot = (slot + 1) & this.#mask) {
      const at = slot * SLOT;
      if (slots[at] === hash && this.#written(units, start, end, slots[at + 2] as number, slots[at + 3] as number))
        return this.#forms[(slots[at + 1] as number) - 1] as Form;
    }
    const form = new Form(detached(text.slice(start, end)));
    this.#forms.push(form);
    slots[slot * SLOT] = hash;
    slots[slot * SLOT + 1] = this.#forms.length;
    slots[slot * SLOT + 2] = this.#keep(units, start, end);
    slots[slot * SLOT + 3] = end - start;
    return form;
  }

  #written(units: Uint16Array, start: number, end: number, at: number, length: number): boolean {
    if (length !== end - start) return false;
    const letters = this.#letters;
    for (let i = 0; i < length; i++) if (letters[at + i] !== units[start + i]) return false;
    return true;
  }

  /** Keeps the letters of one form; gives where they begin. */
  #keep(units: Uint16Array, start: number, end: number): number {
    const from = this.#used;
    this.#used += end - start;
    if (this.#used > this.#letters.length) {
      const longer = new Uint16Array(2 * this.#used);
      longer.set(this.#letters);
      this.#letters = longer;
    }
    this.#letters.set(units.subarray(start, end), from);
    return from;
  }

  #grow(): void {
    const old = this.#slots;
    const full = this.#mask + 1 >= SLOTS;
    this.#mask = full ? SLOTS - 1 : Math.max(128, (this.#mask + 1) * 2) - 1;
    this.#slots = new Int32Array((this.#mask + 1) * SLOT);
    if (full) {
      this.#forms = [];
      this.#used = 0;
      return;
    }
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 1] === 0) continue;
      let slot = (old[at] as number) & this.#mask;
      while (this.#slots[slot * SLOT + 1] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots.set(old.subarray(at, at + SLOT), slot * SLOT);
    }
  }
}

/** Takes one more UTF-16 unit into a form's hash, which begins as 0. */
export function hashed(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}
