import type { Article, Recognition, RecognizeOptions, Recognizer } from '../core';

/** The longest text that mentions are looked for in, in UTF-16 units: beyond it the extension host stands still for seconds. */
export const LONGEST = 2_000_000;

const MILLION = 1_000_000;

/** Recognises an article; one that is too long for an editor has nothing suggested, and a problem that says so. */
export function recognizeArticle(recognizer: Recognizer, article: Article, options?: RecognizeOptions): Recognition {
  const { length } = article.text;
  if (length <= LONGEST) return recognizer.recognize(article, options);
  const args = { size: Math.round(length / MILLION), most: LONGEST / MILLION };
  const span = { start: 0, end: Math.max(0, article.text.indexOf('\n')) };
  return {
    mentions: [],
    problems: [{ code: 'article.long', severity: 'information', span, args }],
    analyses: new Map(),
  };
}
