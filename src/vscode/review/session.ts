import type * as vscode from 'vscode';
import {
  indexOfTarget,
  nextTarget,
  overlaps,
  spanOfTarget,
  type Queue,
  type ReviewOrder,
  reviewQueue,
  sameSpan,
  type Span,
  type Target,
  uncovered,
} from '../../core';
import type { OpenArticle } from '../services';

/** How far the review of an article is. */
export interface Progress {
  /** Of the mark in front, from 1; none where it is no suggestion. */
  readonly at: number | undefined;
  readonly total: number;
  readonly open: number;
}

/** Review mode in one document: where one stands, and what comes next. Shows nothing and decides nothing. */
export class ReviewSession {
  order: ReviewOrder = 'text';
  /** What one stands on. */
  target: Target | undefined;
  /** The target's span with an edge moved, until it is taken. */
  moved: Span | undefined;
  /** Where one stood last, for when the target has gone. */
  place: Span;
  #queue: Queue;

  constructor(
    readonly document: vscode.TextDocument,
    private open: OpenArticle,
    private blind: boolean,
    private readonly isOrdinary: (word: string) => boolean,
    cursor: number,
  ) {
    this.place = { start: cursor, end: cursor };
    this.#queue = this.#read();
    this.target = this.#nextOpen(1);
    this.#settle();
  }

  /** Takes over the article as it is now; the target is found again, or there is none. */
  update(open: OpenArticle, blind: boolean): void {
    this.open = open;
    this.blind = blind;
    this.#queue = this.#read();
    const { target } = this;
    if (target === undefined) return;
    const found = this.#find(target);
    if (found === undefined || !sameSpan(spanOfTarget(found), spanOfTarget(target))) this.moved = undefined;
    this.target = found;
    this.#settle();
  }

  get progress(): Progress {
    const { items, open } = this.#queue;
    const { target } = this;
    const at = target === undefined ? -1 : items.findIndex((item) => isSame(item, target));
    return { at: at < 0 ? undefined : at + 1, total: items.length, open };
  }

  /** Goes to the next or previous open suggestion; with nothing suggested, to the next uncovered place. */
  go(direction: 1 | -1): boolean {
    return this.#to(this.blind ? this.#uncovered(direction) : this.#nextOpen(direction));
  }

  /** Goes to the next or previous mark, decided or not. */
  goMark(direction: 1 | -1): boolean {
    return this.#to(nextTarget(this.#queue.marks, this.target ?? this.place, direction));
  }

  goUncovered(direction: 1 | -1): boolean {
    return this.#to(this.#uncovered(direction));
  }

  /** After a decision: what follows is of the same kind as what was decided. */
  advance(decided: Target): boolean {
    this.place = this.moved ?? spanOfTarget(decided);
    this.target = undefined;
    this.moved = undefined;
    return decided.kind === 'uncovered' ? this.goUncovered(1) : this.go(1);
  }

  /** Goes to whatever stands at a place, for instance after an undo. */
  goTo(place: Span): boolean {
    const marks = this.#queue.marks;
    const exact = marks.find((mark) => sameSpan(spanOfTarget(mark), place));
    return this.#to(exact ?? marks.find((mark) => overlaps(spanOfTarget(mark), place)));
  }

  #to(target: Target | undefined): boolean {
    if (target === undefined) return false;
    this.target = target;
    this.moved = undefined;
    this.#settle();
    return true;
  }

  #settle(): void {
    if (this.target !== undefined) this.place = spanOfTarget(this.target);
  }

  #read(): Queue {
    const { article, mentions, set, marks } = this.open;
    return reviewQueue({ text: article.text, mentions, set, marks }, this.order, this.blind);
  }

  /** Reads the queue again in the other order. */
  reorder(): void {
    this.order = this.order === 'text' ? 'entity' : 'text';
    this.#queue = this.#read();
  }

  #nextOpen(direction: 1 | -1): Target | undefined {
    return nextTarget(this.#queue.items, this.target ?? this.place, direction, ({ kind }) => kind === 'suggestion');
  }

  #uncovered(direction: 1 | -1): Target | undefined {
    const covered = [
      ...[...this.open.set.annotations.values()].flatMap(({ spans }) => spans),
      ...(this.blind ? [] : this.open.marks.flatMap(({ spans }) => spans)),
    ];
    const found = uncovered(this.open.article, covered, this.isOrdinary).map(({ start, end }): Target => ({
      kind: 'uncovered',
      spans: [{ start, end }],
    }));
    return nextTarget(found, this.place, direction);
  }

  #find(target: Target): Target | undefined {
    if (target.kind === 'uncovered') {
      const [span] = target.spans;
      const mark = span && this.#queue.marks.find((one) => sameSpan(spanOfTarget(one), span));
      return mark ?? target;
    }
    const same = this.#queue.marks.find((mark) => isSame(mark, target));
    if (same !== undefined) return same;
    const at = indexOfTarget(this.#queue.marks, target);
    return Number.isInteger(at) ? this.#queue.marks[at] : undefined;
  }
}

function isSame(a: Target, b: Target): boolean {
  if (a.kind === 'annotation' && b.kind === 'annotation') return a.annotation.id === b.annotation.id;
  return a.kind === b.kind && sameSpan(spanOfTarget(a), spanOfTarget(b));
}
