import type { Paragraph } from './article';

/** Signs that end a sentence, with closing quotes and brackets behind them. */
const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/u;

/** A single line longer than this is a paragraph by itself whatever it ends with. */
const LONG_LINE = 400;

/**
 * Divides `text` from `from` into paragraphs: a blank line ends one, and so does a line break behind
 * a finished sentence or a long line. Other line breaks are hard wraps, across which a name may go on.
 * The decision looks at one line end alone, so that an edit never divides text elsewhere anew.
 */
export function paragraphsOf(text: string, from: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start >= 0) paragraphs.push({ start, end, text: text.slice(start, end) });
    start = -1;
  };
  for (let lineStart = from; lineStart < text.length;) {
    const lineEnd = endOfLine(text, lineStart);
    const first = firstInk(text, lineStart, lineEnd);
    if (first === lineEnd) {
      close();
    } else {
      if (start < 0) start = first;
      end = lastInk(text, first, lineEnd);
      if (end - first > LONG_LINE || SENTENCE_END.test(text.slice(Math.max(first, end - 8), end))) close();
    }
    lineStart = lineEnd + 1;
    if (text.charCodeAt(lineEnd) === 13 && text.charCodeAt(lineStart) === 10) lineStart++;
  }
  close();
  return paragraphs;
}

function endOfLine(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 13) return i;
  }
  return text.length;
}

const BLANK = /[\s\u200b\ufeff]/u;

function firstInk(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && BLANK.test(text.charAt(i))) i++;
  return i;
}

function lastInk(text: string, from: number, to: number): number {
  let i = to;
  while (i > from && BLANK.test(text.charAt(i - 1))) i--;
  return i;
}
