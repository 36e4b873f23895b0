import type { Annotation, AnnotationSet, Entity } from '../annotation/model';
import { marksOf } from '../annotation/marks';
import type { Article } from '../article/article';
import type { Mention } from '../mention';
import { shift } from '../span';
import { byPlace, startOf, type ExportDocument, type ExportMark } from './model';

/** What an export says of an article besides its text and marks. */
export interface DocumentInfo {
  readonly id: string;
  readonly file: string;
  /** Whose layer; absent for the adjudicated one. */
  readonly annotator?: string;
  readonly recognizer?: string;
  readonly guidelines?: string;
}

/**
 * Makes the formats' model of an article: its decisions, and the mentions that no decision covers as
 * suggestions. The header is taken off with the one line break behind it; spans move along.
 */
export function toDocument(
  article: Article,
  set: AnnotationSet,
  mentions: readonly Mention[],
  info: DocumentInfo,
): ExportDocument {
  const bodyStart = startOfText(article);
  const text = article.text.slice(bodyStart);
  const annotations = [...set.annotations.values()];
  const placed = annotations.filter((annotation) => annotation.spans.length > 0);
  const open = marksOf(set, mentions).flatMap((mark) => (mark.kind === 'suggestion' ? [mark.mention] : []));
  const all = [
    ...placed.map((annotation) => fromAnnotation(annotation, bodyStart)),
    ...open.map((mention, i) => fromMention(mention, i, bodyStart, info.recognizer)),
  ];
  // the header is no text, and marks in it have no place
  const marks = all.filter((mark) => startOf(mark) >= 0);
  return {
    ...info,
    text,
    textOrigin: 'exact',
    bodyStart: bodyStart - (article.text.startsWith('\ufeff') ? 1 : 0),
    headerLines: article.text.slice(0, bodyStart).match(/\r\n?|\n/gu)?.length ?? 0,
    date: article.header.date,
    fields: article.header.fields,
    status: set.record.status,
    note: set.record.note,
    marks: marks.sort(byPlace),
    entities: [...set.entities.values(), ...suggestedEntities(open)],
    relations: [...set.relations.values()],
    orphans: annotations.length - placed.length + all.length - marks.length,
  };
}

/** Where the exported text begins: behind the header and the line break that ends its line. */
export function startOfText(article: Article): number {
  const { header, text } = article;
  if (header.kind !== 'date-line') return header.span.end;
  const lineBreak = /^(?:\r\n|\n|\r)/u.exec(text.slice(header.span.end, header.span.end + 2));
  return header.span.end + (lineBreak?.[0].length ?? 0);
}

/** What the ids of entities begin with that only suggestions name. */
export const SUGGESTED_ENTITY = 's:';

function suggestedEntities(mentions: readonly Mention[]): Entity[] {
  const entities = new Map<string, Entity>();
  for (const { entity, label, base } of mentions) {
    if (entity === undefined || base === undefined || entities.has(entity)) continue;
    entities.set(entity, { id: SUGGESTED_ENTITY + entity, label, name: base });
  }
  return [...entities.values()];
}

function fromAnnotation(annotation: Annotation, bodyStart: number): ExportMark {
  const { type, value, mod, quant, freq } = annotation;
  const timex = { type, value, mod, quant, freq };
  return {
    id: annotation.id,
    spans: annotation.spans.map((span) => shift(span, -bodyStart)),
    label: annotation.label,
    decision: annotation.status,
    reason: annotation.reason,
    base: annotation.base,
    timex: Object.values(timex).some((part) => part !== undefined) ? timex : undefined,
    entity: annotation.entity,
    attributes: annotation.attributes,
    note: annotation.note,
    annotator: annotation.annotator,
    origin: annotation.origin,
    recognizer: annotation.recognizer,
    rule: annotation.rule,
  };
}

function fromMention(mention: Mention, index: number, bodyStart: number, recognizer?: string): ExportMark {
  const { timex } = mention;
  return {
    id: `s${index + 1}`,
    spans: [shift(mention, -bodyStart)].map(({ start, end }) => ({ start, end })),
    label: mention.label,
    decision: 'suggested',
    base: mention.base,
    entity: mention.entity && mention.base !== undefined ? SUGGESTED_ENTITY + mention.entity : undefined,
    timex: timex && { type: timex.type, value: timex.value, mod: timex.mod, quant: timex.quant, freq: timex.freq },
    recognizer,
    rule: mention.rule,
    confidence: mention.confidence,
  };
}
