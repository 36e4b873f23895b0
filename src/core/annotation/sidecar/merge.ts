import type { Problem } from '../../problem';
import { mergeSets } from '../merge';
import { EMPTY_SET, type Annotation, type AnnotationSet, type Entity, type Relation } from '../model';
import { conflictSides } from './conflict';
import type { StoredEntry } from './entry';
import type { PlannedEntry } from './plan';
import { idOf, readSidecar, type Sidecar } from './read';
import { assemble } from './write';

/** Two sidecars joined, or what is wrong with one of them. */
export type MergeResult =
  { readonly text: string } | { readonly problems: readonly Problem[]; readonly side: 'base' | 'ours' | 'theirs' };

/**
 * Joins two changed sidecars over their common base by id, without the article: entries keep their
 * paragraphs. An empty base is one that held nothing. The result stands as near to `ours` as can be.
 */
export function mergeSidecars(base: string, ours: string, theirs: string): MergeResult {
  const sides = { base, ours, theirs };
  const read: Partial<Record<keyof typeof sides, Sidecar>> = {};
  for (const side of ['ours', 'theirs', 'base'] as const) {
    if (sides[side].trim() === '') continue;
    const sidecar = readSidecar(sides[side]);
    if (sidecar.state !== 'ok') return { problems: sidecar.problems, side };
    read[side] = sidecar;
  }
  if (read.ours === undefined) return { text: theirs };
  if (read.theirs === undefined) return { text: ours };
  const set = mergeSets(
    storedSet(read.base),
    storedSet(read.ours),
    storedSet(read.theirs),
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  );
  return {
    text: assemble(read.ours, woven(read.ours, read.theirs, set), set.record, read.ours.layer ?? read.theirs.layer),
  };
}

/** Resolves the git conflict in a sidecar; nothing where its markers do not fit together. */
export function resolveConflict(text: string): MergeResult | undefined {
  const sides = conflictSides(text);
  return sides && mergeSidecars(sides.base ?? '', sides.ours, sides.theirs);
}

/** What a sidecar holds, without places: every mark as it is stored. */
export function storedSet(sidecar: Sidecar | undefined): AnnotationSet {
  if (sidecar === undefined) return EMPTY_SET;
  const annotations = new Map<string, Annotation>();
  const entities = new Map<string, Entity>();
  const relations = new Map<string, Relation>();
  for (const { entry } of sidecar.items) {
    if (entry.kind === 'mark') annotations.set(entry.annotation.id, entry.annotation);
    else if (entry.kind === 'entity') entities.set(entry.entity.id, entry.entity);
    else if (entry.kind === 'relation') relations.set(entry.relation.id, entry.relation);
  }
  return { annotations, entities, relations, record: sidecar.record };
}

/** Our entries in their order, with those of the other side put behind what they follow there. */
function woven(ours: Sidecar, theirs: Sidecar, set: AnnotationSet): PlannedEntry[] {
  const out: PlannedEntry[] = [];
  const at = new Map<string, PlannedEntry>();
  const deleted = new Set(
    [...ours.items, ...theirs.items].flatMap(({ entry }) =>
      entry.kind === 'mark' && entry.orphan ? [entry.annotation.id] : [],
    ),
  );
  const lines = lineKeys();
  for (const item of ours.items) {
    const entry = item.entry.kind === 'paragraph' ? item.entry : current(item.entry, set, deleted);
    if (entry === undefined) continue;
    const planned = { from: item, entry };
    at.set(keyOf(item.entry, lines), planned);
    out.push(planned);
  }
  const theirLines = lineKeys();
  let last: PlannedEntry | undefined;
  for (const { entry: theirEntry } of theirs.items) {
    const key = keyOf(theirEntry, theirLines);
    const known = at.get(key);
    if (known !== undefined) {
      last = known;
      continue;
    }
    const entry = theirEntry.kind === 'paragraph' ? theirEntry : current(theirEntry, set, deleted);
    if (entry === undefined) continue;
    const planned: PlannedEntry = { entry };
    out.splice(last === undefined ? 0 : out.indexOf(last) + 1, 0, planned);
    at.set(key, planned);
    last = planned;
  }
  return withCopies(out, set, deleted);
}

/** Numbers equal paragraph lines, so that the second is not taken for the first. */
function lineKeys(): (print: string) => string {
  const seen = new Map<string, number>();
  return (print) => {
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return `${print} ${count}`;
  };
}

function keyOf(entry: StoredEntry, line: (print: string) => string): string {
  return entry.kind === 'paragraph' ? `paragraph ${line(entry.fingerprint)}` : `${entry.kind} ${idOf(entry) ?? ''}`;
}

function current(entry: StoredEntry, set: AnnotationSet, deleted: ReadonlySet<string>): StoredEntry | undefined {
  const id = idOf(entry) ?? '';
  if (entry.kind === 'mark') {
    const annotation = set.annotations.get(id);
    return annotation && { kind: 'mark', annotation, orphan: entry.orphan && deleted.has(id) };
  }
  if (entry.kind === 'entity') {
    const entity = set.entities.get(id);
    return entity && { kind: 'entity', entity };
  }
  const relation = set.relations.get(id);
  return relation && { kind: 'relation', relation };
}

/** Versions that both stay stand one below the other. */
function withCopies(
  planned: readonly PlannedEntry[],
  set: AnnotationSet,
  deleted: ReadonlySet<string>,
): PlannedEntry[] {
  const there = new Set(planned.map(({ entry }) => `${entry.kind} ${idOf(entry) ?? ''}`));
  const copies = new Map<string, string[]>();
  const note = (kind: StoredEntry['kind'], ids: Iterable<string>): void => {
    for (const id of ids) {
      if (there.has(`${kind} ${id}`)) continue;
      const root = `${kind} ${id.replace(/-\d+$/u, '')}`;
      copies.set(root, [...(copies.get(root) ?? []), id]);
    }
  };
  note('mark', set.annotations.keys());
  note('entity', set.entities.keys());
  note('relation', set.relations.keys());
  if (copies.size === 0) return [...planned];
  return planned.flatMap((one) => {
    const root = `${one.entry.kind} ${(idOf(one.entry) ?? '').slice(0, 36)}`;
    const entries = (copies.get(root) ?? []).flatMap((id) => current(withId(one.entry, id), set, deleted) ?? []);
    return [one, ...entries.map((entry) => ({ entry }))];
  });
}

function withId(entry: StoredEntry, id: string): StoredEntry {
  if (entry.kind === 'mark') return { ...entry, annotation: { ...entry.annotation, id } };
  if (entry.kind === 'entity') return { ...entry, entity: { ...entry.entity, id } };
  return entry.kind === 'relation' ? { ...entry, relation: { ...entry.relation, id } } : entry;
}
