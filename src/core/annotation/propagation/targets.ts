import type { Article } from '../../article/article';
import { fold } from '../../azerbaijani/casing';
import { baseOf, entityIndex, groupAt, type EntitySource } from '../../entities/entityIndex';
import type { Mention } from '../../mention';
import { bySpan, overlaps, sameSpan, type Span } from '../../span';
import type { Annotation, RejectReason } from '../model';
import type { Mark } from '../mark';
import { baseIn, indexWords, spansOf } from './inflected';

/** What was decided about one mention and may be said of all others of its entity. */
export type Decision =
  { readonly kind: 'label'; readonly label: string } | { readonly kind: 'reject'; readonly reason: RejectReason };

/** The thing whose mentions are looked for, told apart from others of the same name. */
export interface Seed {
  /** The recogniser's ids (`label:key`) of what was decided; empty where it had found nothing. */
  readonly entities: ReadonlySet<string>;
  /** The entity in the article's sidecar. */
  readonly entity?: string;
  /** The base form by which repeats that nobody suggested are found; none where that would be a guess. */
  readonly base?: string;
  readonly decision: Decision;
}

/** One more mention of the seed's entity. */
export type Propagated =
  | { readonly kind: 'suggestion'; readonly span: Span; readonly mention: Mention }
  | { readonly kind: 'text'; readonly span: Span }
  /** A mark that came by propagation and that nobody has looked at since. */
  | { readonly kind: 'annotation'; readonly span: Span; readonly annotation: Annotation };

/** What is known of an article that may hold more mentions. */
export interface PropagationSource extends EntitySource {
  readonly article: Article;
}

/** Labels whose text says nothing about what it names: the same words are another day elsewhere. */
const NEVER = new Set(['DATE']);

/**
 * What a decision about one annotation is about. `before` is the label that the mark had, where it was
 * changed. `undefined` where there is nothing to propagate.
 */
export function seedOf(source: PropagationSource, decided: Annotation, before?: string): Seed | undefined {
  const [span] = decided.spans;
  if (span === undefined || decided.spans.length > 1 || NEVER.has(decided.label)) return undefined;
  const decision: Decision =
    decided.status === 'rejected'
      ? { kind: 'reject', reason: decided.reason ?? 'not-a-mention' }
      : { kind: 'label', label: decided.label };
  const twins = source.mentions.filter((mention) => sameSpan(mention, span));
  const entities = new Set(twins.flatMap(({ entity }) => entity ?? []));
  const own: Mark = { kind: 'annotation', spans: decided.spans, label: decided.label, annotation: decided };
  const group = groupAt(entityIndex({ ...source, marks: withMark(source, own) }), span.start);
  for (const mark of group?.group.marks ?? [])
    if (mark.kind === 'suggestion' && mark.mention.entity !== undefined) entities.add(mark.mention.entity);
  const written = source.text.slice(span.start, span.end);
  const base = decided.base ?? baseIn(indexWords(source.article, written), written);
  for (const label of [decided.label, before ?? decided.label]) entities.add(`${label}:${fold(base)}`);
  const several = sharesSurname(source.mentions, base, decided.label);
  return {
    entities,
    ...(decided.entity !== undefined && { entity: decided.entity }),
    ...(!several && decision.kind === 'label' && { base }),
    decision,
  };
}

function withMark(source: EntitySource, own: Mark): Mark[] {
  const rest = source.marks.filter(
    (mark) => !(mark.kind === 'annotation' && own.kind === 'annotation' && mark.annotation.id === own.annotation.id),
  );
  return [...rest, own].sort((a, b) => bySpan(a.spans[0] ?? NOWHERE, b.spans[0] ?? NOWHERE));
}

const NOWHERE: Span = { start: 0, end: 0 };

/** A lone name that may be several people's: its other occurrences are told apart by the recogniser only. */
function sharesSurname(mentions: readonly Mention[], base: string, label: string): boolean {
  if (label !== 'PERSON' || base.includes(' ')) return false;
  const key = fold(base);
  const bearers = new Set(
    mentions
      .filter((mention) => mention.label === 'PERSON' && (mention.base ?? '').includes(' '))
      .filter((mention) =>
        fold(mention.base ?? '')
          .split(' ')
          .includes(key),
      )
      .map(({ entity }) => entity),
  );
  return bearers.size > 0;
}

/**
 * All other mentions of the seed's entity in an article: suggestions of it, repeats of its base form in
 * any case that nobody suggested, and marks that an earlier propagation made. Nothing that a person has
 * decided, and nothing that is suggested for another entity. In text order.
 */
export function propagationTargets(source: PropagationSource, seed: Seed): Propagated[] {
  const found: Propagated[] = [];
  const taken: Span[] = [...source.set.annotations.values()].flatMap(({ spans }) => spans);
  const { decision } = seed;
  for (const annotation of source.set.annotations.values()) {
    const [span] = annotation.spans;
    if (span === undefined || !follows(source, annotation, seed)) continue;
    found.push({ kind: 'annotation', span, annotation });
  }
  for (const mark of source.marks) {
    if (mark.kind !== 'suggestion') continue;
    const { mention } = mark;
    if (mention.entity !== undefined && seed.entities.has(mention.entity)) {
      found.push({ kind: 'suggestion', span: { start: mention.start, end: mention.end }, mention });
    }
    taken.push(mention);
  }
  if (seed.base !== undefined && decision.kind === 'label') {
    const free = freeOf(taken);
    for (const span of spansOf(indexWords(source.article, seed.base), seed.base))
      if (free(span)) found.push({ kind: 'text', span });
  }
  return found.sort((a, b) => bySpan(a.span, b.span));
}

/** Whether an annotation came by propagation only and is of the seed's entity, but decided otherwise. */
function follows({ set, mentions, text }: EntitySource, annotation: Annotation, seed: Seed): boolean {
  if (annotation.origin !== 'propagated' || annotation.spans.length !== 1) return false;
  const { decision } = seed;
  const same =
    decision.kind === 'label'
      ? annotation.status === 'accepted' && annotation.label === decision.label
      : annotation.status === 'rejected' && annotation.reason === decision.reason;
  if (same) return false;
  if (annotation.entity !== undefined && set.entities.has(annotation.entity) && annotation.entity === seed.entity)
    return true;
  const [span] = annotation.spans;
  const twin = span && mentions.find((mention) => sameSpan(mention, span))?.entity;
  if (twin !== undefined && seed.entities.has(twin)) return true;
  const mark: Mark = { kind: 'annotation', spans: annotation.spans, label: annotation.label, annotation };
  return seed.entities.has(`${annotation.label}:${fold(baseOf(mark, text))}`);
}

/** Answers whether a span overlaps none of many others. */
function freeOf(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let behind: Span[] = [];
  let last = -1;
  return (span) => {
    if (span.start < last) return !sorted.some((other) => overlaps(other, span));
    last = span.start;
    while (next < sorted.length && (sorted[next]?.start ?? Infinity) < span.end) behind.push(sorted[next++] as Span);
    behind = behind.filter(({ end }) => end > span.start);
    return behind.length === 0;
  };
}
