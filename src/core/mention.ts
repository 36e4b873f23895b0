import type { Span } from './span';
import type { TimexValue } from './timex';

/** One ending that the morphology took off, outermost last. */
export interface Ending {
  /** The letters as written. */
  readonly surface: string;
  readonly kind: 'plural' | 'possessive' | 'case' | 'copula' | 'derivation';
  /** Which one, for instance `poss3`, `gen`, `dat`, `acc`, `loc`, `abl`, `pl`, `lik`. */
  readonly tag: string;
}

/** What the recogniser found. Offsets are UTF-16 units of the article's text. */
export interface Mention extends Span {
  readonly label: string;
  /** The span without its outer case endings (for PERSON, ORG, LOC, EVENT, TITLE). */
  readonly base?: string;
  /** Endings between base and surface, innermost first. */
  readonly endings?: readonly Ending[];
  /** Same id, same thing: stable within one article, `label:key`. */
  readonly entity?: string;
  /** For DATE. */
  readonly timex?: TimexValue;
  /** The other reading that could not be ruled out, for instance the feminine surname `Asılova`. */
  readonly doubt?: string;
  /** Id of the rule that decided. */
  readonly rule: string;
  /** Calibrated share, 0 to 1, of such mentions that are right. */
  readonly confidence: number;
}
