import type { Mark } from '../annotation/mark';
import type { AnnotationSet } from '../annotation/model';
import { relationsOf } from './relationRows';

/**
 * The TITLE marks that an article gives people, by the person's mark, in text order: those of confirmed relations and
 * of suggested ones.
 */
export function titlesHeld(
  text: string,
  marks: readonly Mark[],
  set: AnnotationSet,
): ReadonlyMap<Mark, readonly Mark[]> {
  const held = new Map<Mark, Mark[]>();
  for (const { type, from, to } of relationsOf(text, marks, set)) {
    if (type !== 'held-by') continue;
    const titles = held.get(to);
    if (titles === undefined) held.set(to, [from]);
    else titles.push(from);
  }
  return held;
}

/** The titles of one entity as the article writes them, each once. */
export function titleTexts(
  text: string,
  marks: readonly Mark[],
  held: ReadonlyMap<Mark, readonly Mark[]>,
): readonly string[] {
  const titles = marks.flatMap((mark) => held.get(mark) ?? []);
  return [...new Set(titles.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')))];
}
