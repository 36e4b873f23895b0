import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { resolveAnchors } from '../../src/core/annotation/anchor/resolve';
import type { TextEdit } from '../../src/core/annotation/edits/textEdit';
import { MarkTracker } from '../../src/core/annotation/edits/tracker';
import type { AnnotationSet } from '../../src/core/annotation/model';
import { readSidecar, writeSidecar } from '../../src/core/annotation/sidecar';
import { parseArticle } from '../../src/core/article/parse';
import { randomEdits } from '../support/annotation/edits';
import { assertHolds } from '../support/annotation/holds';
import { Random } from '../support/annotation/random';
import { randomSet } from '../support/annotation/sets';
import { articleText } from '../support/annotation/texts';
import { annotate, setAnnotator } from '../support/vscode/annotating';
import { eventually, inEditor, readFile, writeFile } from '../support/vscode/documents';

const ARTICLES = 8;
/** Commands of one script, each undone and redone as one. */
const COMMANDS = 7;
/** Edits of one article, thousands in all. */
const EDITS = 300;
/** Units of an article that grows no longer. */
const LONG = 6000;

describe('thousands of random edits of live documents', () => {
  before(setAnnotator);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (let article = 0; article < ARTICLES; article++) {
    it(`leave every mark of article ${article + 1} over its text or reported, there and in the sidecar`, async function () {
      this.timeout(90_000);
      const random = new Random(9000 + article);
      // of this try's own
      const name = `live-${article}-${Date.now()}.azn`;
      // VS Code gives every line of a file one kind of end
      const text = articleText(random).replace(/\r\n?/gu, random.chance(0.3) ? '\r\n' : '\n');
      const stored = writeSidecar(undefined, randomSet(random, text), parseArticle(text));
      await writeFile(`${name}.ann.yaml`, stored);
      const { document } = await inEditor(await writeFile(name, text));
      // what is edited before the store has the marks is one replacement to it
      await annotate(document, 'date', 'EVENT');
      const known = (await readFile(`${name}.ann.yaml`)) ?? '';
      const set = resolveAnchors(parseArticle(document.getText()), readSidecar(known));
      const ids = new Set(set.annotations.keys());
      const tracker = new MarkTracker(document.getText(), set);
      let edits = 0;
      const listening = vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === document) edits += follow(tracker, event);
      });
      try {
        for (let script = 0; edits < EDITS; script++) {
          for (let i = 0; i < COMMANDS; i++) await change(random, document);
          const why = `script ${script}`;
          await eventually(`the last edit, ${why}`, () =>
            Promise.resolve(tracker.text === document.getText() || undefined),
          );
          assertHolds(tracker, ids, why);
        }
      } finally {
        listening.dispose();
      }
      let missing: readonly string[] = [];
      await eventually(
        () => `the sidecar to have\n${missing.join('\n')}`,
        async () => {
          const sidecar = readSidecar((await readFile(`${name}.ann.yaml`)) ?? '');
          missing = notIn(resolveAnchors(parseArticle(document.getText()), sidecar), tracker.set);
          return missing.length === 0 || undefined;
        },
      );
    });
  }
});

/** Brings a tracker up to what an event tells; says how many edits that were. */
function follow(tracker: MarkTracker, { document, contentChanges }: vscode.TextDocumentChangeEvent): number {
  if (contentChanges.length > 0)
    tracker.edit(
      contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        text,
      })),
    );
  // other line ends come without edits
  else if (tracker.text !== document.getText()) tracker.changeLineBreaks(document.getText());
  return contentChanges.length;
}

/** Does what one key or command does. */
async function change(random: Random, document: vscode.TextDocument): Promise<void> {
  const what = random.next();
  if (what < 0.15) {
    await inEditor(document);
    await vscode.commands.executeCommand(what < 0.1 ? 'undo' : 'redo');
    return;
  }
  if (what < 0.18) {
    const editor = await inEditor(document);
    await editor.edit((edit) => {
      edit.setEndOfLine(document.eol === vscode.EndOfLine.LF ? vscode.EndOfLine.CRLF : vscode.EndOfLine.LF);
    });
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of together(random, document.getText()))
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  if (edit.size > 0) assert.ok(await vscode.workspace.applyEdit(edit));
}

/** The edits of several commands that do not touch each other, as one. */
function together(random: Random, text: string): TextEdit[] {
  const all: TextEdit[] = [];
  for (let commands = 2 + random.below(6); commands > 0; commands--) {
    const some = randomEdits(random, text);
    const touching = some.some(({ start, end }) => all.some((other) => start <= other.end && other.start <= end));
    const grown = some.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
    if (!touching && (text.length < LONG || grown <= 0)) all.push(...some);
  }
  return all;
}

/** Marks that a sidecar has no more, or elsewhere; one that changed, or has no place, is only to be kept. */
function notIn(stored: AnnotationSet, { annotations }: AnnotationSet): string[] {
  return [...annotations.values()].flatMap((mark) => {
    const there = stored.annotations.get(mark.id);
    const free = there !== undefined && (mark.anchor === 'changed' || mark.spans.length === 0);
    const same = JSON.stringify(there?.spans) === JSON.stringify(mark.spans);
    return free || same ? [] : [JSON.stringify(mark)];
  });
}
