/**
 * Turns UTF-16 offsets of one text into code points and back, for the border of the program.
 * Texts without astral characters, nearly all, cost nothing.
 */
export class CodePoints {
  /** Unit offsets of the high surrogates that a low one follows, ascending. */
  readonly #astral: number[] = [];

  constructor(text: string) {
    for (let i = 0; i < text.length - 1; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0xd800 || unit > 0xdbff) continue;
      const next = text.charCodeAt(i + 1);
      if (next < 0xdc00 || next > 0xdfff) continue;
      this.#astral.push(i++);
    }
  }

  /** Code points before the UTF-16 offset; an offset inside a pair counts as behind it. */
  fromUnits(offset: number): number {
    return offset - countBelow(this.#astral, offset);
  }

  /** The UTF-16 offset of a code-point offset. */
  toUnits(points: number): number {
    // pair k starts at code point astral[k] - k
    let low = 0;
    let high = this.#astral.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.#astral[mid] ?? 0) - mid < points) low = mid + 1;
      else high = mid;
    }
    return points + low;
  }
}

/** How many pairs lie wholly before the offset. */
function countBelow(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((starts[mid] ?? 0) + 1 < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
