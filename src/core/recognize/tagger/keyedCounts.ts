/**
 * Rows of counts by keys (any integers), for one text after the other. A row is known by where it begins; at 0
 * lies one of no key, whose counts stay 0.
 */
export class KeyedCounts {
  /** How many counts a row has; its key stands behind them. */
  readonly #size: number;
  #rows: Int32Array;
  #used: number;
  /** By hash the row of a key; 0 for none. Open addressing, at most half full. */
  #slots = new Int32Array(1 << 8);
  #free = 1 << 7;

  /** Rows of so many counts. */
  constructor(size: number) {
    this.#size = size;
    this.#used = size + 1;
    this.#rows = new Int32Array(1 << 7);
  }

  /** Forgets all keys. */
  begin(): void {
    this.#slots.fill(0);
    this.#free = this.#slots.length >> 1;
    this.#rows.fill(0, 0, this.#used);
    this.#used = this.#size + 1;
  }

  /** Where the row of a key begins; a new one where it has none. */
  of(key: number): number {
    if (this.#free === 0) this.#growSlots();
    const slot = this.#slotOf(key);
    const known = this.#slots[slot] as number;
    if (known !== 0) return known;
    const row = this.#used;
    this.#used += this.#size + 1;
    if (this.#used > this.#rows.length) this.#growRows();
    this.#rows[row + this.#size] = key;
    this.#slots[slot] = row;
    this.#free--;
    return row;
  }

  /** Where the row of a key begins; 0 where it has none. */
  find(key: number): number {
    return this.#slots[this.#slotOf(key)] as number;
  }

  /** Whether the key's row begins at `row`: 0, or where a row of as many counts began, of whatever text. */
  isOf(row: number, key: number): boolean {
    return row > 0 && row < this.#used && this.#rows[row + this.#size] === key;
  }

  at(place: number): number {
    return this.#rows[place] as number;
  }

  add(place: number, by: number): void {
    this.#rows[place] = (this.#rows[place] as number) + by;
  }

  /** Where the row of a key is found, or would be. */
  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = (key ^ (key >>> 15)) & mask;
    for (let row = this.#slots[slot] as number; row !== 0; row = this.#slots[slot] as number) {
      if (this.#rows[row + this.#size] === key) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #growRows(): void {
    const rows = new Int32Array(2 * this.#used);
    rows.set(this.#rows);
    this.#rows = rows;
  }

  #growSlots(): void {
    this.#free = this.#slots.length >> 1;
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let row = this.#size + 1; row < this.#used; row += this.#size + 1)
      this.#slots[this.#slotOf(this.#rows[row + this.#size] as number)] = row;
  }
}
