import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { problem, problemCodes, setAnnotator } from '../support/vscode/annotating';
import {
  eventually,
  hoverAt,
  inEditor,
  inWorkspace,
  rangeOf,
  readFile,
  show,
  writeFile,
} from '../support/vscode/documents';

const NAME = 'entities.azn';
const SIDECAR = `${NAME}.ann.yaml`;
const TEXT = [
  'date 2024-04-15',
  'Ölkənin Baş naziri Rauf Qəmbərov Gəncəyə gedib.',
  '',
  'Qəmbərovun Gəncədə görüşləri olub.',
  '',
].join('\n');

async function sidecarHolds(wanted: RegExp): Promise<string> {
  let text = '';
  return eventually(`a sidecar like ${String(wanted)}`, async () => {
    text = (await readFile(SIDECAR)) ?? '';
    return wanted.test(text) ? text : undefined;
  }).catch(() => {
    assert.match(text, wanted);
    return text;
  });
}

describe('entities of an article', () => {
  let editor: vscode.TextEditor;

  const at = (text: string): void => {
    const start = rangeOf(editor.document, text).start.translate(0, 1);
    editor.selection = new vscode.Selection(start, start);
  };

  async function personInOutline(): Promise<vscode.DocumentSymbol | undefined> {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    // VS Code sorts them by place or name, as the user has set
    return symbols.find(({ name }) => name === 'Rauf Qəmbərov');
  }

  before(async () => {
    await setAnnotator();
    const other = await writeFile(
      'other-entities.azn',
      'date 2024-04-16\nÖlkənin Baş naziri Rauf Qəmbərov Bakıya qayıdıb.\n',
    );
    await inEditor(other, { preview: false });
    editor = await show(NAME, TEXT);
    await eventually('a hover', async () => (await hoverAt(editor.document, 'Rauf')) || undefined);
  });
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are made with the first accepted mention, and the article is in progress', async () => {
    at('Rauf');
    await vscode.commands.executeCommand('aznews.accept');
    const text = await sidecarHolds(/name: Rauf Qəmbərov/);
    assert.match(text, /^status: in-progress$/m);
  });

  it('are renamed by the rename provider, which leaves the text alone', async () => {
    const position = rangeOf(editor.document, 'Rauf').start;
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      position,
      'R. Qəmbərov',
    );
    assert.equal(edit.size, 0);
    await sidecarHolds(/name: R\. Qəmbərov/);
    assert.equal(editor.document.getText(), TEXT);
    await vscode.commands.executeCommand('aznews.undo');
    await sidecarHolds(/name: Rauf Qəmbərov/);
  });

  it('say why they cannot be renamed before anything is decided', async () => {
    const position = rangeOf(editor.document, 'Gəncəyə').start;
    await assert.rejects(
      async () => vscode.commands.executeCommand('vscode.prepareRename', editor.document.uri, position),
      /Gəncə/,
    );
  });

  it('have all their mentions highlighted and referenced, in every article and inflection', async () => {
    const position = rangeOf(editor.document, 'Qəmbərovun').start.translate(0, 2);
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      editor.document.uri,
      position,
    );
    assert.deepEqual(
      highlights.map(({ range }) => editor.document.getText(range)),
      ['Rauf Qəmbərov', 'Qəmbərovun'],
    );
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      position,
    );
    const mine = places
      .filter(({ uri }) => /entities\.azn$/.test(uri.path))
      .map(({ uri }) => uri.path.split('/').at(-1));
    assert.deepEqual(mine.sort(), [NAME, NAME, 'other-entities.azn']);
  });

  it('stand in the outline, people with their titles', async () => {
    const person = await personInOutline();
    assert.equal(person?.detail, 'Baş naziri');
    assert.equal(person.children.length, 1);
  });

  it('are found in the workspace without diacritics', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'qemberov',
    );
    const files = symbols.filter(({ name }) => name === 'Rauf Qəmbərov').map(({ containerName }) => containerName);
    assert.ok(files.includes(NAME) && files.includes('other-entities.azn'), JSON.stringify(files));
  });

  it('have their relation confirmed by one command and undone as one', async () => {
    at('Baş naziri');
    await vscode.commands.executeCommand('aznews.confirmRelation');
    await sidecarHolds(/type: held-by/);
    await sidecarHolds(/text: Baş naziri/);
    assert.equal((await personInOutline())?.detail, 'Baş naziri', 'a confirmed title stays in the outline');
    await vscode.commands.executeCommand('aznews.undo');
    await eventually('no relation', async () => !/held-by/.test((await readFile(SIDECAR)) ?? '') || undefined);
    assert.doesNotMatch((await readFile(SIDECAR)) ?? '', /text: Baş naziri/);
  });

  it('go to names.yaml with one command, which works at once', async () => {
    at('Gəncədə');
    await vscode.commands.executeCommand('aznews.neverSuggest');
    const list = await eventually('names.yaml', async () => readFile('.aznews/names.yaml'));
    assert.match(list, /never:\n {2}- text: Gəncə\n {4}label: LOC\n/);
    await eventually('no suggestion', async () => (await hoverAt(editor.document, 'Gəncədə')) === '' || undefined);
    await vscode.commands.executeCommand('aznews.alwaysSuggest', 'ORG', 'Gəncə');
    await eventually('a body', async () => /Organization/.test(await hoverAt(editor.document, 'Gəncədə')) || undefined);
    assert.match((await readFile('.aznews/names.yaml')) ?? '', /names:\n {2}- name: Gəncə\n {4}label: ORG\n/);
    await vscode.workspace.fs.delete(inWorkspace('.aznews'), { recursive: true });
  });

  it('begin from a label set that reads without a fault', async () => {
    await vscode.commands.executeCommand('aznews.createLabelSet');
    const text = await eventually('labels.yaml', async () => readFile('.aznews/labels.yaml'));
    assert.match(text, /- id: PERSON/);
    assert.match(text, /# - id: PRODUCT/);
    // one fault of our own tells when the file has been read
    const uri = inWorkspace('.aznews/labels.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${text}strange: 1\n`));
    await problem(uri, 'yaml.field.unknown');
    assert.deepEqual(problemCodes(uri), ['yaml.field.unknown']);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(inWorkspace('.aznews'), { recursive: true });
  });

  it('keep marks whose label is gone, and list them', async () => {
    await writeFile('.aznews/labels.yaml', 'labels:\n  - id: PLACE\n');
    await problem(editor.document.uri, 'check.label.unknown');
    assert.match((await readFile(SIDECAR)) ?? '', /label: PERSON/);
    await vscode.workspace.fs.delete(inWorkspace('.aznews'), { recursive: true });
    await problem(editor.document.uri, 'check.label.unknown', false);
  });

  it('become one discontinuous mark of several selections, or one each', async () => {
    editor = await inEditor(editor.document);
    const selectionOf = (text: string): vscode.Selection => {
      const { start, end } = rangeOf(editor.document, text);
      return new vscode.Selection(start, end);
    };
    editor.selections = [selectionOf('görüşləri'), selectionOf('olub')];
    await vscode.commands.executeCommand('aznews.annotateAsOne', 'EVENT');
    await sidecarHolds(/gaps:/);
    await vscode.commands.executeCommand('aznews.undo');
    editor.selections = [selectionOf('görüşləri'), selectionOf('olub')];
    await vscode.commands.executeCommand('aznews.annotate', 'EVENT');
    await sidecarHolds(/text: görüşləri[^]*text: olub/);
    assert.doesNotMatch((await readFile(SIDECAR)) ?? '', /gaps:/);
  });
});
