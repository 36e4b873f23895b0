import { applyEdits, type TextEdit } from './textEdit';

/** Edits kept apart before they are worked into the text. */
const MOST_PENDING = 64;

/** The text as it was before the last edit; costs nothing for a keystroke, its length only when read. */
export class TextMirror {
  #text: string;
  #pending: (readonly TextEdit[])[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    for (const edits of this.#pending) this.#text = applyEdits(this.#text, edits);
    this.#pending = [];
    return this.#text;
  }

  /** Edits that refer to the text before the first of them. */
  apply(edits: readonly TextEdit[]): void {
    this.#pending.push(edits);
    if (this.#pending.length >= MOST_PENDING) void this.text;
  }
}
