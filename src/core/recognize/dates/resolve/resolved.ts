import type { TimexAnchor, TimexType, TimexValue } from '../../../timex';
import type { Point } from './context';

/** A value on its way: what it is, what it came from, and what later expressions may ask of it. */
export interface Resolved {
  readonly type: TimexType;
  /** Absent where no calendar has the date. */
  readonly value?: string;
  readonly anchor: TimexAnchor;
  readonly reason: NonNullable<TimexValue['reason']>;
  /** First point of the value, for pointing back and for reckoning on. */
  readonly point?: Point;
  readonly quant?: string;
  readonly freq?: string;
}
