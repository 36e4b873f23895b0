import assert from 'node:assert/strict';
import fc from 'fast-check';
import type * as vscode from 'vscode';
import type { Span } from '../../../src/core/span';
import { DrawnSpans, type SpanEditor } from '../../../src/vscode/drawnSpans';

/** `vscode.EndOfLine`, which has no values outside of VS Code. */
const LF: vscode.EndOfLine.LF = 1;
const CRLF: vscode.EndOfLine.CRLF = 2;

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

/** An editor behind a channel: what it is sent comes later, and its edits are told later. */
class FarEditor implements SpanEditor {
  sent = 0;
  shown: Span[] = [];
  readonly #inbox: (() => void)[] = [];
  readonly #outbox: (() => void)[] = [];

  send(_key: string, spans: readonly Span[]): void {
    this.sent++;
    this.#inbox.push(() => {
      this.shown = [...spans];
    });
  }

  received(): Promise<void> {
    return new Promise((resolve) => {
      this.#inbox.push(() => this.#outbox.push(resolve));
    });
  }

  /** Types; the other side hears of it with the next `tell`. */
  edit(edit: Edit, spans: DrawnSpans): void {
    this.shown = this.shown.map((span) => moved(span, edit));
    this.#outbox.push(() => {
      spans.edited([change(edit)], LF);
    });
  }

  /** One message of the other side arrives. */
  take(): void {
    this.#inbox.shift()?.();
  }

  /** The other side hears one thing. */
  async tell(): Promise<void> {
    this.#outbox.shift()?.();
    await new Promise(setImmediate);
  }

  async settle(): Promise<void> {
    while (this.#inbox.length + this.#outbox.length > 0) {
      this.take();
      await this.tell();
    }
  }
}

/** How VS Code moves a decoration by an edit that does not touch it. */
function moved({ start, end }: Span, { at, removed, added }: Edit): Span {
  const by = at + removed < start ? added.length - removed : 0;
  return { start: start + by, end: end + by };
}

function change({ at, removed, added }: Edit): vscode.TextDocumentContentChangeEvent {
  // only offsets are read
  return { rangeOffset: at, rangeLength: removed, text: added } as vscode.TextDocumentContentChangeEvent;
}

async function drawn(...spans: Span[]): Promise<{ editor: FarEditor; spans: DrawnSpans }> {
  const editor = new FarEditor();
  const all = new DrawnSpans(editor, LF);
  all.draw('style', spans);
  const confirmed = all.confirm();
  await editor.settle();
  await confirmed;
  return { editor, spans: all };
}

describe('what an editor shows', () => {
  it('is sent once', async () => {
    const { editor, spans } = await drawn({ start: 3, end: 6 });
    spans.draw('style', [{ start: 3, end: 6 }]);
    assert.equal(editor.sent, 1);
    spans.draw('style', [{ start: 3, end: 7 }]);
    spans.draw('another', []);
    assert.equal(editor.sent, 2, 'nothing of a style that a new editor does not show');
  });

  it('is not sent again where edits before it moved it and edits behind it did not', async () => {
    const { editor, spans } = await drawn({ start: 3, end: 6 }, { start: 20, end: 22 });
    spans.edited([change({ at: 10, removed: 2, added: 'beş' }), change({ at: 0, removed: 1, added: '' })], LF);
    spans.edited([], LF);
    spans.draw('style', [
      { start: 2, end: 5 },
      { start: 20, end: 22 },
    ]);
    assert.equal(editor.sent, 1);
  });

  it('is sent again after an edit at or in a span, and after a change of line ends', async () => {
    for (const at of [3, 4, 6, undefined]) {
      const { editor, spans } = await drawn({ start: 3, end: 6 });
      if (at === undefined) spans.edited([], CRLF);
      else spans.edited([change({ at, removed: 0, added: 'a' })], LF);
      spans.draw('style', [{ start: 3, end: 6 }]);
      assert.equal(editor.sent, 2);
    }
  });

  it('is sent again, moved, where an edit overtook it', async () => {
    const { editor, spans } = await drawn({ start: 3, end: 6 });
    editor.edit({ at: 0, removed: 0, added: 'ab' }, spans);
    spans.draw('style', [{ start: 4, end: 6 }]);
    const confirmed = spans.confirm();
    editor.take();
    assert.deepEqual(editor.shown, [{ start: 4, end: 6 }], 'of the older text');
    await editor.settle();
    await confirmed;
    assert.deepEqual(editor.shown, [{ start: 6, end: 8 }]);
  });

  it('stands where it should once all is quiet, whatever crosses whatever', async () => {
    const step = fc.oneof(
      fc.record({ at: fc.nat(9), removed: fc.constant(0), added: fc.stringMatching(/^[a-z]{1,3}$/) }),
      fc.constantFrom('draw' as const, 'take' as const, 'tell' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { editor, spans } = await drawn({ start: 20, end: 25 });
        let real: Span = { start: 20, end: 25 };
        // what this side knows of the text
        let known = real;
        let length = 5;
        const heard = spans.edited.bind(spans);
        spans.edited = (changes, eol) => {
          heard(changes, eol);
          for (const { rangeOffset, rangeLength, text } of changes) {
            known = moved(known, { at: rangeOffset, removed: rangeLength, added: text });
          }
        };
        for (const what of steps) {
          if (what === 'take') editor.take();
          else if (what === 'tell') await editor.tell();
          else if (what === 'draw') {
            length = length === 5 ? 4 : 5;
            spans.draw('style', [{ start: known.start, end: known.start + length }]);
            void spans.confirm();
          } else {
            editor.edit(what, spans);
            real = moved(real, what);
          }
        }
        await editor.settle();
        assert.deepEqual(editor.shown, [{ start: real.start, end: real.start + length }]);
      }),
    );
  });
});
