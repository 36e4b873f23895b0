import type { ArticleStatus, Entity, Origin, RejectReason, Relation } from '../annotation/model';
import type { PartialDate, HeaderFields } from '../article/article';
import type { Span } from '../span';
import type { TimexMod, TimexType } from '../timex';

/** Accepted and rejected were decided by a person; suggested was not decided. */
export const DECISIONS = ['accepted', 'rejected', 'suggested'] as const;
export type Decision = (typeof DECISIONS)[number];

/** The value of a DATE as it goes out. */
export interface MarkTimex {
  readonly type?: TimexType;
  readonly value?: string;
  readonly mod?: TimexMod;
  readonly quant?: string;
  readonly freq?: string;
}

/** One mark on its way out or in. Spans are UTF-16 units of the document's text. */
export interface ExportMark {
  /** Unique within the document. */
  readonly id: string;
  /** In text order, neither overlapping nor touching; at least one. */
  readonly spans: readonly Span[];
  readonly label: string;
  readonly decision: Decision;
  readonly reason?: RejectReason;
  readonly base?: string;
  readonly timex?: MarkTimex;
  /** Id of one of the document's entities. */
  readonly entity?: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  readonly note?: string;
  readonly annotator?: string;
  readonly origin?: Origin;
  /** Version of the recogniser that suggested it. */
  readonly recognizer?: string;
  readonly rule?: string;
  readonly confidence?: number;
  /** The marked texts as a source quotes them, one for each span, for places that have to be found again. */
  readonly quotes?: readonly Quote[];
}

/** A stretch of text by its words and what stands round it. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where the text of a document comes from: it is the article's; it was joined from tokens; there is none. */
export type TextOrigin = 'exact' | 'tokens' | 'none';

/** One article with its marks, as every format sees it. */
export interface ExportDocument {
  /** Stable name of the article, unique in the export. */
  readonly id: string;
  /** The article's file as the caller named it. */
  readonly file: string;
  /** The article's text without its header; all spans refer to it. Empty where there is none: then spans count code points. */
  readonly text: string;
  readonly textOrigin: TextOrigin;
  /** SHA-256 of the text in UTF-8, hex, where the text itself stays at home. */
  readonly textHash?: string;
  /** UTF-16 units of the file before `text`, a BOM not counted. */
  readonly bodyStart: number;
  /** Lines of the file before `text`. */
  readonly headerLines?: number;
  /** The source says nothing of how far the article was reviewed; whoever converts it vouches for it. */
  readonly foreign?: boolean;
  readonly date?: PartialDate;
  readonly fields: HeaderFields;
  readonly status: ArticleStatus;
  readonly note?: string;
  /** Whose layer this is; absent for the adjudicated one. */
  readonly annotator?: string;
  readonly recognizer?: string;
  readonly guidelines?: string;
  readonly marks: readonly ExportMark[];
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  /** Marks that were not found in the text; they go out nowhere and are counted. */
  readonly orphans: number;
}

/** First unit of a mark. */
export function startOf(mark: ExportMark): number {
  return mark.spans[0]?.start ?? 0;
}

/** One past the last unit of a mark. */
export function endOf(mark: ExportMark): number {
  return mark.spans[mark.spans.length - 1]?.end ?? 0;
}

/** The stretch from the first to the last unit, gaps included. */
export function coverOf(mark: ExportMark): Span {
  return { start: startOf(mark), end: endOf(mark) };
}

/** Text order: by start, the longer one first, then by label and id so that output never depends on input order. */
export function byPlace(a: ExportMark, b: ExportMark): number {
  return startOf(a) - startOf(b) || endOf(b) - endOf(a) || compare(a.label, b.label) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The marked text, fragments joined by one space. */
export function textOf(mark: ExportMark, text: string): string {
  return mark.spans.map((span) => text.slice(span.start, span.end)).join(' ');
}
