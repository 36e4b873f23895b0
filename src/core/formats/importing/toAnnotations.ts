import type { Annotation, AnnotationSet, Entity, Relation } from '../../annotation/model';
import { shift } from '../../span';
import type { LossLog } from '../loss';
import { coverOf, textOf, type ExportDocument, type ExportMark } from '../model';

export interface ImportInfo {
  /** Who decided, where the source does not say. */
  readonly annotator: string;
  /** Whether the source's ids are worth keeping. */
  readonly keepIds: boolean;
  readonly newId: () => string;
}

/**
 * Makes decisions of a placed document, joined to those that are there: a mark that is there already
 * (same place, label and decision) stays as it is. Suggestions are no decisions; they are counted.
 * `bodyStart`: UTF-16 units of the article before the document's text.
 */
export function toAnnotations(
  document: ExportDocument,
  bodyStart: number,
  existing: AnnotationSet,
  info: ImportInfo,
  log: LossLog,
): AnnotationSet {
  const annotations = new Map(existing.annotations);
  const entities = new Map(existing.entities);
  const relations = new Map(existing.relations);
  const entityIds = addEntities(document, entities, info);
  const there = new Map([...annotations.values()].map((annotation) => [placeKey(annotation), annotation.id]));
  const ids = new Map<string, string>();
  for (const mark of document.marks) {
    if (mark.decision === 'suggested') {
      const text = textOf(mark, document.text).slice(0, 80);
      log.add('mark.undecided', document.file, { span: coverOf(mark), label: mark.label, text });
      continue;
    }
    const made = toAnnotation(mark, document, bodyStart, entityIds, info);
    const same = there.get(placeKey(made));
    if (same !== undefined) {
      ids.set(mark.id, same);
      continue;
    }
    const id = info.keepIds && isId(mark.id) && !annotations.has(mark.id) ? mark.id : info.newId();
    ids.set(mark.id, id);
    there.set(placeKey(made), id);
    annotations.set(id, { ...made, id });
  }
  for (const relation of document.relations) addRelation(relation, ids, relations, info);
  const { status, note } = document;
  const record =
    existing.record.status === 'new'
      ? { ...existing.record, status, note: existing.record.note ?? note }
      : existing.record;
  return { annotations, entities, relations, record };
}

/** An id worth keeping; readers give marks without one a name that begins with `#`, suggestions are only numbered. */
function isId(id: string): boolean {
  return /^(?!s\d+$)[A-Za-z0-9_-]{1,40}$/u.test(id);
}

function placeKey(annotation: Annotation): string {
  const spans = annotation.spans.map((span) => `${span.start}-${span.end}`).join(';');
  return `${spans} ${annotation.status} ${annotation.label}`;
}

function toAnnotation(
  mark: ExportMark,
  document: ExportDocument,
  bodyStart: number,
  entityIds: ReadonlyMap<string, string>,
  info: ImportInfo,
): Annotation {
  const { label, reason, base, timex, attributes, note, recognizer, rule } = mark;
  return {
    id: mark.id,
    spans: mark.spans.map((span) => shift(span, bodyStart)),
    label,
    quotes: mark.spans.map((span) => document.text.slice(span.start, span.end)),
    status: mark.decision === 'rejected' ? 'rejected' : 'accepted',
    reason,
    base,
    ...timex,
    entity: mark.entity === undefined ? undefined : (entityIds.get(mark.entity) ?? mark.entity),
    attributes,
    note,
    annotator: mark.annotator ?? document.annotator ?? info.annotator,
    origin: mark.origin ?? 'imported',
    recognizer,
    rule,
    anchor: 'same',
  };
}

/** Entities keep their ids unless another one has it. */
function addEntities(document: ExportDocument, entities: Map<string, Entity>, info: ImportInfo): Map<string, string> {
  const ids = new Map<string, string>();
  for (const entity of document.entities) {
    const other = entities.get(entity.id);
    const same = other !== undefined && other.name === entity.name && other.label === entity.label;
    const id = same || (other === undefined && isId(entity.id)) ? entity.id : info.newId();
    ids.set(entity.id, id);
    if (!same) entities.set(id, { ...entity, id });
  }
  return ids;
}

function addRelation(
  relation: Relation,
  ids: ReadonlyMap<string, string>,
  relations: Map<string, Relation>,
  info: ImportInfo,
): void {
  const from = ids.get(relation.from);
  const to = ids.get(relation.to);
  if (from === undefined || to === undefined) return;
  for (const known of relations.values()) {
    if (known.from === from && known.to === to && known.type === relation.type) return;
  }
  const id = isId(relation.id) && !relations.has(relation.id) ? relation.id : info.newId();
  relations.set(id, { ...relation, id, from, to, annotator: relation.annotator || info.annotator });
}
