import type { Annotation, Change, Step } from '../model';
import type { Author } from '../steps/author';
import { fromMention } from '../steps/marks';
import type { Propagated, Seed } from './targets';

/**
 * The step that says of more mentions what was decided about one: undone as a whole. Marks that it
 * makes have the origin `propagated` and belong to the seed's entity, where it has one.
 */
export function propagate(text: string, seed: Seed, targets: readonly Propagated[], author: Author): Step | undefined {
  const changes = targets.map((target): Change => changeOf(text, seed, target, author));
  if (changes.length === 0) return undefined;
  const { decision } = seed;
  const count = changes.length;
  return {
    title:
      decision.kind === 'label'
        ? { key: 'step.propagate', args: { count, label: decision.label } }
        : { key: 'step.propagate.reject', args: { count } },
    changes,
  };
}

function changeOf(text: string, { decision, entity, base }: Seed, target: Propagated, author: Author): Change {
  const before = target.kind === 'annotation' ? target.annotation : undefined;
  const made =
    before ??
    madeOf(text, target as Exclude<Propagated, { kind: 'annotation' }>, base, author, labelOf(target, decision));
  if (decision.kind === 'reject') {
    const after: Annotation = { ...made, status: 'rejected', reason: decision.reason, origin: 'propagated' };
    return { kind: 'annotation', ...(before !== undefined && { before }), after };
  }
  const { reason: _, ...rest } = made;
  const after: Annotation = {
    ...rest,
    status: 'accepted',
    label: decision.label,
    origin: 'propagated',
    ...(entity !== undefined && { entity }),
  };
  return { kind: 'annotation', ...(before !== undefined && { before }), after };
}

function labelOf(target: Propagated, decision: Seed['decision']): string {
  if (decision.kind === 'label') return decision.label;
  return target.kind === 'suggestion' ? target.mention.label : '';
}

function madeOf(
  text: string,
  target: Exclude<Propagated, { kind: 'annotation' }>,
  base: string | undefined,
  author: Author,
  label: string,
): Annotation {
  if (target.kind === 'suggestion') {
    return fromMention(text, target.mention, author, 'propagated', label === target.mention.label ? {} : { label });
  }
  const { start, end } = target.span;
  return {
    id: author.newId(),
    spans: [{ start, end }],
    label,
    quotes: [text.slice(start, end)],
    status: 'accepted',
    ...(base !== undefined && { base }),
    annotator: author.annotator,
    origin: 'propagated',
    anchor: 'same',
  };
}
