import type { Mark } from '../annotation/mark';
import type { AnnotationSet, Entity } from '../annotation/model';
import { fold } from '../azerbaijani/casing';
import type { Mention } from '../mention';
import type { Span } from '../span';

/** One thing that marks of an article name. */
export interface EntityGroup {
  /** The entity's id in the sidecar, or a key made of label and base form while nobody has decided. */
  readonly key: string;
  readonly label: string;
  /** The entity's own name, else the fullest base form among its marks. */
  readonly name: string;
  /** Present once a person's decision has made it. */
  readonly entity?: Entity;
  /** In text order. */
  readonly marks: readonly Mark[];
}

export interface EntitySource {
  readonly text: string;
  /** All that the recogniser found, decided or not. */
  readonly mentions: readonly Mention[];
  readonly set: AnnotationSet;
  readonly marks: readonly Mark[];
}

/**
 * Groups the marks of an article by what they name. A suggestion joins the entity of an annotation
 * where the recogniser takes both for one thing; orphans and rejections are left out.
 */
export function entityIndex(source: EntitySource): EntityGroup[] {
  const found = new Map(source.mentions.map((mention) => [place(mention, mention.label), mention]));
  const decided = decidedEntities(source, found);
  const groups = new Map<string, { label: string; entity?: Entity; marks: Mark[] }>();
  for (const mark of source.marks) {
    if (mark.spans.length === 0 || (mark.kind === 'annotation' && mark.annotation.status === 'rejected')) continue;
    const key = keyOf(mark, source.text, found, decided);
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { label: mark.label, entity: source.set.entities.get(key), marks: [mark] });
    else group.marks.push(mark);
  }
  return [...groups].map(([key, group]) => ({ key, name: nameOf(group, source.text, found), ...group }));
}

/** The group that holds a place of the text: the innermost mark there decides. */
export function groupAt(
  groups: readonly EntityGroup[],
  offset: number,
): { group: EntityGroup; mark: Mark } | undefined {
  let best: { group: EntityGroup; mark: Mark } | undefined;
  let width = Infinity;
  for (const group of groups) {
    for (const mark of group.marks) {
      for (const span of mark.spans) {
        if (span.start > offset || offset > span.end || span.end - span.start >= width) continue;
        width = span.end - span.start;
        best = { group, mark };
      }
    }
  }
  return best;
}

/** The base form of a mark: what a person or the recogniser gave, else the text itself. */
export function baseOf(mark: Mark, text: string): string {
  const base = mark.kind === 'annotation' ? mark.annotation.base : mark.mention.base;
  return base ?? mark.spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

function place(span: Span, label: string): string {
  return `${span.start}-${span.end}-${label}`;
}

/** Which sidecar entity the recogniser's document entity has become. */
function decidedEntities(source: EntitySource, found: ReadonlyMap<string, Mention>): Map<string, string> {
  const decided = new Map<string, string>();
  for (const annotation of source.set.annotations.values()) {
    const span = annotation.spans[0];
    if (annotation.status === 'rejected' || annotation.entity === undefined || span === undefined) continue;
    const twin = found.get(place(span, annotation.label))?.entity;
    if (twin !== undefined && !decided.has(twin)) decided.set(twin, annotation.entity);
  }
  return decided;
}

function keyOf(
  mark: Mark,
  text: string,
  found: ReadonlyMap<string, Mention>,
  decided: ReadonlyMap<string, string>,
): string {
  if (mark.kind === 'annotation' && mark.annotation.entity !== undefined) return mark.annotation.entity;
  const span = mark.spans[0];
  const mention = mark.kind === 'suggestion' ? mark.mention : span && found.get(place(span, mark.label));
  const automatic = mention?.entity ?? `${mark.label}:${fold(baseOf(mark, text))}`;
  return decided.get(automatic) ?? automatic;
}

function nameOf(
  group: { entity?: Entity; marks: readonly Mark[] },
  text: string,
  found: ReadonlyMap<string, Mention>,
): string {
  if (group.entity !== undefined) return group.entity.name;
  let name = '';
  for (const mark of group.marks) {
    const span = mark.spans.length === 1 ? mark.spans[0] : undefined;
    // a mark by hand, or from a format without base forms, is named as the recogniser reads its words
    const unsaid = mark.kind === 'annotation' && mark.annotation.base === undefined && span !== undefined;
    const base = (unsaid ? found.get(place(span, mark.label))?.base : undefined) ?? baseOf(mark, text);
    if (base.length > name.length) name = base;
  }
  return name;
}
