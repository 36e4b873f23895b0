import { parseArticle } from '../../article/parse';
import { joinSpans, sameSpans, type Span } from '../../span';
import { alignLines } from '../anchor/align';
import { anchorText, blockAt } from '../anchor/blocks';
import { makeContext } from '../anchor/context';
import { GramIndex } from '../anchor/grams';
import { UnixText } from '../anchor/lineBreaks';
import { locate } from '../anchor/locate';
import type { Annotation, AnnotationSet } from '../model';
import { LostMarks, type FoundMark, type LostMark } from './lostMarks';
import { moveSpan } from './moveSpan';
import { smallEdits } from './replacement';
import { SpanRows, type Row } from './spanRows';
import { trimmed, type TextEdit } from './textEdit';
import { TextMirror } from './textMirror';

/**
 * Carries the marks of an open article through its edits. A keystroke costs the marks near it; the set
 * with all spans is made when asked for. Offsets are UTF-16 units of the text as it is.
 */
export class MarkTracker {
  #set: AnnotationSet;
  #rows: SpanRows;
  #mirror: TextMirror;
  readonly #lost = new LostMarks();
  /** Marks whose quotes must be read anew. */
  readonly #touched = new Set<string>();
  /** Marks whose whole text was deleted in this session. */
  readonly #deleted = new Set<string>();
  /** Whether spans moved since the set was last made. */
  #stale = false;

  constructor(text: string, set: AnnotationSet) {
    this.#mirror = new TextMirror(text);
    this.#set = set;
    this.#rows = rowsOf(set);
  }

  get text(): string {
    return this.#mirror.text;
  }

  /** Ids of marks that have no text any more because it was deleted while the article was open. */
  get deleted(): ReadonlySet<string> {
    return this.#deleted;
  }

  /** The decisions with spans in the text as it is. */
  get set(): AnnotationSet {
    if (!this.#stale) return this.#set;
    const spans = new Map<string, Span[]>();
    for (const { id, start, end } of this.#rows) {
      const known = spans.get(id);
      if (known === undefined) spans.set(id, [{ start, end }]);
      else known.push({ start, end });
    }
    const annotations = new Map<string, Annotation>();
    for (const [id, annotation] of this.#set.annotations)
      annotations.set(id, this.#current(annotation, spans.get(id) ?? []));
    this.#touched.clear();
    this.#stale = false;
    this.#set = { ...this.#set, annotations };
    return this.#set;
  }

  /** Takes over a set that a step or another program changed; its spans fit the text as it is. */
  replace(set: AnnotationSet): void {
    for (const [id, annotation] of set.annotations) {
      if (annotation.spans.length > 0 && this.#deleted.has(id)) this.#lost.forget(id);
    }
    this.#take(set);
  }

  #take(set: AnnotationSet): void {
    for (const id of this.#deleted) if ((set.annotations.get(id)?.spans.length ?? 1) > 0) this.#deleted.delete(id);
    this.#set = set;
    this.#rows = rowsOf(set);
    this.#touched.clear();
    this.#stale = false;
  }

  /**
   * Follows edits that all refer to the text before the first of them. Replacements of several lines or
   * over several marks are compared with what stood there, so that what did not change stays marked.
   */
  edit(reported: readonly TextEdit[]): void {
    // an edit and the one that undoes it are cut alike
    const edits = reported.map((edit) => (edit.start < edit.end && edit.text !== '' ? trimmed(this.text, edit) : edit));
    const large = new Set(edits.filter((edit) => this.#isLarge(edit)));
    const before = large.size > 0 ? { set: this.set, text: this.text } : undefined;
    // from the last to the first, so that offsets before an edit still hold
    for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
      if (before !== undefined && large.has(edit)) this.#replace(edit, before.set, before.text);
      else this.#one(edit, true);
    }
    this.#paste(edits);
    if (before !== undefined) this.#requote(before.set, before.text);
  }

  #isLarge(edit: TextEdit): boolean {
    if (edit.start === edit.end || edit.text === '') return false;
    const marks = this.#rows.count(edit);
    return marks > 1 || (marks > 0 && this.#mirror.text.slice(edit.start, edit.end).includes('\n'));
  }

  /** Undoing a large replacement brings its marks back as they were, whatever the comparison made of them. */
  #replace(edit: TextEdit, before: AnnotationSet, textBefore: string): void {
    const { start, end } = edit;
    const parts = smallEdits(textBefore, edit);
    for (const part of parts.sort((a, b) => b.start - a.start)) this.#one(part, false);
    const removed = textBefore.slice(start, end);
    this.#lost.move(edit, removed);
    this.#bringBack(edit);
    const marks: LostMark[] = [];
    for (const { id, spans } of before.annotations.values()) {
      const inside = spans.filter((span) => span.start < end && span.end > start);
      if (inside.length === 0) continue;
      marks.push({
        id,
        spans: inside.map((span) => ({ start: span.start - start, end: span.end - start })),
        quotes: quotes(textBefore, inside),
        all: inside.length === spans.length,
      });
    }
    this.#lost.add(start, removed, marks);
  }

  /** Line breaks changed their kind throughout, which editors tell without edits. */
  changeLineBreaks(text: string): void {
    const before = new UnixText(this.text);
    const after = new UnixText(text);
    const annotations = new Map<string, Annotation>();
    for (const [id, annotation] of this.set.annotations) {
      const spans = annotation.spans.map((span) => after.spanToRaw(before.spanFromRaw(span)));
      annotations.set(id, {
        ...annotation,
        spans,
        quotes:
          annotation.anchor === 'changed'
            ? annotation.quotes
            : spans.length === 0
              ? annotation.quotes
              : quotes(text, spans),
      });
    }
    this.#mirror = new TextMirror(text);
    this.replace({ ...this.#set, annotations });
  }

  #current(annotation: Annotation, spans: readonly Span[]): Annotation {
    const same = sameSpans(spans, annotation.spans);
    const touched = this.#touched.has(annotation.id);
    if (same && !touched) return annotation;
    if (spans.length === 0) return { ...annotation, spans, anchor: 'orphan' };
    const pieces = joinSpans(spans);
    if (annotation.anchor === 'changed') return { ...annotation, spans: pieces };
    if (!touched && annotation.anchor !== 'orphan') return { ...annotation, spans: pieces };
    const { context: _, ...rest } = annotation;
    return {
      ...rest,
      spans: pieces,
      quotes: quotes(this.text, pieces),
      anchor: annotation.anchor === 'orphan' ? 'same' : annotation.anchor,
    };
  }

  #one(edit: TextEdit, whole: boolean): void {
    const grown = edit.text.length - (edit.end - edit.start);
    const cut = new Map<string, Row[]>();
    const gone = new Set<string>();
    const mirror = this.#mirror;
    const charBefore = (): string => mirror.text.charAt(edit.start - 1);
    this.#rows.edit(edit.start, edit.end, grown, (row) => {
      const moved = moveSpan(row, edit, charBefore);
      const takes = moved === 'gone' || moved.cut;
      if (takes) cut.set(row.id, [...(cut.get(row.id) ?? []), { ...row }]);
      if (moved === 'gone') gone.add(row.id);
      else if (moved.touched) this.#touched.add(row.id);
      return moved === 'gone' ? undefined : moved.span;
    });
    const taken = whole && cut.size > 0 ? this.#remember(edit, cut) : [];
    if (whole && !this.#lost.isEmpty)
      this.#lost.move(edit, edit.end === edit.start ? '' : mirror.text.slice(edit.start, edit.end));
    mirror.apply([edit]);
    if (taken.length > 0)
      this.#lost.add(
        edit.start,
        taken[0]?.removed ?? '',
        taken.map(({ mark }) => mark),
      );
    for (const id of gone) this.#touched.add(id);
    if (gone.size > 0) this.#markDeleted(gone);
    if (whole && edit.text !== '') this.#bringBack(edit);
    this.#stale = true;
  }

  #remember(edit: TextEdit, cut: ReadonlyMap<string, readonly Row[]>): { mark: LostMark; removed: string }[] {
    const { text } = this.#mirror;
    const removed = text.slice(edit.start, edit.end);
    // the other pieces of a discontinuous mark stay where they are
    return [...cut].map(([id, rows]) => {
      const spans = rows.map(({ start, end }) => ({ start: start - edit.start, end: end - edit.start }));
      return { mark: { id, spans, quotes: rows.map(({ start, end }) => text.slice(start, end)), all: false }, removed };
    });
  }

  /** Of the marks that lost a piece, those that have none left. */
  #markDeleted(gone: Set<string>): void {
    const left = new Set<string>();
    for (const { id } of this.#rows) if (gone.has(id)) left.add(id);
    for (const id of gone) {
      if (!left.has(id)) this.#deleted.add(id);
    }
  }

  #bringBack(edit: TextEdit): void {
    const mirror = this.#mirror;
    this.#comeBack(
      edit,
      this.#lost.putBack(edit, (start, end) => mirror.text.slice(start, end)),
    );
  }

  /** What was cut comes along where it is pasted; only when all edits of a command are done, since undoing goes first. */
  #paste(edits: readonly TextEdit[]): void {
    const mirror = this.#mirror;
    for (const edit of edits) {
      if (this.#deleted.size === 0 || edit.text.trim() === '') continue;
      const pasted = { ...edit, start: startAfter(edit, edits) };
      const back = this.#lost.pasted(
        pasted,
        (start, end) => mirror.text.slice(start, end),
        (id) => this.#deleted.has(id),
      );
      this.#comeBack(pasted, back);
    }
  }

  #comeBack(edit: TextEdit, back: readonly FoundMark[]): void {
    if (back.length === 0) return;
    const byId = new Map(back.map((one) => [one.id, one]));
    const rows: Row[] = [];
    const end = edit.start + edit.text.length;
    for (const row of this.#rows) {
      const whole = byId.get(row.id);
      // a piece that was cut short, or carried elsewhere by the same edit, gives way to what it was
      const gives =
        whole !== undefined &&
        (whole.all ||
          (row.start < end && row.end > edit.start) ||
          whole.spans.some((span) => span.start <= row.end && row.start <= span.end));
      if (!gives) rows.push(row);
    }
    for (const { id, spans } of byId.values()) {
      if (!this.#set.annotations.has(id)) continue;
      this.#deleted.delete(id);
      this.#touched.add(id);
      for (const { start, end } of spans) rows.push({ id, start, end });
    }
    this.#rows = new SpanRows(rows);
    this.#stale = true;
  }

  /** Marks that a large replacement took are looked for by what they said and what stood round them. */
  #requote(before: AnnotationSet, textBefore: string): void {
    const lost = [...this.set.annotations.values()].filter(
      ({ id, spans }) => spans.length === 0 && (before.annotations.get(id)?.spans.length ?? 0) > 0,
    );
    if (lost.length === 0) return;
    const old = anchorText(parseArticle(textBefore));
    const anchors = anchorText(parseArticle(this.text));
    const alignment = alignLines(
      old.blocks.map(({ fingerprint }) => fingerprint),
      anchors.blocks.map(({ fingerprint }) => fingerprint),
    );
    let index: GramIndex | undefined;
    const grams = (): GramIndex => (index ??= new GramIndex(anchors.text));
    const annotations = new Map(this.set.annotations);
    for (const annotation of lost) {
      const was = before.annotations.get(annotation.id) as Annotation;
      const spans = was.spans.map((span) => old.unix.spanFromRaw(span));
      const context = makeContext(old, spans);
      const block = anchors.blocks[alignment[blockAt(old.blocks, spans[0]?.start ?? 0)] ?? -1];
      const wanted = { quotes: quotes(old.text, spans), context };
      const found = locate(wanted, { anchors, block, from: block?.start ?? 0, grams });
      const place = found.spans.map((span) => anchors.unix.spanToRaw(span));
      if (place.length === 0) annotations.set(annotation.id, { ...annotation, context });
      // another text at its place is for a person to judge
      else if (found.state === 'changed' || was.anchor === 'changed')
        annotations.set(annotation.id, { ...was, spans: place, anchor: 'changed', context: was.context ?? context });
      else
        annotations.set(annotation.id, { ...was, spans: place, quotes: quotes(this.text, place), anchor: found.state });
    }
    this.#take({ ...this.set, annotations });
  }
}

/** Where an edit begins in the text after all edits that came with it. */
function startAfter(edit: TextEdit, edits: readonly TextEdit[]): number {
  let start = edit.start;
  for (const other of edits) if (other.start < edit.start) start += other.text.length - (other.end - other.start);
  return start;
}

function rowsOf(set: AnnotationSet): SpanRows {
  const rows: Row[] = [];
  for (const { id, spans } of set.annotations.values())
    for (const { start, end } of spans) rows.push({ id, start, end });
  return new SpanRows(rows);
}

function quotes(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}
