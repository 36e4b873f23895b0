import { corpusTokens } from '../article/words';
import type { Span } from '../span';
import { endOf, startOf, type ExportMark } from './model';

/**
 * Where the base form of a mark ends inside its written form, or `undefined` where the base is not the
 * beginning of it (`uşağın`, base `uşaq`) or is all of it. Discontinuous marks are left alone.
 */
export function baseEnd(mark: ExportMark, text: string): number | undefined {
  const span = mark.spans[0];
  if (mark.base === undefined || mark.base === '' || span === undefined || mark.spans.length > 1) return undefined;
  const end = span.start + mark.base.length;
  if (end >= span.end || text.slice(span.start, end) !== mark.base) return undefined;
  return end;
}

/** Finds the tokens that the edges of spans fall into; built once for a text. */
export class TokenEdges {
  readonly #tokens: readonly Span[];

  constructor(text: string) {
    this.#tokens = corpusTokens(text);
  }

  /** The smallest run of whole tokens that covers the span; `undefined` where it covers no token. */
  widen(span: Span): Span | undefined {
    const first = this.#firstEndingAfter(span.start);
    const start = this.#tokens[first]?.start;
    if (start === undefined || start >= span.end) return undefined;
    let last = this.#firstEndingAfter(span.end - 1);
    if ((this.#tokens[last]?.start ?? Infinity) >= span.end) last--;
    return { start, end: this.#tokens[last]?.end ?? span.end };
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#tokens.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.#tokens[mid]?.end ?? 0) <= offset) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}

/** Whether two marks' edges are the same. */
export function sameEdges(mark: ExportMark, span: Span): boolean {
  return startOf(mark) === span.start && endOf(mark) === span.end;
}
