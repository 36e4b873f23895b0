import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, inEditor, inWorkspace, rangeOf, readFile, show, writeFile } from '../support/vscode/documents';

const TEXT = 'date 2024-04-15\nBaş nazir Rauf Qəmbərov aprelin 12-də Gəncəyə gedib.\nŞuşada bayram keçirilib.\n';

/** Marks a text of the article in front and waits for its sidecar. */
async function annotate(editor: vscode.TextEditor, text: string, label: string): Promise<void> {
  await inEditor(editor.document);
  const { start, end } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(start, end);
  await vscode.commands.executeCommand('aznews.annotateExact', label);
  const name = nameOf(editor.document.uri);
  await sidecarWith(`${name}.ann.yaml`, `text: ${text}`);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

async function sidecarWith(name: string, wanted: string | RegExp): Promise<string> {
  return eventually(`${String(wanted)} in ${name}`, async () => {
    const text = await readFile(name);
    return text !== undefined && (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text))
      ? text
      : undefined;
  });
}

function codes(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).flatMap(({ code }) => (typeof code === 'string' ? [code] : []));
}

describe('the store of annotations', () => {
  before(async () => {
    await vscode.workspace.getConfiguration('aznews').update('annotator', 'Test', vscode.ConfigurationTarget.Global);
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('takes over what a person changes in the sidecar while the article is open', async () => {
    const editor = await show('hand.azn', TEXT);
    await annotate(editor, 'Gəncəyə', 'LOC');
    const text = await sidecarWith('hand.azn.ann.yaml', 'Gəncəyə');
    await writeFile('hand.azn.ann.yaml', text.replace('label: LOC', 'label: EVENT # əl ilə'));
    await annotate(editor, 'Şuşada', 'LOC');
    const after = await sidecarWith('hand.azn.ann.yaml', 'Şuşada');
    assert.match(after, /label: EVENT # əl ilə/u);
  });

  it('leaves a sidecar that is broken, in conflict or newer as it is, and says why at its line', async () => {
    const cases = [
      ['broken', 'format: 1\nentries:\n  - mark: [\n', 'sidecar.syntax', 1],
      ['newer', 'format: 99\nentries:\n', 'sidecar.newer', 0],
      [
        'conflict',
        'format: 1\n<<<<<<< HEAD\nstatus: done\n=======\nstatus: new\n>>>>>>> b\nentries:\n',
        'sidecar.conflict',
        1,
      ],
    ] as const;
    for (const [name, content, code, line] of cases) {
      await writeFile(`${name}.azn.ann.yaml`, content);
      const editor = await show(`${name}.azn`, TEXT);
      const { start, end } = rangeOf(editor.document, 'Gəncəyə');
      editor.selection = new vscode.Selection(start, end);
      await vscode.commands.executeCommand('aznews.annotateExact', 'LOC');
      assert.equal(await readFile(`${name}.azn.ann.yaml`), content, name);
      const sidecar = await vscode.workspace.openTextDocument(inWorkspace(`${name}.azn.ann.yaml`));
      await eventually(code, () => Promise.resolve(codes(sidecar.uri).includes(code) || undefined));
      const problem = vscode.languages.getDiagnostics(sidecar.uri).find((one) => one.code === code);
      assert.ok((problem?.range.start.line ?? -1) >= line, name);
    }
  });

  it('resolves a conflict by id', async () => {
    const mark = (id: string, text: string): string =>
      `  - mark: ${id}\n    label: LOC\n    text: ${text}\n    status: accepted\n    annotator: A\n    origin: hand\n`;
    const content = `format: 1\nentries:\n<<<<<<< HEAD\n${mark('a1', 'Gəncəyə')}=======\n${mark('b2', 'Şuşada')}>>>>>>> other\n`;
    await writeFile('resolve.azn', TEXT);
    await writeFile('resolve.azn.ann.yaml', content);
    await vscode.commands.executeCommand('aznews.resolveSidecar', inWorkspace('resolve.azn.ann.yaml'));
    const text = await sidecarWith('resolve.azn.ann.yaml', 'mark: b2');
    assert.match(text, /mark: a1/u);
    assert.doesNotMatch(text, /[<>=]{7}/u);
  });

  it('takes the sidecar along when an article is renamed, and deletes it with it', async () => {
    const editor = await show('old.azn', TEXT);
    await annotate(editor, 'Gəncəyə', 'LOC');
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(inWorkspace('old.azn'), inWorkspace('new.azn'));
    assert.ok(await vscode.workspace.applyEdit(rename));
    await sidecarWith('new.azn.ann.yaml', 'Gəncəyə');
    assert.equal(await readFile('old.azn.ann.yaml'), undefined);
    const remove = new vscode.WorkspaceEdit();
    remove.deleteFile(inWorkspace('new.azn'));
    assert.ok(await vscode.workspace.applyEdit(remove));
    await eventually('no sidecar', async () => ((await readFile('new.azn.ann.yaml')) === undefined ? true : undefined));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.equal(await readFile('old.azn.ann.yaml'), undefined, 'nothing is written for what was renamed');
  });

  it('tells marks whose text is gone or changed outside, and mends them by quick fixes', async () => {
    const editor = await show('outside.azn', TEXT);
    await annotate(editor, 'Gəncəyə', 'LOC');
    await annotate(editor, 'Şuşada', 'LOC');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await writeFile(
      'outside.azn',
      'date 2024-04-15\nBaş nazir Rauf Qəmbərov aprelin 12-də Şəkiyə gedib.\nTamam başqa xəbər.\n',
    );
    const again = await show(
      'outside.azn',
      'date 2024-04-15\nBaş nazir Rauf Qəmbərov aprelin 12-də Şəkiyə gedib.\nTamam başqa xəbər.\n',
    );
    const { uri } = again.document;
    await eventually('both problems', () => {
      const said = codes(uri);
      return Promise.resolve((said.includes('anchor.changed') && said.includes('anchor.orphan')) || undefined);
    });
    const range = rangeOf(again.document, 'Şəkiyə');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
    );
    const accept = actions.find(({ command }) => command?.command === 'aznews.anchor.accept');
    assert.ok(accept?.command);
    await vscode.commands.executeCommand(accept.command.command, ...((accept.command.arguments ?? []) as unknown[]));
    await sidecarWith('outside.azn.ann.yaml', 'text: Şəkiyə');
    assert.match((await readFile('outside.azn.ann.yaml')) ?? '', /text: Şuşada/u, 'the lost one is kept');
  });

  it('follows random edits of the live document, undone and redone', async () => {
    const editor = await show('live.azn', TEXT + 'Bakıda, Bakının, Bakıya getdilər; Bakı hələ yatır.\n'.repeat(6));
    await annotate(editor, 'Gəncəyə', 'LOC');
    await annotate(editor, 'Şuşada', 'LOC');
    await annotate(editor, 'Rauf Qəmbərov', 'PERSON');
    const { document } = editor;
    let seed = 1;
    const below = (limit: number): number => (seed = (seed * 48271) % 2147483647) % limit;
    const position = (): vscode.Position => document.positionAt(below(document.getText().length));
    for (let i = 0; i < 120; i++) {
      const edit = new vscode.WorkspaceEdit();
      const kind = below(6);
      if (kind === 0) edit.insert(document.uri, position(), ['a', ' ', '-da', '\n', '🙂'][below(5)] ?? '');
      else if (kind === 1) {
        const start = position();
        edit.delete(document.uri, new vscode.Range(start, document.positionAt(document.offsetAt(start) + below(15))));
      } else if (kind === 2) {
        for (const at of [...document.getText().matchAll(/Bakı/gu)].map(({ index }) => index))
          edit.replace(
            document.uri,
            new vscode.Range(document.positionAt(at), document.positionAt(at + 4)),
            i % 2 ? 'Bakı ' : 'Bakı',
          );
      } else if (kind === 3) {
        await vscode.commands.executeCommand('undo');
        await vscode.commands.executeCommand('undo');
        await vscode.commands.executeCommand('redo');
      } else if (kind === 4) {
        await editor.edit((one) => {
          one.setEndOfLine(i % 2 ? vscode.EndOfLine.CRLF : vscode.EndOfLine.LF);
        });
      } else {
        const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
        edit.replace(document.uri, all, document.getText().replace('getdilər', 'gedirdilər'));
      }
      if (edit.size > 0) await vscode.workspace.applyEdit(edit);
    }
    await document.save();
    const sidecar = await eventually('a sidecar at rest', async () => {
      const first = await readFile('live.azn.ann.yaml');
      await new Promise((resolve) => setTimeout(resolve, 800));
      return first === (await readFile('live.azn.ann.yaml')) ? first : undefined;
    });
    // what is in the file is in the text, or is an orphan that is told
    const text = document.getText().replaceAll('\r\n', '\n');
    const quotes = [...sidecar.matchAll(/^ {4}text: (.*)$/gmu)].map(([, quote]) => quote ?? '');
    assert.equal(quotes.length, 3);
    const lost = codes(document.uri).filter((code) => code === 'anchor.orphan').length;
    const missing = quotes.filter(
      (quote) => !text.includes(quote.startsWith('"') ? (JSON.parse(quote) as string) : quote),
    );
    assert.ok(missing.length <= lost, `${missing.join(', ')}: ${lost} told`);
  });
});
