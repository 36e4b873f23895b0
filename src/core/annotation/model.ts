import type { Span } from '../span';
import type { TimexMod, TimexType } from '../timex';

/** How an annotation came about. */
export const ORIGINS = ['hand', 'accepted', 'edited', 'propagated', 'imported'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Why a suggestion was rejected. */
export const REJECT_REASONS = ['not-a-mention', 'other-label', 'other-span'] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** How surely the marks of a sidecar were found in the text. */
export type AnchorState = 'same' | 'moved' | 'changed' | 'orphan';

/** How far an article is, in the order in which work goes on. */
export const ARTICLE_STATUSES = ['new', 'in-progress', 'second-look', 'done'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

/** What stands round a mark inside its paragraph, by which it is found again. Line breaks are LF. */
export interface AnchorContext {
  readonly before: string;
  readonly after: string;
  /** For a discontinuous mark, what stands between its spans. */
  readonly gaps?: readonly string[];
}

/** A person's decision about a span. Spans are UTF-16 units of the article's current text. */
export interface Annotation {
  /** Random and short, unique within the sidecar. */
  readonly id: string;
  /** In text order, not touching; more than one for a discontinuous mark; none for an orphan. */
  readonly spans: readonly Span[];
  readonly label: string;
  /** The marked text of each span as it was when last anchored; kept for orphans. */
  readonly quotes: readonly string[];
  readonly status: 'accepted' | 'rejected';
  readonly reason?: RejectReason;
  readonly base?: string;
  /** For DATE, frozen when accepted. */
  readonly type?: TimexType;
  readonly value?: string;
  readonly mod?: TimexMod;
  readonly quant?: string;
  readonly freq?: string;
  readonly entity?: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  readonly note?: string;
  readonly annotator: string;
  readonly origin: Origin;
  /** Version of the recogniser that suggested it; absent for marks by hand. */
  readonly recognizer?: string;
  /** The rule that suggested it. */
  readonly rule?: string;
  readonly anchor: AnchorState;
  /** Kept where the text no longer says it: for changed marks and orphans. */
  readonly context?: AnchorContext;
}

/** The thing that several annotations name. */
export interface Entity {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  /** Wikidata id or URL. */
  readonly link?: string;
  readonly note?: string;
}

/** A directed relation between two annotations, for instance TITLE `held-by` PERSON. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly annotator: string;
  readonly status: 'accepted' | 'rejected';
}

/** What is said of the article as a whole. */
export interface ArticleRecord {
  readonly status: ArticleStatus;
  readonly note?: string;
  readonly annotator?: string;
}

/** All that people decided about one article. Immutable: changes make a new one. */
export interface AnnotationSet {
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly record: ArticleRecord;
}

/** One thing before and after; absent before means added, absent after means removed. */
export type Change =
  | { readonly kind: 'annotation'; readonly before?: Annotation; readonly after?: Annotation }
  | { readonly kind: 'entity'; readonly before?: Entity; readonly after?: Entity }
  | { readonly kind: 'relation'; readonly before?: Relation; readonly after?: Relation }
  | { readonly kind: 'record'; readonly before: ArticleRecord; readonly after: ArticleRecord };

/** What one command did; undone and redone as a whole. */
export interface Step {
  /** l10n key of what was done, with arguments, for the status bar and "Undo …". */
  readonly title: { readonly key: string; readonly args?: Readonly<Record<string, string | number>> };
  readonly changes: readonly Change[];
  /** Set where the sidecar is gone, and is not to come again only to say that it is empty. */
  readonly sidecar?: 'gone';
}

export const EMPTY_SET: AnnotationSet = {
  annotations: new Map(),
  entities: new Map(),
  relations: new Map(),
  record: { status: 'new' },
};
