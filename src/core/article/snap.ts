import type { Span } from '../span';
import { newToken, tokenize } from './tokens';

/** A sign that joins what stands on both sides of it to one word. */
const JOINT = new Set(['-', '‐', '‑', '’', "'", 'ʼ', '.']);
/** Far more than a word has on either side. */
const REACH = 200;

/**
 * The span widened to whole written words with their endings (`Bakıda`, `COP29-un`), without blanks
 * and signs at its edges. An empty span takes the word it touches. UTF-16 units of `text`.
 */
export function snapToWords(text: string, span: Span): Span | undefined {
  const from = Math.max(0, span.start - REACH);
  const tokens = tokenize(text.slice(from, Math.min(text.length, span.end + REACH))).map(
    ({ form, start, end, glued, newline }) => newToken(form, start + from, end + from, glued, newline),
  );
  const touched = tokens.flatMap((token, i) =>
    token.kind !== 'punct' &&
    (span.start === span.end
      ? token.start <= span.end && span.start <= token.end
      : token.start < span.end && span.start < token.end)
      ? [i]
      : [],
  );
  let first = touched[0];
  let last = touched[touched.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const joins = (i: number): boolean =>
    tokens[i]?.glued === true &&
    (tokens[i]?.kind !== 'punct' ||
      (JOINT.has(tokens[i]?.text ?? '') && tokens[i + 1]?.glued === true && tokens[i + 1]?.kind !== 'punct'));
  while (first > 0 && joins(first) && (tokens[first - 1]?.kind !== 'punct' || JOINT.has(tokens[first - 1]?.text ?? '')))
    first--;
  while (last + 1 < tokens.length && joins(last + 1)) last++;
  while (first < last && tokens[first]?.kind === 'punct') first++;
  while (last > first && tokens[last]?.kind === 'punct') last--;
  return { start: tokens[first]?.start ?? span.start, end: tokens[last]?.end ?? span.end };
}
