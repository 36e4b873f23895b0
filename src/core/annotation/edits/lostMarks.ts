import type { Span } from '../../span';
import type { TextEdit } from './textEdit';

/** A mark that an edit deleted or cut short, as it stood before. */
export interface LostMark {
  readonly id: string;
  /** Its spans, counted from where the edit began. */
  readonly spans: readonly Span[];
  readonly quotes: readonly string[];
}

/** What one edit took. */
interface Loss {
  /** Where the edit began; moves with the text. */
  at: number;
  /** The deleted text, to know it again where it is pasted. */
  readonly removed: string;
  marks: readonly LostMark[];
}

/** Edits remembered; older ones are beyond undo in practice. */
const MOST = 300;

/** How far from its place a loss is tried after an edit: marks reach out of the deleted text on both sides. */
const NEAR = 300;

/**
 * Marks that edits of this session took, so that undoing, typing the same again or pasting what was cut
 * brings them back.
 */
export class LostMarks {
  #losses: Loss[] = [];

  add(at: number, removed: string, marks: readonly LostMark[]): void {
    if (marks.length === 0) return;
    this.#losses.push({ at, removed, marks });
    if (this.#losses.length > MOST) this.#losses.shift();
  }

  /** Forgets a mark that a person put elsewhere or removed. */
  forget(id: string): void {
    for (const loss of this.#losses) {
      if (loss.marks.some((mark) => mark.id === id)) loss.marks = loss.marks.filter((mark) => mark.id !== id);
    }
    this.#losses = this.#losses.filter(({ marks }) => marks.length > 0);
  }

  move({ start, end, text }: TextEdit): void {
    const grown = text.length - (end - start);
    for (const loss of this.#losses) {
      if (loss.at >= end && loss.at > start) loss.at += grown;
      else if (loss.at > start) loss.at = start;
    }
  }

  /** Marks that the text has again after an edit that put `edit.text` at `edit.start`; the newest losses first. */
  found(
    edit: TextEdit,
    slice: (start: number, end: number) => string,
  ): { readonly id: string; readonly spans: readonly Span[] }[] {
    const back = new Map<string, readonly Span[]>();
    for (let i = this.#losses.length - 1; i >= 0; i--) {
      const loss = this.#losses[i] as Loss;
      const near = Math.abs(loss.at - edit.start) <= NEAR + edit.text.length;
      const pasted = loss.removed.trim() === '' ? -1 : edit.text.indexOf(loss.removed.trim());
      if (!near && pasted < 0) continue;
      const origins = near ? [loss.at] : [];
      if (pasted >= 0) origins.push(edit.start + pasted - (loss.removed.length - loss.removed.trimStart().length));
      const kept = loss.marks.filter((mark) => {
        const origin = origins.find((at) => !back.has(mark.id) && stands(mark, at, slice));
        if (origin !== undefined)
          back.set(
            mark.id,
            mark.spans.map(({ start, end }) => ({ start: start + origin, end: end + origin })),
          );
        return origin === undefined;
      });
      if (kept.length < loss.marks.length) loss.marks = kept;
    }
    this.#losses = this.#losses.filter(({ marks }) => marks.length > 0);
    return [...back].map(([id, spans]) => ({ id, spans }));
  }
}

function stands({ spans, quotes }: LostMark, at: number, slice: (start: number, end: number) => string): boolean {
  return spans.every(({ start, end }, i) => start + at >= 0 && slice(start + at, end + at) === quotes[i]);
}
