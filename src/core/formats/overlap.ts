import type { ExportMark } from './model';
import { byPlace, endOf, startOf } from './model';

/** Divides marks into those that stay and those that had to go. Both in text order. */
export interface Sifted {
  readonly kept: ExportMark[];
  readonly dropped: ExportMark[];
}

/** Decided before suggested where two marks are equally long. */
const RANK = { accepted: 0, suggested: 1, rejected: 2 } as const;

function byLength(a: ExportMark, b: ExportMark): number {
  return endOf(b) - startOf(b) - (endOf(a) - startOf(a)) || RANK[a.decision] - RANK[b.decision] || byPlace(a, b);
}

/**
 * Leaves marks that share no text; the longest wins, as in the guidelines (rule 1). Linear in text and
 * marks besides the sorting: a mark longer than another covers one of its ends if they overlap at all.
 */
export function flatten(marks: readonly ExportMark[], textLength: number): Sifted {
  const taken = new Uint8Array(textLength);
  const kept: ExportMark[] = [];
  const dropped: ExportMark[] = [];
  for (const mark of [...marks].sort(byLength)) {
    const start = startOf(mark);
    const end = endOf(mark);
    if (taken[start] === 1 || taken[end - 1] === 1) {
      dropped.push(mark);
    } else {
      taken.fill(1, start, end);
      kept.push(mark);
    }
  }
  return { kept: kept.sort(byPlace), dropped: dropped.sort(byPlace) };
}

/** Leaves marks of which any two are apart or one inside the other; of two that cross, the longer stays. */
export function nest(marks: readonly ExportMark[]): Sifted {
  const dropped = new Set<ExportMark>();
  const sorted = [...marks].sort(byPlace);
  const open: ExportMark[] = [];
  for (const mark of sorted) {
    const start = startOf(mark);
    const end = endOf(mark);
    for (;;) {
      const top = open[open.length - 1];
      if (top === undefined || endOf(top) >= end) {
        open.push(mark);
        break;
      }
      if (endOf(top) <= start) {
        open.pop();
      } else if (byLength(top, mark) <= 0) {
        dropped.add(mark);
        break;
      } else {
        dropped.add(top);
        open.pop();
      }
    }
  }
  return {
    kept: sorted.filter((mark) => !dropped.has(mark)),
    dropped: sorted.filter((mark) => dropped.has(mark)),
  };
}
