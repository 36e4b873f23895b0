import { bySpan, contains, sameSpan, type Span } from '../span';
import type { Mention } from '../mention';
import type { Mark } from './mark';
import type { Annotation, AnnotationSet } from './model';

/**
 * What the editor shows: accepted annotations that stand in the text, and the mentions that no decision
 * covers, in text order. An accepted mark replaces all suggestions that it overlaps; a rejection hides
 * what it rejected: nothing there (`not-a-mention`), this label there, or these edges.
 */
export function marksOf(set: AnnotationSet, mentions: readonly Mention[]): Mark[] {
  const accepted: Mark[] = [];
  const rejected = new Map<number, Annotation[]>();
  for (const annotation of set.annotations.values()) {
    const [first] = annotation.spans;
    if (first === undefined) continue;
    if (annotation.status === 'accepted') {
      accepted.push({ kind: 'annotation', spans: annotation.spans, label: annotation.label, annotation });
    } else {
      rejected.set(first.start, [...(rejected.get(first.start) ?? []), annotation]);
    }
  }
  const denials = [...rejected.values()].flat().filter(({ reason }) => reason === 'not-a-mention');
  const taken = reachOf(accepted.flatMap(({ spans }) => spans));
  const denied = reachOf(denials.flatMap(({ spans }) => spans));
  const open = mentions.filter(
    (mention) =>
      !taken.overlaps(mention) &&
      !denied.covers(mention) &&
      !(rejected.get(mention.start) ?? []).some((one) => rejects(one, mention)),
  );
  const suggestions = open.map((mention): Mark => ({
    kind: 'suggestion',
    spans: [mention],
    label: mention.label,
    mention,
  }));
  return [...accepted, ...suggestions].sort((a, b) => bySpan(a.spans[0] as Span, b.spans[0] as Span));
}

/** The mentions that are at least this sure. */
export function atLeast(mentions: readonly Mention[], confidence: number): readonly Mention[] {
  return confidence <= 0 ? mentions : mentions.filter((mention) => mention.confidence >= confidence);
}

/** Whether a rejection speaks of this very mention. */
export function rejects(rejection: Annotation, mention: Mention): boolean {
  if (rejection.status !== 'rejected') return false;
  const same = rejection.spans.some((span) => sameSpan(span, mention));
  if (rejection.reason === 'not-a-mention') return rejection.spans.some((span) => contains(span, mention));
  return same && rejection.label === mention.label;
}

/** Answers for many spans at once what overlaps or covers a place, in logarithmic time. */
function reachOf(spans: readonly Span[]): { overlaps(span: Span): boolean; covers(span: Span): boolean } {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  // furthest end among the spans up to each index: a long one may hide behind shorter ones
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(reach[reach.length - 1] ?? 0, end));
  const before = (offset: number): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((sorted[mid] as Span).start < offset) low = mid + 1;
      else high = mid;
    }
    return low;
  };
  return {
    overlaps: ({ start, end }) => (reach[before(end) - 1] ?? 0) > start,
    covers: ({ start, end }) => (reach[before(start + 1) - 1] ?? 0) >= end,
  };
}
