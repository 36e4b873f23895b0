import type { CodePoints } from '../article/offsets';

/** Line and column, both from 1. */
export interface Position {
  readonly line: number;
  /** In code points. */
  readonly column: number;
}

/** Lines of a text; LF, CRLF and CR end one. */
export class LinePositions {
  readonly #starts: number[] = [0];
  readonly #points: CodePoints;

  constructor(text: string, points: CodePoints) {
    this.#points = points;
    for (const match of text.matchAll(/\r\n?|\n/gu)) this.#starts.push(match.index + match[0].length);
  }

  /** The place of a UTF-16 offset. */
  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.#starts[mid] ?? 0) <= offset) low = mid + 1;
      else high = mid;
    }
    const start = this.#starts[low - 1] ?? 0;
    return { line: low, column: this.#points.fromUnits(offset) - this.#points.fromUnits(start) + 1 };
  }
}
