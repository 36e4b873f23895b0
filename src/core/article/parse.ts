import type { Article, PartialDate } from './article';
import { readHeader } from './header';
import type { Problem } from '../problem';
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
  const problems = supplied ? reading.problems.filter(({ code }) => code !== 'article.date.missing') : reading.problems;
  return {
    text,
    header,
    body: { start: header.span.end, end: text.length },
    paragraphs: paragraphsOf(text, header.span.end),
    problems: [...problems, ...lostLetters(text)],
  };
}

/** U+FFFD, which a decoder puts where bytes are none of its encoding. */
const REPLACEMENT = '\ufffd';

/** One problem, at the first letter that was lost. */
function lostLetters(text: string): Problem[] {
  const start = text.indexOf(REPLACEMENT);
  if (start < 0) return [];
  return [{ code: 'article.letters.lost', severity: 'warning', span: { start, end: start + REPLACEMENT.length } }];
}
