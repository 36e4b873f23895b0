import type { Problem } from '../problem';
import type { Institution, Origin, TitleEntry } from './entry';
import type { Patch } from './source';

const EMPTY = { variants: [], abbreviations: [], former: [], verified: false } as const;

/** Puts a title's patch over the entry it corrects, or makes a new one; none where a needed field is missing. */
export function patchTitle(
  patch: Patch<TitleEntry>,
  known: TitleEntry | undefined,
  origin: Origin,
  problems: Problem[],
): TitleEntry | undefined {
  const fields = { several: false, ...merged(patch, known) };
  const { canonical, english, category } = fields;
  if (!needs(patch, { canonical, english, category }, problems)) return undefined;
  if (canonical === undefined || english === undefined || category === undefined) return undefined;
  return checked({ ...fields, canonical, english, category, origin }, patch, problems);
}

/** The same for an institution. */
export function patchInstitution(
  patch: Patch<Institution>,
  known: Institution | undefined,
  origin: Origin,
  problems: Problem[],
): Institution | undefined {
  const fields = { generic: false, ...merged(patch, known) };
  const { canonical, english, kind } = fields;
  if (!needs(patch, { canonical, english, kind }, problems)) return undefined;
  if (canonical === undefined || english === undefined || kind === undefined) return undefined;
  return checked({ ...fields, canonical, english, kind, origin }, patch, problems);
}

function merged<E extends TitleEntry | Institution>({ id, fields }: Patch<E>, known: E | undefined) {
  return { ...EMPTY, ...known, ...fields, ...pageOf(known, fields.source), id };
}

/** The page goes with the source that it belongs to: another source has none. */
function pageOf(known: { readonly page?: string } | undefined, source: string | undefined): { page?: string } {
  return known?.page === undefined || source !== undefined ? { page: undefined } : { page: known.page };
}

function needs<T>(patch: Patch<T>, fields: Readonly<Record<string, unknown>>, problems: Problem[]): boolean {
  const missing = Object.keys(fields).filter((field) => fields[field] === undefined);
  if (missing.length > 0) {
    problems.push({
      code: 'yaml.field.missing',
      severity: 'error',
      span: patch.at,
      args: { missing: missing.join(', ') },
    });
  }
  return missing.length === 0;
}

function checked<E extends TitleEntry | Institution>(
  entry: E,
  patch: Pick<Patch<E>, 'spanOf'>,
  problems: Problem[],
): E {
  if (!entry.verified || entry.source !== undefined) return entry;
  problems.push({ code: 'titles.verified.unsourced', severity: 'warning', span: patch.spanOf('verified') });
  return { ...entry, verified: false };
}
