import type { Annotation, Entity } from '../../../src/core/annotation/model';
import { readSidecar } from '../../../src/core/annotation/sidecar';

/** The annotations that a sidecar holds, in its order; none where there is no sidecar. */
export function storedMarks(yaml: string | undefined): Annotation[] {
  if (yaml === undefined) return [];
  return readSidecar(yaml).items.flatMap(({ entry }) => (entry.kind === 'mark' ? [entry.annotation] : []));
}

/** The entities that a sidecar holds; none where there is no sidecar. */
export function storedEntities(yaml: string | undefined): Entity[] {
  if (yaml === undefined) return [];
  return readSidecar(yaml).items.flatMap(({ entry }) => (entry.kind === 'entity' ? [entry.entity] : []));
}

/** The marks as words: `PERSON Rauf Qəmbərov`, `rejected LOC Gəncə`. */
export function storedWords(yaml: string | undefined): string[] {
  return storedMarks(yaml).map(({ label, quotes, status }) =>
    [...(status === 'rejected' ? [status] : []), label, quotes.join(' … ')].join(' '),
  );
}

/** What a sidecar says, whatever its layout: the article's record and every mark, entity and relation. */
export function meaningOf(yaml: string | undefined): string {
  const { record, items } = yaml === undefined ? { record: { status: 'new' }, items: [] } : readSidecar(yaml);
  const entries = items.flatMap(({ entry }) => (entry.kind === 'paragraph' ? [] : [JSON.stringify(entry)]));
  return [JSON.stringify(record), ...entries.sort()].join('\n');
}
