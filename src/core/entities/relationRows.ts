import type { Mark } from '../annotation/mark';
import type { AnnotationSet, Relation } from '../annotation/model';
import { suggestRelations } from './relationSuggestions';

/** A relation between two marks: a confirmed one, or one that is suggested. */
export interface RelationRow {
  readonly type: string;
  readonly from: Mark;
  readonly to: Mark;
  readonly relation?: Relation;
}

/** Confirmed relations and suggested ones, in text order; rejected ones are left out. */
export function relationsOf(text: string, marks: readonly Mark[], set: AnnotationSet): RelationRow[] {
  const byId = new Map(
    marks.flatMap((mark) => (mark.kind === 'annotation' ? [[mark.annotation.id, mark] as const] : [])),
  );
  const confirmed = [...set.relations.values()].flatMap((relation): RelationRow[] => {
    const from = byId.get(relation.from);
    const to = byId.get(relation.to);
    if (relation.status === 'rejected' || from === undefined || to === undefined) return [];
    return [{ type: relation.type, from, to, relation }];
  });
  return [...confirmed, ...suggestRelations(text, marks, set)].sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ from, to }: RelationRow): number {
  return Math.min(from.spans[0]?.start ?? Infinity, to.spans[0]?.start ?? Infinity);
}
