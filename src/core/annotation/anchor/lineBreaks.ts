import type { Span } from '../../span';

/**
 * A text with every line break as LF, and the way back. Sidecars are found again by such texts, since
 * editors and git change line breaks of whole files.
 */
export class UnixText {
  readonly text: string;
  readonly #raw: string;
  /** Units of the normal text behind each of which a CR was taken out; ascending. */
  readonly #removed: readonly number[];

  constructor(raw: string) {
    this.#raw = raw;
    const removed: number[] = [];
    if (raw.includes('\r')) {
      for (let i = raw.indexOf('\r\n'); i >= 0; i = raw.indexOf('\r\n', i + 2)) removed.push(i - removed.length);
      this.text = raw.replace(/\r\n?/g, '\n');
    } else {
      this.text = raw;
    }
    this.#removed = removed;
  }

  /** Offset in the raw text. A place at a line break is before its CR. */
  toRaw(offset: number): number {
    return offset + this.#below(offset);
  }

  /** Offset in the normal text. */
  fromRaw(offset: number): number {
    let low = 0;
    let high = this.#removed.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.#removed[mid] as number) + mid < offset) low = mid + 1;
      else high = mid;
    }
    return offset - low;
  }

  spanToRaw({ start, end }: Span): Span {
    return { start: this.toRaw(start), end: this.toRaw(end) };
  }

  spanFromRaw({ start, end }: Span): Span {
    return { start: this.fromRaw(start), end: this.fromRaw(end) };
  }

  /** The raw text of a span of the normal one. */
  rawSlice(start: number, end: number): string {
    return this.#raw.slice(this.toRaw(start), this.toRaw(end));
  }

  #below(offset: number): number {
    let low = 0;
    let high = this.#removed.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.#removed[mid] as number) < offset) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}

/** A quote with every line break as LF. */
export function unixBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
