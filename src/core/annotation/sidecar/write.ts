import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { Article } from '../../article/article';
import { anchorText } from '../anchor/blocks';
import type { AnnotationSet, ArticleRecord } from '../model';
import { editHandBlock, setFields, writeBlock } from './block';
import { toFields, type StoredEntry } from './entry';
import { FORMAT, HEAD, type Fields } from './fields';
import { plan, type PlannedEntry } from './plan';
import type { Sidecar, SidecarItem } from './read';
import { writeValue } from './scalar';

export interface WriteOptions {
  /** Full name of the annotator, for a sidecar of one annotator's own. */
  readonly layer?: string;
  /** Ids of marks whose text was deleted while the article was open. */
  readonly deleted?: ReadonlySet<string>;
}

/**
 * The sidecar's text with the set, whose spans fit the article. What did not change keeps its bytes;
 * a person's comments, key order and unknown keys survive also in what did. `previous` must be `ok`.
 * Time is about linear in the marks, and short where the file stands in our own layout.
 */
export function writeSidecar(
  previous: Sidecar | undefined,
  set: AnnotationSet,
  article: Article,
  options: WriteOptions = {},
): string {
  const planned = plan(previous, set, anchorText(article), options.deleted ?? new Set());
  return assemble(previous, planned, set.record, options.layer);
}

/** The file that holds these entries in this order, as near to the previous one as can be. */
export function assemble(
  previous: Sidecar | undefined,
  planned: readonly PlannedEntry[],
  record: ArticleRecord,
  layer?: string,
): string {
  if (previous === undefined) return newFile(planned, record, layer);
  const head = headFields(record, layer ?? previous.layer);
  return previous.frame === undefined
    ? rewrite(previous, planned, head)
    : patch(previous, previous.frame, planned, head);
}

function headFields(record: ArticleRecord, layer: string | undefined): Fields {
  return { format: FORMAT, layer, status: record.status, by: record.annotator, note: record.note };
}

function headRecord(head: Fields): ArticleRecord {
  return {
    status: head['status'] as ArticleRecord['status'],
    annotator: head['by'] as string | undefined,
    note: head['note'] as string | undefined,
  };
}

function newFile(planned: readonly PlannedEntry[], record: ArticleRecord, layer: string | undefined): string {
  const fields = headFields(record, layer);
  const head = HEAD.filter(({ key }) => fields[key] !== undefined).map(
    ({ key }) => `${key}: ${writeValue(fields[key])}\n`,
  );
  return `${head.join('')}entries:\n${planned.map(({ entry }) => writeBlock(toFields(entry), '\n')).join('')}`;
}

/** Puts the file together from its own lines and those of new and changed entries. */
function patch(
  previous: Sidecar,
  frame: { head: string; tail: string },
  planned: readonly PlannedEntry[],
  head: Fields,
): string {
  const eol = previous.text.includes('\r\n') ? '\r\n' : '\n';
  const kept = new Set(planned.map(({ from }) => from));
  const orphaned = orphanedLeads(previous.items, kept);
  const parts = [patchHead(frame.head, previous.headFields, head, eol)];
  for (const { from, entry } of planned) {
    if (from === undefined) {
      parts.push(writeBlock(toFields(entry), eol));
      continue;
    }
    parts.push(orphaned.get(from) ?? '', from.lead ?? '', bodyOf(from, entry, eol));
  }
  parts.push(orphaned.get(undefined) ?? '', frame.tail);
  // only the last line of a file may lack its line break
  return parts
    .filter((part) => part !== '')
    .map((part, i, all) => (i < all.length - 1 && !part.endsWith('\n') ? part + eol : part))
    .join('');
}

/** Comments above entries that go, by the entry that now follows them. */
function orphanedLeads(
  items: readonly SidecarItem[],
  kept: ReadonlySet<SidecarItem | undefined>,
): Map<SidecarItem | undefined, string> {
  const leads = new Map<SidecarItem | undefined, string>();
  let pending = '';
  for (const item of items) {
    if (!kept.has(item)) {
      if (item.lead?.includes('#') === true) pending += item.lead;
    } else if (pending !== '') {
      leads.set(item, pending);
      pending = '';
    }
  }
  if (pending !== '') leads.set(undefined, pending);
  return leads;
}

function bodyOf(item: SidecarItem, entry: StoredEntry, eol: string): string {
  if (item.entry === entry) return item.body ?? '';
  const fields = toFields(entry);
  if (sameFields(toFields(item.entry), fields)) return item.body ?? '';
  return item.own ? writeBlock(fields, eol) : editHandBlock(item.body ?? '', entry.kind, fields, eol);
}

function sameFields(a: Fields, b: Fields): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Changes single lines of the head; one that a person wrote over several lines goes through the package. */
function patchHead(text: string, before: Fields, after: Fields, eol: string): string {
  const changed = HEAD.filter(
    ({ key }) => before[key] !== after[key] && !(key === 'status' && after[key] === 'new' && before[key] === undefined),
  );
  if (changed.length === 0) return text;
  const document = parseDocument(text, { logLevel: 'silent' });
  if (!isMap(document.contents)) return text;
  const map = document.contents as YAMLMap;
  for (const { key } of changed) {
    if (after[key] === undefined) map.delete(key);
    else map.set(key, after[key]);
  }
  // a key that comes anew stands behind the entries until it is put above them
  const entries = map.items.findIndex((pair) => String(pair.key) === 'entries');
  const [pair] = map.items.splice(entries, 1);
  if (pair !== undefined) map.items.push(pair);
  const out = document.toString({ lineWidth: 0, nullStr: '' }).replace(/ +$/gmu, '');
  return eol === '\n' ? out : out.replace(/\n/g, eol);
}

/** A file that only the package can take apart is printed by it anew. */
function rewrite(previous: Sidecar, planned: readonly PlannedEntry[], head: Fields): string {
  const document = parseDocument(previous.text, { logLevel: 'silent' });
  const root = document.contents as YAMLMap;
  for (const { key } of HEAD) {
    if (head[key] === previous.headFields[key] || (key === 'status' && previous.headFields[key] === undefined))
      continue;
    if (head[key] === undefined) root.delete(key);
    else root.set(key, head[key]);
  }
  const list = root.get('entries', true);
  const nodes = new Map(previous.items.map((item, i) => [item, isSeq(list) ? list.items[i] : undefined]));
  const items = planned.map(({ from, entry }) => {
    const fields = toFields(entry);
    const node = from && nodes.get(from);
    if (!isMap(node)) return document.createNode(fields);
    setFields(node, toFields((from as SidecarItem).entry), entry.kind, fields);
    return node;
  });
  if (isSeq(list)) list.items = items;
  else root.set('entries', document.createNode(items));
  try {
    return document.toString({ lineWidth: 0 });
  } catch {
    // an alias lost its anchor with an entry that went: its values are known, so nothing but the short form is lost
    return newFile(planned, headRecord(head), head['layer'] as string | undefined);
  }
}
