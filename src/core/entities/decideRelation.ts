import type { AnnotationSet, Relation, Step } from '../annotation/model';
import type { Mark } from '../annotation/mark';
import type { Author } from '../annotation/steps/author';
import { relate } from '../annotation/steps/entities';
import { accept, together } from '../annotation/steps/marks';

/** A relation of a type between two marks. */
export interface RelationEnds {
  readonly type: string;
  readonly from: Mark;
  readonly to: Mark;
}

/**
 * Confirms or rejects a suggested relation. Confirming accepts its ends too, where nobody has decided them;
 * a rejection needs both, since it is kept with them: nothing without.
 */
export function decideSuggestion(
  text: string,
  set: AnnotationSet,
  suggestion: RelationEnds,
  status: Relation['status'],
  author: Author,
): Step | undefined {
  if (status === 'accepted') return confirmAll(text, set, [suggestion], author);
  const { type, from, to } = suggestion;
  if (from.kind !== 'annotation' || to.kind !== 'annotation') return undefined;
  return relate(set, type, from.annotation.id, to.annotation.id, status, author);
}

/** Confirms several at once; an end that two of them share is accepted once. */
export function confirmAll(
  text: string,
  set: AnnotationSet,
  suggestions: readonly RelationEnds[],
  author: Author,
): Step | undefined {
  const ends = new Map<Mark, { id: string; step?: Step }>();
  const end = (mark: Mark): { id: string; step?: Step } => {
    const known = ends.get(mark) ?? endOf(text, mark, author);
    ends.set(mark, known);
    return known;
  };
  const relations = suggestions.map(({ type, from, to }) =>
    relate(set, type, end(from).id, end(to).id, 'accepted', author),
  );
  const [first] = relations.filter((step) => step !== undefined);
  return first && together(first.title, [...[...ends.values()].map(({ step }) => step), ...relations]);
}

function endOf(text: string, mark: Mark, author: Author): { id: string; step?: Step } {
  if (mark.kind === 'annotation') return { id: mark.annotation.id };
  const step = accept(text, mark.mention, author);
  const id = step.changes.flatMap((change) => (change.kind === 'annotation' ? (change.after?.id ?? []) : []))[0] ?? '';
  return { id, step };
}
