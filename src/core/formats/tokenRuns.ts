import type { Span } from '../span';
import { coverOf, type ExportDocument, type ExportMark } from './model';
import { tokenGrid, type TokenSentence } from './tokenGrid';

/** A sentence with the marks that stand in it, by token number. */
export interface MarkedSentence extends TokenSentence {
  readonly runs: readonly MarkRun[];
}

export interface MarkRun {
  readonly mark: ExportMark;
  /** Number of its first token in the sentence, from 0, and one past the last. */
  readonly start: number;
  readonly end: number;
}

/**
 * Sentences and tokens of a document that fits a token format. Marks begin and end at tokens (their
 * edges cut tokens where endings are split off) and stand in one sentence each.
 */
export function markedSentences(document: ExportDocument): MarkedSentence[] {
  const covers = document.marks.map(coverOf);
  const cuts = covers.flatMap((span) => [span.start, span.end]);
  const sentences = tokenGrid(document.text, covers, cuts);
  let next = 0;
  return sentences.map((sentence) => {
    const runs: MarkRun[] = [];
    for (; next < covers.length; next++) {
      const span = covers[next];
      const mark = document.marks[next];
      if (span === undefined || mark === undefined || span.start >= sentence.end) break;
      const start = firstEndingAfter(sentence.tokens, span.start);
      const end = firstStartingFrom(sentence.tokens, span.end);
      if (start < end) runs.push({ mark, start, end });
    }
    return { ...sentence, runs };
  });
}

function firstEndingAfter(tokens: readonly Span[], offset: number): number {
  return lowerBound(tokens, (token) => token.end > offset);
}

function firstStartingFrom(tokens: readonly Span[], offset: number): number {
  return lowerBound(tokens, (token) => token.start >= offset);
}

function lowerBound(tokens: readonly Span[], holds: (token: Span) => boolean): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    const token = tokens[mid];
    if (token !== undefined && holds(token)) high = mid;
    else low = mid + 1;
  }
  return low;
}
