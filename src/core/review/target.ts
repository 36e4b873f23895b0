import type { Annotation } from '../annotation/model';
import type { Mention } from '../mention';
import type { Span } from '../span';

/** What review mode stands on: a mark, or a word that none covers. */
export type Target =
  | { readonly kind: 'suggestion'; readonly spans: readonly Span[]; readonly label: string; readonly mention: Mention }
  | {
      readonly kind: 'annotation';
      readonly spans: readonly Span[];
      readonly label: string;
      readonly annotation: Annotation;
    }
  | { readonly kind: 'uncovered'; readonly spans: readonly Span[] };

/** The text that a target covers: its first span, or `moved`, where an edge was moved but is not yet taken. */
export function spanOfTarget(target: Target, moved?: Span): Span {
  return moved ?? target.spans[0] ?? { start: 0, end: 0 };
}
