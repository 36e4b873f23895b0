import { BestReading } from '../bestReading';
import type { CandidateSpan } from './spans';

const NONE: readonly number[] = [];

/** Chooses spans of one paragraph after the other. */
export class Chooser {
  readonly #reading = new BestReading();
  /** Which span each offer is; written over by each paragraph. */
  readonly #spanOf: number[] = [];

  /**
   * Of the first `count` spans those (by index, in text order) without overlaps whose gains add up to most. `gain`
   * holds for each span what its best label is worth against none; only what is worth something is taken. Linear.
   */
  choose(
    spans: readonly Pick<CandidateSpan, 'first' | 'last'>[],
    gain: readonly number[],
    count: number,
    units: number,
  ): readonly number[] {
    let offers = 0;
    for (let index = 0; index < count; index++) {
      const own = gain[index] as number;
      if (own <= 0) continue;
      if (offers === 0) this.#reading.begin(units);
      const { first, last } = spans[index] as (typeof spans)[number];
      this.#reading.offer(first, last, own);
      this.#spanOf[offers++] = index;
    }
    if (offers === 0) return NONE;
    const chosen = this.#reading.choose();
    for (let i = 0; i < chosen.length; i++) chosen[i] = this.#spanOf[chosen[i] as number] as number;
    return chosen;
  }
}
