import type { Problem } from '../problem';
import type { Span } from '../span';

/** A calendar date of which only the year, or the year and the month, may be known. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** The fields of a front matter that we know; all are text as written. */
export interface HeaderFields {
  readonly title?: string;
  readonly source?: string;
  readonly url?: string;
  readonly author?: string;
}

export interface Header {
  readonly kind: 'date-line' | 'front-matter' | 'none';
  /** What is no text: the date line up to the text, or the whole front matter. */
  readonly span: Span;
  readonly date?: PartialDate;
  /** The written date, where there is one. */
  readonly dateSpan?: Span;
  readonly fields: HeaderFields;
}

/** A block of text that is recognised by itself. */
export interface Paragraph extends Span {
  /** The paragraph's own text: `text.slice(start, end)`. */
  readonly text: string;
}

/** A text file read as an article; `text` is the file as it is, all offsets refer to it. */
export interface Article {
  readonly text: string;
  readonly header: Header;
  /** From the end of the header to the end of the file. */
  readonly body: Span;
  readonly paragraphs: readonly Paragraph[];
  readonly problems: readonly Problem[];
}

/** `2024`, `2024-04` or `2024-04-05`. */
export function formatPartialDate(date: PartialDate): string {
  let out = String(date.year).padStart(4, '0');
  if (date.month !== undefined) out += `-${String(date.month).padStart(2, '0')}`;
  if (date.day !== undefined) out += `-${String(date.day).padStart(2, '0')}`;
  return out;
}
