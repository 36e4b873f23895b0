import { ORIGINS, REJECT_REASONS } from '../annotation/model';
import type { CodePoints } from '../article/offsets';
import type { Span } from '../span';
import { TIMEX_MODS, TIMEX_TYPES } from '../timex';
import { coverOf, DECISIONS, textOf, type Decision, type ExportMark, type MarkTimex } from './model';

/**
 * A mark as an object of JSON. Our own JSON Lines are made of these, and formats with room for
 * foreign keys carry the same object, so that everything comes back.
 */
export interface MarkRecord extends MarkTimex {
  readonly id?: string;
  readonly start?: number;
  readonly end?: number;
  /** The stretches of a discontinuous mark. */
  readonly spans?: readonly (readonly [number, number])[];
  readonly label?: string;
  readonly text?: string;
  readonly status?: Decision;
  readonly reason?: ExportMark['reason'];
  readonly base?: string;
  readonly entity?: string;
  readonly attributes?: ExportMark['attributes'];
  readonly note?: string;
  readonly annotator?: string;
  readonly origin?: ExportMark['origin'];
  readonly recognizer?: string;
  readonly rule?: string;
  readonly confidence?: number;
}

/** How offsets of a text are counted on the way out and in. */
export interface Counter {
  readonly out: (units: number) => number;
  readonly in: (count: number) => number;
}

export function codePointCounter(points: CodePoints): Counter {
  return { out: (units) => points.fromUnits(units), in: (count) => points.toUnits(count) };
}

export const UTF16_COUNTER: Counter = { out: (units) => units, in: (count) => count };

/** The whole record; `text` is left out where a text must stay at home. */
export function toRecord(mark: ExportMark, text: string | undefined, counter: Counter): MarkRecord {
  const cover = coverOf(mark);
  return {
    id: mark.id,
    start: counter.out(cover.start),
    end: counter.out(cover.end),
    spans:
      mark.spans.length > 1 ? mark.spans.map((span) => [counter.out(span.start), counter.out(span.end)]) : undefined,
    label: mark.label,
    text: text === undefined ? undefined : textOf(mark, text),
    ...toDetails(mark),
  };
}

/** What a mark carries besides place and label. */
export function toDetails(mark: ExportMark): MarkRecord {
  return {
    status: mark.decision,
    reason: mark.reason,
    base: mark.base,
    ...mark.timex,
    entity: mark.entity,
    attributes: mark.attributes,
    note: mark.note,
    annotator: mark.annotator,
    origin: mark.origin,
    recognizer: mark.recognizer,
    rule: mark.rule,
    confidence: mark.confidence,
  };
}

/** Reads the details of a foreign object: what has the wrong type or an unknown word is passed over. */
export function fromDetails(record: Readonly<Record<string, unknown>>): Omit<ExportMark, 'id' | 'spans' | 'label'> {
  const text = (key: string): string | undefined => {
    const value = record[key];
    return typeof value === 'string' ? value : undefined;
  };
  const oneOf = <T extends string>(key: string, words: readonly T[]): T | undefined =>
    words.find((word) => word === record[key]);
  const timex = {
    type: oneOf('type', TIMEX_TYPES),
    value: text('value'),
    mod: oneOf('mod', TIMEX_MODS),
    quant: text('quant'),
    freq: text('freq'),
  };
  const { attributes, confidence } = record;
  return {
    decision: oneOf('status', DECISIONS) ?? 'accepted',
    reason: oneOf('reason', REJECT_REASONS),
    base: text('base'),
    timex: Object.values(timex).some((part) => part !== undefined) ? timex : undefined,
    entity: text('entity'),
    attributes: isAttributes(attributes) ? attributes : undefined,
    note: text('note'),
    annotator: text('annotator'),
    origin: oneOf('origin', ORIGINS),
    recognizer: text('recognizer'),
    rule: text('rule'),
    confidence: typeof confidence === 'number' ? confidence : undefined,
  };
}

function isAttributes(value: unknown): value is NonNullable<ExportMark['attributes']> {
  return isObject(value) && Object.values(value).every((part) => ['string', 'number', 'boolean'].includes(typeof part));
}

/** Reads offsets; `undefined` where they are no offsets inside the text. */
export function readSpans(
  record: Readonly<Record<string, unknown>>,
  counter: Counter,
  length: number,
): Span[] | undefined {
  const pairs: unknown[] = Array.isArray(record['spans']) ? record['spans'] : [[record['start'], record['end']]];
  const spans: Span[] = [];
  for (const pair of pairs) {
    if (!Array.isArray(pair)) return undefined;
    const [start, end] = pair as unknown[];
    if (!isOffset(start) || !isOffset(end)) return undefined;
    const span = { start: counter.in(start), end: counter.in(end) };
    if (span.start >= span.end || span.end > length) return undefined;
    spans.push(span);
  }
  return spans.length > 0 ? spans : undefined;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
