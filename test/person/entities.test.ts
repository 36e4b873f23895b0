import assert from 'node:assert/strict';
import { storedEntities, storedMarks } from '../support/annotation/stored';
import { EntitiesView } from '../support/vscode/entitiesView';
import { FreshArticles } from '../support/vscode/freshArticles';
import { openWorkbench, type Workbench } from '../support/vscode/workbench';

const article = (...paragraphs: readonly string[]): string => `date 2024-04-15\n${paragraphs.join('\n\n')}\n`;

/** One article for each test: none sees what another did. These are changed by theirs. */
const CHANGED = {
  'rename.azn': article('Orada Lalə Muradova olub.', 'Sonra Muradova gedib.'),
  'merge.azn': article('Orada Lalə Muradova və Aynur Kaya olub.'),
  'split.azn': article('Orada Rauf Qəmbərov olub.', 'Sonra Qəmbərov gedib.'),
  'link.azn': article('Orada Lalə Muradova olub.'),
  'relation.azn': article('Ölkənin Baş naziri Vüqar Sadıqov çıxış edib.'),
};

const READ = {
  'order.azn': article('Orada Əli Kaya və Lalə Muradova olub.', 'Sonra Muradova gedib.'),
  'filter.azn': article('Orada Əli Kaya, Lalə Muradova və Rauf Qəmbərov olub.'),
  'find.azn': article('Orada Cavid Hüseynli olub.', 'Sonra Hüseynlinin sözü oxunub.'),
  'find-more.azn': article('Bu gün Cavid Hüseynlidən yazırlar.'),
};

describe('entities, by keyboard', () => {
  let editor: Workbench;
  let articles: FreshArticles<keyof typeof CHANGED>;
  let view: EntitiesView;

  before(async () => {
    editor = await openWorkbench({
      files: { ...READ, ...FreshArticles.files(CHANGED) },
      settings: { 'aznews.language': 'en', 'aznews.propagate': 'off' },
    });
    await editor.waitForHighlight('Lalə Muradova');
    articles = new FreshArticles(editor);
    view = new EntitiesView(editor);
  });
  after(() => editor.close());

  /** Opens an article and goes to the view, once it has a row. */
  async function entities(name: keyof typeof READ, row: RegExp): Promise<void> {
    await editor.open(name);
    await view.focus(row);
  }

  /** The same with a fresh article, each suggestion accepted before; gives the name of its file. */
  async function decided(name: keyof typeof CHANGED, count: number, row: RegExp): Promise<string> {
    const file = await articles.open(name);
    await editor.press('aznews.review');
    await editor.waitForStatus(`Review 1/${String(count)}`);
    for (let i = 0; i < count; i++) await editor.keyboard.press('KeyY');
    await editor.waitForStatus('All suggestions are decided');
    await editor.keyboard.press('Escape');
    await editor.waitForStatus('Review mode is off');
    await view.focus(row);
    return file;
  }

  /** Waits until the sidecar has these entities, as `name: mention, mention`. */
  async function entitiesAre(file: string, wanted: readonly string[]): Promise<void> {
    const now = async (): Promise<string[]> => {
      const yaml = await editor.read(`${file}.ann.yaml`);
      return storedEntities(yaml)
        .map((entity) => {
          const quotes = storedMarks(yaml).filter((mark) => mark.entity === entity.id);
          return `${entity.name}: ${quotes.flatMap((mark) => mark.quotes).join(', ')}`;
        })
        .sort();
    };
    await editor
      .until(
        `the entities ${wanted.join(' | ')}`,
        15_000,
        async () => (await now()).join() === [...wanted].sort().join(),
      )
      .catch(async () => {
        assert.deepEqual(await now(), [...wanted].sort());
      });
  }

  const inOrder = (first: RegExp, second: RegExp) => (rows: readonly string[]) => {
    const [a, b] = [first, second].map((row) => rows.findIndex((words) => row.test(words)));
    return a !== undefined && b !== undefined && a >= 0 && a < b;
  };

  it('are counted under their labels, and sorted by frequency or text order', async () => {
    await entities('order.azn', /^Lalə Muradova 0\/2/);
    await view.waitForRow(/^Person 2 entities, 3 mentions/);
    await view.button('Sort by Frequency');
    await view.waitForRows('the most frequent first', inOrder(/^Lalə Muradova/, /^Əli Kaya/));
    await view.button('Sort by Text Order');
    await view.waitForRows('the first in the text first', inOrder(/^Əli Kaya/, /^Lalə Muradova/));
  });

  it('are filtered by a part of the name', async () => {
    await entities('filter.azn', /^Lalə Muradova/);
    await view.button('Filter Entities');
    await editor.answer('murad');
    await view.waitForRows(
      'one person',
      (rows) => rows.some((row) => row.startsWith('Lalə Muradova')) && !rows.some((row) => /Kaya|Qəmbərov/.test(row)),
    );
    await editor.page.getByText('Filter: murad').waitFor();
    await view.button('Filter Entities');
    await editor.answer('');
    await view.waitForRow(/^Rauf Qəmbərov/);
  });

  it('are renamed, which leaves the text alone', async () => {
    const file = await decided('rename.azn', 2, /^Lalə Muradova 2\/2/);
    await view.goTo('Lalə Muradova');
    await view.menu('Rename Entity');
    await editor.answer('Lalə xanım');
    await entitiesAre(file, ['Lalə xanım: Lalə Muradova, Muradova']);
    await view.waitForRow(/^Lalə xanım 2\/2/);
    assert.equal(await editor.read(file), CHANGED['rename.azn']);
  });

  it('are merged with those that are picked', async () => {
    const file = await decided('merge.azn', 2, /^Aynur Kaya 1\/1/);
    await view.goTo('Lalə Muradova');
    await view.menu('Merge Entities');
    await editor.pick('Aynur Kaya');
    await editor.keyboard.press('Enter');
    await entitiesAre(file, ['Lalə Muradova: Lalə Muradova, Aynur Kaya']);
    await view.waitForRow(/^Lalə Muradova 2\/2/);
  });

  it('give a mention away to a new entity', async () => {
    const file = await decided('split.azn', 2, /^Rauf Qəmbərov 2\/2/);
    await view.goTo('Rauf Qəmbərov');
    await editor.keyboard.press('ArrowRight');
    await view.goTo(/^Qəmbərov line 4/);
    await view.menu('Split into a New Entity');
    await editor.answer('Samir Qəmbərov');
    await entitiesAre(file, ['Rauf Qəmbərov: Rauf Qəmbərov', 'Samir Qəmbərov: Qəmbərov']);
    await view.waitForRow(/^Samir Qəmbərov 1\/1/);
  });

  it('take a link and a note', async () => {
    const file = await decided('link.azn', 1, /^Lalə Muradova 1\/1/);
    await view.goTo('Lalə Muradova');
    await view.menu('Link to Wikidata');
    await editor.answer('Q123');
    await view.waitForRow(/^Lalə Muradova 1\/1 · Q123/);
    await view.goTo('Lalə Muradova');
    await view.menu('Edit Note on the Entity');
    await editor.answer('həkim');
    await editor.until('the link and the note', 15_000, async () =>
      storedEntities(await editor.read(`${file}.ann.yaml`)).some(
        ({ link, note }) => link === 'Q123' && note === 'həkim',
      ),
    );
  });

  it('have their relation confirmed by one key, and shown', async () => {
    const file = await articles.open('relation.azn');
    await editor.waitForHighlight('Vüqar Sadıqov');
    await editor.clickAt('Vüqar', { offset: 2 });
    await editor.press('aznews.confirmRelation');
    await editor.waitForFile(`${file}.ann.yaml`, /type: held-by/);
    await view.focus(/^Relations 1\/1/);
    await view.goTo('Relations');
    await editor.keyboard.press('ArrowRight');
    await view.waitForRow(/^Baş nazir\S* → Vüqar Sadıqov post held by/);
  });

  it('have their mentions highlighted, and listed over all articles', async () => {
    await editor.open('find.azn');
    await editor.waitForHighlight('Cavid Hüseynli');
    await editor.clickAt('Hüseynlinin', { offset: 3 });
    await editor.until(
      'both mentions lit',
      15_000,
      async () => (await editor.page.locator('.monaco-editor [class*="wordHighlight"]').count()) >= 2,
    );
    await editor.keyboard.press('Shift+F12');
    const peek = editor.page.locator('.peekview-widget');
    await peek.getByText('References (3)').waitFor();
    await peek.getByText('find-more.azn').first().waitFor();
    await editor.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  it('are told above the text, and gone to by name', async () => {
    await editor.open('find.azn');
    await editor.waitForHighlight('Cavid Hüseynli');
    await editor.clickAt('Cavid Hüseynli', { offset: 3 });
    await editor.page.locator('.monaco-breadcrumbs').getByText('Cavid Hüseynli').first().waitFor();
    await editor.clickAt('Sonra', { offset: 2 });
    await editor.waitForStatus('Ln 4,');
    await editor.keyboard.press('Control+Shift+O');
    await editor.rows();
    await editor.keyboard.type('cavid');
    await editor.page
      .locator('.quick-input-widget .monaco-list-row.focused')
      .filter({ hasText: 'Cavid Hüseynli' })
      .waitFor();
    await editor.keyboard.press('Enter');
    await editor.waitForStatus('Ln 2,');
  });
});
