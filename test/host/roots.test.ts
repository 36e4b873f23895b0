import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Engine } from '../../src/core/engine';
import { ArticleTree } from '../../src/vscode/articleTree';
import { WorkspaceCorpus } from '../../src/vscode/corpus';
import type { Services } from '../../src/vscode/services';
import { storedWords } from '../support/annotation/stored';
import { setAnnotator } from '../support/vscode/annotating';
import { answering } from '../support/vscode/answers';
import { eventually, hoverAt, inEditor, rangeOf } from '../support/vscode/documents';
import { MemoryFiles } from '../support/vscode/memoryFiles';

/** Roots by their paths. Two of them have the same name, as two checkouts of one project. */
const ROOTS = ['own', 'plain', 'second/plain'] as const;
type Root = (typeof ROOTS)[number];

/** How lists and exports name the roots. */
const NAMES = ['own', 'plain', 'plain-2'];

const PLACES: Readonly<Record<Root, string>> = { own: 'Gəncədə', plain: 'Şəkidə', 'second/plain': 'Lerikdə' };

/** The key S sets another label in each of the first two. */
const FILES: Readonly<Record<Root, Readonly<Record<string, string>>>> = {
  own: {
    '.aznews/labels.yaml':
      'labels:\n  - { id: PERSON, key: P }\n  - { id: LOC, key: L }\n  - { id: SPRING, name: Bulaq, key: S }\n',
    '.aznews/names.yaml': 'names:\n  - { name: zirəbulaq, label: SPRING }\nnever: [Naxçıvan]\n',
  },
  plain: { '.aznews/labels.yaml': 'labels:\n  - { id: PERSON, key: P }\n  - { id: LOC, key: S }\n' },
  'second/plain': {},
};

let base: vscode.Uri;

function inRoot(root: Root, name: string): vscode.Uri {
  return vscode.Uri.joinPath(base, root, name);
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}

/** What an article of a name says in a root: the same of another place. */
function bodyOf(root: Root, name: string): string {
  return `Rauf Qəmbərov ${PLACES[root]} zirəbulaq haqqında danışıb.\n\nSəfər Naxçıvanda bitib: ${name}\n`;
}

/** Puts an article of the same name into each root. */
async function inEach(name: string): Promise<void> {
  for (const root of ROOTS) await write(inRoot(root, name), `date 2024-04-15\n${bodyOf(root, name)}`);
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function show(root: Root, name: string): Promise<vscode.TextEditor> {
  const editor = await inEditor(inRoot(root, name));
  await eventually('a hover', async () => (await hoverAt(editor.document, 'Rauf')) || undefined);
  return editor;
}

/** Waits until the sidecar of an article says something, and gives it. */
async function sidecar(root: Root, name: string, wanted: RegExp): Promise<string> {
  return eventually(`a sidecar like ${String(wanted)} in ${root}`, async () => {
    const text = await textOf(inRoot(root, `${name}.ann.yaml`));
    return text !== undefined && wanted.test(text) ? text : undefined;
  });
}

async function hoverSays(document: vscode.TextDocument, text: string, wanted: RegExp): Promise<void> {
  let said = '';
  await eventually(
    () => `a hover like ${String(wanted)} on ${text}; it says ${said}`,
    async () => wanted.test((said = await hoverAt(document, text))) || undefined,
  );
}

/** Gives the window other folders in place of those that it has, and waits until extensions were told. */
async function openRoots(roots: readonly { readonly uri: vscode.Uri; readonly name?: string }[]): Promise<void> {
  let told = false;
  const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
    told = true;
  });
  assert.ok(vscode.workspace.updateWorkspaceFolders(0, vscode.workspace.workspaceFolders?.length, ...roots));
  await eventually('other folders', () => Promise.resolve(told || undefined));
  listener.dispose();
}

describe('a window with several roots', () => {
  let folders: readonly vscode.WorkspaceFolder[];

  before(async () => {
    await setAnnotator();
    folders = [...(vscode.workspace.workspaceFolders ?? [])];
    const [run] = folders;
    assert.ok(run);
    base = vscode.Uri.joinPath(run.uri, '..', 'roots');
    for (const root of ROOTS) {
      await vscode.workspace.fs.createDirectory(inRoot(root, '.'));
      for (const [name, text] of Object.entries(FILES[root])) await write(inRoot(root, name), text);
    }
    await openRoots(ROOTS.map((root) => ({ uri: inRoot(root, '') })));
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(async () => {
    await openRoots(folders);
    await vscode.workspace.fs.delete(base, { recursive: true });
  });

  it('writes each sidecar beside its article, with the labels of its root behind their keys', async () => {
    const name = 'keys.azn';
    await inEach(name);
    const labels: Readonly<Record<Root, string>> = { own: 'SPRING', plain: 'LOC', 'second/plain': 'PERSON' };
    for (const root of ROOTS) {
      await show(root, name);
      await vscode.commands.executeCommand('aznews.review');
      await vscode.commands.executeCommand('aznews.key', root === 'second/plain' ? 'P' : 'S');
      const text = await sidecar(root, name, /text: Rauf Qəmbərov/);
      assert.deepEqual(storedWords(text), [`${labels[root]} Rauf Qəmbərov`], root);
      await vscode.commands.executeCommand('aznews.leaveReview');
    }
  });

  it('offers the labels of the root', async () => {
    const name = 'pick.azn';
    await inEach(name);
    for (const [root, label] of [
      ['own', /^Bulaq$/],
      ['plain', /^PERSON$|^Person$/],
    ] as const) {
      const editor = await show(root, name);
      const { start, end } = rangeOf(editor.document, PLACES[root]);
      editor.selection = new vscode.Selection(start, end);
      await answering([label], () => vscode.commands.executeCommand('aznews.annotate'));
      await sidecar(root, name, root === 'own' ? /label: SPRING/ : /label: PERSON/);
    }
  });

  it('takes the names of a root in its articles only', async () => {
    const name = 'names.azn';
    await inEach(name);
    const own = await show('own', name);
    await hoverSays(own.document, 'zirəbulaq', /Bulaq/);
    await hoverSays(own.document, 'Naxçıvanda', /^$/);
    for (const root of ['plain', 'second/plain'] as const) {
      const { document } = await show(root, name);
      await hoverSays(document, 'Naxçıvanda', /Naxçıvan/);
      assert.equal(await hoverAt(document, 'zirəbulaq'), '', root);
    }
  });

  it('writes a name that is always suggested into the root of the article', async () => {
    const name = 'always.azn';
    await inEach(name);
    const { document } = await show('second/plain', name);
    await vscode.commands.executeCommand('aznews.alwaysSuggest', 'ORG', 'zirəbulaq');
    await hoverSays(document, 'zirəbulaq', /zirəbulaq/);
    assert.match((await textOf(inRoot('second/plain', '.aznews/names.yaml'))) ?? '', /zirəbulaq/);
    assert.equal(await textOf(inRoot('own', '.aznews/names.yaml')), FILES.own['.aznews/names.yaml']);
    assert.equal(await textOf(inRoot('plain', '.aznews/names.yaml')), undefined);
    await vscode.commands.executeCommand('aznews.neverSuggest', 'ORG', 'zirəbulaq');
  });

  it('lists the articles of all roots by their status', async () => {
    const name = 'status.azn';
    await inEach(name);
    await show('plain', name);
    await answering([/^Done$/], () => vscode.commands.executeCommand('aznews.setStatus'));
    await sidecar('plain', name, /^status: done$/m);
    const none = { all: () => [] } as unknown as Services['articles'];
    const unused = {} as never;
    const corpus = new WorkspaceCorpus(() => Promise.reject<Engine>(new Error('not asked')), none, unused, unused);
    const records = {
      get: async (uri: vscode.Uri) => {
        const text = await textOf(uri.with({ path: `${uri.path}.ann.yaml` }));
        return /^status: done$/m.test(text ?? '') ? { status: 'done' } : undefined;
      },
    };
    const words = { t: (key: string) => key };
    const tree = new ArticleTree({ corpus, records, words } as unknown as Services);
    const seen: string[] = [];
    for (const group of await tree.getChildren()) {
      const { id: status } = tree.getTreeItem(group);
      for (const row of await tree.getChildren(group)) {
        const { label, description } = tree.getTreeItem(row);
        if (label === name) seen.push(`${status ?? ''} ${String(description)}`);
      }
    }
    tree.dispose();
    assert.deepEqual(seen.sort(), ['status:done plain', 'status:new own', 'status:new plain-2']);
  });

  it('finds an entity in the articles of all roots', async () => {
    const name = 'entity.azn';
    await inEach(name);
    const { document } = await show('own', name);
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      rangeOf(document, 'Rauf').start.translate(0, 1),
    );
    const found = places.map(({ uri }) => uri.toString()).filter((uri) => uri.endsWith(`/${name}`));
    assert.deepEqual(found.sort(), ROOTS.map((root) => inRoot(root, name).toString()).sort());
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'qemberov',
    );
    const files = symbols.map(({ containerName }) => containerName).filter((file) => file.endsWith(`/${name}`));
    assert.deepEqual(files.sort(), NAMES.map((root) => `${root}/${name}`).sort());
  });

  it('exports all roots, and no article in place of another', async () => {
    const name = 'export.azn';
    await inEach(name);
    const scripted = { format: 'jsonl', scope: 'workspace', what: 'suggestions' };
    const one = inRoot('own', 'out/one').toString();
    await vscode.commands.executeCommand('aznews.export', { ...scripted, folder: one });
    const rows = ((await textOf(inRoot('own', 'out/one/annotations.jsonl'))) ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; text: string })
      .filter(({ id }) => id.endsWith(`/${name}`));
    assert.deepEqual(rows.map(({ id }) => id).sort(), NAMES.map((root) => `${root}/${name}`).sort());
    const each = inRoot('own', 'out/each');
    await vscode.commands.executeCommand('aznews.export', { ...scripted, folder: each.toString(), perArticle: true });
    for (const [i, root] of ROOTS.entries()) {
      const text = await textOf(vscode.Uri.joinPath(each, `${NAMES[i] ?? ''}/${name}.jsonl`));
      assert.ok(text?.includes(PLACES[root]), `${root}: ${text ?? 'no file'}`);
    }
  });

  it('brings an export back into the root that it came from', async () => {
    const name = 'import.azn';
    await inEach(name);
    const rows = ROOTS.map((root, i) => {
      const id = `${NAMES[i] ?? ''}/${name}`;
      const mention = { id: `m${i}`, start: 0, end: 'Rauf Qəmbərov'.length, label: 'PERSON', note: PLACES[root] };
      return { id, file: id, text: bodyOf(root, name), mentions: [mention] };
    });
    const file = inRoot('own', 'in.jsonl');
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    await write(file, lines);
    await vscode.commands.executeCommand('aznews.import', { format: 'jsonl', files: [file.toString()] });
    for (const root of ROOTS) await sidecar(root, name, new RegExp(`note: ${PLACES[root]}`));
  });

  it('makes an imported article in the root that its name says, else in that of the file that it came from', async () => {
    const file = inRoot('plain', 'made.jsonl');
    const rows = ['plain-2/made/named.azn', 'made/unnamed.azn'].map((id) => ({
      ...{ id, file: id, date: '2024-04-15', text: `Vaqif Əliyev ${id} yazıb.\n` },
      mentions: [{ id: 'm1', start: 0, end: 'Vaqif Əliyev'.length, label: 'PERSON', status: 'accepted' }],
    }));
    await write(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    await vscode.commands.executeCommand('aznews.import', { format: 'jsonl', files: [file.toString()], create: true });
    await sidecar('second/plain', 'made/named.azn', /text: Vaqif Əliyev/);
    await sidecar('plain', 'made/unnamed.azn', /text: Vaqif Əliyev/);
    assert.equal(await textOf(inRoot('own', 'plain-2/made/named.azn')), undefined);
    assert.equal(await textOf(inRoot('own', 'made/unnamed.azn')), undefined);
  });
});

describe('a window with a root on a disk and one that is on none', () => {
  const memory = vscode.Uri.from({ scheme: 'aznewsroot', path: '/' });
  let folders: readonly vscode.WorkspaceFolder[];
  let disk: vscode.Uri;
  let provider: vscode.Disposable;

  before(async () => {
    folders = [...(vscode.workspace.workspaceFolders ?? [])];
    const [run] = folders;
    assert.ok(run);
    disk = vscode.Uri.joinPath(run.uri, '..', 'disk');
    provider = vscode.workspace.registerFileSystemProvider('aznewsroot', new MemoryFiles(), { isCaseSensitive: true });
    await openRoots([{ uri: disk }, { uri: memory, name: 'memory' }]);
  });
  after(async () => {
    await openRoots(folders);
    await vscode.workspace.fs.delete(disk, { recursive: true });
    provider.dispose();
  });

  it('has the articles of both', async () => {
    for (const root of [disk, memory])
      await write(vscode.Uri.joinPath(root, 'mixed.azn'), `date 2024-04-15\n${bodyOf('own', 'mixed')}`);
    const out = vscode.Uri.joinPath(disk, 'out');
    const scripted = { format: 'jsonl', scope: 'workspace', what: 'suggestions', folder: out.toString() };
    await vscode.commands.executeCommand('aznews.export', scripted);
    const exported = (await textOf(vscode.Uri.joinPath(out, 'annotations.jsonl'))) ?? '';
    const rows = exported
      .trim()
      .split('\n')
      .map((row) => (JSON.parse(row) as { id: string }).id);
    assert.deepEqual(rows.sort(), ['disk/mixed.azn', 'memory/mixed.azn']);
  });
});
