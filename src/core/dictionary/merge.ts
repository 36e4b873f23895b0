import type { Problem } from '../problem';
import { Catalog } from './catalog';
import type { Dictionary, MergeResult } from './dictionary';
import type { Holder, Institution, TitleEntry } from './entry';
import { namesOf } from './names';
import { overlay } from './overlay';
import { patchInstitution, patchTitle } from './patch';
import { readSource, type Patch } from './source';

/** Puts a workspace's `titles.yaml` over a catalog: entries are added, corrected or hidden. */
export function merge(yaml: string, base: Catalog, create: (catalog: Catalog) => Dictionary): MergeResult {
  const source = readSource(yaml);
  const problems: Problem[] = [...source.problems];
  const gone = { titles: new Set<number>(), institutions: new Set<number>() };
  const institutions = source.institutions.flatMap((patch): Institution[] => {
    const [position] = base.store.find(`b:${patch.id}`);
    const known = position === undefined ? undefined : base.store.institutions.at(position);
    if (!mayHide(patch, known, problems)) return [];
    const entry = patch.hidden ? undefined : patchInstitution(patch, known, originOf(patch), problems);
    if (position !== undefined && (patch.hidden || entry !== undefined)) gone.institutions.add(position);
    return entry === undefined ? [] : [entry];
  });
  const bodies = new Map(institutions.map((institution) => [institution.id, institution]));
  const hasBody = (id: string): boolean =>
    bodies.has(id) || base.store.find(`b:${id}`).some((position) => !gone.institutions.has(position));
  const titles = source.titles.flatMap((patch): TitleEntry[] => {
    const [position] = base.store.find(`e:${patch.id}`);
    const known = position === undefined ? undefined : base.store.titles.at(position);
    if (!mayHide(patch, known, problems)) return [];
    const entry = patch.hidden ? undefined : patchTitle(patch, known, originOf(patch), problems);
    if (position !== undefined && (patch.hidden || entry !== undefined)) gone.titles.add(position);
    return entry === undefined ? [] : [withKnownOwner(entry, patch, hasBody, base, problems)];
  });
  findTaken(titles, source.titles, base, gone.titles, problems);
  const own = new Set(titles.map(({ id }) => id));
  const isTitle = (id: string): boolean => own.has(id) || base.title(id) !== undefined;
  const known = base.store.institutions.all();
  const countries = base.store.countries.all();
  const data = {
    titles,
    institutions: [...known, ...institutions],
    countries,
    holders: source.holders.filter((holder) => hasTitle(holder, isTitle, problems)),
  };
  const store = overlay(base.store, data, { institutions: known.length, countries: countries.length }, gone);
  return { dictionary: create(new Catalog(store)), problems };
}

function originOf(patch: { at: { start: number; end: number } }): TitleEntry['origin'] {
  return { kind: 'workspace', span: patch.at };
}

function mayHide<T>(patch: Patch<T>, known: T | undefined, problems: Problem[]): boolean {
  if (!patch.hidden || known !== undefined) return true;
  problems.push({ code: 'titles.hidden.unknown', severity: 'warning', span: patch.at, args: { id: patch.id } });
  return false;
}

/** The entry without a body or country that nobody knows. */
function withKnownOwner(
  entry: TitleEntry,
  patch: Patch<TitleEntry>,
  hasBody: (id: string) => boolean,
  base: Catalog,
  problems: Problem[],
): TitleEntry {
  let mended = entry;
  const unknown = (field: 'institution' | 'country', id: string): void => {
    problems.push({
      code: 'titles.reference.unknown',
      severity: 'error',
      span: patch.spanOf(field),
      args: { field, id },
    });
    mended = { ...mended, [field]: undefined };
  };
  if (entry.institution !== undefined && !hasBody(entry.institution)) unknown('institution', entry.institution);
  if (entry.country !== undefined && base.country(entry.country) === undefined) unknown('country', entry.country);
  return mended;
}

/** Says which forms another entry of the same owner has already: the hover could not choose. */
function findTaken(
  titles: readonly TitleEntry[],
  patches: readonly Patch<TitleEntry>[],
  base: Catalog,
  gone: ReadonlySet<number>,
  problems: Problem[],
): void {
  const hidden = new Set([...gone].map((position) => base.store.titles.at(position).id));
  const own = new Map<string, TitleEntry>();
  const patchOf = new Map(patches.map((patch) => [patch.id, patch]));
  for (const entry of titles) {
    const patch = patchOf.get(entry.id);
    if (patch === undefined) continue;
    for (const { form, by } of namesOf(entry)) {
      const key = base.words.ofForm(form);
      const below = base.titles(`t:${key}`).filter(({ id }) => !hidden.has(id));
      const other = [...below, ...[own.get(key)].filter((one) => one !== undefined)].find(
        (one) => one.id !== entry.id && sameOwner(one, entry),
      );
      own.set(key, entry);
      if (other === undefined) continue;
      const field =
        by === 'canonical' ? 'canonical' : by === 'variant' ? 'variants' : by === 'former' ? 'former' : 'abbreviations';
      problems.push({
        code: 'titles.form.taken',
        severity: 'warning',
        span: patch.spanOf(field),
        args: { form, id: other.id },
      });
    }
  }
}

function sameOwner(a: TitleEntry, b: TitleEntry): boolean {
  return a.institution === b.institution && a.country === b.country && a.scope === b.scope;
}

function hasTitle(holder: Holder, isTitle: (id: string) => boolean, problems: Problem[]): boolean {
  if (isTitle(holder.title)) return true;
  problems.push({
    code: 'titles.reference.unknown',
    severity: 'error',
    span: { start: 0, end: 0 },
    args: { field: 'title', id: holder.title },
  });
  return false;
}
