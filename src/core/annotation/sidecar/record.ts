import { parseDocument } from 'yaml';
import { EMPTY_SET, type ArticleRecord } from '../model';
import { FORMAT, HEAD, misfits, type Fields } from './fields';
import { readSidecar } from './read';

/**
 * Status and note of a sidecar, from its head alone where that stands as we write it: a folder of
 * thousands is looked through. Never throws.
 */
export function readRecord(text: string): ArticleRecord {
  const end = /^entries:/mu.exec(text)?.index ?? -1;
  if (end < 0 || /^(?:<{7}|={7}|>{7})/mu.test(text)) return readSidecar(text).record;
  const fields = fieldsOf(text.slice(0, end));
  if (fields === undefined) return readSidecar(text).record;
  const { status, note, by } = fields as { status?: ArticleRecord['status']; note?: string; by?: string };
  return {
    status: status ?? EMPTY_SET.record.status,
    ...(note !== undefined && { note }),
    ...(by !== undefined && { annotator: by }),
  };
}

function fieldsOf(head: string): Fields | undefined {
  try {
    const document = parseDocument(head, { logLevel: 'silent', prettyErrors: false });
    const fields: unknown = document.errors.length > 0 ? undefined : document.toJS();
    return isFields(fields) && fields['format'] === FORMAT && misfits(fields, HEAD).length === 0 ? fields : undefined;
  } catch {
    // aliases without end
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
