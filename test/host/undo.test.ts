import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { resolveAnchors } from '../../src/core/annotation/anchor/resolve';
import { marksOf } from '../../src/core/annotation/marks';
import { readSidecar } from '../../src/core/annotation/sidecar';
import { parseArticle } from '../../src/core/article/parse';
import { entityIndex, type EntityGroup } from '../../src/core/entities/entityIndex';
import { relationsOf } from '../../src/core/entities/relationRows';
import { meaningOf, storedMarks } from '../support/annotation/stored';
import { setAnnotator } from '../support/vscode/annotating';
import { answering, type Answer } from '../support/vscode/answers';
import { eventually, hoverAt, inWorkspace, rangeOf, readFile, show, writeFile } from '../support/vscode/documents';

const TEXT = [
  'date 2024-04-15',
  'Ölkənin Baş naziri Lalə Zirəbulaqova Gəncəyə gedib, Rauf Qəmbərov da.',
  '',
  'Zirəbulaqovanın Gəncədə aprelin 12-də görüşləri olub, 45 milyonluq zavoda baxıb. Orada nazir Əli Kaya olub.',
  '',
].join('\n');

/** Dozens of steps, on a machine that may stand still for a while. */
const WAIT_MS = 30_000;

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

/** The article in front, and what a person does in it. */
class Desk {
  constructor(
    readonly name: string,
    readonly editor: vscode.TextEditor,
  ) {}

  get uri(): vscode.Uri {
    return this.editor.document.uri;
  }

  async sidecar(): Promise<string | undefined> {
    return readFile(`${this.name}.ann.yaml`);
  }

  async at(text: string, command: string, ...args: unknown[]): Promise<void> {
    this.select(text);
    await run(command, ...args);
  }

  select(...texts: readonly string[]): void {
    this.editor.selections = texts.map((text) => {
      const { start, end } = rangeOf(this.editor.document, text);
      return new vscode.Selection(start, end);
    });
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await run('aznews.key', key);
  }

  /** The rows that the views would hand to their commands. */
  async rows(): Promise<{ entities: EntityGroup[]; relations: ReturnType<typeof relationsOf> }> {
    const article = parseArticle(this.editor.document.getText());
    const set = resolveAnchors(article, readSidecar((await this.sidecar()) ?? ''));
    const marks = marksOf(set, []);
    return {
      entities: entityIndex({ text: article.text, mentions: [], set, marks }),
      relations: relationsOf(article.text, marks, set),
    };
  }

  async entity(command: string, name: string): Promise<void> {
    const group = (await this.rows()).entities.find((one) => one.name === name);
    assert.ok(group, name);
    await run(`aznews.entities.${command}`, { kind: 'entity', group });
  }

  /** The id of the mark of a text. */
  async markOf(text: string): Promise<string> {
    const mark = storedMarks(await this.sidecar()).find(({ quotes }) => quotes.includes(text));
    assert.ok(mark, text);
    return mark.id;
  }
}

/** One command: what it is called here, what a person does, and what is answered to its dialogs. */
type Work = readonly [what: string, work: (desk: Desk) => Thenable<unknown>, ...answers: Answer[]];

const propagate = (how: string | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('aznews').update('propagate', how, vscode.ConfigurationTarget.Global);

const LABELS = 'labels:\n  - { id: PERSON, name: Adam, attributes: [{ name: role, type: string }] }\n';

async function editAttributes(desk: Desk): Promise<void> {
  const hoverSays = (wanted: RegExp): Promise<true> =>
    eventually(
      `a hover like ${String(wanted)}`,
      async () => wanted.test(await hoverAt(desk.editor.document, 'Lalə')) || undefined,
    );
  await writeFile('.aznews/labels.yaml', LABELS);
  await hoverSays(/Adam/u);
  await desk.at('Lalə', 'aznews.editAttributes');
  await vscode.workspace.fs.delete(inWorkspace('.aznews'), { recursive: true });
  await hoverSays(/Person/u);
}

async function decideRelation(desk: Desk, command: string): Promise<void> {
  const relation = (await desk.rows()).relations.find(({ type }) => type === 'held-by');
  await run(`aznews.entities.${command}`, { kind: 'relation', relation });
}

/** Commands at the cursor, one after the other in one article. */
const IN_TEXT: readonly Work[] = [
  ['Annotate', (desk) => desk.at('görüşləri', 'aznews.annotate', 'EVENT')],
  [
    'Annotate with several selections',
    (desk) => {
      desk.select('olub, 45', 'milyonluq');
      return run('aznews.annotate', 'LOC');
    },
  ],
  ['Annotate Exactly', (desk) => desk.at('avod', 'aznews.annotateExact', 'ORG')],
  [
    'Annotate as One Span',
    (desk) => {
      desk.select('gedib', 'baxıb');
      return run('aznews.annotateAsOne', 'EVENT');
    },
  ],
  ['Accept', (desk) => desk.at('Lalə', 'aznews.accept')],
  ['Reject', (desk) => desk.at('Rauf', 'aznews.reject')],
  ['Change Label of a suggestion', (desk) => desk.at('Gəncəyə', 'aznews.relabel', 'ORG')],
  ['Change Label', (desk) => desk.at('görüşləri', 'aznews.relabel', 'ORG')],
  ['Edit Value', (desk) => desk.at('aprelin', 'aznews.editValue'), '2024-04-13'],
  ['Edit Base Form', (desk) => desk.at('Lalə', 'aznews.editBase'), 'Lalə xanım'],
  ['Edit Note', (desk) => desk.at('Lalə', 'aznews.editNote'), 'bax'],
  ['Edit Attributes', editAttributes, 'sədr'],
  ['Annotate Other Mentions', (desk) => desk.at('Lalə', 'aznews.propagate')],
  ['Confirm Relation, with its ends', (desk) => desk.at('nazir Əli', 'aznews.confirmRelation')],
  ['Reject Relation in the view', (desk) => decideRelation(desk, 'rejectRelation')],
  ['Accept of a title', (desk) => desk.at('Baş', 'aznews.accept')],
  ['Confirm Relation in the view', (desk) => decideRelation(desk, 'acceptRelation')],
  ['Attach to the selection', async (desk) => desk.at('Orada', 'aznews.anchor.attach', await desk.markOf('avod'))],
  ['Remove of a lost mark', async (desk) => run('aznews.anchor.remove', await desk.markOf('Orada'))],
  ['Remove of a mark with an entity and a relation', (desk) => desk.at('Lalə', 'aznews.remove')],
  ['Set Article Status', () => run('aznews.setStatus'), /Done|Hazır/u],
  ['Edit Note on the Article', () => run('aznews.editArticleNote'), 'maraqlı'],
  [
    'Set Article Status in the view',
    ({ uri }) => run('aznews.articles.setStatus', { kind: 'article', uri }),
    /second|ikinci/iu,
  ],
  ['Edit Note on the Article in the view', ({ uri }) => run('aznews.articles.note', { kind: 'article', uri }), 'sonra'],
  ['Remove of all marks', ({ uri }) => run('aznews.sidecar.removeMarks', uri)],
];

const RELATION: readonly Work[] = [
  ['Accept of a title', (desk) => desk.at('Baş', 'aznews.accept')],
  ['Accept of its holder', (desk) => desk.at('Lalə', 'aznews.accept')],
  ['Reject Relation', (desk) => desk.at('Baş', 'aznews.rejectRelation')],
];

const ENTITIES: readonly Work[] = [
  ['Accept of one', (desk) => desk.at('Lalə', 'aznews.accept')],
  ['Accept of her other mention', (desk) => desk.at('Zirəbulaqovanın', 'aznews.accept')],
  ['Accept of another', (desk) => desk.at('Rauf', 'aznews.accept')],
  ['Rename Entity', (desk) => desk.entity('rename', 'Lalə Zirəbulaqova'), 'L. Zirəbulaqova'],
  ['Link Entity', (desk) => desk.entity('link', 'L. Zirəbulaqova'), 'Q9248'],
  ['Note on the Entity', (desk) => desk.entity('note', 'L. Zirəbulaqova'), 'bax'],
  [
    'rename by F2',
    ({ uri, editor }) =>
      run('vscode.executeDocumentRenameProvider', uri, rangeOf(editor.document, 'Lalə').start, 'Lalə xanım'),
  ],
  [
    'Merge Entities',
    async (desk) => {
      const rows = (await desk.rows()).entities.map((group) => ({ kind: 'entity', group }));
      assert.equal(rows.length, 2);
      await run('aznews.entities.merge', rows[0], rows);
    },
  ],
  [
    'Split Entity',
    async (desk) => {
      const [group] = (await desk.rows()).entities;
      assert.equal(group?.marks.length, 3);
      await run('aznews.entities.split', { kind: 'mark', mark: group.marks[1], group });
    },
    'Başqa adam',
  ],
];

const key = (what: string, keys: readonly string[], ...answers: Answer[]): Work => [
  `${keys.join(' ')} (${what})`,
  (desk) => desk.keys(...keys),
  ...answers,
];

/** Keys of review mode: each begins where the one before has left the person. */
const KEYS: readonly Work[] = [
  key('accept', ['Y']),
  key('reject', ['Q']),
  key('reject the label', ['Shift+Q']),
  key('reject the span', ['Shift+Backspace']),
  key('label', ['E']),
  key('edges, then accept', ['V', 'Shift+C', 'Y']),
  key('value', ['B'], '2024-04-13'),
  key('note', ['N'], 'bax'),
  key('start by a word', ['Z']),
  key('end by a letter', ['Shift+C']),
  key('remove', ['Delete']),
  key('a word that nobody marked', ['F', '5']),
];

const EVERYWHERE: readonly Work[] = [
  [
    'Accept with all other mentions, by the setting',
    async (desk) => {
      await propagate('automatic');
      await desk.at('Lalə', 'aznews.accept');
      await propagate('off');
    },
  ],
  ['Accept of another', (desk) => desk.at('Rauf', 'aznews.accept')],
  ['Change Label', (desk) => desk.at('Lalə', 'aznews.relabel', 'ORG')],
  ['Annotate Other Mentions in the Workspace', (desk) => desk.at('Lalə', 'aznews.propagateWorkspace'), /Zirəbulaqova/u],
];

describe('undo and redo', () => {
  let made = 0;
  let desk: Desk;

  before(async () => {
    await setAnnotator();
    await propagate('off');
  });
  beforeEach(async () => {
    const name = `undo-${++made}.azn`;
    desk = new Desk(name, await show(name, TEXT));
  });
  afterEach(async () => {
    await run('workbench.action.closeAllEditors');
    // steps over the workspace meet no article of another test
    await vscode.workspace.fs.delete(desk.uri);
  });
  after(() => propagate(undefined));

  /** Waits until the sidecar on disk means what is wanted; what it means. */
  async function written(what: string, wanted: (meaning: string) => boolean): Promise<string> {
    const { meaning } = await eventually(
      what,
      async () => {
        const sidecar = await desk.sidecar();
        const meaning = meaningOf(sidecar);
        // a file is empty for a moment while it is written
        return sidecar !== '' && wanted(meaning) ? { meaning } : undefined;
      },
      WAIT_MS,
    );
    return meaning;
  }

  async function becomes(wanted: string): Promise<void> {
    await written('the sidecar', (meaning) => meaning === wanted).catch(async () => {
      assert.equal(meaningOf(await desk.sidecar()), wanted);
    });
  }

  /** Does all, takes all back with one undo for each, and does all again with one redo for each. */
  async function thereAndBack(commands: readonly Work[]): Promise<void> {
    const start = meaningOf(await desk.sidecar());
    let now = start;
    for (const [what, work, ...answers] of commands) {
      const before = now;
      await answering(answers, () => work(desk));
      now = await written(what, (meaning) => meaning !== before);
    }
    const done = now;
    for (const _ of commands) await run('aznews.undo');
    await becomes(start);
    for (const _ of commands) await run('aznews.redo');
    await becomes(done);
    assert.equal(desk.editor.document.isDirty, false);
  }

  it('take back each command in the text as one step', () => thereAndBack(IN_TEXT)).timeout(120_000);
  it('take back the rejection of a relation', () => thereAndBack(RELATION)).timeout(120_000);
  it('take back what is done to entities, each as one step', () => thereAndBack(ENTITIES)).timeout(120_000);
  it('take back each key of review mode as one step', async () => {
    desk.editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('aznews.review');
    await thereAndBack(KEYS);
    await run('aznews.leaveReview');
  }).timeout(120_000);
  it('take back bulk steps as one', () => thereAndBack(EVERYWHERE)).timeout(120_000);
});
