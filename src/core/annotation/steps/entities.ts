import type { Annotation, AnnotationSet, ArticleRecord, Change, Entity, Relation, Step } from '../model';
import { applyStep } from './apply';
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
function joinEntity(annotations: readonly Annotation[], entity: Entity): Step | undefined {
  const changes = annotations
    .filter((annotation) => annotation.entity !== entity.id)
    .map((before) => moved(before, entity.id));
  return changes.length === 0 ? undefined : { title: { key: 'step.entity', args: { name: entity.name } }, changes };
}

/** What names one thing: an entity of the sidecar, or annotations that none has been made for yet. */
export interface Named {
  readonly label: string;
  readonly name: string;
  readonly entity?: Entity;
  readonly annotations: readonly Annotation[];
}

/** The entity of a group, with the changes that make it where there is none. */
function entityFor(named: Named, author: Author): { entity: Entity; changes: readonly Change[] } {
  if (named.entity !== undefined) return { entity: named.entity, changes: [] };
  const { changes } = makeEntity(named.annotations, named.label, named.name, author);
  const entity = changes.flatMap((change) => (change.kind === 'entity' ? (change.after ?? []) : []))[0] as Entity;
  return { entity, changes };
}

/** Changes the entity of a group, which is made first where there is none. */
export function editNamed(named: Named, author: Author, edit: (entity: Entity) => Step | undefined): Step | undefined {
  const { entity, changes } = entityFor(named, author);
  const step = edit(entity);
  return step && { ...step, changes: [...changes, ...step.changes] };
}

/** Makes several groups one; the first that has an entity gives it. */
export function mergeNamed(set: AnnotationSet, groups: readonly Named[], author: Author): Step | undefined {
  const first = groups.find(({ entity }) => entity !== undefined) ?? groups[0];
  if (first === undefined || groups.length < 2) return undefined;
  const { entity: target, changes } = entityFor(first, author);
  const title = { key: 'step.entity.mergeMany', args: { name: target.name, count: groups.length } };
  const all: Change[] = [...changes];
  let now = applyStep(set, { title, changes });
  for (const group of groups) {
    const entity = now.entities.get(target.id);
    if (group === first || entity === undefined) continue;
    const step = group.entity ? mergeEntities(now, entity, group.entity) : joinEntity(group.annotations, entity);
    if (step === undefined) continue;
    all.push(...step.changes);
    now = applyStep(now, step);
  }
  return { title, changes: all };
}

/** Whether a text may be an entity's link: a Wikidata id or the address of a page. */
export function isEntityLink(text: string): boolean {
  return (
    /^Q[1-9]\d{0,11}$/u.test(text) || /^https:\/\/[\p{L}\p{N}.-]+\.\p{L}{2,}(?::\d+)?(?:\/[^\s<>"]*)?$/u.test(text)
  );
}

function moved(before: Annotation, entity: string | undefined): Change {
  return { kind: 'annotation', before, after: { ...before, entity } };
}

/** Gives an entity another name; nothing where it has that name. */
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

/** Sets an entity's note; empty takes it away. */
export function noteEntity(entity: Entity, note: string | undefined): Step | undefined {
  return editEntity(entity, { note: note === '' ? undefined : note }, { key: 'step.note' });
}

function editEntity(before: Entity, to: Partial<Entity>, title: Step['title']): Step | undefined {
  const after = { ...before, ...to };
  if (after.name === before.name && after.link === before.link && after.note === before.note) return undefined;
  return { title, changes: [{ kind: 'entity', before, after }] };
}

/** Makes `other` part of `entity`: its marks go over; a link or note that only it had is kept. */
function mergeEntities(set: AnnotationSet, entity: Entity, other: Entity): Step | undefined {
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

/** Status and note of the article. */
export function setRecord(set: AnnotationSet, to: Partial<ArticleRecord>, author: Author): Step | undefined {
  const before = set.record;
  const after: ArticleRecord = { ...before, ...to, annotator: author.annotator };
  if (after.status === before.status && after.note === before.note) return undefined;
  const title = after.status === before.status ? { key: 'step.note' } : { key: `step.status.${after.status}` };
  return { title, changes: [{ kind: 'record', before, after }] };
}
