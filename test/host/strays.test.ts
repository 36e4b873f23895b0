import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { setAnnotator } from '../support/vscode/annotating';
import { eventually, inWorkspace, rangeOf, readFile, show, writeFile } from '../support/vscode/documents';

const TEXT = [
  'date 2024-05-20',
  'Mayın 18-də Lənkəranda çay festivalı keçirilib.',
  'Festivalı Rüfət Məcidzadə açıb.',
  '',
].join('\n');

async function annotate(editor: vscode.TextEditor, text: string, label: string): Promise<void> {
  const { start, end } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(start, end);
  await vscode.commands.executeCommand('aznews.annotateExact', label);
}

/** Waits for a file that fits; `undefined` stands for a file that is not there. */
async function fileThat(name: string, fits: (text: string) => boolean): Promise<string> {
  return eventually(`what is wanted in ${name}`, async () => {
    const text = await readFile(name);
    return text !== undefined && fits(text) ? text : undefined;
  });
}

async function problem(uri: vscode.Uri, code: string): Promise<void> {
  await eventually(code, () =>
    Promise.resolve(vscode.languages.getDiagnostics(uri).some((one) => one.code === code) || undefined),
  );
}

/** Deletes a sidecar until that is told: a write that was being read back puts it there once more. */
async function deleted(name: string, article: vscode.Uri): Promise<void> {
  await eventually('sidecar.missing', async () => {
    if ((await readFile(name)) !== undefined) await vscode.workspace.fs.delete(inWorkspace(name));
    return vscode.languages.getDiagnostics(article).some((one) => one.code === 'sidecar.missing') || undefined;
  });
}

async function fix(document: vscode.TextDocument, id: string): Promise<void> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    document.lineAt(0).range,
  );
  const command = actions.find((action) => action.command?.command === id)?.command;
  assert.ok(command, actions.map(({ title }) => title).join());
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

const idsOf = (sidecar: string): string[] =>
  [...sidecar.matchAll(/^ *- (?:mark|entity): (\S+)/gmu)].map((match) => match[1] ?? '');

describe('sidecars and articles that lost each other', () => {
  before(setAnnotator);
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('a copied article is offered the marks of its source, with ids of its own', async () => {
    const source = await show('stray-source.azn', TEXT);
    await annotate(source, 'Lənkəranda', 'LOC');
    await annotate(source, 'Rüfət Məcidzadə', 'PERSON');
    const before = await fileThat(
      'stray-source.azn.ann.yaml',
      (text) => text.includes('Lənkəranda') && text.includes('Rüfət Məcidzadə'),
    );
    const copy = await show('stray-copy.azn', TEXT);
    await problem(copy.document.uri, 'sidecar.copied');
    await fix(copy.document, 'aznews.sidecar.takeOver');
    const taken = await fileThat(
      'stray-copy.azn.ann.yaml',
      (text) => text.includes('text: Lənkəranda') && text.includes('text: Rüfət Məcidzadə'),
    );
    const ids = idsOf(before);
    assert.equal(ids.length, 4, before);
    assert.deepEqual(
      idsOf(taken).filter((id) => ids.includes(id)),
      [],
    );
    assert.equal(await readFile('stray-source.azn.ann.yaml'), before, 'the source keeps its sidecar as it was');
  });

  it('a sidecar deleted while its article is open is told, and written again by a fix', async () => {
    const editor = await show('stray-missing.azn', TEXT.replace('Lənkəranda', 'Astarada'));
    await annotate(editor, 'Astarada', 'LOC');
    await fileThat('stray-missing.azn.ann.yaml', (text) => text.includes('text: Astarada'));
    await deleted('stray-missing.azn.ann.yaml', editor.document.uri);
    await fix(editor.document, 'aznews.sidecar.rewrite');
    await fileThat('stray-missing.azn.ann.yaml', (text) => text.includes('text: Astarada'));
  });

  it('marks removed with their sidecar leave no file, undone and done again neither', async () => {
    const name = 'stray-removed.azn.ann.yaml';
    const editor = await show('stray-removed.azn', TEXT.replace('Lənkəranda', 'Lerikdə'));
    await annotate(editor, 'Lerikdə', 'LOC');
    await fileThat(name, (text) => text.includes('text: Lerikdə'));
    await deleted(name, editor.document.uri);
    await fix(editor.document, 'aznews.sidecar.removeMarks');
    await eventually('no problem', () =>
      Promise.resolve(vscode.languages.getDiagnostics(editor.document.uri).length === 0 || undefined),
    );
    assert.equal(await readFile(name), undefined);
    await vscode.commands.executeCommand('aznews.undo');
    await fileThat(name, (text) => text.includes('text: Lerikdə'));
    await vscode.commands.executeCommand('aznews.redo');
    await eventually('no file', async () => ((await readFile(name)) === undefined ? true : undefined));
  });

  it('a sidecar without its article is a problem, wherever it stands', async () => {
    const text = (await readFile('stray-source.azn.ann.yaml')) ?? '';
    await writeFile('stray-nothing.azn.ann.yaml', text);
    await vscode.workspace.openTextDocument(inWorkspace('stray-nothing.azn.ann.yaml'));
    await problem(inWorkspace('stray-nothing.azn.ann.yaml'), 'sidecar.article.missing');
    await vscode.workspace.fs.delete(inWorkspace('stray-nothing.azn.ann.yaml'));
  });

  it('an article whose sidecar stands elsewhere is told, and gets it by a fix', async () => {
    const text = TEXT.replace('Lənkəranda', 'Masallıda');
    const editor = await show('stray-moved.azn', text);
    await annotate(editor, 'Masallıda', 'LOC');
    await fileThat('stray-moved.azn.ann.yaml', (written) => written.includes('text: Masallıda'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // as another program moves it: VS Code hears of two files only
    await vscode.workspace.fs.delete(inWorkspace('stray-moved.azn'));
    const moved = await show('stray-arrived.azn', text);
    await problem(moved.document.uri, 'sidecar.elsewhere');
    await fix(moved.document, 'aznews.attachSidecar');
    await fileThat('stray-arrived.azn.ann.yaml', (written) => written.includes('text: Masallıda'));
  });
});
