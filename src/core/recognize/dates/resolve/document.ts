import type { Article, PartialDate } from '../../../article/article';
import { formatPartialDate } from '../../../article/article';
import type { Mention } from '../../../mention';
import type { Problem } from '../../../problem';
import type { Span } from '../../../span';
import type { TimexAnchor, TimexMod, TimexValue } from '../../../timex';
import { dayExists } from '../calendar';
import { holidayOn, type Holidays } from '../holidays';
import type { DateExpression } from '../meaning';
import { NO_ANCHOR, type Memory, type Scene } from './context';
import { resolve } from './resolve';
import type { Resolved } from './resolved';

/** An expression at its place in the article. */
export interface PlacedExpression {
  readonly expression: DateExpression;
  /** Where its paragraph begins, UTF-16 units of the article. */
  readonly offset: number;
  /** Number of the paragraph. */
  readonly paragraph: number;
}

export interface ResolvedDates {
  /** DATE mentions in text order, each with `timex`. */
  readonly mentions: readonly Mention[];
  readonly problems: readonly Problem[];
}

/** The document stage: gives every expression its value, in text order. Linear in their number. */
export function resolveDates(
  article: Article,
  placed: readonly PlacedExpression[],
  holidays?: Holidays,
): ResolvedDates {
  const mentions: Mention[] = [];
  const problems: Problem[] = [];
  const memory: Memory = {};
  let date = article.header.date;
  let anchor: TimexAnchor = date === undefined ? NO_ANCHOR : { kind: 'header', date: formatPartialDate(date) };
  for (const { expression, offset, paragraph } of placed) {
    const span = { start: offset + expression.start, end: offset + expression.end };
    if (expression.place === 'dateline') {
      const finer = refine(date, expression);
      if (finer !== undefined) {
        date = finer;
        anchor = { kind: 'dateline', date: formatPartialDate(finer), span };
      }
    }
    const scene: Scene = { date, anchor, memory, tense: expression.tense, paragraph, sentence: expression.sentence };
    const resolved = resolve(expression.meaning, scene);
    if (resolved.value === undefined) problems.push(impossible(article, span));
    mentions.push({
      start: span.start,
      end: span.end,
      label: 'DATE',
      rule: expression.rule,
      confidence: resolved.value === undefined ? Math.min(expression.confidence, 0.5) : expression.confidence,
      timex: timexOf(resolved, expression.mod, withHoliday(resolved, date, holidays)),
    });
    remember(memory, expression, resolved, span, paragraph);
  }
  return { mentions, problems };
}

/** What most expressions have is written out: leaving out what is absent costs more than all the rest. */
function timexOf(
  { type, value, quant, freq, anchor }: Resolved,
  mod: TimexMod | undefined,
  reason: Resolved['reason'],
): TimexValue {
  if (value !== undefined && mod === undefined && quant === undefined && freq === undefined)
    return { type, value, anchor, reason };
  return {
    type,
    ...(value !== undefined && { value }),
    ...(mod && { mod }),
    ...(quant && { quant }),
    ...(freq && { freq }),
    anchor,
    reason,
  };
}

/** The reason, with the holiday that the day is by law (`8 Noyabr`). */
function withHoliday(
  { reason, value }: Resolved,
  date: PartialDate | undefined,
  holidays: Holidays | undefined,
): Resolved['reason'] {
  const holiday = value === undefined || holidays === undefined ? undefined : holidayOn(value, date, holidays);
  return holiday === undefined ? reason : { ...reason, args: { ...reason.args, holiday } };
}

function impossible(article: Article, span: Span): Problem {
  return {
    code: 'date.impossible',
    severity: 'warning',
    span,
    args: { text: article.text.slice(span.start, span.end) },
  };
}

/** The article's date made finer by a dateline that agrees with it (`Bakı, 24 iyun` under `2024-06`). */
function refine(date: PartialDate | undefined, { meaning }: DateExpression): PartialDate | undefined {
  if (
    date === undefined ||
    date.day !== undefined ||
    meaning.kind !== 'calendar' ||
    meaning.month === undefined ||
    meaning.day === undefined
  )
    return undefined;
  if (meaning.year !== undefined && (meaning.year.kind !== 'number' || meaning.year.year !== date.year))
    return undefined;
  if (date.month !== undefined && date.month !== meaning.month) return undefined;
  return dayExists(date.year, meaning.month, meaning.day)
    ? { year: date.year, month: meaning.month, day: meaning.day }
    : undefined;
}

function remember(memory: Memory, expression: DateExpression, resolved: Resolved, span: Span, paragraph: number): void {
  const { value, point } = resolved;
  if (value === undefined) return;
  const { sentence } = expression;
  const here = { value, span, paragraph, sentence };
  if (resolved.type === 'SET') {
    memory.set = here;
    return;
  }
  if (resolved.type === 'DURATION' || value.endsWith('_REF')) return;
  memory.date = here;
  if (/^(?:\d{4}|XXXX)-(?:[QH]\d)$/.test(value) || /^[\dX]{4}-\d\d\/[\dX]{4}-\d\d$/.test(value)) memory.period = here;
  if (/^\d{4}-W\d\d$/.test(value)) memory.week = here;
  if (point === undefined) return;
  if (point.day !== undefined) memory.day = { value: value.replace(/T.*/, ''), span, paragraph, sentence, point };
  if (point.month !== undefined) memory.month = { value, span, paragraph, sentence, point };
  if (point.year !== undefined)
    memory.year = { value, span, paragraph, sentence, year: point.year, written: resolved.anchor.kind === 'text' };
  const clock = /T(\d\d):\d\d$/.exec(value);
  if (clock !== null && point.day !== undefined) memory.clock = { ...here, point, hour: Number(clock[1]) };
}
