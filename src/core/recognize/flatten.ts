import type { Mention } from '../mention';
import { bySpan, overlaps } from '../span';

/**
 * Leaves mentions that do not overlap: the longest named thing wins (guideline 1), and of two of one
 * length the surer. The result is in text order. Time is that of sorting.
 */
export function flatten(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of [...mentions].sort(bySpan)) {
    const last = kept[kept.length - 1];
    if (last === undefined || !overlaps(last, mention)) kept.push(mention);
    else if (beats(mention, last)) kept[kept.length - 1] = mention;
  }
  return kept;
}

function beats(a: Mention, b: Mention): boolean {
  const longer = a.end - a.start - (b.end - b.start);
  return longer > 0 || (longer === 0 && a.confidence > b.confidence);
}
