import { ROW } from './labelSums';
import { LENGTH_CLASSES, Role } from './wordFeatures';

/** What stands where a row was not yet reckoned; no sum is so far from 0. */
const UNKNOWN = 1 << 31;

/** Rows of what a word says as a neighbour: with a place to spare a line of the processor's cache. */
const enum Beside {
  Before,
  Before2,
  After,
  AfterGlued,
  After2,
}
const BESIDE = 5 * ROW + 1;

/** What a word says inside a span: for each length as the last and the first one, then in between. Three lines. */
const FOR_LENGTH = 3;
const INNER = FOR_LENGTH * LENGTH_CLASSES;
const INSIDE = (INNER + 1) * ROW;

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
  #blocks = new Int32Array(1 << 12).fill(UNKNOWN);
  /** 0 is no place; blocks begin at lines of the cache. */
  #used = BESIDE;
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
    const at = block + rowOf(role, variant) * ROW;
    if (this.#blocks[at] === UNKNOWN) this.#blocks.set(this.#sumsOf(word, role, variant), at);
    const blocks = this.#blocks;
    sums[0] = (sums[0] as number) + (blocks[at] as number);
    sums[1] = (sums[1] as number) + (blocks[at + 1] as number);
    sums[2] = (sums[2] as number) + (blocks[at + 2] as number);
  }

  #room(size: number): number {
    const at = this.#used;
    this.#used += size;
    if (this.#used > this.#blocks.length) {
      const longer = new Int32Array(2 * this.#used).fill(UNKNOWN, this.#blocks.length);
      longer.set(this.#blocks);
      this.#blocks = longer;
    }
    return at;
  }
}

function rowOf(role: Role, variant: number): number {
  switch (role) {
    case Role.First:
      return (variant >> 1) * FOR_LENGTH + 1 + (variant & 1);
    case Role.Last:
      return (variant >> 1) * FOR_LENGTH;
    case Role.Inner:
      return INNER;
    case Role.Before:
      return Beside.Before;
    case Role.Before2:
      return Beside.Before2;
    case Role.After:
      return variant === 0 ? Beside.After : Beside.AfterGlued;
    case Role.After2:
      return Beside.After2;
  }
}
