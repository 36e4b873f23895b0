import { SPLIT_SIDES, type Shares } from './assign';

/** Shares as a person writes them, `80,10,10`, of train, dev and test; `undefined` where they are none. */
export function sharesOf(written: string): Shares | undefined {
  const words = written.split(',').map((part) => part.trim());
  const parts = words.map((word) => (word === '' ? NaN : Number(word)));
  const [train = 0, dev = 0, test = 0] = parts;
  const sum = train + dev + test;
  const right = parts.length === SPLIT_SIDES.length && parts.every((part) => part >= 0 && part < Infinity) && sum > 0;
  return right ? { train: train / sum, dev: dev / sum, test: test / sum } : undefined;
}
