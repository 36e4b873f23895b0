import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { writtenSidecar } from '../support/annotation/writtenSidecar';
import { setAnnotator } from '../support/vscode/annotating';
import { eventually, inEditor, inWorkspace, readFile, writeFile } from '../support/vscode/documents';

const WORDS = ['Bakıda', 'Gəncədə', 'Şuşada'];

const run = <T>(command: string, argument?: object): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, argument);

/** Marks one word in each of three articles of a folder, as one step, with the first of them in front. */
async function markedAsOneStep(folder: string): Promise<string[]> {
  const articles = WORDS.map((word, i) => `${folder}/${i}-${word}.azn`);
  for (const [i, name] of articles.entries()) {
    const word = WORDS[i] ?? '';
    const text = `date 2024-04-15\n${folder} ${word} keçirilib.\n`;
    await writeFile(name, text);
    await writeFile(`${name}.ann.yaml`, writtenSidecar(text, word, `m${i}`));
  }
  const { files } = await run<{ files: string[] }>('aznews.export', {
    ...{ format: 'jsonl', scope: 'folder', resource: inWorkspace(articles[0] ?? ''), folder: `${folder}-out` },
  });
  for (const name of articles) await writeFile(`${name}.ann.yaml`, 'format: 1\nentries:\n');
  const imported = await run<{ articles: number }>('aznews.import', {
    ...{ format: 'jsonl', files, onConflict: 'merge' },
  });
  assert.equal(imported.articles, articles.length);
  for (const [i, name] of articles.entries()) await says(name, new RegExp(`text: ${WORDS[i] ?? ''}`, 'u'));
  await inEditor(inWorkspace(articles[0] ?? ''));
  return articles;
}

async function says(name: string, wanted: RegExp): Promise<void> {
  await eventually(`${String(wanted)} in the sidecar of ${name}`, async () =>
    wanted.test((await readFile(`${name}.ann.yaml`)) ?? '') ? true : undefined,
  );
}

async function saysNoMark(name: string): Promise<void> {
  await eventually(`no mark in the sidecar of ${name}`, async () =>
    /mark:/u.test((await readFile(`${name}.ann.yaml`)) ?? '') ? undefined : true,
  );
}

describe('a step over several articles', () => {
  before(setAnnotator);
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is undone and redone in all of them', async () => {
    const articles = await markedAsOneStep('bulk-all');
    await run('aznews.undo');
    for (const name of articles) await saysNoMark(name);
    await run('aznews.redo');
    for (const [i, name] of articles.entries()) await says(name, new RegExp(`text: ${WORDS[i] ?? ''}`, 'u'));
  });

  it('is undone only where nobody changed the sidecar since; what is newer stays', async () => {
    const [first = '', second = '', third = ''] = await markedAsOneStep('bulk-changed');
    const changed = ((await readFile(`${second}.ann.yaml`)) ?? '').replace('label: LOC', 'label: EVENT');
    await writeFile(`${second}.ann.yaml`, changed);
    await run('aznews.undo');
    await saysNoMark(first);
    await saysNoMark(third);
    assert.equal(await readFile(`${second}.ann.yaml`), changed);
    await run('aznews.redo');
    await says(first, /text: Bakıda/u);
    await says(third, /text: Şuşada/u);
    assert.equal(await readFile(`${second}.ann.yaml`), changed);
  });

  it('is redone only where nobody changed the sidecar since', async () => {
    const [first = '', second = ''] = await markedAsOneStep('bulk-redone');
    const before = (await readFile(`${second}.ann.yaml`)) ?? '';
    await run('aznews.undo');
    await saysNoMark(second);
    const changed = before.replace('label: LOC', 'label: EVENT');
    await writeFile(`${second}.ann.yaml`, changed);
    await run('aznews.redo');
    await says(first, /text: Bakıda/u);
    assert.equal(await readFile(`${second}.ann.yaml`), changed);
  });
});
