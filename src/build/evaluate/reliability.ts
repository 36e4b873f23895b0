import { percent } from './table';

/** A confidence that was given, and whether the mention is right. */
export interface Stated {
  readonly confidence: number;
  readonly right: boolean;
}

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0001];

/** Prints, for bins of confidence, what was stated and what was right: of those given 0.9 nine in ten should be. */
export function printReliability(name: string, stated: readonly Stated[]): void {
  if (stated.length === 0) return;
  console.log(`\n${name}: confidence of ${stated.length} mentions`);
  console.log('given        mean  right  count');
  let error = 0;
  for (let i = 0; i + 1 < EDGES.length; i++) {
    const low = EDGES[i] as number;
    const high = EDGES[i + 1] as number;
    const bin = stated.filter(({ confidence }) => confidence >= low && confidence < high);
    if (bin.length === 0) continue;
    const mean = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
    const right = bin.filter((m) => m.right).length / bin.length;
    error += Math.abs(mean - right) * bin.length;
    const range = `${low.toFixed(2)}–${Math.min(high, 1).toFixed(2)}`;
    console.log(`${range}   ${percent(mean)} ${percent(right)}  ${String(bin.length).padStart(5)}`);
  }
  console.log(`expected calibration error ${percent(error / stated.length)}`);
}
