import type { Span } from '../../span';

/** The first line of a git conflict in a file, if it has one. */
export function conflictAt(text: string): Span | undefined {
  if (!text.includes('<<<<<<<')) return undefined;
  const marker = /^<{7}(?: [^\r\n]*)?\r?$/mu.exec(text);
  if (marker === null || !/^={7}\r?$/mu.test(text.slice(marker.index))) return undefined;
  return { start: marker.index, end: marker.index + marker[0].trimEnd().length };
}

/** The versions that git wrote into a file in conflict. */
export interface ConflictSides {
  readonly ours: string;
  readonly theirs: string;
  /** Only where git was told to write it (`merge.conflictStyle` diff3 or zdiff3). */
  readonly base?: string;
}

/** Takes a file in conflict apart; nothing where its markers do not fit together. */
export function conflictSides(text: string): ConflictSides | undefined {
  const sides = { ours: '', base: '', theirs: '' };
  let side: keyof typeof sides | 'all' = 'all';
  let hasBase = false;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/gu) ?? []) {
    const bare = line.replace(/\r?\n$/u, '');
    if (side === 'all' && /^<{7}(?: |$)/u.test(bare)) side = 'ours';
    else if (side === 'ours' && /^\|{7}(?: |$)/u.test(bare)) {
      side = 'base';
      hasBase = true;
    } else if ((side === 'ours' || side === 'base') && bare === '=======') side = 'theirs';
    else if (side === 'theirs' && /^>{7}(?: |$)/u.test(bare)) side = 'all';
    else if (side === 'all') {
      sides.ours += line;
      sides.base += line;
      sides.theirs += line;
    } else sides[side] += line;
  }
  if (side !== 'all') return undefined;
  return { ours: sides.ours, theirs: sides.theirs, ...(hasBase && { base: sides.base }) };
}
