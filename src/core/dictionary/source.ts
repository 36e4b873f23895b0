import { defined } from '../defined';
import type { Problem } from '../problem';
import type { Span } from '../span';
import {
  TITLE_CATEGORIES,
  type Country,
  type Holder,
  type Institution,
  type TitleCategory,
  type TitleEntry,
} from './entry';
import { readTop } from '../workspaceFiles/readTop';
import { TitleFields } from './titleFields';

/** A title or institution as a file states it: any field may be left to the entry that it corrects. */
export interface Patch<T> {
  readonly id: string;
  readonly fields: Partial<Omit<T, 'id' | 'origin'>>;
  /** Takes the entry out of the dictionary. */
  readonly hidden: boolean;
  readonly at: Span;
  readonly spanOf: (field: string) => Span;
}

/** What one YAML file of the dictionary states, bundled or the workspace's own. */
export interface DictionarySource {
  readonly titles: readonly Patch<TitleEntry>[];
  readonly institutions: readonly Patch<Institution>[];
  readonly countries: readonly Country[];
  readonly holders: readonly Holder[];
  /** Spans are UTF-16 units of the YAML text. */
  readonly problems: readonly Problem[];
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Reads a dictionary file. Never throws; what does not fit is left out with a problem at its place. */
export function readSource(yaml: string): DictionarySource {
  const problems: Problem[] = [];
  const titles: Patch<TitleEntry>[] = [];
  const institutions: Patch<Institution>[] = [];
  const countries: Country[] = [];
  const holders: Holder[] = [];
  const source = { titles, institutions, countries, holders, problems };
  const top = readTop(yaml, TitleFields, 'titles', problems);
  if (top === undefined) return source;
  const category = top.oneOf('category', TITLE_CATEGORIES);
  for (const [id, fields] of entriesOf(top, 'titles')) titles.push(readTitle(id, fields, category));
  for (const [id, fields] of entriesOf(top, 'institutions')) institutions.push(readInstitution(id, fields));
  const countryFields = top.fields('countries');
  for (const code of countryFields?.keys() ?? []) {
    const row = countryFields?.fields(code);
    const az = row?.text('az');
    const en = row?.text('en');
    const variants = row?.texts('variants') ?? [];
    row?.finish();
    if (az !== undefined && en !== undefined) countries.push({ code, az, en, variants, places: [] });
  }
  for (const row of top.rows('holders')) {
    const holder = readHolder(row);
    if (holder !== undefined) holders.push(holder);
  }
  top.finish();
  return source;
}

function* entriesOf(top: TitleFields, field: string): Generator<[string, TitleFields]> {
  const fields = top.fields(field);
  for (const id of fields?.keys() ?? []) {
    const entry = fields?.fields(id);
    if (entry === undefined) continue;
    if (ID.test(id)) yield [id, entry];
    else entry.problem('titles.id.malformed', undefined, { id });
  }
}

function readTitle(id: string, fields: TitleFields, category: TitleCategory | undefined): Patch<TitleEntry> {
  const hidden = fields.flag('hidden') === true;
  const read = defined({
    canonical: fields.text('canonical'),
    variants: fields.texts('variants'),
    abbreviations: fields.texts('abbreviations'),
    former: fields.former('former'),
    english: fields.text('english'),
    category: fields.oneOf('category', TITLE_CATEGORIES) ?? category,
    institution: fields.text('institution'),
    country: fields.text('country'),
    scope: fields.oneOf('scope', ['state', 'body']),
    several: fields.flag('several'),
    rank: fields.whole('rank'),
    definition: fields.bilingual('definition'),
    source: fields.text('source'),
    verified: fields.flag('verified'),
    notes: fields.bilingual('notes'),
  });
  fields.finish();
  return { id, fields: read, hidden, at: fields.at, spanOf: (field) => fields.spanOf(field) };
}

function readInstitution(id: string, fields: TitleFields): Patch<Institution> {
  const hidden = fields.flag('hidden') === true;
  const read = defined({
    canonical: fields.text('canonical'),
    variants: fields.texts('variants'),
    abbreviations: fields.texts('abbreviations'),
    former: fields.former('former'),
    english: fields.text('english'),
    kind: fields.text('kind'),
    parent: fields.text('parent'),
    country: fields.text('country'),
    generic: fields.flag('generic'),
    source: fields.text('source'),
    verified: fields.flag('verified'),
  });
  fields.finish();
  return { id, fields: read, hidden, at: fields.at, spanOf: (field) => fields.spanOf(field) };
}

function readHolder(row: TitleFields): Holder | undefined {
  const title = row.text('title');
  const person = row.text('person');
  const source = row.text('source');
  const rest = defined({
    of: row.text('of'),
    from: row.date('from'),
    to: row.date('to'),
    attestedFrom: row.date('attestedFrom'),
    attestedTo: row.date('attestedTo'),
    knownUntil: row.date('knownUntil'),
    acting: row.flag('acting'),
    conflict: row.bilingual('conflict'),
    namesake: row.bilingual('namesake'),
  });
  const spellings = row.texts('spellings') ?? [];
  row.finish();
  if (title !== undefined && person !== undefined && source !== undefined)
    return { title, person, source, spellings, ...rest };
  const missing = title === undefined ? 'title' : person === undefined ? 'person' : 'source';
  row.problem('yaml.field.missing', undefined, { missing });
  return undefined;
}
