/** Median and 95th percentile of repeated runs, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
}

const RUNS = 30;
/** Code of the recogniser's size is compiled for good only after some dozens of runs. */
const WARM_UP = 30;

/** Runs `work` some 30 times unmeasured, then at least 30 times. `prepare` is not timed. */
export function time<T>(work: (input: T) => unknown, prepare: () => T, runs = RUNS): Timing {
  for (let i = 0; i < WARM_UP; i++) work(prepare());
  const samples: number[] = [];
  for (let i = 0; i < runs; i++) {
    const input = prepare();
    const start = performance.now();
    work(input);
    samples.push(performance.now() - start);
  }
  return timing(samples);
}

export function timing(samples: readonly number[]): Timing {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

/** A fixed piece of work beside every figure, so that figures of two machines can be compared. */
export function referenceLoop(): number {
  let hash = 0;
  for (let i = 0; i < 5_000_000; i++) hash = (Math.imul(hash, 31) + i) | 0;
  return hash;
}

export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly peer?: string;
  readonly ratio?: string;
}

/** One row a figure: what, figure and unit, the peer's figure in the same run, the ratio. */
export function print(rows: readonly Row[]): void {
  const cells = [
    ['what', 'figure', 'peer', 'ratio'],
    ...rows.map((r) => [r.what, r.figure, r.peer ?? '', r.ratio ?? '']),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  for (const row of cells)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join(' | ')
        .trimEnd(),
    );
}

/** `12.3 ms (95 %: 15.0)`. */
export function ms({ median, p95 }: Timing): string {
  const digits = median < 1 ? 3 : median < 10 ? 2 : 1;
  return `${median.toFixed(digits)} ms (95 %: ${p95.toFixed(digits)})`;
}
