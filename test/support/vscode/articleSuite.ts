import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hoverAt, inEditor, rangeOf, readFile, show } from './documents';

const ARTICLE = 'date 2024-04-15\nBaş nazir Rauf Qəmbərov aprelin 12-də Gəncəyə gedib.\n';

/** The main job by the editor's own commands; the Node and the web worker host both have to do it. */
export function describeArticle(host: string): void {
  describe(`an article in the ${host}`, () => {
    const name = `journey-${host.replaceAll(' ', '-')}.txt`;
    let editor: vscode.TextEditor;

    before(async () => {
      // without a name the first annotation asks for one
      await vscode.workspace.getConfiguration('aznews').update('annotator', 'Test', vscode.ConfigurationTarget.Global);
      editor = await show(name, ARTICLE);
    });

    it('is told from other plain text by its first line', async () => {
      await eventually('the language azarticle', () =>
        Promise.resolve(vscode.window.activeTextEditor?.document.languageId === 'azarticle' ? true : undefined),
      );
      const other = await show(`plain-${name}`, 'Bu gün hava yaxşıdır.\n');
      assert.equal(other.document.languageId, 'plaintext');
      editor = await inEditor(editor.document.uri);
    });

    it('explains its dates', async () => {
      const said = await eventually('a hover', async () => (await hoverAt(editor.document, 'aprelin 12')) || undefined);
      assert.match(said, /2024-04-12/);
    });

    it('keeps an accepted suggestion in a sidecar, and takes it back', async () => {
      const range = rangeOf(editor.document, 'Rauf Qəmbərov');
      editor.selection = new vscode.Selection(range.start.translate(0, 1), range.start.translate(0, 1));
      await vscode.commands.executeCommand('aznews.accept');
      const holds = async (): Promise<boolean> => /Rauf Qəmbərov/.test((await readFile(`${name}.ann.yaml`)) ?? '');
      await eventually('the sidecar', async () => (await holds()) || undefined);
      await vscode.commands.executeCommand('aznews.undo');
      await eventually('a sidecar without it', async () => !(await holds()) || undefined);
    });
  });
}
