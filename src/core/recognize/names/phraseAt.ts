import { IN } from '../../lexicon';
import { wordAt, type Scan } from './scan';

/** Whether the words at `at` and behind begin a listed name of several words. */
export function phraseAt(scan: Scan, at: number): boolean {
  const next = wordAt(scan, at + 1)?.key ?? '';
  for (const { keys } of wordAt(scan, at)?.phrasesBefore(next) ?? []) {
    const second = keys[1] as string;
    // an ending may change the last letter
    const stem = second.length - 1;
    if (stem > 0 && next.startsWith(second.slice(0, stem)) && next.length <= stem + LONGEST_ENDING) return true;
  }
  return false;
}

/** `Bosniya və Herseqovina`: whether the words around the `və` at `and` are one country's name. */
export function isCountryPair(scan: Scan, and: number): boolean {
  const right = wordAt(scan, and + 1);
  return scan.lexicon
    .phrases(wordAt(scan, and - 1)?.key ?? '')
    .some(
      ({ keys, lists }) =>
        keys.length === 3 &&
        keys[1] === 'və' &&
        (lists & IN.country) !== 0 &&
        right?.readings.some(({ key }) => key === keys[2]) === true,
    );
}

/** Letters of the longest endings of a name's last word. */
const LONGEST_ENDING = 6;
