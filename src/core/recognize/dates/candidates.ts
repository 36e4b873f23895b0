import type { Article, PartialDate } from '../../article/article';
import { tokenize } from '../../article/tokens';
import type { TimexValue } from '../../timex';
import { findDates } from './find';
import type { Tense } from './meaning';
import { resolveDates } from './resolve/document';
import { parseTimexValue } from './value';

const TENSES: readonly (Tense | undefined)[] = [undefined, 'past', 'future'];

/** Reasons of a year that neither a number nor `cari ilin`, `ötən il` fixes. */
const IMPLIED_YEAR = new Set(['timex.reason.header-year', 'timex.reason.year-before', 'timex.reason.year-after']);

/** Longer texts are no temporal expression. */
const LONGEST = 500;

/**
 * Values that a text by itself may have in an article of this date, the likeliest first: with each
 * tense, then with the years before and after where the text names none. Empty if the text is no
 * temporal expression.
 */
export function candidateValues(text: string, date: PartialDate | undefined): TimexValue[] {
  const values: TimexValue[] = [];
  const add = (value: TimexValue | undefined): void => {
    if (value?.value !== undefined && !values.some((known) => known.value === value.value)) values.push(value);
  };
  for (const tense of TENSES) add(readWhole(text, date, tense));
  const first = values[0];
  if (first !== undefined && date !== undefined && IMPLIED_YEAR.has(first.reason?.code ?? '')) {
    for (const by of [-1, 1]) add(readWhole(text, { ...date, year: date.year + by }, undefined));
  }
  return values;
}

/**
 * Whether a value can be the one of its text. `undefined` where the text is not read as a temporal
 * expression, or points back to something that is not in it. An X of either side fits everything.
 */
export function valueAgreesWithText(value: string, text: string, date: PartialDate | undefined): boolean | undefined {
  if (parseTimexValue(value) === undefined) return false;
  const candidates = candidateValues(text, date);
  const first = candidates[0];
  if (first?.value === undefined) return undefined;
  if (/mention|narrative|vague|nowadays/.test(first.reason?.code ?? '') || first.value.endsWith('_REF'))
    return undefined;
  return candidates.some((candidate) => fits(candidate.value ?? '', value));
}

function fits(candidate: string, value: string): boolean {
  if (candidate === value) return true;
  if (candidate.length !== value.length) return false;
  return [...candidate].every((sign, i) => sign === value[i] || sign === 'X' || value[i] === 'X');
}

/** The value of the one expression that takes up the text, at most a few signs aside. */
function readWhole(text: string, date: PartialDate | undefined, tense: Tense | undefined): TimexValue | undefined {
  if (text.length > LONGEST) return undefined;
  const found = findDates(tokenize(text));
  const [expression] = found;
  if (expression === undefined || found.length > 1) return undefined;
  if (expression.start > 0 && /[\p{L}\p{N}]/u.test(text.slice(0, expression.start))) return undefined;
  if (/[\p{L}\p{N}]/u.test(text.slice(expression.end))) return undefined;
  const article: Article = {
    text,
    header: { kind: 'none', span: { start: 0, end: 0 }, ...(date && { date }), fields: {} },
    body: { start: 0, end: text.length },
    paragraphs: [],
    problems: [],
  };
  const { mentions } = resolveDates(article, [
    { expression: { ...expression, tense, place: undefined }, offset: 0, paragraph: 0 },
  ]);
  return mentions[0]?.timex;
}
