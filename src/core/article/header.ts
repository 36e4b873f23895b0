import type { Problem } from '../problem';
import type { Span } from '../span';
import type { Header, HeaderFields, PartialDate } from './article';
import { readFrontMatter } from './frontMatter';

/** What reading the top of a file gave. */
export interface HeaderReading {
  readonly header: Header;
  readonly problems: readonly Problem[];
}

const NO_FIELDS: HeaderFields = {};

/** `date`, blanks, and what stands for the date up to the next blank. */
const DATE_LINE = /^[^\S\r\n]*date[^\S\r\n]+(\S+)[^\S\r\n]*/u;

/** Reads the date line or the front matter that a text begins with. Offsets are UTF-16 units. */
export function readHeader(text: string): HeaderReading {
  const from = text.startsWith('\ufeff') ? 1 : 0;
  if (/^---[^\S\r\n]*(\r\n|\n|\r|$)/u.test(text.slice(from, from + 64))) return readFrontMatter(text, from);
  const match = DATE_LINE.exec(text.slice(from, from + 256));
  const written = match?.[1];
  if (match === null || written === undefined || !/^\d/u.test(written)) {
    const span = { start: from, end: from };
    return {
      header: { kind: 'none', span, fields: NO_FIELDS },
      problems: [{ code: 'article.date.missing', severity: 'warning', span: firstLineOf(text, from) }],
    };
  }
  const start = from + match[0].indexOf(written, match[0].indexOf('date') + 4);
  const dateSpan = { start, end: start + written.length };
  const read = readDate(written, dateSpan);
  return {
    header: {
      kind: 'date-line',
      span: { start: from, end: from + match[0].length },
      date: read.date,
      dateSpan,
      fields: NO_FIELDS,
    },
    problems: read.problems,
  };
}

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. A day or month that no calendar has is dropped with a problem. */
export function readDate(written: string, span: Span): { date?: PartialDate; problems: Problem[] } {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(written);
  const problem = (code: Problem['code']): Problem => ({ code, severity: 'warning', span, args: { text: written } });
  if (match === null) return { problems: [problem('article.date.malformed')] };
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if (year === 0 || (month !== undefined && (month < 1 || month > 12))) {
    return { problems: [problem('article.date.impossible')] };
  }
  if (month !== undefined && day !== undefined && (day < 1 || day > daysIn(year, month))) {
    return { date: { year, month }, problems: [problem('article.date.impossible')] };
  }
  return { date: { year, month, day }, problems: [] };
}

/** Days of a month in the Gregorian calendar; the recogniser's calendar library loads later than headers are read. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function firstLineOf(text: string, from: number): Span {
  const end = text.slice(from).search(/[\r\n]/u);
  return { start: from, end: end < 0 ? text.length : from + end };
}
