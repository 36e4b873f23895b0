import type { Annotation } from '../annotation/model';
import { at, type Check } from './check';

/**
 * Marks whose text changed outside the editor or is gone. The lost ones have no place of their own and
 * are listed at the beginning of the article. What was rejected and is gone needs nobody.
 */
export const checkAnchors: Check = ({ set, article }) =>
  [...set.annotations.values()].flatMap((annotation) => {
    const [span] = annotation.spans;
    if (span === undefined) {
      if (annotation.status === 'rejected') return [];
      const start = article.text.startsWith('\ufeff') ? 1 : 0;
      return [at({ start, end: firstLineEnd(article.text) }, 'anchor.orphan', 'warning', said(annotation))];
    }
    return annotation.anchor === 'changed' ? [at(span, 'anchor.changed', 'warning', said(annotation))] : [];
  });

/** Longest quote that a message repeats. */
const LONGEST = 80;

function said({ quotes, label }: Annotation): { readonly text: string; readonly label: string } {
  const text = quotes.join(' … ');
  return { text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text, label };
}

function firstLineEnd(text: string): number {
  return /^[^\r\n]*/u.exec(text)?.[0].length ?? 0;
}
