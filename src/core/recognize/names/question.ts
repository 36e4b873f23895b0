import type { Word } from './word';

/** As many as a set of bits holds. */
const MOST = 31;
let count = 0;

/**
 * A yes-or-no question about the written word alone, whatever stands beside it: it is asked once, and the
 * word keeps the answer, for the same words stand in a text again and again.
 */
export function wordQuestion(ask: (word: Word) => boolean): (word: Word) => boolean {
  if (count === MOST) throw new Error('a word keeps no more answers');
  const bit = 1 << count++;
  return (word) => {
    if ((word.asked & bit) === 0) {
      if (ask(word)) word.answers |= bit;
      // last, for the question may ask others
      word.asked |= bit;
    }
    return (word.answers & bit) !== 0;
  };
}
