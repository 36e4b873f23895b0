import type { Atom } from './atoms';

const HYPHENS = new Set(['-', '‐', '‑', '–', '—', '−']);
const LINE_FEED = 10;
const APOSTROPHES = new Set(["'", '’', 'ʼ', '`']);

/** Reads a phrase that begins at an atom. */
export type Phrase<T> = (reader: Reader, i: number) => T | undefined;

/** The atoms of a paragraph, read by index; outside there is nothing. */
export class Reader {
  readonly atoms: readonly Atom[];
  readonly text: string;

  /** By phrase and place; `null` where the phrase was asked for and not found. */
  readonly #memory = new Map<Phrase<unknown>, unknown[]>();

  constructor(text: string, atoms: readonly Atom[]) {
    this.text = text;
    this.atoms = atoms;
  }

  /** What a phrase reader finds at `i`; asked once, for nearly every rule asks for the same phrases. */
  remember<T>(phrase: Phrase<T>, i: number): T | undefined {
    let known = this.#memory.get(phrase);
    if (known === undefined) this.#memory.set(phrase, (known = []));
    const before = known[i] as T | null | undefined;
    if (before !== undefined) return before ?? undefined;
    const found = phrase(this, i);
    known[i] = found ?? null;
    return found;
  }

  at(i: number): Atom | undefined {
    return this.atoms[i];
  }

  key(i: number): string {
    return this.atoms[i]?.key ?? '';
  }

  isHyphen(i: number): boolean {
    return HYPHENS.has(this.key(i));
  }

  isApostrophe(i: number): boolean {
    return APOSTROPHES.has(this.key(i));
  }

  /** Whether the atom follows its predecessor without a blank. */
  glued(i: number): boolean {
    return this.atoms[i]?.glued ?? false;
  }

  number(i: number): number | undefined {
    const atom = this.atoms[i];
    return atom?.kind === 'number' && atom.key.length <= 9 ? Number(atom.key) : undefined;
  }

  /** Whether a line of the text begins with the atom. */
  startsLine(i: number): boolean {
    const before = this.atoms[i - 1];
    const here = this.atoms[i];
    if (here === undefined) return false;
    if (before === undefined) return true;
    for (let at = before.end; at < here.start; at++) if (this.text.charCodeAt(at) === LINE_FEED) return true;
    return false;
  }

  /** Whether the keys stand at `i` one after the other. */
  has(i: number, ...keys: readonly string[]): boolean {
    return keys.every((key, k) => this.key(i + k) === key);
  }
}
