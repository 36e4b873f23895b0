import type { Problem } from '../problem';
import { checkAnchors } from './anchors';
import { checkAttributes } from './attributes';
import type { Check, CheckInput } from './check';
import { checkDateValue } from './dateValue';
import { checkEdges } from './edges';
import { checkInconsistent } from './inconsistent';
import { checkLabels } from './labels';
import { checkNesting } from './nesting';

export type { Check, CheckInput } from './check';

/** Every check of annotations; add one here and nowhere else. */
const CHECKS: readonly Check[] = [
  checkAnchors,
  checkLabels,
  checkAttributes,
  checkNesting,
  checkEdges,
  checkDateValue,
  checkInconsistent,
];

/** All that the checks have to say of an article's annotations, in text order. */
export function checkAnnotations(input: CheckInput): Problem[] {
  return CHECKS.flatMap((check) => check(input)).sort((a, b) => a.span.start - b.span.start);
}
