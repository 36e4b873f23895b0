import type { PartialDate } from '../article/article';
import type { Bilingual, FormerName, Holder } from './entry';
import type { Dictionary, LookupMatch, LookupOptions } from './dictionary';
import { holderAt } from './holders';

/** One answer of `aznews lookup`, complete enough to be printed or written as JSON. */
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
  readonly institution?: { readonly id: string; readonly canonical: string; readonly english: string };
  readonly country?: string;
  readonly rank?: number;
  readonly definition?: Bilingual;
  readonly notes?: Bilingual;
  readonly source?: string;
  readonly verified: boolean;
  readonly holders: readonly HolderRow[];
}

/** A holder with the days that the sources state or attest, and nothing beyond. */
export interface HolderRow {
  readonly person: string;
  readonly of?: string;
  readonly from?: string;
  readonly to?: string;
  readonly attestedFrom?: string;
  readonly attestedTo?: string;
  readonly knownUntil?: string;
  readonly acting?: boolean;
  readonly source: string;
  readonly conflict?: Bilingual;
  readonly namesake?: Bilingual;
}

export interface LookupReportOptions extends LookupOptions {
  /** Only those who held a post at this date, as far as sources vouch; everybody on record if absent. */
  readonly date?: PartialDate;
}

/** Answers a query with all that the dictionary says of each hit, best first. */
export function lookupReport(dictionary: Dictionary, words: string, options: LookupReportOptions = {}): LookupRow[] {
  const { date } = options;
  return dictionary.lookup(words, options).map((hit): LookupRow => {
    if (hit.kind === 'institution') {
      const { id, canonical, english, kind, variants, abbreviations, former, country, source, verified } =
        hit.institution;
      return {
        kind: 'institution',
        id,
        canonical,
        english,
        category: kind,
        match: hit.match,
        variants,
        abbreviations,
        former,
        ...(country === undefined ? {} : { country }),
        ...(source === undefined ? {} : { source }),
        verified,
        holders: [],
      };
    }
    const {
      id,
      canonical,
      english,
      category,
      variants,
      abbreviations,
      former,
      country,
      rank,
      definition,
      notes,
      source,
      verified,
    } = hit.entry;
    const institution = hit.entry.institution === undefined ? undefined : dictionary.institution(hit.entry.institution);
    const holders = dictionary
      .holders(id)
      .filter((holder) => date === undefined || holderAt(holder, date) !== undefined)
      .map(holderRow);
    return {
      kind: 'title',
      id,
      canonical,
      english,
      category,
      match: hit.match,
      variants,
      abbreviations,
      former,
      ...(country === undefined ? {} : { country }),
      ...(rank === undefined ? {} : { rank }),
      ...(definition === undefined ? {} : { definition }),
      ...(notes === undefined ? {} : { notes }),
      ...(source === undefined ? {} : { source }),
      verified,
      ...(institution === undefined
        ? {}
        : { institution: { id: institution.id, canonical: institution.canonical, english: institution.english } }),
      holders,
    };
  });
}

function holderRow({
  person,
  of,
  from,
  to,
  attestedFrom,
  attestedTo,
  knownUntil,
  acting,
  source,
  conflict,
  namesake,
}: Holder): HolderRow {
  return { person, of, from, to, attestedFrom, attestedTo, knownUntil, acting, source, conflict, namesake };
}
