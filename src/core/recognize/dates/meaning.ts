import type { TimexMod } from '../../timex';
import type { Ending } from './endings';
import type { Reader } from './reader';
import type { Starts } from './starts';
import type { PartOfDay, Unit } from './words';

/** Which year a phrase names: by number, by its distance from the article's year, or one spoken of before. */
export type YearRef =
  | { readonly kind: 'number'; readonly year: number; readonly bc?: boolean }
  | { readonly kind: 'shift'; readonly by: number }
  | { readonly kind: 'mention' };

/** A calendar date with the parts that the text states. */
export interface CalendarDate {
  readonly kind: 'calendar';
  readonly year?: YearRef;
  readonly month?: number;
  readonly day?: number;
  /** The month is that of the date before (`noyabrın 20-də Ağdam, 25-də Kəlbəcər`). */
  readonly sameMonth?: boolean;
}

export interface Clock {
  readonly hour: number;
  readonly minute?: number;
}

/** What an expression says, before any date is known. Resolving turns it into a TIMEX3 value. */
export type Meaning =
  | CalendarDate
  /** `Q1`, `H2`, `SU`: a part of a year. */
  | { readonly kind: 'part'; readonly part: string; readonly year?: YearRef; readonly shift?: number }
  /** A school year or a sports season that begins in autumn. */
  | {
      readonly kind: 'split-year';
      readonly from?: number;
      readonly to?: number;
      readonly shift?: number | 'new';
      readonly sport?: boolean;
    }
  | { readonly kind: 'decade'; readonly digits: number; readonly century?: number; readonly lastCentury?: boolean }
  | { readonly kind: 'century'; readonly number: number; readonly bc?: boolean }
  /** `dünən`, `ötən həftə`: whole units from the article's date, or from the last mention. */
  | {
      readonly kind: 'shift';
      readonly unit: Unit | 'weekend';
      readonly by: number;
      readonly from?: 'mention';
      readonly month?: number;
      /** A day of the shifted month: `ötən ayın 20-də`. */
      readonly day?: number;
    }
  /** `3 gün sonra`, `iki il əvvəl`; `told` says that it counts from an event (`qəzadan iki il sonra`) or from what was said (`ondan`). */
  | { readonly kind: 'offset'; readonly unit: Unit; readonly by: number; readonly told?: 'event' | 'mention' }
  /** `week` counts whole weeks from the article's: `ötən həftənin cümə günü`. */
  | { readonly kind: 'weekday'; readonly day: number; readonly shift?: number; readonly week?: number }
  | { readonly kind: 'range'; readonly from: Meaning; readonly to: Meaning; readonly gaps?: boolean }
  | {
      readonly kind: 'time';
      readonly on?: Meaning;
      readonly clock?: Clock;
      readonly to?: Clock;
      readonly part?: PartOfDay;
    }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string; readonly quant?: string; readonly freq?: string }
  | { readonly kind: 'ref'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  /** By tense: past or future reference. */
  | { readonly kind: 'vague'; readonly by: -1 | 1 }
  /** `bu gün`: the day, or the present at large. */
  | { readonly kind: 'today' }
  /** `həmin gün`, `eyni dövr`: what was spoken of. */
  | { readonly kind: 'mention'; readonly unit: Unit | 'date' | 'period' | 'event-day'; readonly year?: YearRef };

export type Tense = 'past' | 'present' | 'future';

/** What a rule gives: atoms from where it was asked to `end`, and what they say. */
export interface Match {
  readonly end: number;
  readonly rule: string;
  readonly meaning: Meaning;
  readonly confidence: number;
  readonly mod?: TimexMod;
  /** Ending of the last noun or number, by which postpositions are joined. */
  readonly ending?: Ending;
}

/** One construction. `match` looks at a bounded number of atoms from `i`. */
export interface Rule {
  readonly id: string;
  /** With what it may begin; it is asked nowhere else. */
  readonly starts: Starts;
  match(context: RuleContext, i: number): Match | undefined;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly reader: Reader;
  /** The last expression found before `i` in the same sentence, if any. */
  readonly previous: Match | undefined;
  /** Index one past the previous expression. */
  readonly previousEnd: number;
}

/** A temporal expression of one paragraph, not yet reckoned. Offsets are UTF-16 units of the paragraph. */
export interface DateExpression {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly confidence: number;
  readonly meaning: Meaning;
  readonly mod?: TimexMod;
  /** Tense of the verb that the expression goes with. */
  readonly tense?: Tense;
  /** Counts sentences of the paragraph. */
  readonly sentence: number;
  /** Stands in brackets or quotes that close after it, or opens the paragraph. */
  readonly place?: 'dateline';
}
