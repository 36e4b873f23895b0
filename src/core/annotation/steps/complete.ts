import { entityIndex, type EntitySource } from '../../entities/entityIndex';
import type { LabelSchema } from '../labelSchema';
import type { Mark } from '../mark';
import type { Annotation, Change, Step } from '../model';
import { applyStep } from './apply';

/** What a step is completed from: the article as it is before it. */
export interface CompletionSource extends EntitySource {
  readonly schema: LabelSchema;
  readonly newId: () => string;
}

/** Labels whose marks name a value, not a thing. */
const NO_ENTITY = new Set(['DATE']);

/**
 * A step with what follows from it, so that all is undone as one: new marks get their label's defaults and
 * belong to an entity, and the first decision in a new article sets it to "in progress".
 */
export function completeStep(step: Step, source: CompletionSource): Step {
  const decides = step.changes.some((change) => change.kind === 'annotation');
  if (!decides) return step;
  const made = step.changes.map((change) => withDefaults(change, source.schema));
  const changes = withEntities({ ...step, changes: made }, source);
  return { ...step, changes: [...changes, ...statusChange(step, changes, source)] };
}

function withDefaults(change: Change, schema: LabelSchema): Change {
  if (change.kind !== 'annotation' || !isNew(change)) return change;
  const specs = schema.labels.find(({ id }) => id === change.after.label)?.attributes ?? [];
  const defaults = Object.fromEntries(
    specs.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value]])),
  );
  if (Object.keys(defaults).length === 0) return change;
  return { ...change, after: { ...change.after, attributes: { ...defaults, ...change.after.attributes } } };
}

type Made = Extract<Change, { kind: 'annotation' }> & { readonly after: Annotation };

/** A mark that the step made, or gave another label. */
function isNew(change: Change): change is Made {
  if (change.kind !== 'annotation' || change.after?.status !== 'accepted' || change.after.spans.length === 0)
    return false;
  return change.before?.status !== 'accepted' || change.before.label !== change.after.label;
}

function withEntities(step: Step, source: CompletionSource): Change[] {
  const { changes } = step;
  const wanting = new Set(
    changes.flatMap((change) =>
      isNew(change) && change.after.entity === undefined && !NO_ENTITY.has(change.after.label) ? change.after.id : [],
    ),
  );
  if (wanting.size === 0) return [...changes];
  const set = applyStep(source.set, step);
  const marks = [...set.annotations.values()].flatMap((annotation): Mark[] => {
    const { spans, label, status } = annotation;
    return status === 'accepted' && spans.length > 0 ? [{ kind: 'annotation', spans, label, annotation }] : [];
  });
  const made: Change[] = [];
  const entityOf = new Map<string, string>();
  for (const group of entityIndex({ ...source, set, marks })) {
    const own = group.marks.flatMap((mark) =>
      mark.kind === 'annotation' && wanting.has(mark.annotation.id) ? mark.annotation.id : [],
    );
    if (own.length === 0) continue;
    const entity = group.entity ?? { id: source.newId(), label: group.label, name: group.name };
    if (group.entity === undefined) made.push({ kind: 'entity', after: entity });
    for (const id of own) entityOf.set(id, entity.id);
  }
  const joined = changes.map((change): Change => {
    const entity = isNew(change) ? entityOf.get(change.after.id) : undefined;
    return entity !== undefined && isNew(change) ? { ...change, after: { ...change.after, entity } } : change;
  });
  return [...made, ...joined];
}

function statusChange(step: Step, changes: readonly Change[], { set }: CompletionSource): Change[] {
  if (set.record.status !== 'new' || step.changes.some(({ kind }) => kind === 'record')) return [];
  const by = changes.flatMap((change) => (change.kind === 'annotation' ? (change.after?.annotator ?? []) : []))[0];
  if (by === undefined) return [];
  return [{ kind: 'record', before: set.record, after: { ...set.record, status: 'in-progress', annotator: by } }];
}
