import type { Article } from '../article/article';
import { sentencesOf } from '../article/sentences';
import { corpusTokens } from '../article/words';
import { fold } from '../azerbaijani/casing';
import { analyze } from '../azerbaijani/endings';
import { SENTENCE_WORDS } from '../recognize/names/stopWords';
import { mayBeTitleHead, titleHead } from '../recognize/titles/heads';
import type { Span } from '../span';

/** What may be a mention and no mark covers. */
export interface Uncovered extends Span {
  readonly why: 'capital' | 'number' | 'title';
}

const CAPITAL = /^\p{Lu}/u;
const NUMBER = /^\p{Nd}/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Places that a person has to look at because nothing is marked there: capitalised words (those side by
 * side are one place), numbers, and heads of titles. The first word of a sentence counts unless it is
 * an ordinary word. In text order; spans are UTF-16 units of the article's text. Linear in the text.
 *
 * @param covered spans of marks and of rejected suggestions, in any order
 * @param isOrdinary whether a word that begins a sentence is one of the language's common words
 */
export function uncovered(
  article: Article,
  covered: readonly Span[],
  isOrdinary: (word: string) => boolean = () => false,
): Uncovered[] {
  const found: Uncovered[] = [];
  const taken = [...covered].sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = -1;
  const isTaken = ({ start, end }: Span): boolean => {
    while (next < taken.length && (taken[next]?.start ?? end) < end) reach = Math.max(reach, taken[next++]?.end ?? -1);
    return reach > start;
  };
  for (const paragraph of article.paragraphs) {
    const firsts = new Set(sentencesOf(paragraph.text).map(({ start }) => start));
    let fresh = true;
    for (const word of corpusTokens(paragraph.text)) {
      if (firsts.has(word.start)) fresh = true;
      const text = paragraph.text.slice(word.start, word.end);
      if (!WORD.test(text)) continue;
      const first = fresh;
      fresh = false;
      const span = { start: paragraph.start + word.start, end: paragraph.start + word.end };
      if (isTaken(span)) continue;
      const why = reasonOf(text, first, isOrdinary);
      if (why === undefined) continue;
      const last = found[found.length - 1];
      if (last?.why === 'capital' && why === 'capital' && article.text.slice(last.end, span.start) === ' ')
        found[found.length - 1] = { ...last, end: span.end };
      else found.push({ ...span, why });
    }
  }
  return found;
}

function reasonOf(text: string, first: boolean, isOrdinary: (word: string) => boolean): Uncovered['why'] | undefined {
  if (NUMBER.test(text)) return 'number';
  const key = fold(text);
  if (mayBeTitleHead(key) && analyze(text).some((reading) => titleHead(reading) !== undefined)) return 'title';
  if (!CAPITAL.test(text)) return undefined;
  return first && (SENTENCE_WORDS.has(key) || isOrdinary(text)) ? undefined : 'capital';
}
