import { diffArrays } from 'diff';
import { HEADER_FINGERPRINT } from './blocks';

/** For each stored line the index of its block; -1 where it has none. */
export type Alignment = number[];

/**
 * Finds the paragraph of each stored line: first by fingerprints that occur once on both sides, then
 * outward from those, then repeated ones in order, at last by place between two that are certain.
 * Linear (after Heckel, "A technique for isolating differences between files", 1978).
 */
export function alignLines(lines: readonly string[], blocks: readonly string[]): Alignment {
  const lineTo: number[] = new Array<number>(lines.length).fill(-1);
  const blockTo: number[] = new Array<number>(blocks.length).fill(-1);
  const join = (line: number, block: number): void => {
    lineTo[line] = block;
    blockTo[block] = line;
  };
  const inLines = places(lines);
  const inBlocks = places(blocks);
  for (const [print, at] of inLines) {
    const there = inBlocks.get(print);
    if (at.length === 1 && there?.length === 1) join(at[0] as number, there[0] as number);
  }
  const same = (line: number, block: number): boolean =>
    lineTo[line] === -1 && blockTo[block] === -1 && lines[line] === blocks[block];
  for (let line = 0; line < lines.length; line++) {
    const previous = line === 0 ? -1 : (lineTo[line - 1] as number);
    if ((line === 0 || previous >= 0) && same(line, previous + 1)) join(line, previous + 1);
  }
  for (let line = lines.length - 1; line >= 0; line--) {
    const following = line === lines.length - 1 ? blocks.length : (lineTo[line + 1] as number);
    if (following > 0 && same(line, following - 1)) join(line, following - 1);
  }
  // the header has a line only where it holds marks, and is nobody's neighbour
  const firstFree = blocks[0] === HEADER_FINGERPRINT ? 1 : 0;
  fillGaps(lineTo, blockTo, firstFree, join);
  alignGaps(lines, blocks, lineTo, blockTo, firstFree, join);
  for (const [print, at] of inLines) {
    const free = (inBlocks.get(print) ?? []).filter((block) => blockTo[block] === -1);
    at.filter((line) => lineTo[line] === -1).forEach((line, i) => {
      if (free[i] !== undefined) join(line, free[i]);
    });
  }
  fillGaps(lineTo, blockTo, firstFree, join);
  return lineTo;
}

function places(prints: readonly string[]): Map<string, number[]> {
  const at = new Map<string, number[]>();
  prints.forEach((print, i) => {
    const known = at.get(print);
    if (known === undefined) at.set(print, [i]);
    else known.push(i);
  });
  return at;
}

/** A run of lines that have no block yet, and the blocks between those of its neighbours. */
interface Gap {
  readonly line: number;
  readonly lineEnd: number;
  readonly block: number;
  readonly blockEnd: number;
}

/** The gaps whose blocks are all free. */
function* gapsOf(lineTo: readonly number[], blockTo: readonly number[], firstFree: number): Generator<Gap> {
  for (let line = 0; line < lineTo.length; line++) {
    if (lineTo[line] !== -1) continue;
    let lineEnd = line;
    while (lineEnd < lineTo.length && lineTo[lineEnd] === -1) lineEnd++;
    const block = line === 0 ? firstFree : (lineTo[line - 1] as number) + 1;
    const blockEnd = lineEnd === lineTo.length ? blockTo.length : (lineTo[lineEnd] as number);
    if (blockEnd > block && blockTo.slice(block, blockEnd).every((taken) => taken === -1))
      yield { line, lineEnd, block, blockEnd };
    line = lineEnd;
  }
}

/** Lines whose text changed: as many unknown on both sides between two certain ones are the same ones. */
function fillGaps(lineTo: number[], blockTo: number[], firstFree: number, join: Join): void {
  for (const { line, lineEnd, block, blockEnd } of gapsOf(lineTo, blockTo, firstFree)) {
    if (lineEnd - line === blockEnd - block) for (let i = line; i < lineEnd; i++) join(i, block + i - line);
  }
}

/** Beyond so many differences order says nothing. */
const MOST_DIFFERENCES = 500;

/** Repeated lines between two certain ones, where as many of them as can be keep their order. */
function alignGaps(
  lines: readonly string[],
  blocks: readonly string[],
  lineTo: number[],
  blockTo: number[],
  firstFree: number,
  join: Join,
): void {
  for (const { line, lineEnd, block, blockEnd } of [...gapsOf(lineTo, blockTo, firstFree)]) {
    const parts = diffArrays(lines.slice(line, lineEnd), blocks.slice(block, blockEnd), {
      maxEditLength: MOST_DIFFERENCES,
    });
    let free = line;
    let there = block;
    for (const { count, added, removed, value } of parts ?? []) {
      if (!added && !removed) {
        value.forEach((print, i) => {
          // of several alike the first one, so that writing and reading agree
          while (lines[free] !== print) free++;
          join(free++, there + i);
        });
      }
      if (!removed) there += count;
    }
  }
}

type Join = (line: number, block: number) => void;
