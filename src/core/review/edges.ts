import { snapToWords } from '../article/snap';
import type { Span } from '../span';

/** Which edge goes where. */
export type EdgeMove = 'startOut' | 'startIn' | 'endIn' | 'endOut';

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
/** A mark never grows past its paragraph. */
const BREAK = /[\r\n]/u;

/**
 * The span with one edge moved by a written word with its endings, or by one letter. `undefined` where
 * the edge cannot go: nothing would be left, or the paragraph ends. UTF-16 units of `text`.
 */
export function moveEdge(text: string, span: Span, move: EdgeMove, by: 'word' | 'letter'): Span | undefined {
  const moved = by === 'letter' ? byLetter(text, span, move) : byWord(text, span, move);
  return moved === undefined || moved.start >= moved.end ? undefined : moved;
}

function byLetter(text: string, { start, end }: Span, move: EdgeMove): Span | undefined {
  const within = (from: number, to: number): boolean =>
    from >= 0 && to <= text.length && !BREAK.test(text.slice(from, to));
  if (move === 'startOut') {
    const before = start - widthBefore(text, start);
    return before < start && within(before, start) ? { start: before, end } : undefined;
  }
  if (move === 'startIn') return { start: start + widthAt(text, start), end };
  if (move === 'endIn') return { start, end: end - widthBefore(text, end) };
  const after = end + widthAt(text, end);
  return after > end && within(end, after) ? { start, end: after } : undefined;
}

function widthAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function widthBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  return at >= 2 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1;
}

function byWord(text: string, { start, end }: Span, move: EdgeMove): Span | undefined {
  if (move === 'startOut') {
    const at = seek(text, start - 1, -1);
    const word = at === undefined ? undefined : snapToWords(text, { start: at, end: at + 1 });
    return word && { start: word.start < start ? word.start : (at ?? start), end };
  }
  if (move === 'endOut') {
    const at = seek(text, end, 1);
    const word = at === undefined ? undefined : snapToWords(text, { start: at, end: at + 1 });
    return word && { start, end: Math.max(word.end, (at ?? end) + 1) };
  }
  if (move === 'startIn') {
    const first = snapToWords(text, { start, end: start + 1 });
    const from = Math.max(first?.end ?? start + 1, start + 1);
    const at = seek(text, from, 1, end);
    return at === undefined ? undefined : { start: at, end };
  }
  const last = snapToWords(text, { start: end - 1, end });
  const at = seek(text, Math.min(last?.start ?? end - 1, end - 1) - 1, -1, start);
  return at === undefined ? undefined : { start, end: at + 1 };
}

/** The nearest letter or digit from `from` on in a direction, inside the paragraph and the limit. */
function seek(text: string, from: number, step: 1 | -1, limit = step === 1 ? text.length : 0): number | undefined {
  for (let at = from; step === 1 ? at < limit : at >= limit; at += step) {
    const unit = text.charAt(at);
    if (BREAK.test(unit)) return undefined;
    if (WORD_CHARACTER.test(unit)) return at;
  }
  return undefined;
}
