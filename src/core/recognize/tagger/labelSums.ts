import { LABEL_COUNT } from './labels';

/**
 * Sums for the labels, two and two in an integer: the first of a pair in the low 16 bits, the second times
 * 2^16. So whole rows are added with half the steps, as integers are, and take half the room; right as long
 * as each sum keeps within 16 bits with its sign, which some dozen words of weights of 8 bits do.
 */
export const ROW = (LABEL_COUNT + 1) >> 1;

/** A row of sums to add to. */
export function newRow(): Int32Array {
  return new Int32Array(ROW);
}

export function paired(low: number, high: number): number {
  return (low + (high << 16)) | 0;
}

export function lowOf(pair: number): number {
  return (pair << 16) >> 16;
}

export function highOf(pair: number): number {
  return (pair - lowOf(pair)) >> 16;
}

/** Writes the `LABEL_COUNT` sums of the row at `at` into `sums`. */
export function unpackRow(rows: ArrayLike<number>, at: number, sums: Int32Array): void {
  const a = rows[at] as number;
  const b = rows[at + 1] as number;
  sums[0] = lowOf(a);
  sums[1] = highOf(a);
  sums[2] = lowOf(b);
  sums[3] = highOf(b);
  sums[4] = lowOf(rows[at + 2] as number);
}
