import type { Entity, Relation } from '../annotation/model';
import { CodePoints } from '../article/offsets';
import { sameSpans, type Span } from '../span';
import { isReserved, isShown, isWord } from './bratAttributes';
import { fragmentsOf, joinFragments, oneLine } from './bratSpans';
import type { ReadOptions, SourceFile } from './format';
import { linesOf, parseJson } from './lines';
import type { LossLog } from './loss';
import { codePointCounter, fromDetails, isObject, readSpans } from './markRecord';
import { byPlace, type ExportDocument, type ExportMark } from './model';

type Json = Readonly<Record<string, unknown>>;

/** What the lines of an `.ann` file say of one `T` or `R` id. */
interface Said {
  readonly line: number;
  readonly type: string;
  readonly spans: readonly Span[];
  readonly ends?: readonly [string, string];
  readonly attributes: Map<string, string | true>;
  readonly notes: Map<string, string>;
  reference?: { readonly id: string; readonly name: string };
}

const TEXT_BOUND = /^(T\S+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*) ?(?:\t|$)/u;
const ATTRIBUTE = /^[AM]\S+\t(\S+) (\S+)(?: (\S.*))?$/u;
const NOTE = /^#\S*\t(\S+) (\S+)\t?(.*)$/u;
const NORMALISATION = /^N\S+\t\S+ (\S+) ([^\s:]+:\S+)(?:\t(.*))?$/u;
const RELATION = /^(R\S+)\t(\S+) [^\s:]+:(\S+) [^\s:]+:(\S+)\s*$/u;

/** Reads an `.ann` file with the `.txt` beside it. Events and equivalences are counted as unknown. */
export function* readBrat(file: SourceFile, options: ReadOptions, log: LossLog): Generator<ExportDocument> {
  if (!file.name.endsWith('.ann')) return;
  const stem = file.name.slice(0, -'.ann'.length);
  const text = options.beside?.(`${stem}.txt`)?.replace(/^\ufeff/u, '');
  if (text === undefined) {
    log.add('text.absent', file.name);
    return;
  }
  const points = new CodePoints(text);
  const said = new Map<string, Said>();
  for (const { number, text: line } of linesOf(file.chunks)) {
    if (line.trim() === '' || readLine(line, number, said, points, text.length)) continue;
    const known = /^[E*]/u.test(line);
    log.add(known ? 'input.unknown' : 'input.invalid', file.name, { line: number, text: line.slice(0, 80) });
  }
  const entities = new Map<string, Entity>();
  const marks = new Map<string, ExportMark>();
  for (const [id, what] of said) if (id.startsWith('T')) marks.set(id, toMark(id, what, text, points, entities));
  const relations: Relation[] = [];
  for (const [id, what] of said) {
    const from = marks.get(what.ends?.[0] ?? '')?.id;
    const to = marks.get(what.ends?.[1] ?? '')?.id;
    if (what.ends === undefined) continue;
    if (from === undefined || to === undefined) log.add('relation', stem, { line: what.line, text: what.type });
    else relations.push(toRelation(id, what, from, to));
  }
  yield {
    id: stem,
    file: stem,
    text,
    textOrigin: 'exact',
    bodyStart: 0,
    fields: {},
    status: 'new',
    foreign: true,
    marks: [...marks.values()].sort(byPlace),
    entities: [...entities.values()],
    relations,
    orphans: 0,
  };
}

/** Takes in one line; false where it says nothing that we know. */
function readLine(line: string, number: number, said: Map<string, Said>, points: CodePoints, length: number): boolean {
  const bound = TEXT_BOUND.exec(line);
  if (bound !== null) {
    const spans = (bound[3] ?? '').split(';').map((pair) => {
      const [start = '0', end = '0'] = pair.split(' ');
      return { start: points.toUnits(Number(start)), end: points.toUnits(Number(end)) };
    });
    if (spans.some((span) => span.start >= span.end || span.end > length)) return false;
    spans.sort((a, b) => a.start - b.start);
    said.set(bound[1] ?? '', { line: number, type: bound[2] ?? '', spans, attributes: new Map(), notes: new Map() });
    return true;
  }
  const relation = RELATION.exec(line);
  if (relation !== null) {
    const ends = [relation[3] ?? '', relation[4] ?? ''] as const;
    said.set(relation[1] ?? '', {
      line: number,
      type: relation[2] ?? '',
      spans: [],
      ends,
      attributes: new Map(),
      notes: new Map(),
    });
    return true;
  }
  const attribute = ATTRIBUTE.exec(line.trimEnd());
  if (attribute !== null) {
    const target = said.get(attribute[2] ?? '');
    target?.attributes.set(attribute[1] ?? '', attribute[3] ?? true);
    return target !== undefined;
  }
  const normalisation = NORMALISATION.exec(line);
  if (normalisation !== null) {
    const target = said.get(normalisation[1] ?? '');
    if (target !== undefined) target.reference = { id: normalisation[2] ?? '', name: normalisation[3] ?? '' };
    return target !== undefined;
  }
  const note = NOTE.exec(line);
  if (note === null) return false;
  const target = said.get(note[2] ?? '');
  target?.notes.set(note[1] ?? '', note[3] ?? '');
  return target !== undefined;
}

function ourNote(what: Said): Json {
  const value = parseJson(what.notes.get('AzNews') ?? '{}');
  return isObject(value) ? value : {};
}

function toMark(id: string, what: Said, text: string, points: CodePoints, entities: Map<string, Entity>): ExportMark {
  const ours = ourNote(what);
  const details = fromDetails(ours);
  const { attributes, notes } = what;
  const said = (name: string, before: unknown): string | undefined => {
    const value = attributes.get(name);
    return typeof value === 'string' ? value : typeof before === 'string' && !isWord(before) ? before : undefined;
  };
  const read = fromDetails({
    ...ours,
    type: said('Type', undefined),
    value: said('Value', ours['value']),
    mod: said('Mod', undefined),
    status: said('Status', undefined) ?? 'accepted',
    reason: said('Reason', undefined),
    origin: said('Origin', undefined) ?? details.origin,
    base: sameLine(notes.get('Base'), details.base),
    note: sameLine(notes.get('AnnotatorNotes'), details.note),
  });
  return {
    ...read,
    id: typeof ours['id'] === 'string' ? ours['id'] : `#${id}`,
    spans: spansOf(ours, what, text, points),
    label: what.type,
    attributes: ownAttributes(attributes, details.attributes),
    entity: entityOf(what, ours, details.entity, entities),
  };
}

/** What brat shows on one line stands for the original with its line breaks, unless it was changed. */
function sameLine(shown: string | undefined, original: string | undefined): string | undefined {
  return shown !== undefined && original !== undefined && oneLine(original) === shown ? original : shown;
}

function spansOf(ours: Json, what: Said, text: string, points: CodePoints): readonly Span[] {
  const original = ours['spans'] === undefined ? undefined : readSpans(ours, codePointCounter(points), text.length);
  if (original !== undefined && sameSpans(fragmentsOf(text, original), what.spans)) return original;
  return joinFragments(text, what.spans);
}

/** Attributes of the workspace's schema: as brat has them now, with the type that they had when they went out. */
function ownAttributes(
  shown: ReadonlyMap<string, string | true>,
  original: ExportMark['attributes'],
): ExportMark['attributes'] {
  const attributes: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(original ?? {})) {
    if (!isShown(name, value) || String(shown.get(name)) === String(value)) attributes[name] = value;
  }
  for (const [name, value] of shown) if (!isReserved(name) && !(name in attributes)) attributes[name] = value;
  return Object.keys(attributes).length > 0 ? attributes : undefined;
}

function entityOf(what: Said, ours: Json, id: string | undefined, entities: Map<string, Entity>): string | undefined {
  const { reference } = what;
  const record = ours['entityRecord'];
  if (reference === undefined) return id !== undefined && record === undefined ? id : undefined;
  if (
    isObject(record) &&
    typeof record['name'] === 'string' &&
    oneLine(record['name']) === reference.name &&
    id !== undefined
  ) {
    const { label, name, link } = record;
    entities.set(id, {
      id,
      label: typeof label === 'string' ? label : what.type,
      name,
      ...(typeof link === 'string' ? { link } : {}),
    });
    return id;
  }
  const key = reference.id;
  entities.set(key, { id: key, label: what.type, name: reference.name, link: key.replace(/^Wikidata:(?=Q\d)/u, '') });
  return key;
}

function toRelation(id: string, what: Said, from: string, to: string): Relation {
  const ours = ourNote(what);
  const text = (key: string): string | undefined => (typeof ours[key] === 'string' ? ours[key] : undefined);
  return {
    id: text('id') ?? id,
    type: text('type') ?? what.type,
    from,
    to,
    annotator: text('annotator') ?? '',
    status: text('status') === 'rejected' ? 'rejected' : 'accepted',
  };
}
