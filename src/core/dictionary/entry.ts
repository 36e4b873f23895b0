import type { PartialDate } from '../article/article';
import type { Span } from '../span';

/** The kinds of title, in the order in which a list shows them. */
export const TITLE_CATEGORIES = [
  'constitutional',
  'presidency',
  'government',
  'security',
  'parliament',
  'oversight',
  'judiciary',
  'prosecution',
  'prosecution-rank',
  'military',
  'military-rank',
  'police-rank',
  'diplomatic',
  'diplomatic-rank',
  'local',
  'nakhchivan',
  'party',
  'academic',
  'medical',
  'religious',
  'honorary',
  'award',
  'sport',
  'media',
  'corporate',
  'international',
  'foreign',
  'general',
] as const;

export type TitleCategory = (typeof TITLE_CATEGORIES)[number];

/** One wording in each interface language. */
export interface Bilingual {
  readonly az: string;
  readonly en: string;
}

/** A name that was in force earlier; the dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, absent where no source states them. */
export interface FormerName {
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
}

/** Where something is written: in the bundled dictionary, or at a place of the workspace's `titles.yaml`. */
export type Origin =
  | { readonly kind: 'bundled' }
  /** Span of the entry's key, in UTF-16 units of that file's text. */
  | { readonly kind: 'workspace'; readonly span: Span };

/** What titles and institutions have alike. Fields that no source supports are absent. */
interface DictionaryRow {
  /** Stable key, `[a-z0-9-]+`. */
  readonly id: string;
  /** Nominative, in full, with the capitals of official texts. */
  readonly canonical: string;
  readonly variants: readonly string[];
  readonly abbreviations: readonly string[];
  readonly former: readonly FormerName[];
  readonly english: string;
  /** ISO 3166-1 code of the only country that has it; absent where many have, or none by itself. */
  readonly country?: string;
  /** Legal basis or other source. */
  readonly source?: string;
  /** Page of the source, `https`; only bundled sources have one. */
  readonly page?: string;
  /** True only with a source. */
  readonly verified: boolean;
  readonly origin: Origin;
}

/** One post, rank, degree or honour. */
export interface TitleEntry extends DictionaryRow {
  readonly category: TitleCategory;
  /** Id of the body that the post belongs to. */
  readonly institution?: string;
  /** Whose post a title without body or country is: that of a state, or that of some organisation. */
  readonly scope?: 'state' | 'body';
  /** Several people hold it at once, so that another name beside it contradicts nobody. */
  readonly several: boolean;
  /** Place in the order of its series, 1 the highest. */
  readonly rank?: number;
  readonly definition?: Bilingual;
  readonly notes?: Bilingual;
}

/** A body that posts belong to. */
export interface Institution extends DictionaryRow {
  readonly kind: string;
  /** Id of the body above it. */
  readonly parent?: string;
  /** A kind of body rather than one: every `… Rayon İcra Hakimiyyəti`. */
  readonly generic: boolean;
}

/** A country as owner of posts. */
export interface Country {
  /** ISO 3166-1 alpha-2, or one of the codes that the standard leaves to users. */
  readonly code: string;
  readonly az: string;
  readonly en: string;
  readonly variants: readonly string[];
  /** Its towns and regions, as far as they tell that it is spoken of. */
  readonly places: readonly string[];
}

/** All that the dictionary is made of. */
export interface DictionaryData {
  readonly titles: readonly TitleEntry[];
  readonly institutions: readonly Institution[];
  readonly countries: readonly Country[];
  readonly holders: readonly Holder[];
}

/**
 * Somebody known to have held a post. All dates are `YYYY-MM-DD`. The post was theirs from `from` to
 * `to` where a source states these days, and on the days between `attestedFrom` and `attestedTo`,
 * on which the news called them so; nothing is known outside.
 */
export interface Holder {
  /** Id of the title entry. */
  readonly title: string;
  /** ISO code of the country, id of the institution, or the body or place by name, where the entry alone does not say. */
  readonly of?: string;
  readonly person: string;
  /** Other spellings of the name. */
  readonly spellings: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly attestedFrom?: string;
  readonly attestedTo?: string;
  /** Last day up to which a row with only a beginning may be believed: its source's own date. */
  readonly knownUntil?: string;
  readonly acting?: boolean;
  readonly source: string;
  /** Page of the source, `https`; only bundled sources have one. */
  readonly page?: string;
  /** What the sources disagree about, for the entry's page. */
  readonly conflict?: Bilingual;
  /** What tells this person from another of the same name. */
  readonly namesake?: Bilingual;
}

/** A holder who is shown for a date. */
export interface HolderAt {
  readonly holder: Holder;
  /** The days that the sources vouch for. */
  readonly since?: string;
  readonly until?: string;
  readonly on: PartialDate;
  /** The date is a month or a year, and the post was theirs for a part of it only. */
  readonly partly: boolean;
}
