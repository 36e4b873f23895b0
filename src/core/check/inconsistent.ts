import type { Annotation } from '../annotation/model';
import { lower } from '../azerbaijani/casing';
import { at, standing, type Check } from './check';

/**
 * One base form under different labels in one article. Only a hint: the same string may be two things
 * (`Qarabağ` is a place and a club).
 */
export const checkInconsistent: Check = ({ set }) => {
  const labels = new Map<string, Set<string>>();
  const annotations = standing(set);
  for (const annotation of annotations) {
    const key = keyOf(annotation);
    const seen = labels.get(key);
    if (seen === undefined) labels.set(key, new Set([annotation.label]));
    else seen.add(annotation.label);
  }
  return annotations.flatMap((annotation) => {
    const other = [...(labels.get(keyOf(annotation)) ?? [])].find((label) => label !== annotation.label);
    if (other === undefined) return [];
    return [at(annotation.spans[0], 'check.inconsistent', 'hint', { label: annotation.label, other })];
  });
};

function keyOf(annotation: Annotation): string {
  return lower(annotation.base ?? annotation.quotes.join(' '));
}
