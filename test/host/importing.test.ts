import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EMPTY_SET } from '../../src/core/annotation/model';
import { importSources } from '../../src/core/formats/importing/source';
import { LossLog } from '../../src/core/formats/loss';
import type { ImportPlan } from '../../src/vscode/import/plan';
import { planImport, writePlan } from '../../src/vscode/import/run';
import type { ArticleStep } from '../../src/vscode/services';
import { setAnnotator } from '../support/vscode/annotating';
import { eventually, inEditor, inWorkspace, readFile, show, writeFile } from '../support/vscode/documents';
import { cancelledAfter, snapshot } from '../support/vscode/folders';

const HEADER = 'date 2024-04-15\n';
const first = 'Rauf Həsənov dünən Gəncədə çıxış edib.\n';
const second = 'Lalə Muradova Şəkidən qayıdıb.\n';
const third = 'Vaqif Əliyev Quba rayonuna gedib.\n';

interface Imported {
  readonly marks: number;
  readonly articles: number;
  readonly created: number;
  readonly losses: number;
}

/** A line of our own JSON Lines with one person. */
function line(file: string, text: string, person: string, id: string): string {
  const start = text.indexOf(person);
  const mention = { id, start, end: start + person.length, label: 'PERSON', status: 'accepted' };
  return `${JSON.stringify({ id: file, file, date: '2024-04-15', text, mentions: [mention] })}\n`;
}

async function holds(name: string, wanted: RegExp): Promise<void> {
  await eventually(`${String(wanted)} in ${name}`, async () =>
    wanted.test((await readFile(`${name}.ann.yaml`)) ?? '') ? true : undefined,
  );
}

const run = (argument: object): Thenable<Imported | undefined> =>
  vscode.commands.executeCommand<Imported | undefined>('aznews.import', { format: 'jsonl', ...argument });

describe('an import', () => {
  before(setAnnotator);

  it('into several articles is one step, which one undo takes back', async () => {
    await writeFile('import-two/a.azn', HEADER + first);
    await writeFile('import-two/b.azn', HEADER + second);
    await writeFile(
      'import-two/data.jsonl',
      line('import-two/a.azn', first, 'Rauf Həsənov', 'mA1') + line('import-two/b.azn', second, 'Lalə Muradova', 'mB1'),
    );
    const done = await run({ files: ['import-two/data.jsonl'] });
    assert.deepEqual(done, { marks: 2, articles: 2, created: 0, losses: 0 });
    await holds('import-two/a.azn', /Rauf Həsənov/u);
    await holds('import-two/b.azn', /Lalə Muradova/u);
    await inEditor(inWorkspace('import-two/a.azn'));
    await vscode.commands.executeCommand('aznews.undo');
    await holds('import-two/a.azn', /^(?![^]*text: Rauf)/u);
    await holds('import-two/b.azn', /^(?![^]*text: Lalə)/u);
  });

  it('joins what several rows say of one article, also where it replaces what was there', async () => {
    await writeFile('import-rows/a.azn', HEADER + third);
    const both = (label: string): string =>
      line('import-rows/a.azn', third, 'Vaqif Əliyev', `m${label}1`) +
      line('import-rows/a.azn', third, 'Quba', `m${label}2`).replace('PERSON', label);
    await writeFile('import-rows/one.jsonl', both('LOC'));
    await writeFile('import-rows/two.jsonl', both('ORG'));
    assert.equal((await run({ files: ['import-rows/one.jsonl'] }))?.marks, 2);
    await holds('import-rows/a.azn', /label: LOC/u);
    const replaced = await run({ files: ['import-rows/two.jsonl'], onConflict: 'replace' });
    assert.equal(replaced?.marks, 2);
    await holds('import-rows/a.azn', /label: ORG/u);
    const sidecar = (await readFile('import-rows/a.azn.ann.yaml')) ?? '';
    assert.match(sidecar, /Vaqif Əliyev/u);
    assert.doesNotMatch(sidecar, /label: LOC/u);
  });

  it('leaves an article alone whose sidecar is broken or whose name is taken, and counts it', async () => {
    await writeFile('import-broken/a.azn', HEADER + first.replace('dünən', 'bu gün'));
    await writeFile('import-broken/a.azn.ann.yaml', 'format: 1\nentries:\n  - mark: [\n');
    const broken = line('import-broken/a.azn', first.replace('dünən', 'bu gün'), 'Rauf Həsənov', 'mX1');
    const taken = line('import-broken/c', `Başqa mətn. ${first}`, 'Rauf Həsənov', 'mX2');
    await writeFile('import-broken/c.azn', 'Bu fayl məqalə deyil, adı tutulub.\n');
    await writeFile('import-broken/data.jsonl', broken + taken);
    const before = await snapshot('import-broken');
    const done = await run({ files: ['import-broken/data.jsonl'], create: true });
    assert.deepEqual(done, { marks: 0, articles: 0, created: 0, losses: 2 });
    assert.deepEqual(await snapshot('import-broken'), before);
  });

  it('that is cancelled, at whatever moment, changes no byte', async () => {
    await writeFile('import-cancel/a.azn', HEADER + first);
    const data = line('a.azn', first, 'Rauf Həsənov', 'mC1') + line('made/x.azn', second, 'Lalə', 'mC2');
    await writeFile('import-cancel/data.jsonl', data + line('made/y.azn', third, 'Vaqif', 'mC3'));
    const source = importSources().find(({ id }) => id === 'jsonl');
    assert.ok(source !== undefined);
    const files = [inWorkspace('import-cancel/data.jsonl')];
    const author = { annotator: 'Test', newId: () => 'mNew1' };
    const answers = { format: 'jsonl', conflict: 'merge', create: true } as const;
    const performed: (readonly ArticleStep[])[] = [];
    // only what an import asks of the services
    const services = {
      corpus: {
        files: () => Promise.resolve([inWorkspace('import-cancel/a.azn')]),
        nameOf: (uri: vscode.Uri) => uri.path.replace(/^.*\/import-cancel\//u, ''),
        uriOf: (name: string) => inWorkspace(name),
        read: () => Promise.resolve(undefined),
      },
      store: {
        decisions: () => Promise.resolve({ text: HEADER + first, set: EMPTY_SET, exists: false }),
        performAll: (steps: readonly ArticleStep[], token?: vscode.CancellationToken) => {
          if (token?.isCancellationRequested !== true) performed.push(steps);
          return Promise.resolve(performed.length > 0);
        },
      },
    };
    const before = await snapshot('.');
    let looks = 0;
    for (; ; looks++) {
      const token = cancelledAfter(looks);
      const job = { files, source, answers, author, log: new LossLog() };
      const plan: ImportPlan | undefined = await planImport(services, job, token);
      if (plan !== undefined && (await writePlan(services, plan, token))) break;
      assert.deepEqual(await snapshot('.'), before, `cancelled at look ${looks + 1}`);
      assert.deepEqual(performed, []);
    }
    assert.ok(looks > 6, `${looks} moments`);
    assert.equal(performed[0]?.length, 3);
    const made = Object.keys(await snapshot('.')).filter((name) => !(name in before));
    assert.deepEqual(made.sort(), ['made/', 'made/x.azn', 'made/y.azn']);
  });

  it('is not written into an article that changed since it was planned', async () => {
    const editor = await show('import-changed/a.azn', HEADER + first.replace('Gəncədə', 'Gəncədə yenə'));
    const text = editor.document.getText().slice(HEADER.length);
    await writeFile('import-changed/data.jsonl', line('import-changed/a.azn', text, 'Rauf Həsənov', 'mD1'));
    const original = vscode.window.withProgress;
    // between the plan and the writing somebody types
    let works = 0;
    const typing = async (options: vscode.ProgressOptions, work: Parameters<typeof original>[1]): Promise<unknown> => {
      const done = await original(options, work);
      if (++works === 1) await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'Bakıda '));
      return done;
    };
    Object.assign(vscode.window, { withProgress: typing });
    try {
      assert.equal(await run({ files: ['import-changed/data.jsonl'] }), undefined);
    } finally {
      Object.assign(vscode.window, { withProgress: original });
    }
    assert.equal(await readFile('import-changed/a.azn.ann.yaml'), undefined);
  });
});
