import type { Article } from '../../article/article';
import type { Span } from '../../span';
import { UnixText } from './lineBreaks';

/** A stretch of the article under whose line marks are stored: the header, or a paragraph. */
export interface Block extends Span {
  readonly fingerprint: string;
}

/** An article as anchors see it: line breaks as LF, divided into blocks; offsets count its own text. */
export interface AnchorText {
  readonly unix: UnixText;
  readonly text: string;
  /** In text order; the first is the header, which may be empty. */
  readonly blocks: readonly Block[];
}

export const HEADER_FINGERPRINT = 'header';

/** An article as anchors see it. */
export function anchorText(article: Article): AnchorText {
  const unix = new UnixText(article.text);
  const header = unix.fromRaw(article.header.span.end);
  const blocks: Block[] = [{ start: 0, end: header, fingerprint: HEADER_FINGERPRINT }];
  for (const paragraph of article.paragraphs) {
    const { start, end } = unix.spanFromRaw(paragraph);
    blocks.push({ start, end, fingerprint: fingerprint(unix.text, start, end) });
  }
  return { unix, text: unix.text, blocks };
}

/** Index of the block that holds an offset: the last one that begins at or before it. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((blocks[mid] as Block).start <= offset) low = mid + 1;
    else high = mid;
  }
  // an empty header begins where the first paragraph may begin too
  return Math.max(low - 1, 0);
}

/**
 * Eight signs that stand for a paragraph's text: `p` and 36 bits of two multiplicative hashes in base
 * 36. The letter keeps YAML from taking it for a number.
 */
function fingerprint(text: string, start: number, end: number): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + i - start), 0x5bd1e995);
    b ^= b >>> 15;
  }
  const number = (a >>> 0) * 0x10 + ((b >>> 0) & 0xf);
  return `p${number.toString(36).padStart(7, '0').slice(-7)}`;
}
