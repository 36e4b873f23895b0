import type { AnnotationSet, Change, Step } from '../model';

/**
 * Everything that is marked in one article as a step for a copy of it, under ids of its own. Status and
 * note say how far a person is with the other file, and stay with it.
 */
export function copyMarks(set: AnnotationSet, newId: () => string, title: Step['title']): Step {
  const ids = new Map<string, string>();
  for (const { id } of [...set.annotations.values(), ...set.entities.values()]) ids.set(id, newId());
  const changes: Change[] = [];
  for (const entity of set.entities.values())
    changes.push({ kind: 'entity', after: { ...entity, id: ids.get(entity.id) ?? newId() } });
  for (const annotation of set.annotations.values()) {
    const entity = annotation.entity === undefined ? undefined : ids.get(annotation.entity);
    const after = { ...annotation, id: ids.get(annotation.id) ?? newId(), ...(entity !== undefined && { entity }) };
    changes.push({ kind: 'annotation', after });
  }
  for (const relation of set.relations.values()) {
    const [from, to] = [ids.get(relation.from), ids.get(relation.to)];
    if (from === undefined || to === undefined) continue;
    changes.push({ kind: 'relation', after: { ...relation, id: newId(), from, to } });
  }
  return { title, changes };
}
