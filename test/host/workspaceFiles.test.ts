import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { setAnnotator } from '../support/vscode/annotating';
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

const FILE = '.aznews/labels.yaml';

/** Lines from 1 with the codes of the problems there. */
function problemsOf(name: string): string[] {
  return vscode.languages
    .getDiagnostics(inWorkspace(name))
    .map(({ range, code }) => `${range.start.line + 1} ${typeof code === 'string' ? code : ''}`)
    .sort();
}

async function problemsAre(name: string, wanted: readonly string[]): Promise<void> {
  await eventually(`${name}: ${wanted.join(', ')} instead of ${problemsOf(name).join(', ')}`, () =>
    Promise.resolve(JSON.stringify(problemsOf(name)) === JSON.stringify(wanted) ? true : undefined),
  ).catch(() => assert.deepEqual(problemsOf(name), wanted));
}

async function hoverSays(document: vscode.TextDocument, text: string, wanted: RegExp): Promise<void> {
  let said = '';
  await eventually(`a hover like ${String(wanted)}`, async () => {
    said = await hoverAt(document, text);
    return wanted.test(said) || undefined;
  }).catch(() => assert.match(said, wanted));
}

describe('the files of the workspace', () => {
  let article: vscode.TextDocument;

  before(async () => {
    await setAnnotator();
    const editor = await show('own-files.azn', 'date 2024-04-15\nBakıda yeni zirəbulaq açılıb.\n');
    article = editor.document;
    await hoverSays(article, 'Bakıda', /Location/);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(inWorkspace('.aznews'), { recursive: true });
  });

  it('rename labels in what is open, and say what is wrong at its line', async () => {
    await writeFile(FILE, 'labels:\n  - id: LOC\n    name: Yer\n    colour: aznews.label3\n');
    await hoverSays(article, 'Bakıda', /Yer/);
    await problemsAre(FILE, ['4 yaml.field.unknown']);
  });

  it('count as the editor has them, before they are saved', async () => {
    const editor = await inEditor(inWorkspace(FILE));
    await editor.edit((edit) => {
      edit.replace(rangeOf(editor.document, 'Yer'), 'Məkan');
    });
    await hoverSays(article, 'Bakıda', /Məkan/);
    assert.doesNotMatch((await readFile(FILE)) ?? '', /Məkan/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await hoverSays(article, 'Bakıda', /Yer/);
  });

  it('complete their keys and values', async () => {
    await writeFile('.aznews/names.yaml', 'names:\n  - name: zirəbulaq\n    label: \n    ');
    const document = await vscode.workspace.openTextDocument(inWorkspace('.aznews/names.yaml'));
    const at = async (line: number, column: number): Promise<string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(line, column),
      );
      return list.items
        .filter(({ kind }) => kind === vscode.CompletionItemKind.Value || kind === vscode.CompletionItemKind.Property)
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.deepEqual(await at(2, 11), ['LOC']);
    assert.deepEqual(await at(3, 4), ['aliases']);
  });

  it('add names to what is suggested, and take words away', async () => {
    await writeFile('.aznews/names.yaml', 'names:\n  - { name: zirəbulaq, label: LOC }\nnever: [Bakı]\n');
    await hoverSays(article, 'zirəbulaq', /zirəbulaq/);
    await hoverSays(article, 'Bakıda', /^$/);
  });

  it('hold names against the labels', async () => {
    await writeFile('.aznews/names.yaml', 'names:\n  - { name: zirəbulaq, label: ORG }\n');
    await problemsAre('.aznews/names.yaml', ['2 names.label.unknown']);
    await vscode.workspace.fs.delete(inWorkspace(FILE));
    await problemsAre('.aznews/names.yaml', []);
    await hoverSays(article, 'zirəbulaq', /Organization/);
    await problemsAre(FILE, []);
  });

  it('check titles too', async () => {
    await writeFile('.aznews/titles.yaml', 'titles:\n  zire-bulaqcisi:\n    canonical: Bulaqçı\n    rang: 1\n');
    await problemsAre('.aznews/titles.yaml', ['2 yaml.field.missing', '4 yaml.field.unknown']);
  });

  it('are let go when their folder goes', async () => {
    await vscode.workspace.fs.rename(inWorkspace('.aznews'), inWorkspace('.away'));
    await hoverSays(article, 'zirəbulaq', /^$/);
    await problemsAre('.aznews/titles.yaml', []);
    await vscode.workspace.fs.rename(inWorkspace('.away'), inWorkspace('.aznews'));
    await hoverSays(article, 'zirəbulaq', /Organization/);
  });
});
