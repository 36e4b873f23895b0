import { BestReading } from '../bestReading';
import type { CandidateSpan } from './spans';

/** A span with the label that it is chosen for. */
export interface ChosenSpan {
  /** Index among the paragraph's candidate spans. */
  readonly index: number;
  readonly label: number;
}

const NONE: readonly ChosenSpan[] = [];

/** Chooses spans of one paragraph after the other. */
export class Chooser {
  readonly #reading = new BestReading();
  /** Which span each offer is; written over by each paragraph. */
  readonly #spanOf: number[] = [];

  /**
   * Spans without overlaps whose gains add up to most. `gain` holds for each span what its best label is
   * worth against none; only what is worth something is taken. Linear.
   */
  choose(
    spans: readonly Pick<CandidateSpan, 'first' | 'last'>[],
    gain: readonly number[],
    label: readonly number[],
    units: number,
  ): readonly ChosenSpan[] {
    let offers = 0;
    for (let index = 0; index < spans.length; index++) {
      const own = gain[index] as number;
      if (own <= 0) continue;
      if (offers === 0) this.#reading.begin(units);
      const { first, last } = spans[index] as (typeof spans)[number];
      this.#reading.offer(first, last, own);
      this.#spanOf[offers++] = index;
    }
    if (offers === 0) return NONE;
    return this.#reading.choose().map((offer) => {
      const index = this.#spanOf[offer] as number;
      return { index, label: label[index] as number };
    });
  }
}
