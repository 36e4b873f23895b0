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

/**
 * Forms by their letters, so that one seen before costs neither a copy of its letters nor a look at
 * their case. Open addressing; begins anew when half full.
 */
export class Forms {
  #slots: (Form | undefined)[] = [];
  #hashes = new Int32Array(0);
  #mask = -1;
  #size = 0;

  /** The form of `text` from `start` to `end` (UTF-16 units), whose hash `hashed` gave. */
  at(text: string, start: number, end: number, hash: number): Form {
    if (this.#size * 2 > this.#mask) this.#grow();
    let slot = hash & this.#mask;
    for (let form = this.#slots[slot]; form !== undefined; form = this.#slots[slot]) {
      if (this.#hashes[slot] === hash && written(form.text, text, start, end)) return form;
      slot = (slot + 1) & this.#mask;
    }
    const form = new Form(detached(text.slice(start, end)));
    this.#slots[slot] = form;
    this.#hashes[slot] = hash;
    this.#size++;
    return form;
  }

  #grow(): void {
    const full = this.#mask + 1 >= SLOTS;
    const slots = full ? [] : this.#slots;
    const hashes = this.#hashes;
    const length = full ? SLOTS : Math.max(128, slots.length * 4);
    this.#slots = new Array<Form | undefined>(length).fill(undefined);
    this.#hashes = new Int32Array(length);
    this.#mask = length - 1;
    if (full) this.#size = 0;
    slots.forEach((form, at) => {
      if (form === undefined) return;
      const hash = hashes[at] as number;
      let slot = hash & this.#mask;
      while (this.#slots[slot] !== undefined) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = form;
      this.#hashes[slot] = hash;
    });
  }
}

function written(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** Takes one more UTF-16 unit into a form's hash, which begins as 0. */
export function hashed(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}
