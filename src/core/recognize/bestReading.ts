/**
 * Of stretches of a text that are worth something each, those without overlaps that together are worth
 * most. It serves one text after the other, and writes on the same lists.
 */
export class BestReading {
  #length = 0;
  #offers = 0;
  /** By the last place of a stretch: the latest offer that ends there; -1 for none. */
  readonly #ending: number[] = [];
  /** For each offer its first place, its worth, and the offer before it that ends at the same place. */
  readonly #first: number[] = [];
  readonly #worth: number[] = [];
  readonly #earlier: number[] = [];
  /** By the number of places read: what they are worth at most, and the offer that ends there. */
  readonly #best: number[] = [];
  readonly #taken: number[] = [];

  /** Begins a text of so many places. */
  begin(length: number): void {
    if (this.#ending.length > KEPT) this.#forget();
    this.#length = length;
    this.#offers = 0;
    for (let at = 0; at < length; at++) this.#ending[at] = -1;
  }

  #forget(): void {
    for (const list of [this.#ending, this.#first, this.#worth, this.#earlier, this.#best, this.#taken])
      list.length = 0;
  }

  /** Offers the stretch from `first` to `last`, both included. Offers count from 0. */
  offer(first: number, last: number, worth: number): void {
    const offer = this.#offers++;
    this.#first[offer] = first;
    this.#worth[offer] = worth;
    this.#earlier[offer] = this.#ending[last] as number;
    this.#ending[last] = offer;
  }

  /**
   * The chosen offers, in text order; of those that end together and lead to the same worth the earlier
   * offer. Only what is worth more than nothing is taken. Linear in places and offers.
   */
  choose(): number[] {
    const best = this.#best;
    const taken = this.#taken;
    best[0] = 0;
    for (let at = 0; at < this.#length; at++) {
      const without = best[at] as number;
      let top = without;
      let choice = -1;
      for (let offer = this.#ending[at] as number; offer >= 0; offer = this.#earlier[offer] as number) {
        const total = (best[this.#first[offer] as number] as number) + (this.#worth[offer] as number);
        if (total <= without + LEAST || total < top - LEAST) continue;
        top = Math.max(top, total);
        choice = offer;
      }
      best[at + 1] = top;
      taken[at] = choice;
    }
    let count = 0;
    for (let at = this.#lastTaken(this.#length); at >= 0; at = this.#lastTaken(this.#firstTaken(at))) count++;
    const chosen = new Array<number>(count);
    for (let at = this.#lastTaken(this.#length); at >= 0; at = this.#lastTaken(this.#firstTaken(at)))
      chosen[--count] = taken[at] as number;
    return chosen;
  }

  /** Where the last chosen stretch before a place ends; -1 for none. */
  #lastTaken(before: number): number {
    let at = before - 1;
    while (at >= 0 && (this.#taken[at] as number) < 0) at--;
    return at;
  }

  /** Where the chosen stretch that ends at a place begins. */
  #firstTaken(at: number): number {
    return this.#first[this.#taken[at] as number] as number;
  }
}

/** Places for which room is kept; a paragraph of more of them is rare. */
const KEPT = 1 << 14;

/** Sums that differ by less are the same, in whatever order they were added up. */
const LEAST = 1e-9;
