import { wordAt, type Scan } from './scan';

/** Whether the words at `at` and behind begin a listed name of several words. */
export function phraseAt(scan: Scan, at: number): boolean {
  const next = wordAt(scan, at + 1)?.key ?? '';
  return scan.lexicon.phrases(wordAt(scan, at)?.key ?? '').some(({ keys: [, second = ''] }) => {
    const stem = second.slice(0, -1);
    return stem !== '' && next.startsWith(stem) && next.length <= stem.length + LONGEST_ENDING;
  });
}

/** Letters of the longest endings of a name's last word. */
const LONGEST_ENDING = 6;
