import type { Annotation, AnnotationSet, Entity, Relation } from '../../annotation/model';
import { toFields, type StoredEntry } from '../../annotation/sidecar/entry';
import { ENTRIES, misfits } from '../../annotation/sidecar/fields';
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
 * What a sidecar could not hold is left out, so that an import never makes one that cannot be read.
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
    const made = storable(toAnnotation(mark, document, bodyStart, entityIds, info), document.file, log);
    if (made === undefined) continue;
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
  addRelations(document, ids, relations, info, log);
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

/** The annotation without what a sidecar could not hold, which the log tells unless it is empty; none without a label. */
function storable(annotation: Annotation, file: string, log: LossLog): Annotation | undefined {
  const wrong = wrongFields({ kind: 'mark', annotation, orphan: false }).filter((key) => key in annotation);
  if (wrong.length === 0) return annotation;
  const fields = new Map<string, unknown>(Object.entries(annotation));
  for (const key of wrong) {
    const value = fields.get(key);
    if (value !== '') log.add('input.invalid', file, { label: annotation.label, text: told(key, value) });
    fields.delete(key);
  }
  return fields.has('label') ? (Object.fromEntries(fields) as unknown as Annotation) : undefined;
}

/** Keys of an entry whose values a sidecar could not hold. */
function wrongFields(entry: StoredEntry): string[] {
  return misfits(toFields(entry), ENTRIES[entry.kind]).map(({ key }) => key);
}

function told(key: string, value: unknown): string {
  return `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`.slice(0, 80);
}

/** Entities keep their ids unless another one has it; one without a name is called as it is first written. */
function addEntities(document: ExportDocument, entities: Map<string, Entity>, info: ImportInfo): Map<string, string> {
  const ids = new Map<string, string>();
  const written = new Map<string | undefined, string>();
  for (const mark of document.marks) {
    if (!written.has(mark.entity)) written.set(mark.entity, mark.base || textOf(mark, document.text));
  }
  for (const given of document.entities) {
    const name = given.name || (written.get(given.id) ?? '');
    const entity: Entity = { ...given, name, ...(given.link === '' && { link: undefined }) };
    if (entity.name === '' || entity.label === '') continue;
    const other = entities.get(entity.id);
    const same = other !== undefined && other.name === entity.name && other.label === entity.label;
    const id = same || (other === undefined && isId(entity.id)) ? entity.id : info.newId();
    ids.set(entity.id, id);
    if (!same) entities.set(id, { ...entity, id });
  }
  return ids;
}

function addRelations(
  { relations: given, file }: ExportDocument,
  ids: ReadonlyMap<string, string>,
  relations: Map<string, Relation>,
  info: ImportInfo,
  log: LossLog,
): void {
  const keyOf = ({ type, from, to }: Relation): string => `${from} ${to} ${type}`;
  const there = new Set([...relations.values()].map(keyOf));
  for (const relation of given) {
    const from = ids.get(relation.from);
    const to = ids.get(relation.to);
    if (from === undefined || to === undefined) continue;
    const id = isId(relation.id) && !relations.has(relation.id) ? relation.id : info.newId();
    const made: Relation = { ...relation, id, from, to, annotator: relation.annotator || info.annotator };
    if (there.has(keyOf(made))) continue;
    if (wrongFields({ kind: 'relation', relation: made }).length > 0) {
      log.add('input.invalid', file, { text: told('relation', relation.type) });
      continue;
    }
    there.add(keyOf(made));
    relations.set(id, made);
  }
}
