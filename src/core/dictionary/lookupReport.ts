import { formatPartialDate, type PartialDate } from '../article/article';
import type { Dictionary, LookupHit, LookupMatch, LookupOptions } from './dictionary';
import type { Bilingual, FormerName, Holder, HolderAt, Institution, TitleEntry } from './entry';
import { holderAt, lastHolders } from './holders';

/**
 * One answer of `aznews lookup`, complete enough to be printed, and as it is the line that `--json` writes: every
 * field is always there, `null` where nothing is known. `src/cli/README.md` documents it; a field may be added,
 * none is renamed or taken away.
 */
export interface LookupRow {
  readonly kind: 'title' | 'institution';
  readonly id: string;
  readonly canonical: string;
  readonly english: string;
  /** Category of a title, kind of an institution. */
  readonly category: string;
  readonly match: LookupMatch;
  readonly variants: readonly string[];
  readonly abbreviations: readonly string[];
  readonly former: readonly FormerName[];
  /** The body that a title belongs to, or that is above an institution. */
  readonly institution: LookupBody | null;
  /** ISO 3166-1 code. */
  readonly country: string | null;
  /** Place in the order of its series, 1 the highest. */
  readonly rank: number | null;
  readonly definition: Bilingual | null;
  readonly notes: Bilingual | null;
  readonly source: string | null;
  /** Page of the source, `https`. */
  readonly page: string | null;
  readonly verified: boolean;
  /** The date that the holders are of, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  /** Who held the post at that date, as far as sources vouch for it; where a name found it, only that person. */
  readonly holders: readonly HolderRow[];
  /** Somebody is on record for the post, at that date or another. */
  readonly recorded: boolean;
}

export interface LookupBody {
  readonly id: string;
  readonly canonical: string;
  readonly abbreviations: readonly string[];
  readonly english: string;
}

/** A holder with the days that the sources vouch for, and nothing beyond. */
export interface HolderRow {
  readonly person: string;
  /** Country code, id of the institution, or the name of the body or place, where the entry alone does not say. */
  readonly of: string | null;
  /** First and last day that the sources vouch for. */
  readonly since: string | null;
  readonly until: string | null;
  /** How they do: the whole term is stated, only its beginning, or the news call the person so. */
  readonly known: 'term' | 'from' | 'attested';
  /** The date is a month or a year, and the post was theirs for a part of it. */
  readonly partly: boolean;
  readonly acting: boolean;
  readonly source: string;
  readonly page: string | null;
  /** What the sources disagree about. */
  readonly conflict: Bilingual | null;
  /** What tells this person from another of the same name. */
  readonly namesake: Bilingual | null;
}

/** Answers a query with all that the dictionary says of each hit, best first, and who held the posts at a date. */
export function lookupReport(
  dictionary: Dictionary,
  words: string,
  date: PartialDate,
  options?: LookupOptions,
): LookupRow[] {
  return dictionary.lookup(words, options).map((hit) => rowOf(hit, date, dictionary));
}

function rowOf(hit: LookupHit, date: PartialDate, dictionary: Dictionary): LookupRow {
  const entry: TitleEntry | Institution = hit.kind === 'title' ? hit.entry : hit.institution;
  const title = hit.kind === 'title' ? hit.entry : undefined;
  const above = hit.kind === 'title' ? hit.entry.institution : hit.institution.parent;
  const body = above === undefined ? undefined : dictionary.institution(above);
  const holders = title === undefined ? [] : holdersOf(title.id, hit.match, dictionary);
  const { id, canonical, english, variants, abbreviations, former, source, page, verified } = entry;
  return {
    kind: hit.kind,
    id,
    canonical,
    english,
    category: hit.kind === 'title' ? hit.entry.category : hit.institution.kind,
    match: hit.match,
    variants,
    abbreviations,
    former,
    institution: body === undefined ? null : bodyRow(body),
    country: entry.country ?? body?.country ?? null,
    rank: title?.rank ?? null,
    definition: title?.definition ?? null,
    notes: title?.notes ?? null,
    source: source ?? null,
    page: page ?? null,
    verified,
    date: formatPartialDate(date),
    holders: holders
      .map((holder) => holderAt(holder, date))
      .filter((shown) => shown !== undefined)
      .map(holderRow),
    recorded: holders.length > 0,
  };
}

/** Who held the post of a title that was found last before a date; where a name found it, only that person. */
export function lastOnRecord(
  dictionary: Dictionary,
  { id, match }: Pick<LookupRow, 'id' | 'match'>,
  date: PartialDate,
): HolderRow[] {
  return lastHolders(holdersOf(id, match, dictionary), date).map(holderRow);
}

function holdersOf(title: string, match: LookupMatch, dictionary: Dictionary): Holder[] {
  const holders = dictionary.holders(title);
  return match.by === 'holder' ? holders.filter(({ person }) => person === match.form) : holders;
}

function bodyRow({ id, canonical, abbreviations, english }: Institution): LookupBody {
  return { id, canonical, abbreviations, english };
}

function holderRow({ holder, since, until, partly }: HolderAt): HolderRow {
  const { person, of, from, to, acting, source, page, conflict, namesake } = holder;
  return {
    person,
    of: of ?? null,
    since: since ?? null,
    until: until ?? null,
    known: from === undefined ? 'attested' : to === undefined ? 'from' : 'term',
    partly,
    acting: acting === true,
    source,
    page: page ?? null,
    conflict: conflict ?? null,
    namesake: namesake ?? null,
  };
}
