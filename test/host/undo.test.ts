import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { resolveAnchors } from '../../src/core/annotation/anchor/resolve';
import { marksOf } from '../../src/core/annotation/marks';
import { readSidecar } from '../../src/core/annotation/sidecar';
import { parseArticle } from '../../src/core/article/parse';
import { entityIndex, type EntityGroup } from '../../src/core/entities/entityIndex';
import { relationsOf } from '../../src/core/entities/relationRows';
import { meaningOf, storedMarks } from '../support/annotation/stored';
import { answering, type Answer } from '../support/vscode/answers';
import { eventually, hoverAt, inWorkspace, rangeOf, readFile, show, writeFile } from '../support/vscode/documents';

const TEXT = [
  'date 2024-04-15',
  'Ölkənin Baş naziri Lalə Zirəbulaqova Gəncəyə gedib, Rauf Qəmbərov da.',
  '',
  'Zirəbulaqovanın Gəncədə aprelin 12-də görüşləri olub, 45 milyonluq zavoda baxıb.',
  '',
].join('\n');

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

  async review(): Promise<void> {
    this.editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('aznews.review');
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
    await run(command, { kind: 'entity', group });
  }

  async markId(): Promise<string> {
    const [mark] = storedMarks(await this.sidecar());
    assert.ok(mark);
    return mark.id;
  }
}

interface Row {
  /** What is done, as one step. */
  readonly what: string;
  /** Commands before it, each at a text, and how many marks they make. */
  readonly before?: {
    readonly marks: number;
    readonly commands: readonly (readonly [text: string, command: string])[];
  };
  readonly work: (desk: Desk) => Thenable<unknown>;
  readonly answers?: readonly Answer[];
}

const propagate = (how: string | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('aznews').update('propagate', how, vscode.ConfigurationTarget.Global);

const inReview = (what: string, keys: readonly string[], more: Partial<Row> = {}): Row => ({
  what: `${keys.join(' ')} in review (${what})`,
  work: async (desk) => {
    await desk.review();
    await desk.keys(...keys);
    await run('aznews.leaveReview');
  },
  ...more,
});

const accept = (...texts: readonly string[]): NonNullable<Row['before']> => ({
  marks: texts.length,
  commands: texts.map((text) => [text, 'aznews.accept']),
});
const accepted = accept('Lalə');
const bothEnds = accept('Baş', 'Lalə');
const LABELS = 'labels:\n  - { id: PERSON, name: Adam, attributes: [{ name: role, type: string }] }\n';

const COMMANDS: readonly Row[] = [
  { what: 'Annotate', work: (desk) => desk.at('görüşləri', 'aznews.annotate', 'EVENT') },
  {
    what: 'Annotate with several selections',
    work: (desk) => {
      desk.select('görüşləri', 'olub');
      return run('aznews.annotate', 'EVENT');
    },
  },
  { what: 'Annotate Exactly', work: (desk) => desk.at('örüş', 'aznews.annotateExact', 'EVENT') },
  {
    what: 'Annotate as One Span',
    work: (desk) => {
      desk.select('görüşləri', 'olub');
      return run('aznews.annotateAsOne', 'EVENT');
    },
  },
  { what: 'Accept', work: (desk) => desk.at('Lalə', 'aznews.accept') },
  { what: 'Reject', work: (desk) => desk.at('Lalə', 'aznews.reject') },
  { what: 'Change Label of a suggestion', work: (desk) => desk.at('Lalə', 'aznews.relabel', 'ORG') },
  { what: 'Change Label', before: accepted, work: (desk) => desk.at('Lalə', 'aznews.relabel', 'ORG') },
  { what: 'Remove', before: accepted, work: (desk) => desk.at('Lalə', 'aznews.remove') },
  {
    what: 'Remove of a mark with entity and relations',
    before: { marks: 2, commands: [['Baş', 'aznews.confirmRelation']] },
    work: (desk) => desk.at('Lalə', 'aznews.remove'),
  },
  { what: 'Edit Value', work: (desk) => desk.at('aprelin', 'aznews.editValue'), answers: ['2024-04-13'] },
  { what: 'Edit Base Form', before: accepted, work: (desk) => desk.at('Lalə', 'aznews.editBase'), answers: ['Lalə'] },
  { what: 'Edit Note', before: accepted, work: (desk) => desk.at('Lalə', 'aznews.editNote'), answers: ['bax'] },
  {
    what: 'Edit Attributes',
    before: accepted,
    work: async (desk) => {
      await writeFile('.aznews/labels.yaml', LABELS);
      await eventually(
        'the label set',
        async () => /Adam/u.test(await hoverAt(desk.editor.document, 'Lalə')) || undefined,
      );
      await desk.at('Lalə', 'aznews.editAttributes');
      await vscode.workspace.fs.delete(inWorkspace('.aznews'), { recursive: true });
      await eventually('ours', async () => /Person/u.test(await hoverAt(desk.editor.document, 'Lalə')) || undefined);
    },
    answers: ['sədr'],
  },
  {
    what: 'Annotate Other Mentions',
    before: accepted,
    work: (desk) => desk.at('Lalə', 'aznews.propagate'),
  },
  {
    what: 'Accept with all other mentions, by the setting',
    work: async (desk) => {
      await propagate('automatic');
      await desk.at('Lalə', 'aznews.accept');
      await propagate('off');
    },
  },
  {
    what: 'Annotate Other Mentions in the Workspace',
    before: accepted,
    work: (desk) => desk.at('Lalə', 'aznews.propagateWorkspace'),
    answers: [/Zirəbulaqova/u],
  },
  { what: 'Confirm Relation', work: (desk) => desk.at('Baş', 'aznews.confirmRelation') },
  { what: 'Reject Relation', before: bothEnds, work: (desk) => desk.at('Baş', 'aznews.rejectRelation') },
  { what: 'Set Article Status', work: () => run('aznews.setStatus'), answers: [/Done|Hazır/u] },
  { what: 'Edit Note on the Article', work: () => run('aznews.editArticleNote'), answers: ['maraqlı'] },
  {
    what: 'Rename Entity',
    before: accepted,
    work: (desk) => desk.entity('aznews.entities.rename', 'Lalə Zirəbulaqova'),
    answers: ['L. Zirəbulaqova'],
  },
  {
    what: 'Link Entity',
    before: accepted,
    work: (desk) => desk.entity('aznews.entities.link', 'Lalə Zirəbulaqova'),
    answers: ['Q9248'],
  },
  {
    what: 'Note on the Entity',
    before: accepted,
    work: (desk) => desk.entity('aznews.entities.note', 'Lalə Zirəbulaqova'),
    answers: ['bax'],
  },
  {
    what: 'Merge Entities',
    before: accept('Lalə', 'Rauf'),
    work: async (desk) => {
      const rows = (await desk.rows()).entities.map((group) => ({ kind: 'entity', group }));
      assert.equal(rows.length, 2);
      await run('aznews.entities.merge', rows[0], rows);
    },
  },
  {
    what: 'Split Entity',
    before: accept('Lalə', 'Zirəbulaqovanın'),
    work: async (desk) => {
      const [group] = (await desk.rows()).entities;
      await run('aznews.entities.split', { kind: 'mark', mark: group?.marks[1], group });
    },
    answers: ['Başqa Zirəbulaqova'],
  },
  ...(['acceptRelation', 'rejectRelation'] as const).map((command) => ({
    what: `${command} in the view`,
    before: bothEnds,
    work: async (desk: Desk) => {
      const [relation] = (await desk.rows()).relations;
      await run(`aznews.entities.${command}`, { kind: 'relation', relation });
    },
  })),
  {
    what: 'Set Article Status in the view',
    work: ({ uri }) => run('aznews.articles.setStatus', { kind: 'article', uri, record: undefined }),
    answers: [/Done|Hazır/u],
  },
  {
    what: 'Edit Note on the Article in the view',
    work: ({ uri }) => run('aznews.articles.note', { kind: 'article', uri, record: undefined }),
    answers: ['maraqlı'],
  },
  {
    what: 'the rename of F2',
    before: accepted,
    work: ({ uri, editor }) =>
      run('vscode.executeDocumentRenameProvider', uri, rangeOf(editor.document, 'Lalə').start, 'Lalə xanım'),
  },
  {
    what: 'Attach to the selection',
    before: accepted,
    work: async (desk) => desk.at('Rauf', 'aznews.anchor.attach', await desk.markId()),
  },
  {
    what: 'Remove of a lost mark',
    before: accepted,
    work: async (desk) => run('aznews.anchor.remove', await desk.markId()),
  },
  {
    what: 'Remove of all marks',
    before: accept('Lalə', 'Rauf'),
    work: ({ uri }) => run('aznews.sidecar.removeMarks', uri),
  },
];

const REVIEW: readonly Row[] = [
  inReview('accept', ['Y']),
  inReview('reject', ['Q']),
  inReview('reject the label', ['Shift+Q']),
  inReview('reject the span', ['Shift+Backspace']),
  inReview('label', ['E']),
  inReview('edges, then accept', ['V', 'Shift+C', 'Y']),
  inReview('an edge of an annotation by a word', ['Shift+J', 'Z'], { before: accepted }),
  inReview('an edge of an annotation by a letter', ['Shift+J', 'Shift+C'], { before: accepted }),
  inReview('base form', ['B'], { answers: ['Nazir'] }),
  inReview('note', ['N'], { answers: ['bax'] }),
  inReview('remove', ['Shift+J', 'Delete'], { before: accepted }),
  inReview('all mentions', ['Shift+J', 'A'], { before: accepted }),
  inReview('the workspace', ['Shift+J', 'Shift+A'], {
    ...{ before: accepted, answers: [/Zirəbulaqova/u] },
  }),
  inReview('a word that nobody marked', ['F', '5']),
];

describe('undo and redo', () => {
  let made = 0;
  let desk: Desk;

  before(async () => {
    await vscode.workspace.getConfiguration('aznews').update('annotator', 'Test', vscode.ConfigurationTarget.Global);
    await propagate('off');
  });
  afterEach(async () => {
    await run('workbench.action.closeAllEditors');
    // steps over the workspace meet no article of another test
    await vscode.workspace.fs.delete(desk.uri);
  });
  after(() => propagate(undefined));

  /** Does something, and waits until the sidecar on disk says something else than before; what it says. */
  async function written(
    work: () => Thenable<unknown>,
    fits: (sidecar: string | undefined) => boolean = () => true,
  ): Promise<string> {
    const before = meaningOf(await desk.sidecar());
    await work();
    const { now } = await eventually('a change of the sidecar', async () => {
      const now = await desk.sidecar();
      // a file is empty for a moment while it is written
      return now !== '' && meaningOf(now) !== before && fits(now) ? { now } : undefined;
    });
    return meaningOf(now);
  }

  for (const { what, before, work, answers = [] } of [...COMMANDS, ...REVIEW]) {
    it(`take back ${what} as one step, and do it again`, async () => {
      const name = `undo-${++made}.azn`;
      desk = new Desk(name, await show(name, TEXT));
      const commands = async (): Promise<void> => {
        for (const [text, command] of before?.commands ?? []) await desk.at(text, command);
      };
      const start =
        before === undefined
          ? meaningOf(undefined)
          : await written(commands, (sidecar) => storedMarks(sidecar).length === before.marks);
      const done = await written(() => answering(answers, () => work(desk)));
      assert.equal(await written(() => run('aznews.undo')), start);
      assert.equal(await written(() => run('aznews.redo')), done);
      assert.equal(desk.editor.document.isDirty, false);
    });
  }
});
