import assert from 'node:assert/strict';
import { FreshArticles } from '../support/vscode/freshArticles';
import { openWorkbench, type Workbench } from '../support/vscode/workbench';

const article = (...paragraphs: readonly string[]): string => `date 2024-04-15\n${paragraphs.join('\n\n')}\n`;

/** One article for each test: none sees what another did. */
const ARTICLES = {
  'nested.azn': article('Gəncədə Yeni Bulaq Mərkəzini açıblar, vacib gündür.'),
  'relation.azn': article('Zirə Bankın sədri Rauf Qəmbərov Gəncədə olub.'),
  'rename.azn': article('Orada Rauf Qəmbərov olub.', 'Qəmbərovun sözlərinə görə, vacib gündür.'),
  'status.azn': article('Bakıda sakit gündür.'),
};

const LABELS = [
  'labels:',
  '  - { id: PERSON, key: P, guidelines: Adlı insan. }',
  '  - { id: ORG, key: O, mayContain: [LOC, Bulaq], attributes: [{ name: kind, type: choice, choices: [bank, other], default: bank }] }',
  '  - { id: LOC, key: L }',
  '  - { id: TITLE, key: T }',
  '  - { id: Bulaq, name: Su mənbəyi, key: B, color: { light: "#B02069", dark: "#FF9DC8" }, line: box }',
  '',
].join('\n');

for (const theme of ['light', 'dark'] as const) {
  describe(`own labels, entities and articles (${theme})`, () => {
    let editor: Workbench;
    let articles: FreshArticles<keyof typeof ARTICLES>;

    before(async () => {
      editor = await openWorkbench({
        files: { ...FreshArticles.files(ARTICLES), '.aznews/labels.yaml': LABELS },
        theme,
      });
      await editor.waitForHighlight('Gəncədə');
      articles = new FreshArticles(editor);
    });
    after(() => editor.close());

    /** Opens an article that nobody has touched, once it is highlighted; gives the name of its file. */
    async function opened(name: keyof typeof ARTICLES, highlighted: string): Promise<string> {
      const file = await articles.open(name);
      await editor.waitForHighlight(highlighted);
      return file;
    }

    it('draws a mark inside a mark of a label of our own, and explains it with attributes and guidelines', async () => {
      const file = await opened('nested.azn', 'Gəncədə');
      await editor.select('Yeni Bulaq Mərkəzini');
      await editor.press('aznews.annotate');
      await editor.screenshot(`label pick ${theme}`);
      await editor.pick(/ORG/);
      await editor.waitForFile(`${file}.ann.yaml`, /kind\W+bank/);
      await editor.clickAt('Bulaq', { offset: 2 });
      await editor.keyboard.press('Control+d');
      await editor.press('aznews.annotate');
      await editor.pick(/Su mənbəyi/);
      await editor.waitForFile(`${file}.ann.yaml`, /label: Bulaq\s+text: Bulaq\n/);
      await editor.clickAt('gündür');
      await editor.screenshot(`nested ${theme}`);
      assert.match(await editor.hover('Mərkəzini'), /kind: bank/);
      await editor.screenshot(`own label hover ${theme}`);
    });

    it('confirms post, holder and body with one key', async () => {
      const file = await opened('relation.azn', 'Rauf Qəmbərov');
      await editor.clickAt('Rauf', { offset: 2 });
      await editor.press('aznews.confirmRelation');
      await editor.waitForFile(`${file}.ann.yaml`, /held-by/);
      await editor.waitForFile(`${file}.ann.yaml`, /affiliated-with/);
    });

    it('renames an entity by F2 without a word to the text, and lists it in its view', async () => {
      const file = await opened('rename.azn', 'Rauf Qəmbərov');
      await editor.clickAt('Rauf', { offset: 2 });
      await editor.press('aznews.accept');
      await editor.waitForFile(`${file}.ann.yaml`, /name: Rauf Qəmbərov/);
      await editor.keyboard.press('F2');
      await editor.page.locator('.rename-box input:focus').waitFor();
      await editor.keyboard.press('Control+a');
      await editor.keyboard.type('Rauf Q.');
      await editor.keyboard.press('Enter');
      await editor.waitForFile(`${file}.ann.yaml`, /name: Rauf Q\./);
      assert.equal(await editor.read(file), ARTICLES['rename.azn']);
      assert.deepEqual(await editor.notifications(), []);
      await editor.command('AzNews: Focus on Entities View');
      await editor.until('the entities', 10_000, async () =>
        (await editor.page.locator('.pane-body .monaco-list-row').allInnerTexts()).some((row) => /Rauf Q\./.test(row)),
      );
      await editor.screenshot(`views ${theme}`);
    });

    it('shows the status in the bar, the explorer and the view', async () => {
      const file = await opened('status.azn', 'Bakıda');
      await editor.run('aznews.setStatus');
      await editor.pick(/Done/);
      await editor.waitForStatus('Done');
      await editor.command('View: Show Explorer');
      await editor.until(
        'a badge',
        10_000,
        async () =>
          (await editor.page.locator('.explorer-folders-view').innerHTML()).includes('✓') ||
          (await editor.page.locator('.explorer-folders-view [class*=itemColor]').count()) > 0,
      );
      // a row that can be opened: the sidecar is under its article
      const rows = editor.page.locator('.explorer-folders-view [role=treeitem][aria-expanded]');
      await rows.filter({ hasText: file }).first().waitFor();
      await editor.screenshot(`explorer ${theme}`);
    });
  });
}
