import type { PartialDate } from '../../../article/article';
import type { Span } from '../../../span';
import type { TimexAnchor } from '../../../timex';
import type { Tense } from '../meaning';
import { pad, yearText } from '../calendar';

/** A place in the calendar of which any part may be unknown. */
export interface Point {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** An earlier expression that later ones may point back to. */
export interface Earlier {
  readonly value: string;
  readonly span: Span;
  readonly paragraph: number;
  readonly sentence: number;
}

/** What was said before, by what it can be asked for. */
export interface Memory {
  day?: Earlier & { readonly point: Point };
  month?: Earlier & { readonly point: Point };
  year?: Earlier & { readonly year: number; readonly written: boolean };
  /** Last quarter, half or range of months, that `eyni dövr` means. */
  period?: Earlier;
  week?: Earlier;
  date?: Earlier;
  clock?: Earlier & { readonly point: Point; readonly hour: number };
  /** A repeated time: a clock after it in the same sentence is repeated too. */
  set?: Earlier;
}

/** Where and when an expression stands. */
export interface Scene {
  /** The article's date, refined by a dateline; undefined without a header. */
  readonly date: PartialDate | undefined;
  readonly anchor: TimexAnchor;
  readonly memory: Memory;
  readonly tense: Tense | undefined;
  readonly paragraph: number;
  readonly sentence: number;
}

export const NO_ANCHOR: TimexAnchor = { kind: 'none' };
export const TEXT_ANCHOR: TimexAnchor = { kind: 'text' };

export function mentionAnchor(earlier: Earlier): TimexAnchor {
  return { kind: 'mention', value: earlier.value, span: earlier.span };
}

/** Whether an earlier expression stands in the same sentence. */
export function sameSentence(scene: Scene, earlier: Earlier | undefined): boolean {
  return earlier !== undefined && earlier.paragraph === scene.paragraph && earlier.sentence === scene.sentence;
}

/** `2024-04-05`, with X for what is not known; parts below `precision` are left out. */
export function pointValue(point: Point, precision: 'year' | 'month' | 'day'): string {
  const year = point.year === undefined ? 'XXXX' : yearText(point.year);
  if (precision === 'year') return year;
  const month = `${year}-${point.month === undefined ? 'XX' : pad(point.month, 2)}`;
  return precision === 'month' ? month : `${month}-${point.day === undefined ? 'XX' : pad(point.day, 2)}`;
}
