import { canonicalJson } from '../canonicalJson';
import { defined } from '../defined';
import type { Annotation, AnnotationSet, ArticleRecord } from './model';

/** Something that stands under an id. */
interface Thing {
  readonly id: string;
}

/**
 * Joins what two sides made of one set, by id. What one side changed is taken; what one side removed
 * and the other changed stays; where both changed one field differently both versions stay, the other
 * side's under an id of its own.
 */
export function mergeSets(
  base: AnnotationSet,
  ours: AnnotationSet,
  theirs: AnnotationSet,
  same: SameAnnotation = sameContent,
): AnnotationSet {
  return {
    annotations: mergeThings(base.annotations, ours.annotations, theirs.annotations, same),
    entities: mergeThings(base.entities, ours.entities, theirs.entities, sameJson),
    relations: mergeThings(base.relations, ours.relations, theirs.relations, sameJson),
    record: mergeRecord(base.record, ours.record, theirs.record),
  };
}

/**
 * The base for a merge with a version that may not know what was written last. Where `theirs` says what
 * `settled` said, they never saw the change to `last`, which was written over and still holds; all else
 * that they say is their own change to `last`.
 */
export function unseenBase(settled: AnnotationSet, last: AnnotationSet, theirs: AnnotationSet): AnnotationSet {
  return settled === last ? last : settledWhere({ unchanged: [settled, theirs], settled, otherwise: last });
}

/**
 * What everybody has seen after others wrote `theirs` over `last`: what they changed they know, so that
 * `unseenBase` does not take their changing it back for ignorance of it.
 */
export function settledWith(settled: AnnotationSet, last: AnnotationSet, theirs: AnnotationSet): AnnotationSet {
  return settledWhere({ unchanged: [last, theirs], settled, otherwise: theirs });
}

interface Choice<T> {
  /** Two versions that are compared. */
  readonly unchanged: readonly [T, T];
  /** Taken where both say the same, or neither says anything. */
  readonly settled: T;
  readonly otherwise: T;
}

/** Chooses between two versions, for each thing by itself. */
function settledWhere({ unchanged: [a, b], settled, otherwise }: Choice<AnnotationSet>): AnnotationSet {
  const things = <T extends Thing>(
    of: (set: AnnotationSet) => ReadonlyMap<string, T>,
    same: (a: T, b: T) => boolean,
  ): Map<string, T> =>
    chooseThings({ unchanged: [of(a), of(b)], settled: of(settled), otherwise: of(otherwise) }, same);
  return {
    annotations: things(({ annotations }) => annotations, sameContent),
    entities: things(({ entities }) => entities, sameJson),
    relations: things(({ relations }) => relations, sameJson),
    record: sameJson(a.record, b.record) ? settled.record : otherwise.record,
  };
}

function chooseThings<T extends Thing>(
  { unchanged: [before, after], settled, otherwise }: Choice<ReadonlyMap<string, T>>,
  same: (a: T, b: T) => boolean,
): Map<string, T> {
  const chosen = new Map<string, T>();
  for (const id of new Set([...settled.keys(), ...otherwise.keys()])) {
    const [was, is] = [before.get(id), after.get(id)];
    const unchanged = was === undefined || is === undefined ? was === is : same(was, is);
    const one = (unchanged ? settled : otherwise).get(id);
    if (one !== undefined) chosen.set(id, one);
  }
  return chosen;
}

export type SameAnnotation = (a: Annotation, b: Annotation) => boolean;

/** Whether two decisions, entities or relations say the same, whatever became of their places. */
export function sameContent(a: object, b: object): boolean {
  return sameJson(
    { ...a, spans: 0, anchor: 0, context: 0, quotes: 0 },
    { ...b, spans: 0, anchor: 0, context: 0, quotes: 0 },
  );
}

function sameJson(a: object, b: object): boolean {
  if (a === b) return true;
  return canonicalJson(a) === canonicalJson(b);
}

function mergeThings<T extends Thing>(
  base: ReadonlyMap<string, T>,
  ours: ReadonlyMap<string, T>,
  theirs: ReadonlyMap<string, T>,
  same: (a: T, b: T) => boolean,
): Map<string, T> {
  const merged = new Map<string, T>();
  const copies: T[] = [];
  for (const [id, mine] of ours) {
    const was = base.get(id);
    const other = theirs.get(id);
    if (other === undefined) {
      // removed there: stays gone unless it was changed or made here
      if (was === undefined || !same(was, mine)) merged.set(id, mine);
    } else if (same(mine, other) || (was !== undefined && same(was, other))) merged.set(id, mine);
    else if (was !== undefined && same(was, mine)) merged.set(id, other);
    else {
      const joined = mergeFields(was, mine, other);
      merged.set(id, joined.thing);
      if (joined.clash) copies.push(other);
    }
  }
  for (const [id, other] of theirs) {
    if (ours.has(id)) continue;
    const was = base.get(id);
    if (was === undefined || !same(was, other)) merged.set(id, other);
  }
  for (const copy of copies) {
    let id = `${copy.id.slice(0, 36)}-2`;
    while (merged.has(id)) id = `${id.slice(0, -1)}${Number(id.slice(-1)) + 1}`.slice(-40);
    merged.set(id, { ...copy, id });
  }
  return merged;
}

const PLACE = new Set(['spans', 'quotes', 'anchor', 'context', 'origin', 'annotator']);

/** Field by field; a field that both changed differently is a clash, except notes, which are joined. */
function mergeFields<T extends Thing>(was: T | undefined, mine: T, other: T): { thing: T; clash: boolean } {
  const before = new Map<string, unknown>(Object.entries(was ?? {}));
  const out = new Map<string, unknown>(Object.entries(mine));
  const theirs = new Map<string, unknown>(Object.entries(other));
  let clash = false;
  for (const key of new Set([...out.keys(), ...theirs.keys()])) {
    const a = out.get(key);
    const b = theirs.get(key);
    const text = JSON.stringify(b);
    if (PLACE.has(key) || JSON.stringify(a) === text || JSON.stringify(before.get(key)) === text) continue;
    if (JSON.stringify(a) === JSON.stringify(before.get(key))) out.set(key, b);
    else if (key === 'note' && typeof a === 'string' && typeof b === 'string') out.set(key, joinNotes(a, b));
    else clash = true;
  }
  return {
    thing: clash ? mine : defined({ ...mine, ...Object.fromEntries(out) }),
    clash,
  };
}

function joinNotes(a: string, b: string): string {
  return a.includes(b) ? a : b.includes(a) ? b : `${a}\n${b}`;
}

function mergeRecord(base: ArticleRecord, ours: ArticleRecord, theirs: ArticleRecord): ArticleRecord {
  if (sameJson(base, theirs)) return ours;
  if (sameJson(base, ours)) return theirs;
  const status = ours.status === base.status ? theirs.status : ours.status;
  const note = mergeNote(base.note, ours.note, theirs.note);
  const { note: _, ...record } = { ...theirs, ...ours, status };
  return note === undefined ? record : { ...record, note };
}

function mergeNote(base: string | undefined, ours: string | undefined, theirs: string | undefined): string | undefined {
  if (ours === base) return theirs;
  if (theirs === base || theirs === undefined) return ours;
  return ours === undefined ? theirs : joinNotes(ours, theirs);
}
