import type { Span } from '../../span';
import type { TextEdit } from './textEdit';

/** A mark that an edit deleted or cut short, as it stood before. */
export interface LostMark {
  readonly id: string;
  /** Its spans, counted from where the edit began. */
  readonly spans: readonly Span[];
  readonly quotes: readonly string[];
  /** Whether these are all the spans that it had. */
  readonly all: boolean;
}

/** A mark that the text has again. */
export type FoundMark = Omit<LostMark, 'quotes'>;

type Slice = (start: number, end: number) => string;

/** What one edit took. */
interface Loss {
  /** Where the deleted text stood; moves with the text. */
  at: number;
  /** The deleted text, to know it again where it is put back or pasted. */
  readonly removed: string;
  /** Later deletions that swallowed the place, the newest last: where it was in them. */
  readonly swallowed: { readonly removed: string; readonly offset: number }[];
  marks: readonly LostMark[];
}

/** Edits remembered; older ones are beyond undo in practice. */
const MOST = 300;

/** Text this long is known again inside a longer pasted one. */
const LONG = 12;

/**
 * Marks that edits of this session took, so that undoing them, or pasting what was cut, brings them back
 * just as they were.
 */
export class LostMarks {
  #losses: Loss[] = [];

  get isEmpty(): boolean {
    return this.#losses.length === 0;
  }

  add(at: number, removed: string, marks: readonly LostMark[]): void {
    if (marks.length === 0) return;
    this.#losses.push({ at, removed, swallowed: [], marks });
    if (this.#losses.length > MOST) this.#losses.shift();
  }

  /** Forgets a mark that a person put elsewhere or removed. */
  forget(id: string): void {
    this.#drop(id, 0);
  }

  /** Follows an edit that took `removed` out of the text. */
  move({ start, end, text }: TextEdit, removed: string): void {
    const grown = text.length - (end - start);
    for (const loss of this.#losses) {
      if (loss.at > end) loss.at += grown;
      else if (loss.at > start) {
        loss.swallowed.push({ removed, offset: loss.at - start });
        loss.at = start;
      }
    }
  }

  /** Marks of which all that was deleted with them stands at its place again after an edit. */
  putBack(edit: TextEdit, slice: Slice): FoundMark[] {
    const back = new Map<string, FoundMark>();
    // the oldest loss that fits knows the mark at its fullest
    this.#losses.forEach((loss, i) => {
      this.#surface(loss, edit);
      if (loss.swallowed.length === 0 && putsBack(edit, loss.at, loss.removed)) this.#collect(i, loss.at, slice, back);
    });
    this.#forgetEmpty();
    return [...back.values()];
  }

  /** Marks without text that come along where what was cut with them is pasted. */
  pasted(edit: TextEdit, slice: Slice, isLost: (id: string) => boolean): FoundMark[] {
    const back = new Map<string, FoundMark>();
    this.#losses.forEach((loss, i) => {
      const at = pastedAt(edit.text, loss.removed);
      if (at !== undefined) this.#collect(i, edit.start + at, slice, back, isLost);
    });
    this.#forgetEmpty();
    return [...back.values()];
  }

  #collect(
    index: number,
    origin: number,
    slice: Slice,
    back: Map<string, FoundMark>,
    isLost?: (id: string) => boolean,
  ): void {
    for (const mark of this.#losses[index]?.marks ?? []) {
      if (back.has(mark.id) || isLost?.(mark.id) === false || !stands(mark, origin, slice)) continue;
      const spans = mark.spans.map(({ start, end }) => ({ start: start + origin, end: end + origin }));
      back.set(mark.id, { id: mark.id, spans, all: mark.all });
      this.#drop(mark.id, index);
    }
  }

  #forgetEmpty(): void {
    this.#losses = this.#losses.filter(({ marks }) => marks.length > 0);
  }

  /** A deletion that swallowed the place of a loss was undone: the place is where it was in it. */
  #surface(loss: Loss, edit: TextEdit): void {
    for (let last = loss.swallowed.at(-1); last !== undefined; last = loss.swallowed.at(-1)) {
      if (!putsBack(edit, loss.at, last.removed)) return;
      loss.at += last.offset;
      loss.swallowed.pop();
    }
  }

  /** Forgets what losses from an index on know of a mark. */
  #drop(id: string, from: number): void {
    for (let i = from; i < this.#losses.length; i++) {
      const loss = this.#losses[i] as Loss;
      if (loss.marks.some((mark) => mark.id === id)) loss.marks = loss.marks.filter((mark) => mark.id !== id);
    }
  }
}

function putsBack({ start, text }: TextEdit, at: number, removed: string): boolean {
  return removed !== '' && at >= start && text.startsWith(removed, at - start);
}

/** Where in a pasted text the deleted one begins, blanks at its edges aside; nothing where it is not that. */
function pastedAt(text: string, removed: string): number | undefined {
  const wanted = removed.trim();
  if (wanted === '' || (wanted.length < LONG && text.trim() !== wanted)) return undefined;
  const at = text.indexOf(wanted);
  return at < 0 ? undefined : at - (removed.length - removed.trimStart().length);
}

function stands({ spans, quotes }: LostMark, at: number, slice: Slice): boolean {
  return spans.every(({ start, end }, i) => start + at >= 0 && slice(start + at, end + at) === quotes[i]);
}
