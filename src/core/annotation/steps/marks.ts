import { defined } from '../../defined';
import type { Mention } from '../../mention';
import { joinSpans, type Span } from '../../span';
import type { Annotation, AnnotationSet, Change, Origin, RejectReason, Step } from '../model';
import type { TimexMod, TimexType } from '../../timex';
import type { Author } from './author';

/** What a new mark by hand may say besides its label. */
export interface MarkDetails {
  readonly base?: string;
  readonly attributes?: Annotation['attributes'];
  readonly timex?: {
    readonly type?: TimexType;
    readonly value?: string;
    readonly mod?: TimexMod;
    readonly quant?: string;
    readonly freq?: string;
  };
}

/** Marks a selection, or several spans as one discontinuous mark. Touching spans become one. */
export function annotate(
  text: string,
  spans: readonly Span[],
  label: string,
  author: Author,
  details: MarkDetails = {},
): Step {
  const pieces = piecesOf(spans);
  const after: Annotation = {
    id: author.newId(),
    spans: pieces,
    label,
    quotes: pieces.map(({ start, end }) => text.slice(start, end)),
    status: 'accepted',
    ...(details.base !== undefined && { base: details.base }),
    ...details.timex,
    ...(details.attributes !== undefined && { attributes: details.attributes }),
    annotator: author.annotator,
    origin: 'hand',
    anchor: 'same',
  };
  return { title: { key: 'step.annotate', args: { label } }, changes: [{ kind: 'annotation', after }] };
}

/** The pieces that a mark has: nothing empty, and touching ones made one. */
function piecesOf(spans: readonly Span[]): Span[] {
  return joinSpans(spans.filter(({ start, end }) => start < end));
}

/** Takes a suggestion as it is, or with another label, span or value (then it counts as edited). */
export function accept(
  text: string,
  mention: Mention,
  author: Author,
  edit: { readonly label?: string; readonly span?: Span; readonly timex?: Pick<Annotation, 'type' | 'value'> } = {},
): Step {
  const { label, span, timex } = edit;
  const origin = label === undefined && span === undefined && timex === undefined ? 'accepted' : 'edited';
  const after = { ...fromMention(text, mention, author, origin, edit), ...timex };
  return { title: { key: 'step.accept', args: { label: after.label } }, changes: [{ kind: 'annotation', after }] };
}

/** An annotation that freezes what a mention says. */
export function fromMention(
  text: string,
  mention: Mention,
  author: Author,
  origin: Origin,
  edit: { readonly label?: string; readonly span?: Span } = {},
): Annotation {
  const { start, end } = edit.span ?? mention;
  const sameLabel = edit.label === undefined || edit.label === mention.label;
  const { timex } = mention;
  return {
    id: author.newId(),
    spans: [{ start, end }],
    label: edit.label ?? mention.label,
    quotes: [text.slice(start, end)],
    status: 'accepted',
    ...(mention.base !== undefined && edit.span === undefined && { base: mention.base }),
    ...(sameLabel &&
      timex !== undefined &&
      defined({ type: timex.type, value: timex.value, mod: timex.mod, quant: timex.quant, freq: timex.freq })),
    annotator: author.annotator,
    origin,
    ...(author.recognizer !== undefined && { recognizer: author.recognizer }),
    rule: mention.rule,
    anchor: 'same',
  };
}

/** Remembers that a suggestion is wrong, so that it does not come back. */
export function reject(text: string, mention: Mention, reason: RejectReason, author: Author): Step {
  const after: Annotation = { ...fromMention(text, mention, author, 'accepted'), status: 'rejected', reason };
  return { title: { key: 'step.reject', args: { label: mention.label } }, changes: [{ kind: 'annotation', after }] };
}

/** Changes one annotation; nothing where it would stay as it is. */
export function change(annotation: Annotation, to: Partial<Annotation>, title: Step['title']): Step | undefined {
  const origin = annotation.origin === 'accepted' || annotation.origin === 'propagated' ? 'edited' : annotation.origin;
  const after = defined({ ...annotation, origin, ...to });
  if (JSON.stringify(defined({ ...annotation, origin })) === JSON.stringify(after)) return undefined;
  return { title, changes: [{ kind: 'annotation', before: annotation, after }] };
}

/** Another label; value and attributes belonged to the old one. An entity of another label stays behind. */
export function relabel(annotation: Annotation, label: string): Step | undefined {
  if (annotation.label === label) return undefined;
  const none = {
    type: undefined,
    value: undefined,
    mod: undefined,
    quant: undefined,
    freq: undefined,
    attributes: undefined,
    entity: undefined,
  };
  return change(annotation, { label, ...none }, { key: 'step.relabel', args: { from: annotation.label, label } });
}

/** Other spans. A base form that followed from the old ones goes; a person's own is set anew where wanted. */
export function resize(text: string, annotation: Annotation, spans: readonly Span[], base?: string): Step | undefined {
  const pieces = piecesOf(spans);
  if (pieces.length === 0) return undefined;
  const quotes = pieces.map(({ start, end }) => text.slice(start, end));
  return change(
    annotation,
    { spans: pieces, quotes, base, anchor: 'same', context: undefined },
    { key: 'step.resize', args: { label: annotation.label } },
  );
}

export type TimexFields = Pick<Annotation, 'type' | 'value' | 'mod' | 'quant' | 'freq'>;

/** Sets type and value of a DATE. */
export function setValue(annotation: Annotation, timex: TimexFields): Step | undefined {
  const { type, value, mod, quant, freq } = timex;
  return change(annotation, { type, value, mod, quant, freq }, { key: 'step.value', args: { value: value ?? '' } });
}

/** Sets the base form; empty takes it away. */
export function setBase(annotation: Annotation, base: string | undefined): Step | undefined {
  return change(annotation, { base: base === '' ? undefined : base }, { key: 'step.base', args: { base: base ?? '' } });
}

/** Sets all attributes. */
export function setAttributes(annotation: Annotation, attributes: Annotation['attributes']): Step | undefined {
  return change(annotation, { attributes }, { key: 'step.attributes', args: { label: annotation.label } });
}

/** Sets the note; empty takes it away. */
export function setNote(annotation: Annotation, note: string | undefined): Step | undefined {
  return change(annotation, { note: note === '' ? undefined : note, origin: annotation.origin }, { key: 'step.note' });
}

/** Takes annotations away, with the relations that hang on them and entities that nothing names any more. */
export function remove(set: AnnotationSet, ids: readonly string[]): Step | undefined {
  const gone = new Set(ids.filter((id) => set.annotations.has(id)));
  if (gone.size === 0) return undefined;
  const changes: Change[] = [];
  for (const relation of set.relations.values()) {
    if (gone.has(relation.from) || gone.has(relation.to)) changes.push({ kind: 'relation', before: relation });
  }
  const named = new Set([...set.annotations.values()].filter(({ id }) => !gone.has(id)).map(({ entity }) => entity));
  for (const id of gone) {
    const before = set.annotations.get(id) as Annotation;
    changes.push({ kind: 'annotation', before });
    const entity = before.entity === undefined ? undefined : set.entities.get(before.entity);
    // what a person wrote about an entity outlives its marks
    if (entity === undefined || named.has(entity.id) || entity.link !== undefined || entity.note !== undefined)
      continue;
    named.add(entity.id);
    changes.push({ kind: 'entity', before: entity });
  }
  return { title: { key: 'step.remove', args: { count: gone.size } }, changes };
}

/** Takes the text that now stands in a changed mark as right. */
export function acceptText(text: string, annotation: Annotation): Step | undefined {
  return annotation.spans.length === 0 ? undefined : attach(text, annotation, annotation.spans);
}

/** Puts a changed or lost mark on a selection. */
export function attach(text: string, annotation: Annotation, spans: readonly Span[]): Step | undefined {
  const pieces = piecesOf(spans);
  if (pieces.length === 0) return undefined;
  const quotes = pieces.map(({ start, end }) => text.slice(start, end));
  const after = defined<Annotation>({ ...annotation, spans: pieces, quotes, anchor: 'same', context: undefined });
  return {
    title: { key: 'step.attach', args: { label: annotation.label } },
    changes: [{ kind: 'annotation', before: annotation, after }],
  };
}

/** Several steps as one. */
export function together(title: Step['title'], steps: readonly (Step | undefined)[]): Step | undefined {
  const changes = steps.flatMap((step) => step?.changes ?? []);
  return changes.length === 0 ? undefined : { title, changes };
}
