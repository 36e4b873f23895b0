/** Letters that the index looks at together. */
const GRAM = 4;
const BUCKETS = 1 << 16;

/** Places that one look-up visits at most: text made of one repeated word must not cost its square. */
const MOST_VISITS = 4000;

/** Where any string of four or more units stands in a text; built once, in linear time. */
export class GramIndex {
  readonly #text: string;
  readonly #head = new Int32Array(BUCKETS).fill(-1);
  readonly #count = new Int32Array(BUCKETS);
  readonly #next: Int32Array;

  constructor(text: string) {
    this.#text = text;
    this.#next = new Int32Array(Math.max(text.length, 1));
    for (let i = text.length - GRAM; i >= 0; i--) {
      const bucket = bucketOf(text, i);
      this.#next[i] = this.#head[bucket] as number;
      this.#head[bucket] = i;
      this.#count[bucket] = (this.#count[bucket] as number) + 1;
    }
  }

  /** The first `most` places of a string; nothing where it is too short or too common to say. */
  find(wanted: string, most: number): number[] {
    if (wanted.length < GRAM) return [];
    const rare = this.#rarest(wanted);
    const found: number[] = [];
    let visits = 0;
    for (let i = this.#head[bucketOf(wanted, rare)] as number; i >= 0; i = this.#next[i] as number) {
      if (++visits > MOST_VISITS) return [];
      if (i < rare || !this.#text.startsWith(wanted, i - rare)) continue;
      found.push(i - rare);
      if (found.length === most) break;
    }
    return found;
  }

  /** Offset of the letters that the text has least often. */
  #rarest(wanted: string): number {
    let best = 0;
    let least = Infinity;
    for (let i = 0; i + GRAM <= wanted.length && least > 0; i++) {
      const count = this.#count[bucketOf(wanted, i)] as number;
      if (count < least) [best, least] = [i, count];
    }
    return best;
  }
}

function bucketOf(text: string, at: number): number {
  let hash = 0;
  for (let i = at; i < at + GRAM; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
