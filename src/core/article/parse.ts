import type { Article, PartialDate } from './article';
import { readHeader } from './header';
import { paragraphsOf } from './paragraphs';

export interface ParseOptions {
  /** The article's date where its header has none, for instance from the command line. */
  readonly date?: PartialDate;
}

/** Reads a text file as an article. Never throws; what is wrong with the header becomes a problem. */
export function parseArticle(text: string, options: ParseOptions = {}): Article {
  const reading = readHeader(text);
  const supplied = reading.header.date === undefined && options.date !== undefined;
  const header = supplied ? { ...reading.header, date: options.date } : reading.header;
  return {
    text,
    header,
    body: { start: header.span.end, end: text.length },
    paragraphs: paragraphsOf(text, header.span.end),
    problems: supplied ? reading.problems.filter(({ code }) => code !== 'article.date.missing') : reading.problems,
  };
}
