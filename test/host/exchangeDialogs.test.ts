import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import english from '../../src/assets/l10n/parts/formats.en.json';
import { setAnnotator } from '../support/vscode/annotating';
import { answering, type Answer, type Asked } from '../support/vscode/dialogs';
import { eventually, inWorkspace, readFile, show, writeFile } from '../support/vscode/documents';
import { snapshot } from '../support/vscode/folders';

const FOLDER = 'dialogs';
const TEXT = '😀 Nazir Rauf Qəmbərov aprelin 12-də Gəncəyə gedib.\n';
const ARTICLE = `date 2024-04-15\n${TEXT}`;

const mention = (id: string, quote: string, label: string): object => {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(quote))).length;
  return { id, start, end: start + Array.from(quote).length, label, status: 'accepted' };
};

const data = (name: string, ...mentions: readonly object[]): string =>
  `${JSON.stringify({ id: name, file: name, date: '2024-04-15', text: TEXT, status: 'done', mentions })}\n`;

const FORMAT: Answer = { question: /^Which format/u, rows: /^conll$/u };
const SCOPE: Answer = { question: /^Which articles/u, rows: /article in front/u };
const WHAT: Answer = { question: /^Which marks/u, rows: /^What people have decided$/u };
const ENDINGS: Answer = { question: /^What happens to endings/u, rows: /^strip$/u };
const next = (row: RegExp): Answer => ({ question: /^What now/u, rows: row });
const into = (folder: string): Answer => ({
  question: /^Into which folder/u,
  places: [inWorkspace(`${FOLDER}/${folder}`)],
});
const DONE: Answer = { question: /^Exported 1 file/u };

const GOING: Answer = { question: /^Marks of 1 article go/u };

/** An import in the place of the marks that are there, up to the question whether they may go. */
const REPLACING: readonly Answer[] = [
  { question: /^Which format/u, rows: /^jsonl$/u },
  { question: /^Which files/u, places: [inWorkspace(`${FOLDER}/more.jsonl`)] },
  { question: /decisions already/u, rows: /^Replace$/u },
  { question: /no article with this text/u, rows: /^Leave it out/u },
  GOING,
];

const exporting = (...answers: readonly Answer[]): Promise<readonly Asked[]> =>
  answering(answers, () => vscode.commands.executeCommand('aznews.export', inWorkspace(`${FOLDER}/a.azn`)));

const importing = (...answers: readonly Answer[]): Promise<readonly Asked[]> =>
  answering(answers, () => vscode.commands.executeCommand('aznews.import'));

const focused = (asked: readonly Asked[], question: RegExp): readonly string[] | undefined =>
  asked.find((one) => question.test(one.question))?.before;

describe('the dialogs of export and import', () => {
  // one article, all of whose suggestions are decided
  before(async () => {
    await setAnnotator();
    await show(`${FOLDER}/a.azn`, ARTICLE);
    const mentions = [
      mention('mTitle1', 'Nazir', 'TITLE'),
      { ...mention('mPerson1', 'Rauf Qəmbərov', 'PERSON'), base: 'Rauf Qəmbərov' },
      { ...mention('mDate1', 'aprelin 12-də', 'DATE'), type: 'DATE', value: '2024-04-12' },
      { ...mention('mLoc1', 'Gəncəyə', 'LOC'), base: 'Gəncə' },
    ];
    await writeFile(`${FOLDER}/first.jsonl`, data(`${FOLDER}/a.azn`, ...mentions));
    const done = await vscode.commands.executeCommand<{ marks: number } | undefined>('aznews.import', {
      ...{ format: 'jsonl', files: [`${FOLDER}/first.jsonl`] },
    });
    assert.equal(done?.marks, 4);
    await writeFile(`${FOLDER}/more.jsonl`, data(`${FOLDER}/a.azn`, mention('mMore1', 'Gəncəyə', 'ORG')));
  });

  it('ask for what an export needs, refine it, and write it', async () => {
    const asked = await exporting(
      FORMAT,
      SCOPE,
      WHAT,
      ENDINGS,
      next(/Labels/u),
      { question: /^Which labels/u, rows: [/^PERSON$/u, /^LOC$/u] },
      next(/Other names/u),
      { question: /^Names that go out/u, typed: 'PERSON=PER' },
      next(/Further choices/u),
      { question: /^Tick/u, rows: [/^BIOES/u] },
      next(/Choose a Folder/u),
      into('refined'),
      DONE,
    );
    assert.deepEqual(focused(asked, /^Which labels/u), ['PERSON', 'ORG', 'LOC', 'TITLE', 'EVENT', 'DATE']);
    const conll = (await readFile(`${FOLDER}/refined/annotations.conll`)) ?? '';
    assert.match(conll, /^Rauf .* _ B-PER\nQəmbərov .* _ E-PER$/mu);
    assert.match(conll, /^Gəncəyə Gəncə _ S-LOC$/mu);
    assert.doesNotMatch(conll, /DATE/u);
  });

  it('remember the answers, and ask before a file is replaced', async () => {
    const chosen = [FORMAT, SCOPE, WHAT, ENDINGS, next(/Choose a Folder/u), into('replaced')];
    await exporting(...chosen, DONE);
    const stood = await snapshot(FOLDER);
    const there: Answer = { question: /^A file is there already/u };
    const asked = await exporting(...chosen, there, { question: /^The export was cancelled/u });
    assert.deepEqual(focused(asked, /^Which format/u), ['conll']);
    assert.deepEqual(focused(asked, /^Which articles/u), ['The article in front']);
    assert.deepEqual(focused(asked, /^What happens to endings/u), ['strip']);
    assert.match(focused(asked, /^Into which folder/u)?.[0] ?? '', /dialogs\/replaced$/u);
    assert.deepEqual(await snapshot(FOLDER), stood);
    const others = chosen.map((one) => (one === ENDINGS ? { ...ENDINGS, rows: /^expand$/u } : one));
    await exporting(...others, { ...there, button: new RegExp(english['export.replace.go'], 'u') }, DONE);
    assert.notDeepEqual(await snapshot(FOLDER), stood);
  });

  it('say why no article went out', async () => {
    const uri = await writeFile(`${FOLDER}/open.azn`, ARTICLE);
    const none: Answer = { question: /^Nothing was exported: 1 × article left out, because it is not marked as done/u };
    await answering([FORMAT, SCOPE, WHAT, ENDINGS, next(/Choose a Folder/u), into('none'), none], () =>
      vscode.commands.executeCommand('aznews.export', uri),
    );
    assert.equal(await readFile(`${FOLDER}/none/annotations.conll`), undefined);
  });

  it('turned away from at any question leave everything as it is', async () => {
    const stood = await snapshot(FOLDER);
    const steps = [FORMAT, SCOPE, WHAT, ENDINGS, next(/Choose a Folder/u), into('turned-away')];
    for (let i = 0; i < steps.length; i++) {
      const { question = /./u } = steps[i] ?? {};
      await exporting(...steps.slice(0, i), { question });
    }
    for (let i = 0; i < REPLACING.length; i++) {
      const { question = /./u } = REPLACING[i] ?? {};
      await importing(...REPLACING.slice(0, i), { question });
    }
    assert.deepEqual(await snapshot(FOLDER), stood);
  });

  it('import: remember the answers, ask before marks go, and replace them', async () => {
    await importing(...REPLACING);
    const go = new RegExp(english['import.replace.go'], 'u');
    const answers = REPLACING.map((one) => (one === GOING ? { ...GOING, button: go } : one));
    const asked = await importing(...answers, { question: /^1 mark imported into 1 article\.$/u });
    assert.deepEqual(focused(asked, /^Which format/u), ['jsonl']);
    assert.deepEqual(focused(asked, /decisions already/u), ['Replace']);
    await eventually('the other label', async () =>
      /label: ORG/u.test((await readFile(`${FOLDER}/a.azn.ann.yaml`)) ?? '') ? true : undefined,
    );
    assert.doesNotMatch((await readFile(`${FOLDER}/a.azn.ann.yaml`)) ?? '', /text: Rauf Qəmbərov/u);
  });

  it('import: make articles of a table with columns of other names', async () => {
    await writeFile(`${FOLDER}/harbour.csv`, 'body,published\n"Lənkəranda külək əsib, dalğa qalxıb.",2024-05-06\n');
    await importing(
      { question: /^Which format/u, rows: /^csv$/u },
      { question: /^Which files/u, places: [inWorkspace(`${FOLDER}/harbour.csv`)] },
      { question: /^Columns that have other names/u, typed: 'text=body, date=published' },
      { question: /^0 marks imported into 0 articles; 1 article made/u },
    );
    const made = Object.keys(await snapshot('.')).filter((name) => /^harbour-\d+\.azn$/u.test(name));
    const texts = await Promise.all(made.map((name) => readFile(name)));
    assert.ok(texts.some((text) => text?.startsWith('date 2024-05-06\nLənkəranda')));
  });
});
