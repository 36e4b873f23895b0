import type { PartialDate } from '../article/article';
import type { Problem } from '../problem';
import type { Span } from '../span';
import type { Holder, HolderAt, Institution, TitleEntry } from './entry';
import type { TitleDescription } from './describe';
import type { LinkContext, TitleLink } from './link';
import type { Post } from './posts';

/** One answer of `lookup`. */
export type LookupHit =
  | { readonly kind: 'title'; readonly entry: TitleEntry; readonly match: LookupMatch }
  | { readonly kind: 'institution'; readonly institution: Institution; readonly match: LookupMatch };

export interface LookupMatch {
  /** The form that answered; where `by` is `holder` the name of somebody on record for the post. */
  readonly form: string;
  readonly by: 'azerbaijani' | 'english' | 'abbreviation' | 'former' | 'institution' | 'holder';
  /** `exact`: the whole form, also inflected; `part`: its beginning or some of its words; `guess`: a mistype was assumed. */
  readonly quality: 'exact' | 'part' | 'guess';
}

export interface LookupOptions {
  /** Answer mistypes with the nearest forms, marked as guesses. */
  readonly fuzzy?: boolean;
  /** At most so many hits; 50 if absent. */
  readonly limit?: number;
}

/** What typing a title may go on to. */
export interface TitleCompletion {
  readonly entry: TitleEntry;
  /** The text to insert, with official capitals, inflected to fit what stands before. */
  readonly text: string;
  /** `bare`: nominative; `possessive`: fits a genitive or a name before it. */
  readonly form: 'bare' | 'possessive';
}

export interface CompletionOptions {
  /** The words directly before the prefix, as written (`Qazaxıstanın`, `Milli Məclisin`). */
  readonly before?: string;
  readonly limit?: number;
}

/** What merging the workspace's `titles.yaml` gave. */
export interface MergeResult {
  readonly dictionary: Dictionary;
  /** Spans in UTF-16 units of the YAML text. */
  readonly problems: readonly Problem[];
}

/** The official-titles dictionary, ready to ask. Immutable. */
export interface Dictionary {
  /** All entries, hidden ones left out, in the order of the files. */
  readonly entries: readonly TitleEntry[];
  readonly institutions: readonly Institution[];
  entry(id: string): TitleEntry | undefined;
  institution(id: string): Institution | undefined;
  /** Name of a country in the language asked for; the code itself where unknown. */
  countryName(code: string, language: 'az' | 'en'): string;
  /** The entry of the TITLE at `span` of an article's text. Offsets are UTF-16 units. */
  link(text: string, span: Span, context: LinkContext): TitleLink | undefined;
  /** Finds titles and institutions by Azerbaijani, English, institution, abbreviation, or a holder’s full name. Best first. */
  lookup(words: string, options?: LookupOptions): LookupHit[];
  /** Every entry that a written form may name, whatever its endings: `Baş nazirinə`. */
  find(form: string): readonly TitleEntry[];
  /** Everybody on record for an entry, earliest first; `of` narrows to a country code or institution id. */
  holders(title: string, of?: string): Holder[];
  /** Who held the post of a link at a date, as far as sources vouch; empty where none does. */
  holdersAt(link: TitleLink, date: PartialDate): HolderAt[];
  /** The holders on record where the article gives the post at its date to somebody else. */
  holderDisagrees(link: TitleLink, date: PartialDate): HolderAt[] | undefined;
  /** Posts on record under a full name at a date, as far as sources vouch; a name may be several people's. */
  postsAt(person: string, date: PartialDate): Post[];
  /** Entries that a title without one may mean if it is mistyped, nearest first. */
  guesses(surface: string): readonly TitleEntry[];
  /** All that a reader is told of a linked title at the article's date. */
  describe(link: TitleLink, date?: PartialDate): TitleDescription;
  complete(prefix: string, options?: CompletionOptions): TitleCompletion[];
  /** The same for a line up to the cursor, with the place where the typed part begins, in UTF-16 units. */
  completeLine(
    line: string,
    options?: Pick<CompletionOptions, 'limit'>,
  ): { readonly start: number; readonly completions: readonly TitleCompletion[] } | undefined;
  /** Puts the workspace's entries over these. Never throws: what does not fit is left out with a problem at its place. */
  merge(yaml: string): MergeResult;
}
