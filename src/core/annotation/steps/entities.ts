import type { Annotation, AnnotationSet, ArticleRecord, Change, Entity, Relation, Step } from '../model';
import type { Author } from './author';

/** Gathers annotations under one new entity. */
export function makeEntity(annotations: readonly Annotation[], label: string, name: string, author: Author): Step {
  const entity: Entity = { id: author.newId(), label, name };
  return {
    title: { key: 'step.entity', args: { name } },
    changes: [{ kind: 'entity', after: entity }, ...annotations.map((before) => moved(before, entity.id))],
  };
}

/** Puts annotations under an entity that is there. */
export function joinEntity(annotations: readonly Annotation[], entity: Entity): Step | undefined {
  const changes = annotations
    .filter((annotation) => annotation.entity !== entity.id)
    .map((before) => moved(before, entity.id));
  return changes.length === 0 ? undefined : { title: { key: 'step.entity', args: { name: entity.name } }, changes };
}

function moved(before: Annotation, entity: string | undefined): Change {
  return { kind: 'annotation', before, after: { ...before, entity } };
}

export function renameEntity(entity: Entity, name: string): Step | undefined {
  return editEntity(entity, { name }, { key: 'step.entity.rename', args: { from: entity.name, name } });
}

/** Sets a Wikidata id or URL; empty takes it away. */
export function linkEntity(entity: Entity, link: string | undefined): Step | undefined {
  return editEntity(
    entity,
    { link: link === '' ? undefined : link },
    { key: 'step.entity.link', args: { name: entity.name } },
  );
}

export function noteEntity(entity: Entity, note: string | undefined): Step | undefined {
  return editEntity(entity, { note: note === '' ? undefined : note }, { key: 'step.note' });
}

function editEntity(before: Entity, to: Partial<Entity>, title: Step['title']): Step | undefined {
  const after = { ...before, ...to };
  if (after.name === before.name && after.link === before.link && after.note === before.note) return undefined;
  return { title, changes: [{ kind: 'entity', before, after }] };
}

/** Makes `other` part of `entity`: its marks go over; a link or note that only it had is kept. */
export function mergeEntities(set: AnnotationSet, entity: Entity, other: Entity): Step | undefined {
  if (entity.id === other.id) return undefined;
  const notes = [...new Set([entity.note, other.note].filter((note) => note !== undefined))];
  const after: Entity = {
    ...entity,
    link: entity.link ?? other.link,
    note: notes.length === 0 ? undefined : notes.join('\n'),
  };
  const changes: Change[] = [...set.annotations.values()]
    .filter((annotation) => annotation.entity === other.id)
    .map((before) => moved(before, entity.id));
  if (after.link !== entity.link || after.note !== entity.note) changes.push({ kind: 'entity', before: entity, after });
  changes.push({ kind: 'entity', before: other });
  return { title: { key: 'step.entity.merge', args: { name: entity.name, other: other.name } }, changes };
}

/** Makes some of an entity's marks a new one. */
export function splitEntity(
  entity: Entity,
  annotations: readonly Annotation[],
  name: string,
  author: Author,
): Step | undefined {
  const own = annotations.filter((annotation) => annotation.entity === entity.id);
  if (own.length === 0) return undefined;
  return {
    ...makeEntity(own, entity.label, name, author),
    title: { key: 'step.entity.split', args: { name: entity.name, other: name } },
  };
}

/** Confirms or rejects a relation; one that stands already is changed. */
export function relate(
  set: AnnotationSet,
  type: string,
  from: string,
  to: string,
  status: Relation['status'],
  author: Author,
): Step | undefined {
  const before = [...set.relations.values()].find((one) => one.type === type && one.from === from && one.to === to);
  if (before?.status === status) return undefined;
  const after: Relation =
    before === undefined
      ? { id: author.newId(), type, from, to, annotator: author.annotator, status }
      : { ...before, status, annotator: author.annotator };
  return {
    title: { key: status === 'accepted' ? 'step.relation' : 'step.relation.reject', args: { type } },
    changes: [{ kind: 'relation', before, after }],
  };
}

export function removeRelation(relation: Relation): Step {
  return {
    title: { key: 'step.relation.remove', args: { type: relation.type } },
    changes: [{ kind: 'relation', before: relation }],
  };
}

/** Status and note of the article. */
export function setRecord(set: AnnotationSet, to: Partial<ArticleRecord>, author: Author): Step | undefined {
  const before = set.record;
  const after: ArticleRecord = { ...before, ...to, annotator: author.annotator };
  if (after.status === before.status && after.note === before.note) return undefined;
  const title = after.status === before.status ? { key: 'step.note' } : { key: `step.status.${after.status}` };
  return { title, changes: [{ kind: 'record', before, after }] };
}
