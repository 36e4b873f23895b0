import type { Span } from '../span';
import { paragraphsOf } from './paragraphs';
import { isAbbreviation } from './words';

/** A sentence's last sign with the quotation marks and brackets that close behind it, then blanks. */
const BREAK = /[.!?…]+["'”’»)\]]*(?=\s)/gu;

/** What a sentence begins with: a capital or a digit, quotation marks, brackets or a dash before it. */
const OPENING = /^[\s]*["'“‘«„(\[–—•-]*\s*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

/**
 * Divides a text into sentences, each inside one paragraph, without blanks at its ends. A dot ends no
 * sentence after an abbreviation, an initial or before a small letter. Offsets are UTF-16 units.
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  for (const paragraph of paragraphsOf(text, 0)) {
    let start = paragraph.start;
    for (const match of paragraph.text.matchAll(BREAK)) {
      const end = paragraph.start + match.index + match[0].length;
      if (!endsSentence(text, paragraph.start + match.index, match[0], end, paragraph.end)) continue;
      if (end > start) sentences.push({ start, end });
      start = end;
      while (start < paragraph.end && /[\s\ufeff]/u.test(text.charAt(start))) start++;
    }
    if (start < paragraph.end) sentences.push({ start, end: paragraph.end });
  }
  return sentences;
}

/** How far the beginning of the next sentence is looked at. */
const LOOK = 40;

function endsSentence(text: string, dot: number, signs: string, end: number, limit: number): boolean {
  if (!OPENING.test(text.slice(end, Math.min(end + LOOK, limit)))) return false;
  if (!signs.startsWith('.') || signs.startsWith('..')) return true;
  const word = /(?:^|[^\p{L}\p{M}])([\p{L}\p{M}]+)$/u.exec(text.slice(Math.max(0, dot - 24), dot))?.[1];
  if (word === undefined) return !/^\s*\p{Ll}/u.test(text.slice(end, end + 4));
  const initial = /^\p{Lu}\p{M}*$/u.test(word);
  return !initial && !isAbbreviation(word) && !/\.\p{Ll}$/u.test(text.slice(Math.max(0, dot - 2), dot));
}
