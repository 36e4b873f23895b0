import type { Atom } from './atoms';
import type { NumberRead } from './numbers';

const HYPHENS = new Set(['-', '‐', '‑', '–', '—', '−']);
const APOSTROPHES = new Set(["'", '’', 'ʼ', '`']);

/** The atoms of a paragraph, read by index; outside there is nothing. */
export class Reader {
  readonly atoms: readonly Atom[];
  readonly text: string;

  /** Numbers already read, by index: nearly every rule asks for the same ones. */
  readonly #numbers = new Map<number, NumberRead | null>();

  constructor(text: string, atoms: readonly Atom[]) {
    this.text = text;
    this.atoms = atoms;
  }

  /** What `read` says of the atom at `i`; asked once. */
  remember(i: number, read: () => NumberRead | undefined): NumberRead | undefined {
    let known = this.#numbers.get(i);
    if (known === undefined) this.#numbers.set(i, (known = read() ?? null));
    return known ?? undefined;
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
    return before === undefined || (!here.glued && this.text.slice(before.end, here.start).includes('\n'));
  }

  /** Whether the keys stand at `i` one after the other. */
  has(i: number, ...keys: readonly string[]): boolean {
    return keys.every((key, k) => this.key(i + k) === key);
  }
}
