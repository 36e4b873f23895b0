import type { Mention } from '../mention';
import { bySpan, overlaps, sameSpan, type Span } from '../span';
import type { Mark } from './mark';
import type { Annotation, AnnotationSet } from './model';

/**
 * What the editor shows: annotations that stand somewhere in the text, and the mentions that no
 * decision covers. Time is that of sorting plus one pass.
 */
export function marksOf(set: AnnotationSet, mentions: readonly Mention[]): Mark[] {
  const marks: Mark[] = [];
  const accepted: Span[] = [];
  const rejected = new Map<string, Annotation[]>();
  for (const annotation of set.annotations.values()) {
    const first = annotation.spans[0];
    if (first === undefined) continue;
    if (annotation.status === 'rejected') {
      const key = placeOf(first);
      rejected.set(key, [...(rejected.get(key) ?? []), annotation]);
      continue;
    }
    accepted.push(...annotation.spans);
    marks.push({ kind: 'annotation', spans: annotation.spans, label: annotation.label, annotation });
  }
  const covered = coverTest(accepted);
  for (const mention of mentions) {
    if (covered(mention)) continue;
    if (rejected.get(placeOf(mention))?.some((rejection) => refuses(rejection, mention)) ?? false) continue;
    marks.push({ kind: 'suggestion', spans: [{ start: mention.start, end: mention.end }], label: mention.label, mention });
  }
  return marks.sort((a, b) => bySpan(a.spans[0] as Span, b.spans[0] as Span));
}

function placeOf(span: Span): string {
  return `${span.start}-${span.end}`;
}

/** Whether a rejection keeps a mention away. "Not a mention" refuses the span under every label. */
function refuses(rejection: Annotation, mention: Mention): boolean {
  if (rejection.spans.length !== 1 || !sameSpan(rejection.spans[0] as Span, mention)) return false;
  return rejection.reason === 'not-a-mention' || rejection.label === mention.label;
}

/** A test for overlap with any of the spans, for queries in text order. */
function coverTest(spans: Span[]): (query: Span) => boolean {
  const sorted = spans.sort(bySpan);
  // the furthest end among all spans up to each one, for spans that nest
  let furthest = 0;
  const reach = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  let next = 0;
  return (query) => {
    while (next < sorted.length && (sorted[next] as Span).start < query.end) next++;
    if (next === 0 || (reach[next - 1] as number) <= query.start) return false;
    for (let i = next - 1; i >= 0 && (reach[i] as number) > query.start; i--) {
      if (overlaps(sorted[i] as Span, query)) return true;
    }
    return false;
  };
}
