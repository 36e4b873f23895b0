import type { Annotation } from '../annotation/model';
import { lower } from '../azerbaijani/casing';
import { at, standing, type Check } from './check';

/**
 * One base form under different labels in one article. Only a hint: the same string may be two things
 * (`Qarabağ` is a place and a club).
 */
export const checkInconsistent: Check = ({ set }) => {
  const byBase = new Map<string, Annotation[]>();
  const annotations = standing(set);
  for (const annotation of annotations) {
    const key = lower(annotation.base ?? annotation.quotes.join(' '));
    byBase.set(key, [...(byBase.get(key) ?? []), annotation]);
  }
  return annotations.flatMap((annotation) => {
    const same = byBase.get(lower(annotation.base ?? annotation.quotes.join(' '))) ?? [];
    const other = same.find(({ label }) => label !== annotation.label);
    if (other === undefined) return [];
    return [at(annotation, annotation.spans[0], 'check.inconsistent', 'hint', { label: annotation.label, other: other.label })];
  });
};
