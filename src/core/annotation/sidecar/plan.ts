import { alignLines } from '../anchor/align';
import { blockAt, type AnchorText } from '../anchor/blocks';
import { contextHolds, makeContext } from '../anchor/context';
import { unixBreaks } from '../anchor/lineBreaks';
import type { Annotation, AnnotationSet } from '../model';
import { saysSame, type StoredEntry, type StoredMark } from './entry';
import { idOf, type Sidecar, type SidecarItem } from './read';

/** One entry of the file to be: from an item that was there, or new. */
export interface PlannedEntry {
  readonly from?: SidecarItem;
  readonly entry: StoredEntry;
}

/** A paragraph's line with the entries below it; the group above the first line has none. */
interface Group {
  line?: PlannedEntry;
  block: number;
  readonly entries: PlannedEntry[];
}

/**
 * What the file is to hold, in order. Entries stay where they are unless their mark went to another
 * paragraph; new ones stand under the line of theirs, in text order. A line of the file never changes
 * because its paragraph did.
 */
export function plan(
  previous: Sidecar | undefined,
  set: AnnotationSet,
  anchors: AnchorText,
  deleted: ReadonlySet<string>,
): PlannedEntry[] {
  const groups = existingGroups(previous, anchors);
  const written = new Set<string>();
  const homeless: PlannedEntry[] = [];
  const work: Work = { set, anchors, deleted, starts: new Map() };
  adoptBlocks(groups, work);
  for (const group of groups) keepEntries(group, work, written, homeless);
  for (const annotation of set.annotations.values()) {
    if (!written.has(`mark ${annotation.id}`)) homeless.push({ entry: stored(annotation, undefined, work, true) });
  }
  const byBlock = new Map<number, Group>();
  for (const group of groups) if (group.block >= 0 && !byBlock.has(group.block)) byBlock.set(group.block, group);
  for (const one of homeless) placeMark(groupOf(blockOf(one, work), groups, byBlock, anchors), one, work);
  settle(groups, work);
  placeOthers(groups, set, written);
  return groups.flatMap(({ line, entries }) => (line === undefined ? entries : [line, ...entries]));
}

/** Rounds in which lines and blocks are brought to agree; nearly always one is enough. */
const ROUNDS = 4;

/**
 * Makes the file read back as it was meant: where the lines as they now stand would be taken for other
 * paragraphs than those of their marks (repeated paragraphs that change), the marks go where they are found.
 */
function settle(groups: Group[], work: Work): void {
  const { anchors } = work;
  const prints = anchors.blocks.map(({ fingerprint }) => fingerprint);
  for (let round = 0; round < ROUNDS; round++) {
    const lined = groups.filter(({ line }) => line !== undefined);
    const alignment = alignLines(
      lined.map(({ line }) => (line?.entry.kind === 'paragraph' ? line.entry.fingerprint : '')),
      prints,
    );
    const byBlock = new Map<number, Group>();
    const homeless: PlannedEntry[] = [];
    lined.forEach((group, i) => {
      group.block = alignment[i] ?? -1;
      if (group.block >= 0) byBlock.set(group.block, group);
    });
    for (const group of lined) {
      const stay = group.entries.filter((one) => {
        const block = blockOf(one, work);
        if (block < 0 || block === group.block) return true;
        homeless.push(one);
        return false;
      });
      if (stay.length < group.entries.length) group.entries.splice(0, Infinity, ...stay);
    }
    if (homeless.length === 0) return;
    for (const one of homeless) placeMark(groupOf(blockOf(one, work), groups, byBlock, anchors), one, work);
  }
}

interface Work {
  readonly set: AnnotationSet;
  readonly anchors: AnchorText;
  readonly deleted: ReadonlySet<string>;
  /** Where marks begin in the anchor text, by id. */
  readonly starts: Map<string, number>;
}

function existingGroups(previous: Sidecar | undefined, anchors: AnchorText): Group[] {
  const groups: Group[] = [{ block: -1, entries: [] }];
  if (previous === undefined) {
    anchors.blocks.forEach(({ fingerprint }, block) => {
      if (block > 0) groups.push({ line: { entry: { kind: 'paragraph', fingerprint } }, block, entries: [] });
    });
    return groups;
  }
  const lines: string[] = [];
  for (const item of previous.items) {
    const { entry } = item;
    if (entry.kind !== 'paragraph') {
      groups[groups.length - 1]?.entries.push({ from: item, entry });
      continue;
    }
    lines.push(entry.fingerprint);
    groups.push({ line: { from: item, entry }, block: -1, entries: [] });
  }
  const alignment = alignLines(
    lines,
    anchors.blocks.map(({ fingerprint }) => fingerprint),
  );
  alignment.forEach((block, i) => {
    (groups[i + 1] as Group).block = block;
  });
  return groups;
}

/** Brings the entries of a group up to date; those whose mark stands in another paragraph go there. */
function keepEntries(group: Group, work: Work, written: Set<string>, homeless: PlannedEntry[]): void {
  const { set, anchors } = work;
  const kept: PlannedEntry[] = [];
  const line = group.line?.entry;
  const changed = line?.kind !== 'paragraph' || anchors.blocks[group.block]?.fingerprint !== line.fingerprint;
  for (const { from, entry } of group.entries) {
    const id = idOf(entry) ?? '';
    if (entry.kind === 'mark') {
      const annotation = set.annotations.get(id);
      if (annotation === undefined) continue;
      written.add(`mark ${id}`);
      const one = { from, entry: stored(annotation, entry, work, changed) };
      const block = blockOf(one, work);
      if (block >= 0 && block !== group.block) homeless.push(one);
      else kept.push(one);
    } else if (entry.kind === 'entity') {
      const entity = set.entities.get(id);
      if (entity !== undefined)
        kept.push({ from, entry: entity === entry.entity ? entry : { kind: 'entity', entity } });
      written.add(`entity ${id}`);
    } else if (entry.kind === 'relation') {
      const relation = set.relations.get(id);
      if (relation !== undefined)
        kept.push({ from, entry: relation === entry.relation ? entry : { kind: 'relation', relation } });
      written.add(`relation ${id}`);
    }
  }
  group.entries.splice(0, Infinity, ...kept);
}

/**
 * A line whose paragraph changed beyond recognition becomes that of the paragraph where most of its
 * marks stand, if none is that paragraph's yet; so they are found there again.
 */
function adoptBlocks(groups: readonly Group[], { set, anchors }: Work): void {
  const taken = new Set(groups.map(({ block }) => block));
  for (const group of groups) {
    if (group.block >= 0 || group.line === undefined) continue;
    const votes = new Map<number, number>();
    for (const { entry } of group.entries) {
      const span = entry.kind === 'mark' ? set.annotations.get(entry.annotation.id)?.spans[0] : undefined;
      if (span === undefined) continue;
      const block = blockAt(anchors.blocks, anchors.unix.fromRaw(span.start));
      if (!taken.has(block)) votes.set(block, (votes.get(block) ?? 0) + 1);
    }
    let most = 0;
    for (const [block, count] of votes) if (count > most) [group.block, most] = [block, count];
    const fingerprint = anchors.blocks[group.block]?.fingerprint;
    if (fingerprint === undefined) continue;
    taken.add(group.block);
    group.line = { from: group.line.from, entry: { kind: 'paragraph', fingerprint } };
  }
}

/** What is stored of an annotation. Quotes and context stay as they are where they still tell its place. */
function stored(annotation: Annotation, before: StoredMark | undefined, work: Work, changed: boolean): StoredMark {
  const { anchors, deleted, starts } = work;
  if (annotation.spans.length === 0) {
    const orphan = deleted.has(annotation.id) || before?.orphan === true;
    const { quotes, context } = before?.annotation ?? annotation;
    return { kind: 'mark', annotation: { ...annotation, quotes: quotes.map(unixBreaks), context }, orphan };
  }
  const spans = annotation.spans.map((span) => anchors.unix.spanFromRaw(span));
  starts.set(annotation.id, spans[0]?.start ?? 0);
  if (annotation.anchor === 'changed') {
    return { kind: 'mark', annotation: { ...annotation, quotes: annotation.quotes.map(unixBreaks) }, orphan: false };
  }
  const quotes = spans.map(({ start, end }) => anchors.text.slice(start, end));
  const known = before?.annotation.context;
  const same = known !== undefined && quotes.every((quote, i) => quote === before?.annotation.quotes[i]);
  const holds = same && contextHolds(anchors, spans, known, changed);
  if (holds && before?.orphan === false && saysSame(annotation, before.annotation)) return before;
  const context = holds ? known : makeContext(anchors, spans);
  return { kind: 'mark', annotation: { ...annotation, quotes, context }, orphan: false };
}

function blockOf({ entry }: PlannedEntry, { anchors, starts }: Work): number {
  const start = entry.kind === 'mark' ? starts.get(entry.annotation.id) : undefined;
  return start === undefined ? -1 : blockAt(anchors.blocks, start);
}

/** The group of a block; a line for it is made behind that of the nearest paragraph above. */
function groupOf(block: number, groups: Group[], byBlock: Map<number, Group>, anchors: AnchorText): Group {
  const known = block < 0 ? groups[0] : byBlock.get(block);
  if (known !== undefined) return known;
  let above = block - 1;
  while (above >= 0 && !byBlock.has(above)) above--;
  const fingerprint = anchors.blocks[block]?.fingerprint ?? '';
  const group: Group = { line: { entry: { kind: 'paragraph', fingerprint } }, block, entries: [] };
  const place = above < 0 ? 1 : groups.indexOf(byBlock.get(above) as Group) + 1;
  groups.splice(place, 0, group);
  byBlock.set(block, group);
  return group;
}

/** Before the first mark that stands behind it in the text. */
function placeMark({ entries }: Group, one: PlannedEntry, { starts }: Work): void {
  const startOf = ({ entry }: PlannedEntry): number | undefined =>
    entry.kind === 'mark' ? starts.get(entry.annotation.id) : undefined;
  const start = startOf(one) ?? Infinity;
  let place = entries.length;
  while (place > 0) {
    const other = entries[place - 1] as PlannedEntry;
    const itsStart = startOf(other);
    if (other.entry.kind === 'mark' && (itsStart === undefined || itsStart <= start)) break;
    place--;
  }
  // entities and relations stay with the mark above them
  while (place < entries.length && entries[place]?.entry.kind !== 'mark' && place > 0) place++;
  entries.splice(place, 0, one);
}

/** New entities stand below their first mark, new relations below the mark they go out from. */
function placeOthers(groups: readonly Group[], set: AnnotationSet, written: ReadonlySet<string>): void {
  const entities = [...set.entities.values()].filter(({ id }) => !written.has(`entity ${id}`));
  const relations = [...set.relations.values()].filter(({ id }) => !written.has(`relation ${id}`));
  if (entities.length + relations.length === 0) return;
  const below = new Map<string, StoredEntry[]>();
  const put = (key: string, entry: StoredEntry): void => void below.set(key, [...(below.get(key) ?? []), entry]);
  for (const entity of entities) put(`entity ${entity.id}`, { kind: 'entity', entity });
  for (const relation of relations) put(`mark ${relation.from}`, { kind: 'relation', relation });
  for (const group of groups) {
    const entries = group.entries.splice(0);
    for (const one of entries) {
      group.entries.push(one);
      if (one.entry.kind !== 'mark') continue;
      const { id, entity } = one.entry.annotation;
      for (const key of [`entity ${entity ?? ''}`, `mark ${id}`]) {
        for (const entry of below.get(key) ?? []) group.entries.push({ entry });
        below.delete(key);
      }
    }
  }
  // without a mark: spread over the paragraphs, so that two branches seldom add at one place
  for (const entry of [...below.values()].flat())
    groups[spread(idOf(entry) ?? '', groups.length)]?.entries.push({ entry });
}

function spread(id: string, count: number): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 65521;
  return count < 2 ? 0 : 1 + (sum % (count - 1));
}
