import type { Span } from '../../span';

/** One span of an annotation. */
export interface Row {
  readonly id: string;
  start: number;
  end: number;
}

const CHUNK = 96;

interface Chunk {
  rows: Row[];
  /** To add to every offset of the rows. */
  delta: number;
  /** Least start and greatest end of the rows, without the delta. */
  low: number;
  high: number;
}

/**
 * Spans in text order, in chunks that move as a whole: an edit costs the marks near it and a number
 * for each chunk behind it, whatever the length of the article.
 */
export class SpanRows {
  #chunks: Chunk[] = [];

  constructor(rows: Row[]) {
    rows.sort((a, b) => a.start - b.start || b.end - a.end);
    for (let i = 0; i < rows.length; i += CHUNK) {
      const chunk: Chunk = { rows: rows.slice(i, i + CHUNK), delta: 0, low: 0, high: 0 };
      measure(chunk);
      this.#chunks.push(chunk);
    }
  }

  /**
   * Gives each row near an edit to `move`, which says its new span or that it goes; rows behind the
   * edit move by `grown`.
   */
  edit(start: number, end: number, grown: number, move: (row: Row) => Span | undefined): void {
    for (const chunk of this.#chunks) {
      if (chunk.low + chunk.delta > end) {
        chunk.delta += grown;
        continue;
      }
      // one unit more: letters typed behind a hyphen that follows a mark
      if (chunk.high + chunk.delta + 1 < start) continue;
      this.#editChunk(chunk, move);
    }
  }

  #editChunk(chunk: Chunk, move: (row: Row) => Span | undefined): void {
    const kept: Row[] = [];
    for (const row of chunk.rows) {
      row.start += chunk.delta;
      row.end += chunk.delta;
      const span = move(row);
      if (span === undefined) continue;
      row.start = span.start;
      row.end = span.end;
      kept.push(row);
    }
    chunk.delta = 0;
    chunk.rows = kept;
    measure(chunk);
  }

  /** Rows that share a unit with a span. */
  count(span: Span): number {
    let count = 0;
    for (const { rows, delta, low, high } of this.#chunks) {
      if (low + delta >= span.end || high + delta <= span.start) continue;
      for (const row of rows) if (row.start + delta < span.end && row.end + delta > span.start) count++;
    }
    return count;
  }

  *[Symbol.iterator](): Generator<Row> {
    for (const { rows, delta } of this.#chunks) {
      for (const { id, start, end } of rows) yield { id, start: start + delta, end: end + delta };
    }
  }
}

function measure(chunk: Chunk): void {
  chunk.low = Infinity;
  chunk.high = -Infinity;
  for (const { start, end } of chunk.rows) {
    if (start < chunk.low) chunk.low = start;
    if (end > chunk.high) chunk.high = end;
  }
}
