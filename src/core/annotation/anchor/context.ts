import type { Span } from '../../span';
import type { AnchorContext } from '../model';
import { blockAt, type AnchorText } from './blocks';

/** Context on each side at first: enough for nearly every mark, short enough to read. */
const SHORT = 20;

/** Context never grows beyond this: equal places are then told apart by order. */
const LONGEST = 400;

/** How far around a mark the same words may make it ambiguous. */
const NEAR = 4000;

/**
 * What to keep of the surroundings of a mark, in its own paragraph: doubled until the words stand only
 * once nearby. Spans are offsets of the anchor text, in order, at least one.
 */
export function makeContext(anchors: AnchorText, spans: readonly Span[]): AnchorContext {
  const { text } = anchors;
  const [from, to] = room(anchors, spans);
  const start = (spans[0] as Span).start;
  const end = (spans[spans.length - 1] as Span).end;
  const gaps = spans.slice(1).map((span, i) => text.slice((spans[i] as Span).end, span.start));
  for (let length = SHORT; ; length *= 2) {
    const first = wholeUnit(text, Math.max(from, start - length));
    const last = wholeUnit(text, Math.min(to, end + length));
    if (length >= LONGEST || (first === from && last === to) || isUnique(text, from, to, first, last)) {
      return { before: text.slice(first, start), after: text.slice(end, last), ...(gaps.length > 0 && { gaps }) };
    }
  }
}

/** Whether stored context still stands round the spans and tells them apart. */
export function contextHolds(
  anchors: AnchorText,
  spans: readonly Span[],
  context: AnchorContext,
  changed: boolean,
): boolean {
  const { text } = anchors;
  const start = (spans[0] as Span).start;
  const end = (spans[spans.length - 1] as Span).end;
  const first = start - context.before.length;
  const last = end + context.after.length;
  if (first < 0 || text.slice(first, start) !== context.before || text.slice(end, last) !== context.after) return false;
  const gaps = context.gaps ?? [];
  if (gaps.length !== spans.length - 1) return false;
  for (let i = 0; i < gaps.length; i++) {
    if (text.slice((spans[i] as Span).end, (spans[i + 1] as Span).start) !== gaps[i]) return false;
  }
  if (!changed) return true;
  const [from, to] = room(anchors, spans);
  if (first < from || last > to) return false;
  const full = first === from && last === to;
  return full || last - first - (end - start) >= 2 * LONGEST || isUnique(text, from, to, first, last);
}

/** The paragraph of the mark; two of them where it goes across. */
function room({ text, blocks }: AnchorText, spans: readonly Span[]): [number, number] {
  const start = (spans[0] as Span).start;
  const end = (spans[spans.length - 1] as Span).end;
  const first = blocks[blockAt(blocks, start)];
  const last = blocks[blockAt(blocks, Math.max(start, end - 1))];
  return [Math.min(first?.start ?? 0, start), Math.max(last?.end ?? text.length, end)];
}

function isUnique(text: string, from: number, to: number, first: number, last: number): boolean {
  const low = Math.max(from, first - NEAR);
  const near = text.slice(low, Math.min(to, last + NEAR));
  const key = text.slice(first, last);
  const found = near.indexOf(key);
  return found === first - low && near.indexOf(key, found + 1) < 0;
}

/** Never between the halves of a surrogate pair. */
function wholeUnit(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? offset - 1 : offset;
}
