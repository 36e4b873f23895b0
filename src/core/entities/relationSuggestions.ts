import type { AnnotationSet } from '../annotation/model';
import type { Mark } from '../annotation/mark';

/** Relation types that apposition shows. */
export type ApposedRelation = 'held-by' | 'affiliated-with';

/** Two marks that stand together as a post and its holder, or as a person and a body. */
export interface RelationSuggestion {
  /** `held-by`: TITLE to PERSON; `affiliated-with`: PERSON to ORG. */
  readonly type: ApposedRelation;
  readonly from: Mark;
  readonly to: Mark;
}

/** What may stand between a post and the name behind it: blanks, a quote's ending, an honorific. */
const BEFORE_NAME = /^[”"»]?\p{L}{0,5}[\s\u00a0]+(?:cənab[\s\u00a0]+|xanım[\s\u00a0]+)?$/iu;

/** Between a body and its post: blanks, and an ending written behind a closing quote. */
const BEFORE_POST = /^(?:[”"»]\p{L}{0,5})?[\s\u00a0]+$/u;

/**
 * Relations that stand in the text as `body post person` (`Milli Bankın sədri Rauf …`). Offered, never
 * decided: what a person has confirmed or rejected is left out.
 */
export function suggestRelations(text: string, marks: readonly Mark[], set: AnnotationSet): RelationSuggestion[] {
  const flat = marks.filter((mark) => mark.spans.length === 1 && !isRejected(mark));
  const known = new Set([...set.relations.values()].map(({ type, from, to }) => `${type} ${from} ${to}`));
  const suggestions: RelationSuggestion[] = [];
  const offer = (type: ApposedRelation, from: Mark, to: Mark): void => {
    if (from.kind === 'annotation' && to.kind === 'annotation') {
      if (known.has(`${type} ${from.annotation.id} ${to.annotation.id}`)) return;
    }
    suggestions.push({ type, from, to });
  };
  flat.forEach((title, i) => {
    const person = flat[i + 1];
    if (title.label !== 'TITLE' || person?.label !== 'PERSON' || !BEFORE_NAME.test(between(text, title, person)))
      return;
    offer('held-by', title, person);
    const body = flat[i - 1];
    if (body?.label === 'ORG' && BEFORE_POST.test(between(text, body, title))) offer('affiliated-with', person, body);
  });
  return suggestions;
}

function isRejected(mark: Mark): boolean {
  return mark.kind === 'annotation' && mark.annotation.status === 'rejected';
}

function between(text: string, left: Mark, right: Mark): string {
  return text.slice(left.spans[0]?.end ?? 0, right.spans[0]?.start ?? 0);
}
