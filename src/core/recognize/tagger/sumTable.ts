import { LABEL_COUNT } from './labels';

/** Integers of a slot: the key, and the sums two and two, 16 bits each; together in one line of the cache. */
const SLOT = 4;

/**
 * Small sums of labels by a key. In a long text of many words nearly each question goes to memory that
 * the processor's cache has lost, so it is asked once: open addressing, key and sums side by side.
 */
export class SumTable {
  #slots = new Int32Array(1024 * SLOT);
  #mask = 1023;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Where the key's sums are, for `addTo`; below 0 where there are none. Keys are above 0. */
  find(key: number): number {
    const slots = this.#slots;
    for (let slot = hashOf(key) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const own = slots[slot * SLOT];
      if (own === key) return slot;
      if (own === 0) return -1;
    }
  }

  /** Keeps the sums, each of 16 bits with its sign, of a key that has none; gives their place. */
  put(key: number, sums: Int32Array): number {
    if (this.#size * 2 > this.#mask) this.#grow();
    this.#size++;
    return insert(this.#slots, this.#mask, key, pair(sums, 0), pair(sums, 2), pair(sums, 4));
  }

  /** Adds the `LABEL_COUNT` sums that `find` or `put` gave the place of. */
  addTo(sums: Int32Array, place: number): void {
    const at = place * SLOT;
    const a = this.#slots[at + 1] as number;
    const b = this.#slots[at + 2] as number;
    const c = this.#slots[at + 3] as number;
    sums[0] = (sums[0] as number) + ((a << 16) >> 16);
    sums[1] = (sums[1] as number) + (a >> 16);
    sums[2] = (sums[2] as number) + ((b << 16) >> 16);
    sums[3] = (sums[3] as number) + (b >> 16);
    sums[4] = (sums[4] as number) + ((c << 16) >> 16);
  }

  #grow(): void {
    const old = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array((this.#mask + 1) * SLOT);
    for (let at = 0; at < old.length; at += SLOT) {
      const key = old[at] as number;
      if (key === 0) continue;
      insert(this.#slots, this.#mask, key, old[at + 1] as number, old[at + 2] as number, old[at + 3] as number);
    }
  }
}

function insert(slots: Int32Array, mask: number, key: number, a: number, b: number, c: number): number {
  let slot = hashOf(key) & mask;
  while (slots[slot * SLOT] !== 0) slot = (slot + 1) & mask;
  slots[slot * SLOT] = key;
  slots[slot * SLOT + 1] = a;
  slots[slot * SLOT + 2] = b;
  slots[slot * SLOT + 3] = c;
  return slot;
}

function pair(sums: Int32Array, at: number): number {
  return ((sums[at] as number) & 0xffff) | ((at + 1 < LABEL_COUNT ? (sums[at + 1] as number) : 0) << 16);
}

function hashOf(key: number): number {
  const h = Math.imul(key, 0x2c1b3c6d);
  return h ^ (h >>> 15);
}
