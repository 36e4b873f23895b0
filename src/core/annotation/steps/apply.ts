import { sameSpans } from '../../span';
import type { AnnotationSet, Change, Step } from '../model';

/** The set after a step. Changes to things that meanwhile went or came are done as far as they make sense. */
export function applyStep(set: AnnotationSet, step: Step): AnnotationSet {
  const annotations = new Map(set.annotations);
  const entities = new Map(set.entities);
  const relations = new Map(set.relations);
  let record = set.record;
  for (const change of step.changes) {
    if (change.kind === 'annotation') put(annotations, change);
    else if (change.kind === 'entity') put(entities, change);
    else if (change.kind === 'relation') put(relations, change);
    else record = change.after;
  }
  return { annotations, entities, relations, record };
}

function put<T extends { readonly id: string }>(
  things: Map<string, T>,
  { before, after }: { readonly before?: T; readonly after?: T },
): void {
  if (after !== undefined) things.set(after.id, after);
  if (before !== undefined && before.id !== after?.id) things.delete(before.id);
}

/** The step that takes a step back. */
export function invertStep(step: Step): Step {
  return { title: step.title, changes: step.changes.map(inverted).reverse() };
}

function inverted(change: Change): Change {
  return { ...change, before: change.after, after: change.before } as Change;
}

/**
 * The same step with its annotations where they stand now: text may have moved since it was done.
 * A mark that the set does not hold keeps the spans of the step.
 */
export function rebase(step: Step, set: AnnotationSet): Step {
  const changes = step.changes.map((change): Change => {
    if (change.kind !== 'annotation' || change.before === undefined || change.after === undefined) return change;
    const now = set.annotations.get(change.before.id);
    const moved = now !== undefined && sameSpans(change.before.spans, change.after.spans);
    if (!moved) return change;
    const { spans, quotes, anchor, context } = now;
    return { ...change, before: now, after: { ...change.after, spans, quotes, anchor, context } };
  });
  return { ...step, changes };
}
