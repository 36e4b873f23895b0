import { CodePoints } from '../../article/offsets';
import type { Span } from '../../span';
import { hashText } from '../hash';
import type { LossLog } from '../loss';
import { textOf, type ExportDocument, type ExportMark } from '../model';
import { Bases } from './bases';

/**
 * Finds the marks of a document in the text of its article. The same text: marks stay; the same letters
 * (blanks, line ends, normalisation or tokenising differ): they are counted over; another text: by quote.
 * What is not found is logged and left out.
 */
export function placeMarks(document: ExportDocument, text: string, log: LossLog): ExportDocument {
  const move = mover(document, text);
  let moved = 0;
  const marks: ExportMark[] = [];
  for (const mark of document.marks) {
    const spans = placeMark(mark, move, document, text);
    if (spans === undefined) {
      const quote = mark.quote?.exact ?? textOf(mark, document.text);
      log.add('mark.not-found', document.file, { label: mark.label, text: quote.slice(0, 80) });
      continue;
    }
    if (move === undefined) moved++;
    marks.push({ ...mark, spans, quote: undefined });
  }
  if (moved > 0) log.add('mark.moved', document.file, undefined, moved);
  const ids = new Set(marks.map((mark) => mark.id));
  const relations = document.relations.filter((relation) => ids.has(relation.from) && ids.has(relation.to));
  if (relations.length < document.relations.length) {
    log.add('relation', document.file, undefined, document.relations.length - relations.length);
  }
  return { ...document, text, textOrigin: 'exact', textHash: undefined, marks, relations };
}

type Move = (span: Span) => Span | undefined;

/** How spans go over; `undefined` where the texts differ in their letters. */
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

function placeMark(
  mark: ExportMark,
  move: Move | undefined,
  document: ExportDocument,
  text: string,
): readonly Span[] | undefined {
  const spans: Span[] = [];
  for (const span of mark.spans) {
    const placed = move === undefined ? byQuote(mark, span, document, text) : move(span);
    if (placed === undefined) return undefined;
    spans.push(placed);
  }
  if (mark.spans.length === 0 && mark.quote !== undefined) {
    const placed = nearest(text, mark.quote.exact, 0, mark.quote.prefix ?? '', mark.quote.suffix ?? '');
    if (placed !== undefined) spans.push(placed);
  }
  const apart = spans.every((span, i) => i === 0 || (spans[i - 1]?.end ?? 0) <= span.start);
  return spans.length > 0 && apart ? spans : undefined;
}

/** Context compared on each side of a quote. */
const CONTEXT = 32;

function byQuote(mark: ExportMark, span: Span, document: ExportDocument, text: string): Span | undefined {
  const known = document.textOrigin !== 'none';
  const exact = known
    ? document.text.slice(span.start, span.end)
    : (mark.spans.length === 1 && mark.quote?.exact) || '';
  const prefix = known
    ? document.text.slice(Math.max(0, span.start - CONTEXT), span.start)
    : (mark.quote?.prefix ?? '');
  const suffix = known ? document.text.slice(span.end, span.end + CONTEXT) : (mark.quote?.suffix ?? '');
  const expected = known ? span.start : new CodePoints(text).toUnits(span.start);
  return exact === '' ? undefined : nearest(text, exact, expected, prefix, suffix);
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
