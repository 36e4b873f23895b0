import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { setAnnotator } from '../support/vscode/annotating';
import { eventually, rangeOf, readFile, show } from '../support/vscode/documents';

const ARTICLE = 'date 2024-04-15\nBaş nazir Rauf Qəmbərov aprelin 12-də Gəncəyə gedib.\n';

describe('commands that follow each other fast', () => {
  let editor: vscode.TextEditor;
  const SIDECAR = 'fast.azn.ann.yaml';

  before(async () => {
    await setAnnotator();
    editor = await show('fast.azn', ARTICLE);
    await eventually('an outline', async () => {
      const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        editor.document.uri,
      );
      return symbols === undefined || symbols.length === 0 ? undefined : true;
    });
  });

  const put = (text: string): void => {
    const at = rangeOf(editor.document, text).start.translate(0, 1);
    editor.selection = new vscode.Selection(at, at);
  };
  const marks = async (): Promise<string[]> =>
    [...((await readFile(SIDECAR)) ?? '').matchAll(/^ +text: (.+)$/gmu)].map((match) => match[1] ?? '').sort();

  it('each decides about what was under the cursor when it was given', async () => {
    put('Rauf Qəmbərov');
    const first = vscode.commands.executeCommand('aznews.accept');
    put('Gəncəyə');
    const second = vscode.commands.executeCommand('aznews.accept');
    await Promise.all([first, second]);
    await eventually('two marks', async () => ((await marks()).length >= 2 ? true : undefined));
    assert.deepEqual(await marks(), ['Gəncəyə', 'Rauf Qəmbərov']);
  });

  it('the second of two that say the same has nothing left to say', async () => {
    put('Baş nazir');
    await Promise.all([
      vscode.commands.executeCommand('aznews.accept'),
      vscode.commands.executeCommand('aznews.accept'),
      vscode.commands.executeCommand('aznews.annotate', 'TITLE'),
    ]);
    editor.selection = new vscode.Selection(
      rangeOf(editor.document, 'Baş nazir').start,
      rangeOf(editor.document, 'Baş nazir').end,
    );
    await vscode.commands.executeCommand('aznews.annotate', 'TITLE');
    put('aprelin 12-də');
    await vscode.commands.executeCommand('aznews.accept');
    // what came last is written with all that came before it
    await eventually('the date', async () => ((await marks()).includes('aprelin 12-də') ? true : undefined));
    assert.deepEqual(
      (await marks()).filter((text) => text === 'Baş nazir'),
      ['Baş nazir'],
    );
  });
});
