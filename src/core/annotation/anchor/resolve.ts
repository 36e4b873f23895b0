import type { Article } from '../../article/article';
import type { Span } from '../../span';
import type { Annotation, AnnotationSet, Entity, Relation } from '../model';
import type { Sidecar } from '../sidecar/read';
import type { StoredEntry, StoredMark } from '../sidecar/entry';
import { alignLines } from './align';
import { anchorText, type AnchorText, type Block } from './blocks';
import { GramIndex } from './grams';
import { locate, locateDeleted, type Found, type Place } from './locate';

/**
 * Finds every mark of a sidecar in the article's text. What stays as it was is `same`, what was found
 * elsewhere `moved`; `changed` marks stand where the text now says something else and keep their old
 * quotes; orphans have no spans.
 */
export function resolveAnchors(article: Article, sidecar: Sidecar): AnnotationSet {
  const anchors = anchorText(article);
  const annotations = new Map<string, Annotation>();
  const entities = new Map<string, Entity>();
  const relations = new Map<string, Relation>();
  let index: GramIndex | undefined;
  const grams = (): GramIndex => (index ??= new GramIndex(anchors.text));
  for (const { block, entries } of groupsOf(sidecar, anchors)) {
    let from = block?.start ?? 0;
    const behindTwin = new Map<string, number>();
    for (const entry of entries) {
      if (entry.kind === 'entity') entities.set(entry.entity.id, entry.entity);
      if (entry.kind === 'relation') relations.set(entry.relation.id, entry.relation);
      if (entry.kind !== 'mark') continue;
      const look = lookOf(entry);
      const annotation = resolveMark(entry, { anchors, block, from: behindTwin.get(look) ?? from, grams });
      annotations.set(annotation.id, annotation);
      const start = annotation.anchor === 'same' ? annotation.spans[0]?.start : undefined;
      if (start === undefined) continue;
      // nested marks begin at one place: the next is looked for from there, not behind
      from = anchors.unix.fromRaw(start);
      behindTwin.set(look, from + 1);
    }
  }
  return { annotations, entities, relations, record: sidecar.record };
}

interface Group {
  readonly block?: Block;
  readonly entries: readonly StoredEntry[];
}

/** Entries under the line of their paragraph; those above the first line have none. */
function groupsOf(sidecar: Sidecar, anchors: AnchorText): Group[] {
  const groups: { print?: string; entries: StoredEntry[] }[] = [{ entries: [] }];
  for (const { entry } of sidecar.items) {
    if (entry.kind === 'paragraph') groups.push({ print: entry.fingerprint, entries: [] });
    else groups[groups.length - 1]?.entries.push(entry);
  }
  const lines = groups.slice(1).map(({ print }) => print ?? '');
  const alignment = alignLines(
    lines,
    anchors.blocks.map(({ fingerprint }) => fingerprint),
  );
  return groups.map(({ entries }, i) => ({ block: anchors.blocks[alignment[i - 1] ?? -1], entries }));
}

/** What twins have alike, in one key. Only the order tells them apart: the second stands behind the first. */
function lookOf({ annotation: { label, status, annotator, context, quotes } }: StoredMark): string {
  const { before, after, gaps = [] } = context ?? {};
  return [label, status, annotator, before, after, quotes.length, ...quotes, ...gaps].join('\0');
}

function resolveMark({ annotation, orphan }: StoredMark, place: Place): Annotation {
  const context = annotation.context ?? { before: '', after: '' };
  const wanted = { quotes: annotation.quotes, context };
  return placed(annotation, orphan ? locateDeleted(wanted, place) : locate(wanted, place), place.anchors);
}

function placed(annotation: Annotation, { state, spans }: Found, anchors: AnchorText): Annotation {
  const raw = spans.map((span) => anchors.unix.spanToRaw(span));
  if (state === 'orphan' || state === 'changed') return { ...annotation, spans: raw, anchor: state };
  // the text says it; leaving the key out would cost more than all the rest, for thousands of marks
  const context = undefined;
  return { ...annotation, spans: raw, quotes: quotesOf(anchors, spans, annotation.quotes), anchor: state, context };
}

/** The marked texts as they stand, with the article's own line breaks. */
function quotesOf({ unix }: AnchorText, spans: readonly Span[], stored: readonly string[]): readonly string[] {
  if (!stored.some((quote) => quote.includes('\n'))) return stored;
  return spans.map(({ start, end }) => unix.rawSlice(start, end));
}
