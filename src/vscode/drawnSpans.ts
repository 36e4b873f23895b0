import type * as vscode from 'vscode';
import { sameSpans, type Span } from '../core';

/** What an editor does with spans of one style, and when it has surely done all that it was told. */
export interface SpanEditor {
  /** Puts the spans, in UTF-16 units of the document as it is known here, in place of all of that style. */
  send(key: string, spans: readonly Span[]): void;
  /** Settles when the editor has got all that was sent, and its edits until then are known here. */
  received(): Promise<void>;
}

/** `sent`: on its way. `overtaken`: an edit came while it was on its way. `lost`: an edit may have done anything to it. */
type State = 'sent' | 'overtaken' | 'known' | 'lost';

interface Drawn {
  spans: readonly Span[];
  state: State;
}

/**
 * What one editor shows, by style: what was sent, moved by the edits since as VS Code moves decorations. What it shows
 * rightly is not sent again. For VS Code puts ranges on whatever text the editor has when they come: while somebody
 * types, that is often a newer one than they were made for. Such ranges are sent again, moved, until they are sure.
 */
export class DrawnSpans {
  readonly #drawn = new Map<string, Drawn>();
  #confirming: Promise<void> | undefined;

  constructor(
    private readonly editor: SpanEditor,
    /** Line ends of the document. */
    private eol: vscode.EndOfLine,
  ) {}

  /** Makes the editor show exactly these spans of a style, in the order of the text. */
  draw(key: string, spans: readonly Span[]): void {
    const drawn = this.#drawn.get(key);
    // a new editor shows nothing
    if (drawn?.state !== 'lost' && sameSpans(drawn?.spans ?? [], spans)) return;
    this.editor.send(key, spans);
    this.#drawn.set(key, { spans, state: 'sent' });
  }

  /**
   * Follows an edit of the document; what cannot be followed surely is drawn anew by the next `draw`. An event without
   * changes tells of new line ends, or only that the document was saved or is no longer as it was saved.
   */
  edited(changes: readonly vscode.TextDocumentContentChangeEvent[], eol: vscode.EndOfLine): void {
    const sameEnds = eol === this.eol;
    this.eol = eol;
    if (changes.length === 0 && sameEnds) return;
    for (const drawn of this.#drawn.values()) {
      const moved = sameEnds ? moveAll(drawn.spans, changes) : undefined;
      if (moved === undefined) drawn.state = 'lost';
      else if (drawn.state !== 'lost') {
        drawn.spans = moved;
        if (drawn.state === 'sent') drawn.state = 'overtaken';
      }
    }
  }

  /** Settles when all that was drawn stands where it should. Rejects where the editor fails. */
  confirm(): Promise<void> {
    this.#confirming ??= this.#confirmAll().finally(() => {
      this.#confirming = undefined;
    });
    return this.#confirming;
  }

  async #confirmAll(): Promise<void> {
    for (let sent = this.#unsure(); sent.length > 0; sent = this.#unsure()) {
      await this.editor.received();
      for (const drawn of sent) if (drawn.state === 'sent') drawn.state = 'known';
      for (const [key, drawn] of this.#drawn) {
        if (drawn.state !== 'overtaken') continue;
        this.editor.send(key, drawn.spans);
        drawn.state = 'sent';
      }
    }
  }

  #unsure(): Drawn[] {
    return [...this.#drawn.values()].filter(({ state }) => state === 'sent' || state === 'overtaken');
  }
}

/** Spans behind edits move by them; an edit that touches a span may do anything to it. */
function moveAll(
  spans: readonly Span[],
  changes: readonly vscode.TextDocumentContentChangeEvent[],
): readonly Span[] | undefined {
  const moved: Span[] = [];
  for (const { start, end } of spans) {
    let by = 0;
    for (const { rangeOffset, rangeLength, text } of changes) {
      if (rangeOffset + rangeLength < start) by += text.length - rangeLength;
      else if (rangeOffset <= end) return undefined;
    }
    moved.push({ start: start + by, end: end + by });
  }
  return moved;
}
