import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readSidecar, storedSet } from '../../src/core/annotation/sidecar';
import type { Notices } from '../../src/vscode/notices';
import { WorkspaceSettings } from '../../src/vscode/settings';
import { SidecarStore } from '../../src/vscode/store';
import { checksum } from '../../src/vscode/store/files';
import { writeEntry } from '../../src/vscode/store/journal';
import { eventually, inWorkspace, readFile, writeFile } from '../support/vscode/documents';

const ARTICLE = 'date 2024-04-15\nQəmbərov Gəncəyə, oradan Şuşaya gedib.\n';

const IDS = { Qəmbərov: 'm1', Gəncəyə: 'm2', Şuşaya: 'm3' } as const;

/** A sidecar that marks some words of the article. */
function sidecar(...words: readonly (keyof typeof IDS)[]): string {
  const marks = words.map(
    (word) =>
      `  - mark: ${IDS[word]}\n    label: LOC\n    text: ${word}\n    status: accepted\n    annotator: Test\n    origin: hand\n`,
  );
  return `format: 1\nentries:\n${marks.join('')}`;
}

function marksIn(text: string | undefined): string[] {
  return [...storedSet(readSidecar(text ?? '')).annotations.values()].flatMap(({ quotes }) => quotes).sort();
}

describe('writes that a stopped window began', () => {
  /** Of this try's own: the storage of an extension whose earlier window was killed. */
  let storage: string;
  let asked: { readonly key: string; readonly retry: () => Promise<unknown> }[];
  let settings: WorkspaceSettings;
  let log: vscode.LogOutputChannel;
  let store: SidecarStore;

  beforeEach(() => {
    storage = `begun-${Date.now()}`;
    asked = [];
    const notices: Notices = {
      say: () => undefined,
      fail: (error) => {
        throw error;
      },
      ask: (key, _args, { run }) => asked.push({ key, retry: run }),
    };
    settings = new WorkspaceSettings();
    log = vscode.window.createOutputChannel('Begun writes', { log: true });
    store = new SidecarStore({ context: { globalStorageUri: inWorkspace(storage) }, log, settings, notices });
  });
  afterEach(() => {
    for (const one of [store, settings, log]) one.dispose();
  });

  /** Leaves the journal of a write from one text to another. */
  async function begun(target: vscode.Uri, before: string | undefined, text: string): Promise<void> {
    const base = before === undefined ? {} : { base: checksum(before) };
    const entry = writeEntry({ sidecar: target.toString(), ...base, text });
    const journal = `${storage}/journal/${checksum(target.toString())}.deadwindow.json`;
    await vscode.workspace.fs.writeFile(inWorkspace(journal), entry);
  }

  async function journals(): Promise<string[]> {
    return (await vscode.workspace.fs.readDirectory(inWorkspace(`${storage}/journal`))).map(([name]) => name);
  }

  /** An article beside which a sidecar stands, or none. */
  async function article(name: string, content: string | undefined): Promise<string> {
    await writeFile(`${storage}/${name}`, ARTICLE);
    const own = `${storage}/${name}.ann.yaml`;
    if (content !== undefined) await writeFile(own, content);
    return own;
  }

  it('are finished though nobody opens the articles', async () => {
    const [one, both] = [sidecar('Gəncəyə'), sidecar('Gəncəyə', 'Şuşaya')];
    const untouched = await article('untouched.azn', one);
    const none = await article('none.azn', undefined);
    const half = await article('half.azn', both.slice(0, 80));
    const whole = await article('whole.azn', both);
    for (const name of [untouched, half, whole]) await begun(inWorkspace(name), one, both);
    await begun(inWorkspace(none), undefined, both);
    await store.finishBegun();
    for (const name of [untouched, none, half, whole]) assert.equal(await readFile(name), both, name);
    assert.deepEqual(await journals(), []);
    assert.deepEqual(asked, []);
  });

  it('are finished beside a journal that cannot be read', async () => {
    const [one, both] = [sidecar('Gəncəyə'), sidecar('Gəncəyə', 'Şuşaya')];
    const name = await article('beside.azn', one);
    await begun(inWorkspace(name), one, both);
    await vscode.workspace.fs.createDirectory(inWorkspace(`${storage}/journal/0.deadwindow.json`));
    await store.finishBegun();
    assert.equal(await readFile(name), both);
    assert.deepEqual(await journals(), ['0.deadwindow.json']);
  });

  it('are joined by id with what others wrote since', async () => {
    const name = await article('others.azn', sidecar('Gəncəyə', 'Qəmbərov'));
    await begun(inWorkspace(name), sidecar('Gəncəyə'), sidecar('Gəncəyə', 'Şuşaya'));
    await store.finishBegun();
    assert.deepEqual(marksIn(await readFile(name)), ['Gəncəyə', 'Qəmbərov', 'Şuşaya']);
    assert.deepEqual(await journals(), []);
  });

  it('wait where the sidecar cannot be read, which keeps its bytes, and are finished once it can', async () => {
    const broken = `${sidecar('Gəncəyə')}  - mark: [\n`;
    const name = await article('broken.azn', broken);
    await begun(inWorkspace(name), sidecar('Gəncəyə'), sidecar('Gəncəyə', 'Şuşaya'));
    await store.finishBegun();
    assert.equal(await readFile(name), broken);
    assert.deepEqual(
      asked.map(({ key }) => key),
      ['store.recovery.waiting'],
    );
    assert.equal((await journals()).length, 1);
    await writeFile(name, sidecar('Qəmbərov'));
    await asked[0]?.retry();
    assert.deepEqual(marksIn(await readFile(name)), ['Gəncəyə', 'Qəmbərov', 'Şuşaya']);
    assert.deepEqual(await journals(), []);
  });

  it('outside this window’s folders are left to the windows that are there', async () => {
    const elsewhere = inWorkspace(`../${storage}-elsewhere.azn.ann.yaml`);
    await begun(elsewhere, undefined, sidecar('Şuşaya'));
    await store.finishBegun();
    assert.equal(await readFile(`../${storage}-elsewhere.azn.ann.yaml`), undefined);
    assert.equal((await journals()).length, 1);
  });

  it('of an open article are told with an action, and are finished once its sidecar can be read', async () => {
    const broken = `${sidecar('Gəncəyə')}  - mark: [\n`;
    const name = await article('waiting.azn', broken);
    await begun(inWorkspace(name), sidecar('Gəncəyə'), sidecar('Gəncəyə', 'Şuşaya'));
    const document = await vscode.workspace.openTextDocument(inWorkspace(`${storage}/waiting.azn`));
    await store.open(document);
    const told = (): string[] => asked.map(({ key }) => key);
    assert.deepEqual(told(), ['store.recovery.waiting']);
    await asked[0]?.retry();
    assert.deepEqual(told(), ['store.recovery.waiting', 'store.recovery.waiting'], 'it still waits');
    assert.equal(await readFile(name), broken);
    await writeFile(name, sidecar('Qəmbərov'));
    await eventually('the marks of both', async () =>
      marksIn(await readFile(name)).join() === 'Gəncəyə,Qəmbərov,Şuşaya' ? true : undefined,
    );
    await store.saved();
    assert.equal(store.get(document).annotations.size, 3);
    assert.deepEqual(await journals(), []);
  });

  it('are finished once, by whoever comes first, where the article is opened meanwhile', async () => {
    const name = await article('opened.azn', sidecar('Gəncəyə').slice(0, 40));
    await begun(inWorkspace(name), sidecar('Gəncəyə'), sidecar('Gəncəyə', 'Şuşaya'));
    const finishing = store.finishBegun();
    const document = await vscode.workspace.openTextDocument(inWorkspace(`${storage}/opened.azn`));
    await store.open(document);
    await finishing;
    assert.deepEqual([...store.get(document).annotations.values()].flatMap(({ quotes }) => quotes).sort(), [
      'Gəncəyə',
      'Şuşaya',
    ]);
    assert.deepEqual(await journals(), []);
    assert.deepEqual(asked, []);
  });
});
