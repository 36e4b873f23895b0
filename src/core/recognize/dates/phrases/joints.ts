import type { Reader } from '../reader';

/** Whether the number at `i` has its ending behind a hyphen or apostrophe. */
export function isHyphenated(reader: Reader, i: number): boolean {
  return reader.isHyphen(i + 1) || reader.isApostrophe(i + 1);
}
