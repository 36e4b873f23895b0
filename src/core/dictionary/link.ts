import type { PartialDate } from '../article/article';
import type { Ending, Mention } from '../mention';
import type { Span } from '../span';
import type { Institution, TitleEntry } from './entry';

/** What a title's meaning depends on outside its span. */
export interface LinkContext {
  /** Mentions of the article in text order; LOC, ORG and PERSON are read. */
  readonly mentions: readonly Mention[];
  /** The article's date. */
  readonly date?: PartialDate;
}

/** Words that change what a title says of its bearer. */
export type TitleModifier =
  'former' | 'acting' | 'temporary' | 'first' | 'deputy' | 'elect' | 'transitional' | 'honorary';

/** Whose post it is, and how that is known. */
export type TitleOwner =
  | {
      readonly kind: 'country';
      /** ISO 3166-1 code. */
      readonly code: string;
      readonly name: string;
      /** `before`: written left of the title; `entry`: only one country has the post; `text`: the only country the article gives this post; `holder`: the person named beside it held it. */
      readonly evidence: 'before' | 'entry' | 'text' | 'holder';
      readonly span?: Span;
    }
  | {
      readonly kind: 'body';
      /** Present where the dictionary knows the body. */
      readonly institution?: Institution;
      /** The known body whose part it is. */
      readonly parent?: Institution;
      /** ISO 3166-1 code of the country that its name begins with or that stands before it. */
      readonly country?: string;
      readonly name: string;
      /** A genitive that names no body: `qurumun`, `komitənin`. */
      readonly unnamed?: boolean;
      readonly evidence: 'before' | 'entry' | 'text' | 'holder';
      readonly span?: Span;
    }
  /** A region, a town or another place that is no country. */
  | { readonly kind: 'place'; readonly name: string; readonly evidence: 'before' | 'text'; readonly span?: Span }
  /** Nothing tells whose post is meant. */
  | { readonly kind: 'unknown' };

/** A TITLE mention with its dictionary entry. */
export interface TitleLink {
  /** The mention's span in the article. */
  readonly span: Span;
  readonly surface: string;
  readonly entry: TitleEntry;
  /** `post`: somebody holds it; `body`: `-lıq/-lik` made it the name of the institution. */
  readonly kind: 'post' | 'body';
  /** The full form here, nominative: `Qazaxıstan Prezidenti`, `Milli Məclisin sədri`. */
  readonly canonical: string;
  /** Words of the span before the entry's own, for instance the portfolio of a minister that has no entry. */
  readonly qualifier?: string;
  readonly modifiers: readonly TitleModifier[];
  /** What was taken off the last word, innermost first. */
  readonly endings: readonly Ending[];
  readonly plural: boolean;
  readonly owner: TitleOwner;
  /** The body for `-lıq/-lik`, or the one that the post belongs to. */
  readonly institution?: Institution;
  /** The person named beside the title, base form. */
  readonly person?: string;
}
