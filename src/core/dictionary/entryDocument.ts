import { stringify } from 'yaml';
import type { Dictionary } from './dictionary';
import type { Holder, Institution, TitleEntry } from './entry';

/**
 * An entry with its body and holders as YAML in the form of the workspace's `titles.yaml`, for reading
 * and for copying into it. Nothing where the id names neither a title nor an institution.
 */
export function entryDocument(id: string, dictionary: Dictionary): string | undefined {
  const title = dictionary.entry(id);
  const institution =
    title === undefined
      ? dictionary.institution(id)
      : title.institution === undefined
        ? undefined
        : dictionary.institution(title.institution);
  if (title === undefined && institution === undefined) return undefined;
  const holders = title === undefined ? [] : dictionary.holders(id);
  const content = {
    ...(title === undefined ? {} : { titles: { [title.id]: fieldsOf(title) } }),
    ...(institution === undefined ? {} : { institutions: { [institution.id]: fieldsOf(institution) } }),
    ...(holders.length === 0 ? {} : { holders: holders.map((holder) => fieldsOfHolder(holder)) }),
  };
  return stringify(content, { lineWidth: 0 });
}

/** Fields that no file states. */
const MADE: ReadonlySet<string> = new Set(['id', 'origin', 'page']);

/** Fields that a reader looks for first. */
const FIRST: readonly string[] = ['canonical', 'variants', 'abbreviations', 'former', 'english', 'category'];

/** The fields that a person would write: no id, no origin, nothing empty. */
function fieldsOf(entry: TitleEntry | Institution): Record<string, unknown> {
  const place = (field: string): number => (FIRST.includes(field) ? FIRST.indexOf(field) : FIRST.length);
  return Object.fromEntries(
    Object.entries(entry)
      .filter(([field, value]) => !MADE.has(field) && isStated(value))
      .sort(([a], [b]) => place(a) - place(b)),
  );
}

function fieldsOfHolder(holder: Holder): Record<string, unknown> {
  return Object.fromEntries(Object.entries(holder).filter(([field, value]) => !MADE.has(field) && isStated(value)));
}

function isStated(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}
