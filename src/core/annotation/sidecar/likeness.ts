import type { Article } from '../../article/article';
import { anchorText, HEADER_FINGERPRINT } from '../anchor/blocks';
import type { Sidecar } from './read';

/**
 * How surely a sidecar is about an article, 0 to 1: the share of the article's paragraphs that it knows,
 * or the share of its marks that stand there with what is around them, whichever says more.
 */
export function likeness(sidecar: Sidecar, article: Article): number {
  const { text, blocks } = anchorText(article);
  const prints = new Set<string>();
  let marks = 0;
  let found = 0;
  for (const { entry } of sidecar.items) {
    if (entry.kind === 'paragraph' && entry.fingerprint !== HEADER_FINGERPRINT) prints.add(entry.fingerprint);
    if (entry.kind !== 'mark' || entry.orphan) continue;
    const { quotes, context } = entry.annotation;
    marks++;
    if (text.includes(`${context?.before ?? ''}${quotes[0] ?? ''}`)) found++;
  }
  const paragraphs = blocks.filter(({ fingerprint }) => fingerprint !== HEADER_FINGERPRINT);
  const known = paragraphs.filter(({ fingerprint }) => prints.has(fingerprint)).length;
  return Math.max(share(known, paragraphs.length), share(found, marks));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
