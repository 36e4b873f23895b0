import type { AnnotationSet, Change, Step } from '../model';

/** The step that makes one set of decisions of another; `undefined` where they are the same. */
export function stepBetween(before: AnnotationSet, after: AnnotationSet, title: Step['title']): Step | undefined {
  const changes: Change[] = [
    ...differences(before.annotations, after.annotations).map((pair) => ({ kind: 'annotation' as const, ...pair })),
    ...differences(before.entities, after.entities).map((pair) => ({ kind: 'entity' as const, ...pair })),
    ...differences(before.relations, after.relations).map((pair) => ({ kind: 'relation' as const, ...pair })),
  ];
  const { status, note } = before.record;
  if (after.record.status !== status || after.record.note !== note) {
    changes.push({ kind: 'record', before: before.record, after: after.record });
  }
  return changes.length === 0 ? undefined : { title, changes };
}

function differences<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): { readonly before?: T; readonly after?: T }[] {
  const pairs: { before?: T; after?: T }[] = [];
  for (const [id, thing] of before) {
    const now = after.get(id);
    if (now !== thing) pairs.push(now === undefined ? { before: thing } : { before: thing, after: now });
  }
  for (const [id, thing] of after) if (!before.has(id)) pairs.push({ after: thing });
  return pairs;
}
