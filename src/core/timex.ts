import type { Span } from './span';

/** TIMEX3 types (TimeML 1.2.1). */
export const TIMEX_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export type TimexType = (typeof TIMEX_TYPES)[number];

/** TIMEX3 modifiers (TimeML 1.2.1). */
export const TIMEX_MODS = [
  'BEFORE',
  'AFTER',
  'ON_OR_BEFORE',
  'ON_OR_AFTER',
  'LESS_THAN',
  'MORE_THAN',
  'EQUAL_OR_LESS',
  'EQUAL_OR_MORE',
  'START',
  'MID',
  'END',
  'APPROX',
] as const;
export type TimexMod = (typeof TIMEX_MODS)[number];

/**
 * What a value was reckoned from. `text`: the expression says everything itself; `header` and
 * `dateline`: the article's own date; `mention`: an earlier expression at `span` (article offsets).
 */
export type TimexAnchor =
  | { readonly kind: 'text' }
  | { readonly kind: 'none' }
  | { readonly kind: 'header'; readonly date: string }
  | { readonly kind: 'dateline'; readonly date: string; readonly span: Span }
  | { readonly kind: 'mention'; readonly value: string; readonly span: Span };

/** The value of a DATE mention. */
export interface TimexValue {
  readonly type: TimexType;
  /** TIMEX3 value, or two joined by `/` for a range; absent where no calendar date fits (`30 fevral`). */
  readonly value?: string;
  readonly mod?: TimexMod;
  /** For SET: `EVERY` and the like. */
  readonly quant?: string;
  /** For SET: how often in the unit, as `2X`. */
  readonly freq?: string;
  readonly anchor: TimexAnchor;
  /** Why this value: a key of the hover's wording, with its arguments. */
  readonly reason?: { readonly code: string; readonly args?: Readonly<Record<string, string | number>> };
}
