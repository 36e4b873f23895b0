import type { Word } from './word';

/** As many as a set of bits holds; a word has two such sets. */
const BITS = 31;
let count = 0;

/**
 * A yes-or-no question about the written word alone, whatever stands beside it: it is asked once, and the
 * word keeps the answer, for the same words stand in a text again and again.
 */
export function wordQuestion(ask: (word: Word) => boolean): (word: Word) => boolean {
  if (count === 2 * BITS) throw new Error('a word keeps no more answers');
  const bit = 1 << (count % BITS);
  return count++ < BITS ? keptFirst(ask, bit) : keptSecond(ask, bit);
}

function keptFirst(ask: (word: Word) => boolean, bit: number): (word: Word) => boolean {
  return (word) => {
    if ((word.asked & bit) === 0) {
      if (ask(word)) word.answers |= bit;
      // last, for the question may ask others
      word.asked |= bit;
    }
    return (word.answers & bit) !== 0;
  };
}

function keptSecond(ask: (word: Word) => boolean, bit: number): (word: Word) => boolean {
  return (word) => {
    if ((word.askedMore & bit) === 0) {
      if (ask(word)) word.answersMore |= bit;
      word.askedMore |= bit;
    }
    return (word.answersMore & bit) !== 0;
  };
}
