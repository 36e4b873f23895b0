const INK = /[^\s\p{Z}\p{M}\p{Cf}\u0085\u001c-\u001f]\p{M}*/gu;

/**
 * The letters and signs of a text, counted so that texts which differ in blanks, line ends and Unicode
 * normalisation count alike: blanks and invisible format characters do not count, a sign counts together
 * with its combining marks.
 */
export class Bases {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** The text without blanks, in NFC: equal for texts that count alike. */
  readonly key: string;

  constructor(text: string) {
    for (const match of text.matchAll(INK)) {
      this.#starts.push(match.index);
      this.#ends.push(match.index + match[0].length);
    }
    this.key = text.replace(/[\s\p{Z}\p{Cf}\u0085\u001c-\u001f]+/gu, '').normalize('NFC');
  }

  /** How many letters and signs begin before the offset. */
  before(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.#starts[mid] ?? 0) < offset) low = mid + 1;
      else high = mid;
    }
    return low;
  }

  /** Where the letter or sign of that number begins. */
  startOf(number: number): number | undefined {
    return this.#starts[number];
  }

  /** Where the letter or sign of that number ends. */
  endOf(number: number): number | undefined {
    return this.#ends[number];
  }
}
