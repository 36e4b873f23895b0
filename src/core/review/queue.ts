import { entityIndex, type EntitySource } from '../entities/entityIndex';
import type { Annotation } from '../annotation/model';
import { bySpan, type Span } from '../span';
import { spanOfTarget, type Target } from './target';

export type ReviewOrder = 'text' | 'entity';

/** What is to be reviewed in an article, in the order in which it is gone through. */
export interface Queue {
  /** Open suggestions and the decisions made on suggestions, in order; both count in `7/30`. */
  readonly items: readonly Target[];
  /** Everything that one can stand on: also marks by hand. */
  readonly marks: readonly Target[];
  readonly open: number;
}

/** Builds the queue of an article as it is now. A blind one has no suggestions. */
export function reviewQueue(source: EntitySource, order: ReviewOrder, blind = false): Queue {
  const marks: Target[] = source.marks.filter((mark) => !blind || mark.kind === 'annotation').map((mark) => mark);
  const rejected = [...source.set.annotations.values()].filter(
    (annotation) => annotation.status === 'rejected' && annotation.spans.length > 0,
  );
  const decided: Target[] = rejected.map((annotation) => ({
    kind: 'annotation',
    spans: annotation.spans,
    label: annotation.label,
    annotation,
  }));
  const all = [...marks, ...(blind ? [] : decided)];
  sort(all, source, order);
  return {
    items: all.filter(
      (target) => target.kind === 'suggestion' || (target.kind === 'annotation' && fromSuggestion(target.annotation)),
    ),
    marks: all,
    open: all.filter(({ kind }) => kind === 'suggestion').length,
  };
}

/** Whether an annotation decides about something that was suggested. */
function fromSuggestion({ origin, rule, status }: Annotation): boolean {
  return status === 'rejected' || rule !== undefined || origin === 'accepted';
}

function sort(targets: Target[], source: EntitySource, order: ReviewOrder): void {
  const byPlace = (a: Target, b: Target): number => bySpan(spanOfTarget(a), spanOfTarget(b));
  targets.sort(byPlace);
  if (order === 'text') return;
  const rank = entityRanks(source);
  const of = (target: Target): number => rank.get(startOf(target)) ?? Infinity;
  targets.sort((a, b) => {
    const [left, right] = [of(a), of(b)];
    return left === right ? byPlace(a, b) : left - right;
  });
}

function startOf(target: Target): string {
  const { start, end } = spanOfTarget(target);
  return `${start}-${end}`;
}

/** The place in the article of the first mention of what stands at each span. */
function entityRanks(source: EntitySource): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const { marks } of entityIndex(source)) {
    const first = marks[0]?.spans[0]?.start ?? Infinity;
    for (const { spans } of marks) if (spans[0] !== undefined) ranks.set(`${spans[0].start}-${spans[0].end}`, first);
  }
  // a rejected one stays where it was, so that going back finds it there
  const firsts = new Map<string, number>();
  for (const { entity, start } of source.mentions) {
    if (entity !== undefined) firsts.set(entity, Math.min(firsts.get(entity) ?? Infinity, start));
  }
  for (const { entity, start, end } of source.mentions) {
    const key = `${start}-${end}`;
    if (!ranks.has(key) && entity !== undefined) ranks.set(key, firsts.get(entity) ?? start);
  }
  return ranks;
}

/** The next target that fits, behind `from` in the queue's order, beginning anew at its end. */
export function nextTarget(
  targets: readonly Target[],
  from: Target | Span | undefined,
  direction: 1 | -1,
  fits: (target: Target) => boolean = () => true,
): Target | undefined {
  if (targets.length === 0) return undefined;
  const at = from === undefined ? undefined : indexOfTarget(targets, from);
  const start = at ?? (direction === 1 ? -1 : targets.length);
  const before = direction === 1 ? Math.floor(start) : Math.ceil(start);
  for (let i = 1; i <= targets.length; i++) {
    const index = (((before + direction * i) % targets.length) + targets.length) % targets.length;
    const target = targets[index];
    if (target !== undefined && fits(target)) return target;
  }
  return undefined;
}

/** Where a target stands among others; between two of them (`2.5`) where it is none of them. */
export function indexOfTarget(targets: readonly Target[], of: Target | Span): number {
  const place = 'kind' in of ? spanOfTarget(of) : of;
  const exact = targets.findIndex((target) => {
    const { start, end } = spanOfTarget(target);
    return start === place.start && end === place.end;
  });
  if (exact >= 0) return exact;
  // resized, or a word that no mark covers: the last one that begins before it
  let found = -1;
  let best = -1;
  targets.forEach((target, i) => {
    const { start } = spanOfTarget(target);
    const before = start < place.start || (start === place.start && place.end > start);
    if (before && start > best) {
      best = start;
      found = i;
    }
  });
  return found >= 0 && sharesText(targets[found], place) ? found : found + 0.5;
}

function sharesText(target: Target | undefined, place: Span): boolean {
  if (target === undefined) return false;
  const { start, end } = spanOfTarget(target);
  return start < place.end && place.start < end;
}
