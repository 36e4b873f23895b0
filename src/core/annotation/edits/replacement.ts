import { diffArrays } from 'diff';
import { trimmed, type TextEdit } from './textEdit';

/** Differences beyond which a text counts as another one: the marks are then looked for by their quotes. */
const MOST_LINES = 4000;
const MOST_WORDS = 1500;

/** Longer stretches are not compared word by word. */
const LONGEST_STRETCH = 60_000;

/**
 * What a large replacement really changes, as small edits of the text before it: lines are compared
 * first, then the words of those that differ. In text order, none touching another.
 */
export function smallEdits(before: string, edit: TextEdit): TextEdit[] {
  const { start, end, text } = trimmed(before, edit);
  if (start === end || text === '') return [{ start, end, text }];
  const lines = compare(pieces(before.slice(start, end), LINES), pieces(text, LINES), start, MOST_LINES);
  if (lines === undefined) return [{ start, end, text }];
  return lines.flatMap((hunk) => {
    const old = before.slice(hunk.start, hunk.end);
    if (old === '' || hunk.text === '' || old.length + hunk.text.length > LONGEST_STRETCH) return [hunk];
    return compare(pieces(old, WORDS), pieces(hunk.text, WORDS), hunk.start, MOST_WORDS) ?? [hunk];
  });
}

const LINES = /[^\n]*\n|[^\n]+$/gu;
const WORDS = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

function pieces(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

function compare(before: string[], after: string[], offset: number, most: number): TextEdit[] | undefined {
  const parts = diffArrays(before, after, { maxEditLength: most });
  if (parts === undefined) return undefined;
  const edits: TextEdit[] = [];
  let at = offset;
  let open: { start: number; end: number; text: string } | undefined;
  for (const { value, added, removed } of parts) {
    const text = value.join('');
    if (!added && !removed) {
      if (open !== undefined) edits.push(open);
      open = undefined;
      at += text.length;
      continue;
    }
    open ??= { start: at, end: at, text: '' };
    if (added) open.text += text;
    else {
      at += text.length;
      open.end = at;
    }
  }
  if (open !== undefined) edits.push(open);
  return edits;
}
