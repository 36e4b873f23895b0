import type { Span } from '../span';
import { at, standing, type Check } from './check';

/** Marks that overlap although the schema lets neither contain the other. */
export const checkNesting: Check = ({ set, schema }) => {
  const mayContain = new Map(schema.labels.map(({ id, mayContain: inner }) => [id, new Set(inner)]));
  const pieces = standing(set)
    .flatMap((annotation) => annotation.spans.map((span) => ({ annotation, span })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const open: { annotation: (typeof pieces)[number]['annotation']; span: Span }[] = [];
  const problems = [];
  for (const piece of pieces) {
    while (open.length > 0 && (open[open.length - 1] as (typeof open)[number]).span.end <= piece.span.start) open.pop();
    const outer = open[open.length - 1];
    if (outer !== undefined && outer.annotation !== piece.annotation) {
      const nested = piece.span.end <= outer.span.end;
      if (!nested || mayContain.get(outer.annotation.label)?.has(piece.annotation.label) !== true) {
        problems.push(
          at(piece.span, nested ? 'check.nested' : 'check.crossing', 'warning', {
            inner: piece.annotation.label,
            outer: outer.annotation.label,
          }),
        );
      }
    }
    open.push(piece);
  }
  return problems;
};
