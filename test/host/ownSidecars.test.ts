import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SidecarRecords } from '../../src/vscode/articleRecords';
import type { Notices } from '../../src/vscode/notices';
import type { Articles } from '../../src/vscode/services';
import { WorkspaceSettings } from '../../src/vscode/settings';
import { SidecarStore } from '../../src/vscode/store';
import { writtenSidecar } from '../support/annotation/writtenSidecar';
import { eventually, inEditor, inWorkspace, readFile, show, writeFile } from '../support/vscode/documents';

const ARTICLE = 'own-layers/meeting.azn';
const TEXT = 'date 2024-04-15\nSabah burada yığıncaq keçirilib.\n';
const SHARED = `${ARTICLE}.ann.yaml`;
const OWN = `${ARTICLE}.aygun-veliyeva.ann.yaml`;

async function configure(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('aznews').update(name, value, vscode.ConfigurationTarget.Global);
}

async function symbols(query: string): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return found.filter(({ location }) => location.uri.path.endsWith(ARTICLE)).map(({ name }) => name);
}

describe('an annotator’s own sidecar of an article that is not open', () => {
  before(async () => {
    await configure('annotator', 'Aygün Vəliyeva');
    await configure('sidecar.perAnnotator', true);
    await writeFile(ARTICLE, TEXT);
    await writeFile(SHARED, writtenSidecar(TEXT, 'yığıncaq', 'mshared', { status: 'in-progress' }));
    await writeFile(OWN, writtenSidecar(TEXT, 'keçirilib', 'mown', { layer: 'Aygün Vəliyeva', status: 'done' }));
    // the extension is awake
    await show('own-layers/other.azn', 'date 2024-04-15\nBakıda yığıncaq keçirilib.\n');
  });
  after(async () => {
    await configure('sidecar.perAnnotator', undefined);
    await configure('annotator', 'Test');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(inWorkspace('own-layers'), { recursive: true });
  });

  it('is what symbols are found in', async () => {
    assert.equal((await symbols('keçirilib')).length, 1);
    assert.equal((await symbols('yığıncaq')).length, 0);
  });

  it('says the article’s status; the shared one does where all share one', async () => {
    const settings = new WorkspaceSettings();
    const none = { all: () => [] } as unknown as Articles;
    const log = vscode.window.createOutputChannel('Own layers', { log: true });
    const context = { globalStorageUri: inWorkspace('own-layers/storage') };
    const notices: Notices = {
      say: () => undefined,
      fail: (error) => {
        throw error;
      },
      ask: () => undefined,
    };
    const store = new SidecarStore({ context, log, settings, notices });
    const records = new SidecarRecords(store, none, settings);
    const told: string[] = [];
    records.onDidChange((uri) => told.push(uri.toString()));
    const article = inWorkspace(ARTICLE);
    const status = async (): Promise<string | undefined> => (await records.get(article))?.status;
    try {
      assert.equal(await status(), 'done');
      await writeFile(OWN, ((await readFile(OWN)) ?? '').replace('done', 'second-look'));
      await eventually('the new status', async () => ((await status()) === 'second-look' ? true : undefined));
      await configure('sidecar.perAnnotator', false);
      await eventually('the shared status', async () => ((await status()) === 'in-progress' ? true : undefined));
      assert.ok(told.includes(article.toString()));
    } finally {
      await configure('sidecar.perAnnotator', true);
      for (const one of [records, store, log, settings]) one.dispose();
    }
  });

  it('is what is written when the article is opened, and the shared one stays as it is', async () => {
    const before = await readFile(SHARED);
    const editor = await inEditor(inWorkspace(ARTICLE));
    const at = editor.document.positionAt(TEXT.indexOf('Sabah'));
    editor.selection = new vscode.Selection(at, at.translate(0, 'Sabah'.length));
    await vscode.commands.executeCommand('aznews.annotateExact', 'EVENT');
    await eventually('the mark', async () => (/text: Sabah/u.test((await readFile(OWN)) ?? '') ? true : undefined));
    assert.equal(await readFile(SHARED), before);
  });
});
