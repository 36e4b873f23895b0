import type { Annotation, AnnotationSet, Entity, Relation } from '../../../src/core/annotation/model';
import type { Span } from '../../../src/core/span';
import type { Random } from './random';

const LABELS = ['PERSON', 'ORG', 'LOC', 'TITLE', 'EVENT', 'DATE'];
const NOTES = ['bax', 'iki\nsətir', '# kommentari deyil', 'a: b', "it's “so”", '🙂 - x', ' kənar ', 'yes', '~', '0x1F'];

/** An annotation of given spans with the text's own words. */
export function mark(text: string, spans: readonly Span[], id: string, more: Partial<Annotation> = {}): Annotation {
  return {
    id,
    spans,
    label: 'LOC',
    quotes: spans.map(({ start, end }) => text.slice(start, end)),
    status: 'accepted',
    annotator: 'Aygün',
    origin: 'hand',
    anchor: 'same',
    ...more,
  };
}

/** The nth place of a text as a mark. */
export function markOf(text: string, quote: string, id: string, more: Partial<Annotation> = {}, nth = 0): Annotation {
  let start = text.indexOf(quote);
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`"${quote}" is not in the text.`);
  return mark(text, [{ start, end: start + quote.length }], id, more);
}

export function setOf(annotations: readonly Annotation[], entities: readonly Entity[] = []): AnnotationSet {
  return {
    annotations: new Map(annotations.map((one) => [one.id, one])),
    entities: new Map(entities.map((one) => [one.id, one])),
    relations: new Map(),
    record: { status: 'new' },
  };
}

/** Random marks on whole words, some of several spans, with all that a mark can say. */
export function randomSet(random: Random, text: string, count = random.below(30)): AnnotationSet {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const annotations: Annotation[] = [];
  const entities: Entity[] = [];
  const relations: Relation[] = [];
  for (let i = 0; i < count && words.length > 0; i++) {
    const at = random.below(words.length);
    const first = words[at] as Span;
    const last = words[Math.min(words.length - 1, at + random.below(3))] as Span;
    const spans = [{ start: first.start, end: last.end }];
    const gap = words[at + 5];
    if (random.chance(0.1) && gap !== undefined && gap.start > last.end) spans.push(gap);
    const id = `${random.id()}${i}`;
    annotations.push(mark(text, spans, id, details(random, entities)));
    const other = annotations[random.below(annotations.length)];
    if (random.chance(0.1) && other !== undefined)
      relations.push({ id: `r${id}`, type: 'holds', from: id, to: other.id, annotator: 'Aygün', status: 'accepted' });
  }
  return {
    annotations: new Map(annotations.map((one) => [one.id, one])),
    entities: new Map(entities.map((one) => [one.id, one])),
    relations: new Map(relations.map((one) => [one.id, one])),
    record: random.chance(0.5) ? { status: 'new' } : { status: 'done', annotator: 'Aygün', note: random.pick(NOTES) },
  };
}

function details(random: Random, entities: Entity[]): Partial<Annotation> {
  const label = random.pick(LABELS);
  if (random.chance(0.2))
    entities.push({ id: `e${random.id()}${entities.length}`, label, name: random.pick(['Bakı', '- x', 'Ə: "b"']) });
  const entity = random.chance(0.3) ? entities[random.below(Math.max(entities.length, 1))] : undefined;
  return {
    label,
    ...(label === 'DATE' && { type: 'DATE' as const, value: random.pick(['2024-04-15', 'XXXX-WXX-1', '2024']) }),
    ...(random.chance(0.3) && { base: random.pick(['Bakı', 'null', '2024', 'Rauf Qəmbərov']) }),
    ...(random.chance(0.2) && { note: random.pick(NOTES) }),
    ...(random.chance(0.1) && { attributes: { rol: 'a b', say: 3, bəli: true } }),
    ...(random.chance(0.2) && { status: 'rejected' as const, reason: 'other-span' as const }),
    ...(random.chance(0.5) && { origin: 'accepted' as const, recognizer: '1.0.0', rule: 'date.day-month' }),
    ...(entity !== undefined && { entity: entity.id }),
  };
}
