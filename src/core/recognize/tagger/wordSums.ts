import { ROW } from './labelSums';
import { LENGTH_CLASSES, Role } from './wordFeatures';

/** Places of a word's rows. A row's bit in the first integer of its block tells whether it was reckoned. */
const enum Row {
  Before,
  Before2,
  After,
  AfterGlued,
  After2,
}
/** What a word says as a neighbour: the flags and five rows, a line of the processor's cache. */
const BESIDE = 1 + 5 * ROW;

/** What a word says inside a span: by the lengths of spans as the last and the first one, then in between. */
const LAST = 0;
const FIRST = LENGTH_CLASSES;
const INNER = FIRST + 2 * LENGTH_CLASSES;
const INSIDE = 1 + (INNER + 1) * ROW;

/** Where the blocks of a word are; 0 for none. */
export interface WordPlaces {
  beside: number;
  inside: number;
}

/** The row of sums (`labelSums.ts`) of a role and variant that were not yet reckoned. */
export type SumsOf<W> = (word: W, role: Role, variant: number) => Int32Array;

/**
 * What words say in their roles, summed over the labels, each reckoned once. What is asked together
 * lies together: in a long text nearly each block has to be fetched from memory again.
 */
export class WordSums<W extends WordPlaces> {
  #blocks = new Int32Array(1 << 12);
  /** 0 is no place. */
  #used = 1;
  readonly #sumsOf: SumsOf<W>;

  constructor(sumsOf: SumsOf<W>) {
    this.#sumsOf = sumsOf;
  }

  /** Integers in use. */
  get size(): number {
    return this.#used;
  }

  /** Adds what the word says in a role to a row of sums. */
  add(word: W, role: Role, variant: number, sums: Int32Array): void {
    const inside = role <= Role.Inner;
    let block = inside ? word.inside : word.beside;
    if (block === 0) {
      block = this.#room(inside ? INSIDE : BESIDE);
      if (inside) word.inside = block;
      else word.beside = block;
    }
    const row = rowOf(role, variant);
    const at = block + 1 + row * ROW;
    if (((this.#blocks[block] as number) & (1 << row)) === 0) {
      this.#blocks.set(this.#sumsOf(word, role, variant), at);
      this.#blocks[block] = (this.#blocks[block] as number) | (1 << row);
    }
    const blocks = this.#blocks;
    sums[0] = (sums[0] as number) + (blocks[at] as number);
    sums[1] = (sums[1] as number) + (blocks[at + 1] as number);
    sums[2] = (sums[2] as number) + (blocks[at + 2] as number);
  }

  #room(size: number): number {
    const at = this.#used;
    this.#used += size;
    if (this.#used > this.#blocks.length) {
      const longer = new Int32Array(2 * this.#used);
      longer.set(this.#blocks);
      this.#blocks = longer;
    }
    return at;
  }
}

function rowOf(role: Role, variant: number): number {
  switch (role) {
    case Role.First:
      return FIRST + variant;
    case Role.Last:
      return LAST + (variant >> 1);
    case Role.Inner:
      return INNER;
    case Role.Before:
      return Row.Before;
    case Role.Before2:
      return Row.Before2;
    case Role.After:
      return Row.After + variant;
    case Role.After2:
      return Row.After2;
  }
}
