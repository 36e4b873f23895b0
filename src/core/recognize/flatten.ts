import type { Mention } from '../mention';
import { bySpan, overlaps } from '../span';

/**
 * Leaves mentions that do not overlap: the longest named thing wins (guideline 1), and of two of one
 * length the surer. The result is in text order. Time is that of sorting.
 */
export function flatten(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of [...mentions].sort(bySpan)) {
    let place = true;
    while (kept.length > 0) {
      const last = kept[kept.length - 1] as Mention;
      if (!overlaps(last, mention)) break;
      if (!beats(mention, last)) {
        place = false;
        break;
      }
      kept.pop();
    }
    if (place) kept.push(mention);
  }
  return kept;
}

function beats(a: Mention, b: Mention): boolean {
  const longer = a.end - a.start - (b.end - b.start);
  return longer > 0 || (longer === 0 && a.confidence > b.confidence);
}
