/** Offsets and label of an entity, in code points, end exclusive. */
export type Entity = readonly [start: number, end: number, label: string];

/** A document as spaCy builds it from words and the blanks behind them. */
export interface SpacyDoc {
  readonly text: string;
  readonly words: readonly string[];
  readonly spaces: readonly boolean[];
}

/** What spaCy would refuse or silently ignore (its `offsets_to_biluo_tags`, and the whitespace check of training). */
export function entityFaults({ text, words, spaces }: SpacyDoc, entities: readonly Entity[]): string[] {
  const faults: string[] = [];
  const points = Array.from(text);
  const starts = new Set<number>();
  const ends = new Set<number>();
  let at = 0;
  for (const [i, word] of words.entries()) {
    starts.add(at);
    ends.add((at += Array.from(word).length));
    if (spaces[i] === true) at++;
  }
  if (words.map((word, i) => word + (spaces[i] === true ? ' ' : '')).join('') !== text) faults.push('text');
  if (words.length !== spaces.length || words.includes('')) faults.push('words');
  let reach = 0;
  for (const [start, end, label] of [...entities].sort(([a], [b]) => a - b)) {
    const quote = points.slice(start, end).join('');
    if (start >= end || end > points.length || label === '') faults.push(`extent ${start}-${end}`);
    if (start < reach) faults.push(`overlap at ${start}`);
    if (quote !== quote.trim()) faults.push(`blank at the edge of ${start}-${end}`);
    if (!starts.has(start) || !ends.has(end)) faults.push(`not on words: ${start}-${end}`);
    reach = Math.max(reach, end);
  }
  return faults;
}
