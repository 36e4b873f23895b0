import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { problem, setAnnotator } from '../support/vscode/annotating';
import { eventually, hoverAt, inWorkspace, rangeOf, readFile, show } from '../support/vscode/documents';

const ARTICLE = 'date 2024-04\nCari ilin 11-12 mart tarixlərində Gəncədə sərgi olub. Dünən qonaqlar gəlib.\n';

async function fixesAt(document: vscode.TextDocument, text: string): Promise<vscode.CodeAction[]> {
  const range = rangeOf(document, text);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(range.start.translate(0, 1), range.start.translate(0, 1)),
    vscode.CodeActionKind.QuickFix.value,
  );
}

describe('dates in the editor', () => {
  const name = 'dates.txt';
  let editor: vscode.TextEditor;
  const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('aznews');

  before(async () => {
    await setAnnotator();
    await configuration().update('language', 'en', vscode.ConfigurationTarget.Global);
    editor = await show(name, ARTICLE);
    await eventually('a hover', async () => (await hoverAt(editor.document, '11-12 mart')) || undefined);
  });

  after(async () => {
    await configuration().update('language', undefined, vscode.ConfigurationTarget.Global);
    await configuration().update('dates.hints', undefined, vscode.ConfigurationTarget.Global);
  });

  it('say their value in the words of the interface, and what it was reckoned from', async () => {
    assert.match(await hoverAt(editor.document, '11-12 mart'), /11–12 March 2024[^]*article's date 2024-04/);
    await configuration().update('language', 'az', vscode.ConfigurationTarget.Global);
    await eventually('Azerbaijani', async () =>
      /11–12 mart 2024/.test(await hoverAt(editor.document, '11-12 mart')) ? true : undefined,
    );
    await configuration().update('language', 'en', vscode.ConfigurationTarget.Global);
  });

  it('hint their values as the setting says', async () => {
    const hints = async (): Promise<string[]> => {
      const { document } = editor;
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        all,
      );
      return found.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    };
    for (const [mode, expected] of [
      ['on', ['2024-03-11/2024-03-12', '2024-04-XX']],
      ['unresolved', ['2024-04-XX']],
      ['off', []],
    ] as const) {
      await configuration().update('dates.hints', mode, vscode.ConfigurationTarget.Global);
      await eventually(`hints ${mode}`, async () =>
        JSON.stringify(await hints()) === JSON.stringify(expected) ? true : undefined,
      );
    }
  });

  it('can be corrected, or only their year, and the sidecar keeps it', async () => {
    const fixes = await fixesAt(editor.document, '11-12 mart');
    const fix = fixes.find(({ title }) => title.includes('2023-03-11/2023-03-12'));
    assert.ok(fix?.command, fixes.map(({ title }) => title).join('; '));
    await vscode.commands.executeCommand(fix.command.command, ...((fix.command.arguments ?? []) as unknown[]));
    await eventually('the value in the sidecar', async () =>
      /2023-03-11\/2023-03-12/.test((await readFile(`${name}.ann.yaml`)) ?? '') ? true : undefined,
    );
  });

  it('have a problem where their value does not fit their words, with a fix', async () => {
    await problem(editor.document.uri, 'check.date.disagrees');
    const [first] = await eventually('its fix', async () => {
      const fixes = await fixesAt(editor.document, '11-12 mart');
      return fixes[0]?.isPreferred === true ? fixes : undefined;
    });
    assert.match(first?.title ?? '', /2024-03-11\/2024-03-12/);
  });

  it('have their value completed while a sidecar is edited', async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace(`${name}.ann.yaml`));
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => /^\s+value: .*2023/.test(text));
    const position = new vscode.Position(line, document.lineAt(line).text.indexOf('value: ') + 7);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const value of ['2024-03-11/2024-03-12', 'XXXX-03-11/XXXX-03-12'])
      assert.ok(labels.includes(value), labels.join());
  });
});
