import assert from 'node:assert/strict';
import { readDate } from '../../../../src/core/article/header';
import { parseArticle } from '../../../../src/core/article/parse';
import { tokenize } from '../../../../src/core/article/tokens';
import type { Problem } from '../../../../src/core/problem';
import { findDates, parseHolidays, resolveDates } from '../../../../src/core/recognize/dates';
import type { TimexValue } from '../../../../src/core/timex';
import { compileHolidays } from '../../../../src/lexicon/compile/holidays';

const HOLIDAYS = parseHolidays(compileHolidays());

/** A DATE as tests look at it. */
export interface Found {
  readonly text: string;
  readonly value: string | undefined;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly timex: TimexValue;
}

/** The temporal expressions of an article dated `date` (none for `undefined`). */
export function dates(text: string, date?: string): Found[] {
  return recognised(text, date).found;
}

export function recognised(text: string, date?: string): { found: Found[]; problems: readonly Problem[] } {
  const article = parseArticle(text, {
    date: date === undefined ? undefined : readDate(date, { start: 0, end: 0 }).date,
  });
  const placed = article.paragraphs.flatMap((paragraph, index) =>
    findDates(tokenize(paragraph.text)).map((expression) => ({
      expression,
      offset: paragraph.start,
      paragraph: index,
    })),
  );
  const { mentions, problems } = resolveDates(article, placed, HOLIDAYS);
  const found = mentions.map(({ start, end, rule, timex }) => {
    assert.ok(timex);
    return { text: text.slice(start, end), value: timex.value, rule, start, end, timex };
  });
  return { found, problems };
}

/** `«expression» value` for each, so that one comparison shows span and value. */
export function shown(text: string, date?: string): string[] {
  return dates(text, date).map((one) => `${one.text} = ${one.value ?? '-'}`);
}

/** The only expression of a text. */
export function only(text: string, date?: string): Found {
  const found = dates(text, date);
  assert.equal(found.length, 1, `${JSON.stringify(text)}: ${found.map((one) => one.text).join(' | ')}`);
  return found[0] as Found;
}
