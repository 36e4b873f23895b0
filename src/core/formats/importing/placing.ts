import { CodePoints } from '../../article/offsets';
import type { Span } from '../../span';
import { hashText } from '../hash';
import type { LossLog } from '../loss';
import { textOf, type ExportDocument, type ExportMark, type Quote } from '../model';
import { Bases } from './bases';

/**
 * Finds the marks of a document in the text of its article. The same text: marks stay; the same letters
 * (blanks, line ends, normalisation or tokenising differ): they are counted over; another text: by quote.
 * What is not found is logged and left out.
 */
export function placeMarks(document: ExportDocument, text: string, log: LossLog): ExportDocument {
  const move = mover(document, text);
  const points = new CodePoints(text);
  let moved = 0;
  const marks: ExportMark[] = [];
  for (const mark of document.marks) {
    const wanted = move === undefined ? quotesOf(mark, document, points) : undefined;
    const spans =
      wanted === undefined ? mark.spans.map((span) => move?.(span)) : wanted.map((one) => findAgain(one, text));
    if (spans.length === 0 || !isPlaced(spans)) {
      const quote = mark.quotes?.[0]?.exact ?? textOf(mark, document.text);
      log.add('mark.not-found', document.file, { label: mark.label, text: quote.slice(0, 80) });
      continue;
    }
    if (wanted?.some((one, i) => one.expected !== spans[i]?.start) === true) moved++;
    marks.push({ ...mark, spans, quotes: undefined });
  }
  if (moved > 0) log.add('mark.moved', document.file, undefined, moved);
  const ids = new Set(marks.map((mark) => mark.id));
  const relations = document.relations.filter((relation) => ids.has(relation.from) && ids.has(relation.to));
  if (relations.length < document.relations.length) {
    log.add('relation', document.file, undefined, document.relations.length - relations.length);
  }
  return { ...document, text, textOrigin: 'exact', textHash: undefined, marks, relations };
}

/** Whether a placed document decides nothing (suggestions are no decisions): then what is there stays, whatever is asked. */
export function isSilent(placed: ExportDocument): boolean {
  const { marks, status, note } = placed;
  return status === 'new' && note === undefined && marks.every(({ decision }) => decision === 'suggested');
}

function isPlaced(spans: readonly (Span | undefined)[]): spans is readonly Span[] {
  return spans.every((span, i) => span !== undefined && (i === 0 || (spans[i - 1]?.end ?? 0) <= span.start));
}

type Move = (span: Span) => Span | undefined;

/** How spans go over; `undefined` where the texts differ in their letters or nothing is known of the text. */
function mover(document: ExportDocument, text: string): Move | undefined {
  if (document.textOrigin === 'none') {
    if (document.textHash === undefined || document.textHash !== hashText(text)) return undefined;
    const points = new CodePoints(text);
    return (span) => ({ start: points.toUnits(span.start), end: points.toUnits(span.end) });
  }
  if (document.text === text) return (span) => span;
  const from = new Bases(document.text);
  const to = new Bases(text);
  if (from.key !== to.key) return undefined;
  return (span) => {
    const start = to.startOf(from.before(span.start));
    const end = to.endOf(from.before(span.end) - 1);
    return start === undefined || end === undefined || start >= end ? undefined : { start, end };
  };
}

/** A quote and where it stood; `undefined` where only the words are known. */
interface Wanted {
  readonly quote: Quote;
  readonly expected?: number;
}

/** Code units compared on each side of a quote. */
const CONTEXT = 32;

function quotesOf(mark: ExportMark, document: ExportDocument, points: CodePoints): Wanted[] {
  if (document.textOrigin === 'none') {
    return (mark.quotes ?? []).map((quote, i) => {
      const span = mark.spans[i];
      return { quote, expected: span === undefined ? undefined : points.toUnits(span.start) };
    });
  }
  return mark.spans.map(({ start, end }) => ({
    quote: {
      exact: document.text.slice(start, end),
      prefix: document.text.slice(Math.max(0, start - CONTEXT), start),
      suffix: document.text.slice(end, end + CONTEXT),
    },
    expected: start,
  }));
}

function findAgain({ quote, expected }: Wanted, text: string): Span | undefined {
  const { exact, prefix = '', suffix = '' } = quote;
  if (exact === '') return undefined;
  if (expected !== undefined && text.startsWith(exact, expected)) {
    const same = text.endsWith(prefix, expected) && text.startsWith(suffix, expected + exact.length);
    if (same) return { start: expected, end: expected + exact.length };
  }
  return nearest(text, exact, expected ?? 0, prefix, suffix);
}

/** Places of one quote looked at; a name that stands more often in one article is found near its old place. */
const CANDIDATES = 200;

/**
 * The occurrence of a quote whose surroundings are most like what stood round it, the nearer one where
 * they are equal. Without any likeness a quote that stands once is taken, another one is not: a false
 * place is worse than none.
 */
function nearest(text: string, exact: string, expected: number, prefix: string, suffix: string): Span | undefined {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length < CANDIDATES; at = text.indexOf(exact, at + 1)) {
    places.push(at);
  }
  const far = text.lastIndexOf(exact, expected);
  for (const at of [far, text.indexOf(exact, expected)]) if (at >= 0 && !places.includes(at)) places.push(at);
  let best: { at: number; likeness: number; distance: number } | undefined;
  for (const at of places) {
    const likeness =
      commonEnd(text.slice(Math.max(0, at - prefix.length), at), prefix) +
      commonStart(text.slice(at + exact.length, at + exact.length + suffix.length), suffix);
    const distance = Math.abs(at - expected);
    if (best === undefined || likeness > best.likeness || (likeness === best.likeness && distance < best.distance)) {
      best = { at, likeness, distance };
    }
  }
  if (best === undefined || (places.length > 1 && best.likeness === 0)) return undefined;
  return { start: best.at, end: best.at + exact.length };
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.charCodeAt(n) === b.charCodeAt(n)) n++;
  return n;
}

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++;
  return n;
}
