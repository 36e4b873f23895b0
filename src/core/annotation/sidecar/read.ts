import { isMap, isScalar, isSeq, parseDocument, type Document, type Pair } from 'yaml';
import type { Problem, ProblemArgs, ProblemCode } from '../../problem';
import type { ArticleRecord } from '../model';
import { handMap, readOwnBlock } from './block';
import { conflictAt } from './conflict';
import { toEntry, type StoredEntry } from './entry';
import { ENTRIES, FORMAT, HEAD, kindOf, misfits, type EntryKind, type Fields } from './fields';
import { cut, type Segment } from './segments';

/** One entry with the lines it came from. */
export interface SidecarItem {
  readonly entry: StoredEntry;
  readonly fields: Fields;
  /** The comments and blank lines above; absent in files that only the `yaml` package can cut. */
  readonly lead?: string;
  readonly body?: string;
  /** Whether the lines stand in our own layout. */
  readonly own: boolean;
}

/** A sidecar as it was read. */
export interface Sidecar {
  /**
   * `ok` may be changed; `newer` was made by a later version and `broken` does not parse or does not
   * fit: both are read as far as possible and keep their bytes.
   */
  readonly state: 'ok' | 'newer' | 'broken';
  readonly text: string;
  /** Full name of the annotator whose layer this is. */
  readonly layer?: string;
  readonly record: ArticleRecord;
  readonly items: readonly SidecarItem[];
  /** Above and below the entries, where the file could be cut at them. */
  readonly frame?: { readonly head: string; readonly tail: string };
  readonly headFields: Fields;
  /** At places of `text`. */
  readonly problems: readonly Problem[];
}

/** UTF-16 units; a hundred thousand marks take less, and far longer files take an editor's memory. */
const LARGEST = 32_000_000;

/**
 * Reads a sidecar. Never throws; time is linear, and short for what stands in our own layout, shorter for
 * entries whose lines stand in `previous`, an earlier version of the file.
 */
export function readSidecar(text: string, previous?: Sidecar): Sidecar {
  if (text.length > LARGEST) {
    const args = { size: Math.round(text.length / 1e6), most: LARGEST / 1e6 };
    return unreadable(text, { code: 'sidecar.huge', severity: 'error', span: { start: 0, end: 1 }, args });
  }
  const conflict = conflictAt(text);
  if (conflict !== undefined) return unreadable(text, { code: 'sidecar.conflict', severity: 'error', span: conflict });
  return readBlocks(text, previous) ?? readWhole(text);
}

function unreadable(text: string, ...problems: Problem[]): Sidecar {
  return { state: 'broken', text, record: { status: 'new' }, items: [], headFields: {}, problems };
}

/** The road by blocks; nothing where the blocks cannot be trusted to stand alone or something is wrong. */
export function readBlocks(text: string, previous?: Sidecar): Sidecar | undefined {
  const segments = cut(text);
  if (segments === undefined) return undefined;
  const headFields = readHead(segments.head);
  if (headFields === undefined) return undefined;
  const known = previous && new Map(previous.items.map((item) => [item.body, item]));
  const items: SidecarItem[] = [];
  for (const segment of segments.items) {
    const same = known?.get(segment.body);
    const item =
      same === undefined ? readSegment(segment) : same.lead === segment.lead ? same : { ...same, lead: segment.lead };
    if (item === undefined) return undefined;
    items.push(item);
  }
  if (duplicates(items.map(({ entry }) => entry)).length > 0) return undefined;
  const { head, tail } = segments;
  return { state: 'ok', text, ...headOf(headFields), items, frame: { head, tail }, headFields, problems: [] };
}

/** Only a head that fits this version: all others are judged by the slow road, which knows places. */
function readHead(head: string): Fields | undefined {
  const fields = parsed(head)?.fields;
  if (fields === undefined || fields['format'] !== FORMAT || misfits(fields, HEAD).length > 0) return undefined;
  return fields['entries'] === null ? fields : undefined;
}

/** Block scalars that keep blank lines behind them, which the cut gives to the next entry. */
const KEEPS_BLANKS = /[|>]\d?\+/u;

function readSegment({ lead, body }: Segment): SidecarItem | undefined {
  const own = readOwnBlock(body);
  if (own !== undefined) return { entry: toEntry(own.kind, own.fields), fields: own.fields, lead, body, own: true };
  const fields = KEEPS_BLANKS.test(body) ? undefined : handMap(body)?.fields;
  const kind = fields && kindOf(fields);
  if (fields === undefined || kind === undefined || misfits(fields, ENTRIES[kind]).length > 0) return undefined;
  return { entry: toEntry(kind, fields), fields, lead, body, own: false };
}

function headOf(fields: Fields): Pick<Sidecar, 'layer' | 'record'> {
  return {
    layer: fields['layer'] as string | undefined,
    record: {
      status: (fields['status'] as ArticleRecord['status'] | undefined) ?? 'new',
      ...(typeof fields['note'] === 'string' && { note: fields['note'] }),
      ...(typeof fields['by'] === 'string' && { annotator: fields['by'] }),
    },
  };
}

function parsed(text: string): { document: Document; fields: Fields } | undefined {
  try {
    const document = parseDocument(text, { logLevel: 'silent' });
    if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
    return { document, fields: document.toJS() as Fields };
  } catch {
    return undefined;
  }
}

/** The slow road: the whole file through the `yaml` package, with a place for everything that is wrong. */
export function readWhole(text: string): Sidecar {
  let document: Document;
  let root: unknown;
  try {
    document = parseDocument(text, { logLevel: 'silent' });
    const [fault] = document.errors;
    if (fault !== undefined) {
      const [start, end] = fault.pos;
      const place = [Math.min(start, text.length), Math.min(end, text.length)] as const;
      return unreadable(text, at('sidecar.syntax', place, { detail: fault.code }));
    }
    root = document.toJS();
  } catch (error) {
    // nesting or aliases without end
    return unreadable(text, at('sidecar.syntax', [0, 0], { detail: error instanceof Error ? error.name : 'Error' }));
  }
  if (!isMap(document.contents)) return unreadable(text, at('sidecar.shape', [0, Math.min(text.length, 1)]));
  return judge(text, document, root as Fields);
}

function judge(text: string, document: Document, head: Fields): Sidecar {
  const contents = document.contents;
  const format = head['format'];
  const newer = Number.isInteger(format) && (format as number) > FORMAT;
  const problems: Problem[] = newer
    ? [at('sidecar.newer', placeOf(contents, 'format', text), { format: format as number })]
    : [];
  const headFaults = misfits(head, HEAD);
  for (const { key, missing } of headFaults) {
    problems.push(at(missing ? 'sidecar.key.missing' : 'sidecar.value', placeOf(contents, key, text), { key }));
  }
  const list = isMap(contents) ? contents.get('entries', true) : undefined;
  const rows = head['entries'] ?? [];
  if (!Array.isArray(rows)) problems.push(at('sidecar.value', placeOf(contents, 'entries', text), { key: 'entries' }));
  const items: SidecarItem[] = [];
  const places: (readonly [number, number])[] = [];
  (Array.isArray(rows) ? (rows as unknown[]) : []).forEach((row, i) => {
    const node: unknown = isSeq(list) ? list.items[i] : undefined;
    const fields = typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Fields) : {};
    const kind = kindOf(fields);
    const faults = kind === undefined ? [] : misfits(fields, ENTRIES[kind]);
    if (kind === undefined) problems.push(at('sidecar.entry', placeOf(node, undefined, text)));
    for (const { key, missing } of faults) {
      problems.push(at(missing ? 'sidecar.key.missing' : 'sidecar.value', placeOf(node, key, text), { key }));
    }
    if (kind === undefined || faults.length > 0) return;
    items.push({ entry: toEntry(kind, fields), fields, own: false });
    places.push(placeOf(node, kind, text));
  });
  for (const [index, id] of duplicates(items.map(({ entry }) => entry))) {
    problems.push(at('sidecar.duplicate', places[index] ?? [0, 0], { id }));
  }
  const broken = problems.some(({ code }) => code !== 'sidecar.newer');
  const sound = Object.fromEntries(
    Object.entries(head).filter(([key]) => !headFaults.some((fault) => fault.key === key)),
  );
  // what a later version says in its own words is no fault of the file
  return {
    state: newer ? 'newer' : broken ? 'broken' : 'ok',
    text,
    ...headOf(sound),
    items: firstOfEach(items),
    headFields: head,
    problems: newer ? problems.slice(0, 1) : problems,
  };
}

function at(code: ProblemCode, [start, end]: readonly [number, number], args?: ProblemArgs): Problem {
  return {
    code,
    severity: code === 'sidecar.newer' ? 'warning' : 'error',
    span: { start, end: Math.max(start, end) },
    args,
  };
}

/** Where a key's value stands; where the map begins if the key is missing. */
function placeOf(node: unknown, key: string | undefined, text: string): readonly [number, number] {
  if (isMap(node)) {
    const pair =
      key === undefined ? undefined : node.items.find((one): one is Pair => isScalar(one.key) && one.key.value === key);
    const value = pair?.value ?? pair?.key ?? node.items[0]?.key;
    const range = (value as { range?: readonly number[] } | undefined)?.range;
    if (range?.[0] !== undefined && range[1] !== undefined) return [range[0], range[1]];
  }
  const range = (node as { range?: readonly number[] } | undefined)?.range;
  const start = Math.min(range?.[0] ?? 0, text.length);
  return [start, Math.min(range?.[1] ?? start + 1, start + 80, text.length)];
}

/** Index and id of each entry whose id an earlier one of its kind has. */
function duplicates(entries: readonly StoredEntry[]): [number, string][] {
  const seen: Record<EntryKind, Set<string>> = {
    paragraph: new Set(),
    mark: new Set(),
    entity: new Set(),
    relation: new Set(),
  };
  const twice: [number, string][] = [];
  entries.forEach((entry, index) => {
    const id = idOf(entry);
    if (id === undefined) return;
    const ids = seen[entry.kind];
    if (ids.has(id)) twice.push([index, id]);
    else ids.add(id);
  });
  return twice;
}

function firstOfEach(items: readonly SidecarItem[]): SidecarItem[] {
  const later = new Set(duplicates(items.map(({ entry }) => entry)).map(([index]) => index));
  return items.filter((_, index) => !later.has(index));
}

/** The id of an entry; paragraph lines have none. */
export function idOf(entry: StoredEntry): string | undefined {
  switch (entry.kind) {
    case 'paragraph':
      return undefined;
    case 'mark':
      return entry.annotation.id;
    case 'entity':
      return entry.entity.id;
    case 'relation':
      return entry.relation.id;
  }
}
