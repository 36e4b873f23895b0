import search from 'approx-string-match';
import type { Span } from '../../span';
import type { AnchorContext, AnchorState } from '../model';
import type { AnchorText, Block } from './blocks';
import type { GramIndex } from './grams';

/** What is looked for: the quotes of a mark and what stood round them. */
export interface Wanted {
  readonly quotes: readonly string[];
  readonly context: AnchorContext;
}

/** Where a mark was found; no spans for an orphan. Offsets count the anchor text. */
export interface Found {
  readonly state: AnchorState;
  readonly spans: readonly Span[];
}

export interface Place {
  readonly anchors: AnchorText;
  /** The paragraph under which the mark is stored, where there is one. */
  readonly block?: Block;
  /** Where in the text marks stored above it end; the next one is looked for from there. */
  readonly from: number;
  readonly grams: () => GramIndex;
}

/** A side of the context counts as found if this much of it stands there, or all of it up to the paragraph's edge. */
const SIDE = 10;

/** Outside its own paragraph a mark needs this much on one side: names are short and come often. */
const FAR_SIDE = 16;

/** Quote and context together must be this long to be trusted anywhere in the text. */
const FAR_LEAST = 20;

/** Only quotes this long are looked for with changed letters: short names would be found in other words. */
const LONG_QUOTE = 24;

/** Share of a long quote's letters that may have changed. */
const CHANGED_SHARE = 0.2;

/** How far round its expected place a changed quote is looked for. */
const WINDOW = 4000;

const ORPHAN: Found = { state: 'orphan', spans: [] };

/**
 * Finds a mark in the text: quote with all its context in its own paragraph, then with one side of it,
 * then anywhere, then with changed words between the same surroundings. What could be two places is
 * none: a wrong place is worse than an orphan.
 */
export function locate(wanted: Wanted, place: Place): Found {
  return (
    exactInBlock(wanted, place) ??
    oneSidedInBlock(wanted, place) ??
    anywhere(wanted, place) ??
    changedInBlock(wanted, place) ??
    ORPHAN
  );
}

/** Quote and all context, exactly once in the text: the only way in which a deleted mark comes back by itself. */
export function locateDeleted(wanted: Wanted, place: Place): Found {
  const exact = exactInBlock(wanted, place);
  if (exact === undefined) return ORPHAN;
  const key = wanted.context.before + whole(wanted) + wanted.context.after;
  const first = place.anchors.text.indexOf(key);
  return place.anchors.text.indexOf(key, first + 1) < 0 ? exact : ORPHAN;
}

/** The quotes with what stands between them. */
function whole({ quotes, context }: Wanted): string {
  if (quotes.length === 1) return quotes[0] as string;
  return quotes.reduce((text, quote, i) => text + (context.gaps?.[i - 1] ?? '') + quote);
}

function at(state: AnchorState, wanted: Wanted, start: number): Found {
  const spans: Span[] = [];
  let from = start;
  wanted.quotes.forEach((quote, i) => {
    spans.push({ start: from, end: from + quote.length });
    from += quote.length + (wanted.context.gaps?.[i]?.length ?? 0);
  });
  return { state, spans };
}

function exactInBlock(wanted: Wanted, { anchors, block, from }: Place): Found | undefined {
  if (block === undefined) return undefined;
  const { before, after } = wanted.context;
  const quote = whole(wanted);
  const key = before + quote + after;
  // a mark may go across the end of its paragraph
  const end = Math.max(block.end, Math.min(anchors.text.length, block.start + key.length));
  const room = anchors.text.slice(block.start, end + (quote.includes('\n') ? key.length : 0));
  let found = room.indexOf(key, Math.max(0, from - block.start - before.length));
  if (found < 0) found = room.indexOf(key);
  return found < 0 ? undefined : at('same', wanted, block.start + found + before.length);
}

/** Places where the quote stands with one side of its context, the better ones first. */
function oneSidedInBlock(wanted: Wanted, { anchors, block, from }: Place): Found | undefined {
  if (block === undefined) return undefined;
  const quote = whole(wanted);
  const { before, after } = wanted.context;
  const left = before.slice(-SIDE);
  const right = after.slice(0, SIDE);
  const starts = new Set<number>();
  const room = anchors.text.slice(block.start, block.end);
  if (left !== '') collect(room, left + quote, left.length, starts);
  if (right !== '') collect(room, quote + right, 0, starts);
  let best = -1;
  let bestScore = 0;
  let tied = false;
  for (const start of starts) {
    const offset = block.start + start;
    if (offset < from || !sameEdges(anchors.text, offset, quote.length, wanted.context)) continue;
    const score = common(anchors.text, offset, before, -1) + common(anchors.text, offset + quote.length, after, 1);
    if (score === bestScore) tied = true;
    if (score <= bestScore) continue;
    [best, bestScore, tied] = [offset, score, false];
  }
  return best < 0 || tied ? undefined : at('same', wanted, best);
}

/** Places that one paragraph is asked for: more than a few alike are no clue anyway. */
const MOST_PLACES = 200;

function collect(room: string, key: string, offset: number, into: Set<number>): void {
  let i = room.indexOf(key);
  for (let n = 0; i >= 0 && n < MOST_PLACES; n++) {
    into.add(i + offset);
    i = room.indexOf(key, i + 1);
  }
}

function anywhere(wanted: Wanted, { anchors, grams }: Place): Found | undefined {
  const quote = whole(wanted);
  const { before, after } = wanted.context;
  const tries: [string, string][] = [
    [before, after],
    [before.slice(-FAR_SIDE), after.slice(0, FAR_SIDE)],
    [before.slice(-FAR_SIDE), ''],
    ['', after.slice(0, FAR_SIDE)],
    ['', ''],
  ];
  for (const [left, right] of tries) {
    const strong = left.length + right.length >= FAR_SIDE || quote.length >= LONG_QUOTE;
    if (!strong || left.length + right.length + quote.length < FAR_LEAST) continue;
    const found = grams()
      .find(left + quote + right, 2)
      .filter((start) => sameEdges(anchors.text, start + left.length, quote.length, wanted.context));
    if (found.length > 1) return undefined;
    if (found[0] !== undefined) return at('moved', wanted, found[0] + left.length);
  }
  return undefined;
}

function changedInBlock(wanted: Wanted, place: Place): Found | undefined {
  const { anchors, block, from } = place;
  if (block === undefined || wanted.quotes.length > 1) return undefined;
  const low = Math.max(block.start, from);
  const room = anchors.text.slice(low, Math.min(block.end, low + 2 * WINDOW));
  const between = betweenContexts(wanted, room, low === block.start, low + room.length === block.end);
  const span = between ?? withChangedLetters(whole(wanted), room);
  if (span === undefined || span.end <= span.start) return undefined;
  return { state: 'changed', spans: [{ start: low + span.start, end: low + span.end }] };
}

/** New words between the same surroundings on both sides. */
function betweenContexts(
  { quotes, context }: Wanted,
  room: string,
  atStart: boolean,
  atEnd: boolean,
): Span | undefined {
  const left = context.before.slice(-SIDE);
  const right = context.after.slice(0, SIDE);
  const leftEdge = left.length < SIDE;
  const rightEdge = right.length < SIDE;
  if (left.length + right.length < SIDE || (leftEdge && !atStart) || (rightEdge && !atEnd)) return undefined;
  const start = leftEdge ? (room.startsWith(left) ? left.length : -1) : once(room, left) + left.length;
  if (start < left.length) return undefined;
  const longest = 2 * (quotes[0] as string).length + SIDE;
  const rest = room.slice(start, start + longest + right.length);
  const length =
    right === ''
      ? room.length - start
      : rightEdge && room.endsWith(right)
        ? room.length - right.length - start
        : once(rest, right);
  if (length <= 0 || length > longest) return undefined;
  const text = room.slice(start, start + length);
  if (text.trim() !== text || text.includes('\n')) return undefined;
  return { start, end: start + length };
}

function once(text: string, key: string): number {
  const found = text.indexOf(key);
  return found >= 0 && text.indexOf(key, found + 1) < 0 ? found : -Infinity;
}

function withChangedLetters(quote: string, room: string): Span | undefined {
  if (quote.length < LONG_QUOTE || quote.length > WINDOW) return undefined;
  const matches = search(room, quote, Math.floor(quote.length * CHANGED_SHARE));
  const [best] = matches;
  // the same errors at another place: who knows which; overlapping ones are one place
  if (best === undefined || matches.some((other) => other.start >= best.end)) return undefined;
  return wholeWords(room, best);
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** A fuzzy match may end in the middle of a word. */
function wholeWords(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (first > 0 && WORD.test(text.charAt(first - 1)) && WORD.test(text.charAt(first))) first--;
  while (last < text.length && WORD.test(text.charAt(last - 1)) && WORD.test(text.charAt(last))) last++;
  return { start: first, end: last };
}

/** Whether the mark's edges are word edges exactly where they were: `Bakı` is not found in `Bakıda`. */
function sameEdges(text: string, start: number, length: number, context: AnchorContext): boolean {
  const left = WORD.test(text.charAt(start - 1)) === WORD.test(context.before.slice(-1));
  return left && WORD.test(text.charAt(start + length)) === WORD.test(context.after.charAt(0));
}

/** How much of the context stands there, outward from the mark. */
function common(text: string, offset: number, context: string, direction: 1 | -1): number {
  const length = context.length;
  let n = 0;
  if (direction > 0) while (n < length && text.charCodeAt(offset + n) === context.charCodeAt(n)) n++;
  else while (n < length && text.charCodeAt(offset - 1 - n) === context.charCodeAt(length - 1 - n)) n++;
  return n;
}
