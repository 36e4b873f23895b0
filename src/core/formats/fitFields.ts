import type { Relation } from '../annotation/model';
import type { Holds, MarkField } from './format';
import type { LossCode, LossLog } from './loss';
import type { ExportDocument, ExportMark } from './model';

/** How each field looks when it carries something, and how a mark looks without it. */
const FIELDS: readonly {
  readonly field: MarkField;
  readonly code: LossCode;
  readonly keys: readonly (keyof ExportMark)[];
}[] = [
  { field: 'base', code: 'field.base', keys: ['base'] },
  { field: 'timex', code: 'field.timex', keys: ['timex'] },
  { field: 'entity', code: 'field.entity', keys: ['entity'] },
  { field: 'attributes', code: 'field.attributes', keys: ['attributes'] },
  { field: 'note', code: 'field.note', keys: ['note'] },
  { field: 'reason', code: 'field.reason', keys: ['reason'] },
  { field: 'provenance', code: 'field.provenance', keys: ['annotator', 'origin', 'recognizer', 'rule', 'confidence'] },
];

/** Takes off what a format has no room for, each kind counted; relations and entities follow their marks. */
export function fitFields(document: ExportDocument, holds: Holds, log: LossLog): ExportDocument {
  const { file } = document;
  let { marks } = document;
  if (holds.text === 'none') log.add('text.left-out', file);
  if (holds.text === 'tokens') log.add('text.spacing', file);
  for (const { field, code, keys } of FIELDS) {
    if (holds.marks.has(field)) continue;
    const carrying = marks.filter((mark) => keys.some((key) => mark[key] !== undefined)).length;
    if (carrying === 0) continue;
    log.add(code, file, undefined, carrying);
    marks = marks.map((mark) => without(mark, keys));
  }
  if (!holds.marks.has('id') && marks.length > 0) log.add('field.id', file, undefined, marks.length);
  return { ...fitRecord(document, holds, log), marks, ...fitRelations(document, marks, holds, log) };
}

function without(mark: ExportMark, keys: readonly (keyof ExportMark)[]): ExportMark {
  const copy: Partial<Record<keyof ExportMark, unknown>> = { ...mark };
  for (const key of keys) delete copy[key];
  return copy as unknown as ExportMark;
}

/** What is said of the article as a whole. */
function fitRecord(document: ExportDocument, holds: Holds, log: LossLog): ExportDocument {
  const { file, fields } = document;
  let fitted = document;
  if (!holds.document.has('date') && document.date !== undefined) {
    log.add('article.date', file);
    fitted = { ...fitted, date: undefined };
  }
  if (!holds.document.has('fields') && Object.values(fields).some((value) => value !== undefined)) {
    log.add('article.fields', file);
    fitted = { ...fitted, fields: {} };
  }
  if (!holds.document.has('record')) {
    if (document.status !== 'new' || document.note !== undefined) log.add('article.record', file);
    fitted = { ...fitted, status: 'new', note: undefined, annotator: undefined };
    // versions go out with the marks where those have room for how they came about
    if (!holds.marks.has('provenance')) fitted = { ...fitted, recognizer: undefined, guidelines: undefined };
  }
  return fitted;
}

function fitRelations(
  document: ExportDocument,
  marks: readonly ExportMark[],
  holds: Holds,
  log: LossLog,
): Pick<ExportDocument, 'entities' | 'relations'> {
  const { file } = document;
  const ids = new Set(marks.map((mark) => mark.id));
  const whole = document.relations.filter((relation) => ids.has(relation.from) && ids.has(relation.to));
  const kept = holds.document.has('relation') ? whole : [];
  if (kept.length < document.relations.length) {
    log.add('relation', file, undefined, document.relations.length - kept.length);
  }
  let relations: readonly Relation[] = kept;
  if (kept.length > 0 && !holds.document.has('relation.details')) {
    log.add('relation.details', file, undefined, kept.length);
    relations = kept.map((relation) => ({ ...relation, annotator: '', status: 'accepted' }));
  }
  if (!holds.document.has('entity')) {
    if (document.entities.length > 0) log.add('entity', file, undefined, document.entities.length);
    return { entities: [], relations };
  }
  if (holds.document.has('entity.details')) return { entities: document.entities, relations };
  // without details an entity is what its marks say of it
  const used = new Set(marks.map((mark) => mark.entity));
  const entities = document.entities.filter((entity) => used.has(entity.id));
  if (entities.length < document.entities.length) {
    log.add('entity', file, undefined, document.entities.length - entities.length);
  }
  const detailed = entities.filter((entity) => entity.note !== undefined).length;
  if (detailed > 0) log.add('entity.details', file, undefined, detailed);
  return { entities: entities.map(({ note: _note, ...entity }) => entity), relations };
}
