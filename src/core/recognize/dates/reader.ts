import type { Atom } from './atoms';

const HYPHENS = new Set(['-', '‐', '‑', '–', '—', '−']);
const APOSTROPHES = new Set(["'", '’', 'ʼ', '`']);

/** Reads a phrase that begins at an atom. */
export type Phrase<T> = (reader: Reader, i: number) => T | undefined;

/** What was found of one phrase, by place, and for which paragraph. */
interface Finds {
  readonly values: unknown[];
  readonly paragraphs: number[];
}

/**
 * What phrases were found, so that each place is asked once for each: nearly every rule asks for the
 * same ones. One may serve many paragraphs, one after the other.
 */
export class PhraseMemory {
  readonly #finds = new Map<Phrase<unknown>, Finds>();
  #paragraph = 0;

  /** Forgets what was found. */
  begin(): void {
    this.#paragraph++;
  }

  ask<T>(phrase: Phrase<T>, reader: Reader, i: number): T | undefined {
    let finds = this.#finds.get(phrase);
    if (finds === undefined) this.#finds.set(phrase, (finds = { values: [], paragraphs: [] }));
    const { values, paragraphs } = finds;
    while (paragraphs.length <= i) {
      paragraphs.push(0);
      values.push(undefined);
    }
    if (paragraphs[i] === this.#paragraph) return values[i] as T | undefined;
    const value = phrase(reader, i);
    paragraphs[i] = this.#paragraph;
    values[i] = value;
    return value;
  }
}

/** The atoms of a paragraph, read by index; outside there is nothing. */
export class Reader {
  readonly atoms: readonly Atom[];
  readonly #memory: PhraseMemory;

  constructor(atoms: readonly Atom[], memory = new PhraseMemory()) {
    this.atoms = atoms;
    this.#memory = memory;
    memory.begin();
  }

  /** What a phrase reader finds at `i`; asked once. */
  remember<T>(phrase: Phrase<T>, i: number): T | undefined {
    return this.#memory.ask(phrase, this, i);
  }

  at(i: number): Atom | undefined {
    return i < 0 ? undefined : this.atoms[i];
  }

  key(i: number): string {
    return this.at(i)?.form.key ?? '';
  }

  isHyphen(i: number): boolean {
    return HYPHENS.has(this.key(i));
  }

  isApostrophe(i: number): boolean {
    return APOSTROPHES.has(this.key(i));
  }

  /** Whether the atom follows its predecessor without a blank. */
  glued(i: number): boolean {
    return this.at(i)?.glued ?? false;
  }

  number(i: number): number | undefined {
    const atom = this.atoms[i];
    return atom?.kind === 'number' && atom.key.length <= 9 ? Number(atom.key) : undefined;
  }

  /** Whether a line of the text begins with the atom. */
  startsLine(i: number): boolean {
    const atom = this.atoms[i];
    return atom !== undefined && (i === 0 || atom.newline);
  }

  /** Whether the keys stand at `i` one after the other. */
  has(i: number, ...keys: readonly string[]): boolean {
    return keys.every((key, k) => this.key(i + k) === key);
  }
}
