import { sentencesOf } from '../article/sentences';
import { corpusTokens } from '../article/words';
import type { Span } from '../span';

/** A sentence and its tokens; offsets are UTF-16 units of the document's text. */
export interface TokenSentence extends Span {
  readonly tokens: readonly Span[];
}

/**
 * Sentences and tokens of a text for a token format. No sentence ends inside one of `whole` (marks are
 * not torn), and a token is cut at each of `cuts` (endings as tokens of their own, glued words).
 */
export function tokenGrid(text: string, whole: readonly Span[], cuts: readonly number[]): TokenSentence[] {
  const sentences: TokenSentence[] = [];
  const sortedCuts = [...new Set(cuts)].sort((a, b) => a - b);
  let cut = 0;
  for (const sentence of joinAcross(sentencesOf(text), whole)) {
    const tokens: Span[] = [];
    for (const token of corpusTokens(text, sentence)) {
      let start = token.start;
      while (cut < sortedCuts.length && (sortedCuts[cut] ?? 0) <= start) cut++;
      for (let at = sortedCuts[cut]; at !== undefined && at < token.end; at = sortedCuts[++cut]) {
        tokens.push({ start, end: at });
        start = at;
      }
      tokens.push({ start, end: token.end });
    }
    const [first] = tokens;
    if (first !== undefined) sentences.push({ start: first.start, end: sentence.end, tokens });
  }
  return sentences;
}

/** Joins sentences that a mark reaches across. Both lists are in text order or get sorted by start. */
function joinAcross(sentences: readonly Span[], whole: readonly Span[]): Span[] {
  const spans = [...whole].sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  let next = 0;
  let reach = 0;
  for (const sentence of sentences) {
    const last = joined[joined.length - 1];
    const open = last !== undefined && reach > sentence.start;
    if (open) joined[joined.length - 1] = { start: last.start, end: sentence.end };
    else joined.push(sentence);
    for (; next < spans.length && (spans[next]?.start ?? 0) < sentence.end; next++) {
      reach = Math.max(reach, spans[next]?.end ?? 0);
    }
  }
  return joined;
}
