/**
 * A list that is written over and copied when it is whole: one that grows anew each time would leave
 * as much again to collect.
 */
export class ScratchList<T> {
  readonly #items: T[] = [];
  #count = 0;

  begin(): void {
    this.#count = 0;
  }

  add(item: T): void {
    this.#items[this.#count++] = item;
  }

  copy(): readonly T[] {
    return this.#count === 0 ? NONE : this.#items.slice(0, this.#count);
  }
}

const NONE: readonly never[] = [];
