import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { problem, setAnnotator } from '../support/vscode/annotating';
import { eventually, hoverAt, inEditor, rangeOf, show } from '../support/vscode/documents';
import { MemoryFiles } from '../support/vscode/memoryFiles';

const ARTICLE = 'date 2024-04-15\nBaş nazir Rauf Qəmbərov aprelin 12-də Gəncəyə gedib.\n';

describe('articles that are on no disk', () => {
  const files = new MemoryFiles();
  const uri = vscode.Uri.from({ scheme: 'aznewsmemory', path: '/meeting.txt' });
  const SIDECAR = '/meeting.txt.ann.yaml';
  let provider: vscode.Disposable;
  let editor: vscode.TextEditor;

  before(async () => {
    provider = vscode.workspace.registerFileSystemProvider('aznewsmemory', files, { isCaseSensitive: true });
    await setAnnotator();
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(ARTICLE));
    editor = await inEditor(uri);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    provider.dispose();
  });

  const sidecarSays = (wanted: RegExp): Promise<true> =>
    eventually(`a sidecar that says ${String(wanted)}`, () =>
      Promise.resolve(files.names().includes(SIDECAR) && wanted.test(files.text(SIDECAR)) ? true : undefined),
    );

  it('are told by their first line and explained', async () => {
    await eventually('the language azarticle', () =>
      Promise.resolve(editor.document.languageId === 'azarticle' ? true : undefined),
    );
    const said = await eventually('a hover', async () => (await hoverAt(editor.document, 'aprelin 12')) || undefined);
    assert.match(said, /2024-04-12/);
  });

  it('have their sidecars beside them, and no other file', async () => {
    const at = rangeOf(editor.document, 'Rauf Qəmbərov').start.translate(0, 1);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('aznews.accept');
    await sidecarSays(/text: Rauf Qəmbərov\n/);
    await eventually('nothing unfinished', () => Promise.resolve(files.names().length === 2 ? true : undefined));
    assert.deepEqual(files.names(), ['/meeting.txt', SIDECAR]);
    assert.equal(files.text('/meeting.txt'), ARTICLE);
  });

  it('take over what somebody else writes into the sidecar', async () => {
    const changed = files.text(SIDECAR).replace('label: PERSON', 'label: ORG');
    await files.writeFile(uri.with({ path: SIDECAR }), new TextEncoder().encode(changed));
    await eventually('the hover to say ORG', async () =>
      /ORG/.test(await hoverAt(editor.document, 'Rauf Qəmbərov')) ? true : undefined,
    );
  });

  it('are annotated, undone and redone', async () => {
    await inEditor(uri);
    const at = rangeOf(editor.document, 'Gəncəyə').start.translate(0, 1);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('aznews.accept');
    await sidecarSays(/text: Gəncə/);
    await vscode.commands.executeCommand('aznews.undo');
    await eventually('a sidecar without it', () =>
      Promise.resolve(/text: Gəncə/.test(files.text(SIDECAR)) ? undefined : true),
    );
    await vscode.commands.executeCommand('aznews.redo');
    await sidecarSays(/text: Gəncə/);
  });

  it('whose sidecar is locked keep their marks in the window, and write them once it is not', async () => {
    await inEditor(uri);
    files.locked.add(SIDECAR);
    const sidecar = (): string | undefined => (files.names().includes(SIDECAR) ? files.text(SIDECAR) : undefined);
    const before = sidecar();
    const mark = async (text: string): Promise<void> => {
      const { start, end } = rangeOf(editor.document, text);
      editor.selection = new vscode.Selection(start, end);
      await vscode.commands.executeCommand('aznews.annotateExact', 'TITLE');
      await eventually('the mark in the hover', async () =>
        /TITLE|Vəzifə|title/iu.test(await hoverAt(editor.document, text)) ? true : undefined,
      );
    };
    await mark('Baş nazir');
    assert.equal(sidecar(), before);
    files.locked.clear();
    await vscode.commands.executeCommand('aznews.undo');
    await vscode.commands.executeCommand('aznews.redo');
    await sidecarSays(/text: Baş nazir\n/);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('whose sidecar nobody may read say so, leave it alone, and are annotated once it can be read', async () => {
    const other = uri.with({ path: '/secret.txt' });
    const secret = 'format: 1\nentries:\n';
    const sidecar = '/secret.txt.ann.yaml';
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(ARTICLE));
    await vscode.workspace.fs.writeFile(other.with({ path: sidecar }), new TextEncoder().encode(secret));
    files.hidden.add(sidecar);
    const { document } = await inEditor(other);
    await problem(other, 'sidecar.unusable');
    const { start, end } = rangeOf(document, 'Gəncəyə');
    const shown = await inEditor(document);
    shown.selection = new vscode.Selection(start, end);
    await vscode.commands.executeCommand('aznews.annotateExact', 'LOC');
    assert.equal(files.text(sidecar), secret);
    // nobody watches this file system: the next command looks again
    files.hidden.clear();
    await vscode.commands.executeCommand('aznews.annotateExact', 'LOC');
    await eventually('the mark in the sidecar', () =>
      Promise.resolve(/label: LOC/.test(files.text(sidecar)) ? true : undefined),
    );
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

describe('an article whose file system is gone', () => {
  it('does not stand in the way of exporting others', async () => {
    const files = new MemoryFiles();
    const provider = vscode.workspace.registerFileSystemProvider('aznewsgone', files, { isCaseSensitive: true });
    const uri = vscode.Uri.from({ scheme: 'aznewsgone', path: '/gone.azn' });
    await setAnnotator();
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(ARTICLE));
    const editor = await inEditor(uri);
    const at = rangeOf(editor.document, 'Rauf Qəmbərov').start.translate(0, 1);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('aznews.accept');
    await eventually('a sidecar', () => Promise.resolve(files.names().length === 2 ? true : undefined));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    provider.dispose();
    const other = await show('stays.azn', ARTICLE);
    const exported = await vscode.commands.executeCommand<{ files: string[] } | undefined>('aznews.export', {
      ...{ format: 'jsonl', scope: 'article', resource: other.document.uri, folder: 'stays-out' },
    });
    assert.equal(exported?.files.length, 1);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
