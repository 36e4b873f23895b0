import type { Article } from './article';
import { readHeader } from './header';
import { paragraphsOf } from './paragraphs';

/** Reads a text file as an article. Never throws; what is wrong with the header becomes a problem. */
export function parseArticle(text: string): Article {
  const { header, problems } = readHeader(text);
  return {
    text,
    header,
    body: { start: header.span.end, end: text.length },
    paragraphs: paragraphsOf(text, header.span.end),
    problems,
  };
}
