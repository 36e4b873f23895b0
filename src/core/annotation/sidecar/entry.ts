import type { Annotation, Entity, Relation } from '../model';
import { ENTRIES, type EntryKind, type Fields } from './fields';

/** One entry of a sidecar, understood. A mark has no place yet: its anchor is found in the text. */
export type StoredEntry =
  | { readonly kind: 'paragraph'; readonly fingerprint: string }
  | { readonly kind: 'mark'; readonly annotation: Annotation; readonly orphan: boolean }
  | { readonly kind: 'entity'; readonly entity: Entity }
  | { readonly kind: 'relation'; readonly relation: Relation };

export type StoredMark = Extract<StoredEntry, { kind: 'mark' }>;

/** Reads fields that were found to fit. */
export function toEntry(kind: EntryKind, fields: Fields): StoredEntry {
  switch (kind) {
    case 'paragraph':
      return { kind, fingerprint: fields['paragraph'] as string };
    case 'mark':
      return { kind, annotation: toAnnotation(fields), orphan: fields['orphan'] === true };
    case 'entity':
      return { kind, entity: { ...known(kind, fields, 'entity'), id: fields['entity'] } as Entity };
    case 'relation':
      return { kind, relation: { ...known(kind, fields, 'relation'), id: fields['relation'] } as Relation };
  }
}

function known(kind: EntryKind, fields: Fields, idKey: string): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const { key } of ENTRIES[kind]) if (key !== idKey && fields[key] !== undefined) out[key] = fields[key];
  return out;
}

/** Keys that an entry and an annotation call alike. */
const SHARED = [
  'label',
  'status',
  'reason',
  'base',
  'type',
  'value',
  'mod',
  'quant',
  'freq',
  'entity',
  'attributes',
  'note',
  'annotator',
  'origin',
  'recognizer',
  'rule',
] as const satisfies readonly (keyof Annotation)[];

/** Whether two annotations say the same, whatever became of their places. */
export function saysSame(a: Annotation, b: Annotation): boolean {
  return SHARED.every(
    (key) => a[key] === b[key] || (key === 'attributes' && JSON.stringify(a[key]) === JSON.stringify(b[key])),
  );
}

function toAnnotation(fields: Fields): Annotation {
  const quotes = typeof fields['text'] === 'string' ? [fields['text']] : (fields['text'] as string[]);
  const context = {
    before: (fields['before'] as string | undefined) ?? '',
    after: (fields['after'] as string | undefined) ?? '',
    ...(fields['gaps'] !== undefined && { gaps: fields['gaps'] as string[] }),
  };
  const out: Record<string, unknown> = { id: fields['mark'], spans: [], quotes, anchor: 'orphan', context };
  for (const key of SHARED) if (fields[key] !== undefined) out[key] = fields[key];
  return out as unknown as Annotation;
}

/** What is written of an entry, in our order; keys without a value are left out. */
export function toFields(entry: StoredEntry): Fields {
  switch (entry.kind) {
    case 'paragraph':
      return { paragraph: entry.fingerprint };
    case 'mark':
      return ordered('mark', markFields(entry));
    case 'entity':
      return ordered('entity', { ...entry.entity, entity: entry.entity.id });
    case 'relation':
      return ordered('relation', { ...entry.relation, relation: entry.relation.id });
  }
}

function markFields({ annotation, orphan }: StoredMark): Fields {
  const { context, quotes } = annotation;
  return {
    ...annotation,
    mark: annotation.id,
    text: quotes.length === 1 ? quotes[0] : quotes,
    gaps: quotes.length === 1 ? undefined : context?.gaps,
    before: context?.before || undefined,
    after: context?.after || undefined,
    orphan: orphan || undefined,
  };
}

function ordered(kind: EntryKind, source: Fields): Fields {
  const out: Record<string, unknown> = {};
  for (const { key } of ENTRIES[kind]) {
    const value = source[key];
    if (value !== undefined && !isEmptyMap(value)) out[key] = value;
  }
  return out;
}

function isEmptyMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
