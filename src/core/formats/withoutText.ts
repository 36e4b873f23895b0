import { hashOf } from './hash';
import type { ExportDocument } from './model';

/**
 * A document for corpora whose texts cannot be shared: what quotes or retells the text is taken off
 * (base forms, names, notes, title), ids, offsets, labels and values stay. The text stays in the
 * object, for offsets are counted with it; writers leave it out under `noText`.
 */
export function withoutText(document: ExportDocument): ExportDocument {
  return {
    ...document,
    textHash: hashOf(document),
    fields: {},
    note: undefined,
    marks: document.marks.map((mark) => ({ ...mark, base: undefined, note: undefined, attributes: undefined })),
    entities: document.entities.map(({ id, label, link }) => ({ id, label, name: '', link })),
  };
}
