import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EMPTY_SET } from '../../src/core/annotation/model';
import { parseArticle } from '../../src/core/article/parse';
import { FORMATS } from '../../src/core/formats/registry';
import { BUILTIN_SCHEMA } from '../../src/core/annotation/labelSchema';
import type { Answers } from '../../src/vscode/export/answers';
import { exportArticles } from '../../src/vscode/export/run';
import type { Services } from '../../src/vscode/services';
import { setAnnotator } from '../support/vscode/annotating';
import { eventually, inEditor, inWorkspace, rangeOf, readFile, show, writeFile } from '../support/vscode/documents';
import { cancelledAfter, snapshot } from '../support/vscode/folders';

const ARTICLE = 'date 2024-04-15\n😀 Nazir Rauf Qəmbərov aprelin 12-də Gəncəyə gedib.\n';
const NAME = 'exchange/meeting.azn';
const SIDECAR = `${NAME}.ann.yaml`;

interface Exported {
  readonly files: readonly string[];
  readonly losses: number;
}

const run = <T>(command: string, argument: object): Thenable<T | undefined> =>
  vscode.commands.executeCommand<T | undefined>(command, argument);

describe('export and import without their dialogs', () => {
  before(async () => {
    await setAnnotator();
    const editor = await show(NAME, ARTICLE);
    const at = rangeOf(editor.document, 'Rauf Qəmbərov').start.translate(0, 1);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('aznews.accept');
    await eventually('the sidecar', async () =>
      /Rauf Qəmbərov/.test((await readFile(SIDECAR)) ?? '') ? true : undefined,
    );
  });

  for (const { id } of FORMATS) {
    it(`${id} goes out`, async () => {
      const exported = await run<Exported>('aznews.export', {
        ...{ format: id, scope: 'folder', what: 'suggestions', extras: undefined },
        ...{ folder: `out/${id}`, resource: inWorkspace(NAME) },
      });
      assert.ok(exported !== undefined && exported.files.length > 0);
      for (const file of exported.files) {
        const { size } = await vscode.workspace.fs.stat(vscode.Uri.parse(file));
        assert.ok(size > 0, file);
      }
    });
  }

  it('what does not fit is refused, and nothing is written', async () => {
    const before = await snapshot('.');
    for (const argument of [
      { format: 'docx', folder: 'out' },
      { format: 'jsonl' },
      { format: 'jsonl', folder: '../out' },
      { format: 'jsonl', folder: 'out', scop: 'folder' },
      { format: 'jsonl', folder: 'out', labels: 'PERSON' },
      { format: 'jsonl', folder: 'out', split: 'most' },
    ])
      assert.equal(await run('aznews.export', argument), undefined, JSON.stringify(argument));
    for (const argument of [
      { format: 'jsonl' },
      { format: 'jsonl', files: [7] },
      { format: 'csv', files: ['x.csv'], columns: { body: 'text' } },
      { format: 'jsonl', files: ['x.jsonl'], onConflict: 'overwrite' },
    ])
      assert.equal(await run('aznews.import', argument), undefined, JSON.stringify(argument));
    assert.deepEqual(await snapshot('.'), before);
  });

  it('every field that does not fit is named in one message', async () => {
    const told = async (command: string, argument: object): Promise<string[]> => {
      const original = vscode.window.showErrorMessage;
      const messages: string[] = [];
      Object.assign(vscode.window, {
        showErrorMessage: (message: string) => {
          messages.push(message);
          return Promise.resolve(undefined);
        },
      });
      try {
        assert.equal(await run(command, argument), undefined);
      } finally {
        Object.assign(vscode.window, { showErrorMessage: original });
      }
      return messages;
    };
    const [exporting = '', ...more] = await told('aznews.export', {
      ...{ format: 'docx', scop: 'folder', what: 'all', labels: [], rename: { PERSON: 7 }, split: '1,2' },
      ...{ layer: ' ', extras: ['bioess'], endings: 'cut', perArticle: 'yes', folder: '/etc', resource: 7 },
    });
    assert.deepEqual(more, []);
    for (const name of [
      ...['format', 'scop', 'what', 'labels', 'rename', 'split', 'layer', 'extras', 'endings', 'perArticle'],
      ...['folder', 'resource'],
    ])
      assert.ok(exporting.includes(`“${name}”`), `${name} in ${exporting}`);
    const [importing = ''] = await told('aznews.import', {
      ...{
        format: 'jsonl',
        files: ['ht!tp://x', '../a'],
        onConflict: 'overwrite',
        create: 1,
        unit: 'bytes',
        create2: 1,
      },
      columns: { body: 'text' },
    });
    for (const name of ['files', 'onConflict', 'create', 'unit', 'create2', 'columns'])
      assert.ok(importing.includes(`“${name}”`), `${name} in ${importing}`);
    assert.ok(!importing.includes('“format”'));
    const [absent = ''] = await told('aznews.import', { format: 'jsonl', files: ['nowhere.jsonl'] });
    assert.match(absent, /nowhere\.jsonl/u);
  });

  it('labels that nobody has, and an annotator that nobody is, are warned of', async () => {
    const original = vscode.window.showWarningMessage;
    const warnings: string[] = [];
    Object.assign(vscode.window, {
      showWarningMessage: (message: string) => {
        warnings.push(message);
        return Promise.resolve(undefined);
      },
    });
    try {
      const done = await run<{ unknownLabels: readonly string[] }>('aznews.export', {
        ...{ format: 'jsonl', scope: 'article', resource: inWorkspace(NAME), folder: 'out/misspelt' },
        ...{ labels: ['PERSN', 'ORG'], rename: { LOC: 'GPE', LOK: 'GPE' }, layer: 'Heç Kim' },
      });
      assert.deepEqual(done?.unknownLabels, ['PERSN', 'LOK']);
    } finally {
      Object.assign(vscode.window, { showWarningMessage: original });
    }
    assert.equal(warnings.length, 2);
    assert.match(warnings[0] ?? '', /PERSN, LOK/u);
    assert.match(warnings[1] ?? '', /Heç Kim/u);
  });

  it('what went out comes in again: joined, skipped, in place of what is there', async () => {
    const [file] = (
      await run<Exported>('aznews.export', {
        ...{ format: 'jsonl', scope: 'article', resource: inWorkspace(NAME), folder: 'out/again' },
      })
    )?.files ?? [''];
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(file ?? '')));
    await writeFile(
      'out/again/other.jsonl',
      text.replaceAll('"PERSON"', '"ORG"').replace(/"id":"m[\w-]+"/gu, '"id":"mOther1234"'),
    );
    const files = ['out/again/other.jsonl'];
    const joined = await run<{ marks: number }>('aznews.import', { format: 'jsonl', files, onConflict: 'merge' });
    assert.equal(joined?.marks, 1);
    await eventually('both', async () => (/label: ORG/.test((await readFile(SIDECAR)) ?? '') ? true : undefined));
    assert.match((await readFile(SIDECAR)) ?? '', /label: PERSON/);
    await inEditor(inWorkspace(NAME));
    await vscode.commands.executeCommand('aznews.undo');
    await eventually('one', async () => (/label: ORG/.test((await readFile(SIDECAR)) ?? '') ? undefined : true));
    const before = await readFile(SIDECAR);
    const skipped = await run<{ marks: number }>('aznews.import', { format: 'jsonl', files, onConflict: 'skip' });
    assert.equal(skipped?.marks, 0);
    assert.equal(await readFile(SIDECAR), before);
    await run('aznews.import', { format: 'jsonl', files, onConflict: 'replace' });
    await eventually('another label', async () =>
      /label: ORG/.test((await readFile(SIDECAR)) ?? '') ? true : undefined,
    );
    assert.doesNotMatch((await readFile(SIDECAR)) ?? '', /label: PERSON/);
  });

  it('a file that is too large for the editor is refused, and nothing is changed', async () => {
    await vscode.workspace.fs.writeFile(inWorkspace('out/large.jsonl'), new Uint8Array(21 * 1024 * 1024).fill(0x20));
    const before = await readFile(SIDECAR);
    assert.equal(await run('aznews.import', { format: 'jsonl', files: ['out/large.jsonl'] }), undefined);
    assert.equal(await readFile(SIDECAR), before);
    await vscode.workspace.fs.delete(inWorkspace('out/large.jsonl'));
  });

  it('articles are made of a table whose columns have other names', async () => {
    await writeFile('out/news.csv', 'body,published,headline\n"Bakıda yağış yağıb, külək əsib.",2024-05-06,Hava\n');
    const made = await run<{ created: number }>('aznews.import', {
      ...{ format: 'csv', files: ['out/news.csv'], create: true },
      columns: { text: 'body', date: 'published', title: 'headline' },
    });
    assert.equal(made?.created, 1);
    const names = Object.keys(await snapshot('.')).filter((name) => name.startsWith('news'));
    assert.equal(names.length, 1);
    const text = (await readFile(names[0] ?? '')) ?? '';
    assert.match(text, /2024-05-06/);
    assert.match(text, /Bakıda yağış yağıb/);
  });

  it('an export that is cancelled, at whatever moment, leaves the folder as it was', async () => {
    const uris = ['a', 'b', 'c'].map((name) => inWorkspace(`cancel/${name}.azn`));
    const article = parseArticle(ARTICLE);
    // only what an export asks of the services
    const services = {
      corpus: {
        read: () => Promise.resolve({ article, set: EMPTY_SET, mentions: [] }),
        nameOf: (uri: vscode.Uri) => uri.path.split('/').pop(),
      },
      engine: () => Promise.resolve({ recognizer: { version: '1' } }),
      schemas: { get: () => BUILTIN_SCHEMA },
      settings: { get: () => false },
      store: { saved: () => Promise.resolve() },
    } as unknown as Services;
    const format = FORMATS.find(({ id }) => id === 'brat');
    assert.ok(format !== undefined);
    const answers: Answers = { format: 'brat', scope: 'folder', what: 'suggestions' };
    await writeFile('cancel-out/a.txt', 'what stood here before');
    await writeFile('cancel-out/mine.txt', 'another file');
    const before = await snapshot('cancel-out');
    const job = { uris, answers, format, folder: inWorkspace('cancel-out') };
    let looks = 0;
    for (; ; looks++) {
      const exported = await exportArticles(services, job, { token: cancelledAfter(looks) });
      if (exported !== undefined) break;
      assert.deepEqual(await snapshot('cancel-out'), before, `cancelled at look ${looks + 1}`);
    }
    assert.ok(looks > 6, `${looks} moments`);
    assert.notDeepEqual(await snapshot('cancel-out'), before);
  });
});
