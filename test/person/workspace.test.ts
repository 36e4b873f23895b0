import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../support/vscode/workbench';

const ARTICLE = [
  'date 2024-04-15',
  'Zirə Bankın sədri Rauf Qəmbərov Gəncədə Yeni Bulaq Mərkəzini açıb.',
  '',
  'Qəmbərovun sözlərinə görə, Gəncə üçün vacib gündür.',
  '',
].join('\n');

const LABELS = [
  'labels:',
  '  - { id: PERSON, key: P, guidelines: Adlı insan. }',
  '  - { id: ORG, key: O, mayContain: [LOC, Bulaq], attributes: [{ name: kind, type: choice, choices: [bank, other], default: bank }] }',
  '  - { id: LOC, key: L }',
  '  - { id: TITLE, key: T }',
  '  - { id: Bulaq, name: Su mənbəyi, key: B, color: { light: "#B02069", dark: "#FF9DC8" }, line: box }',
  '',
].join('\n');

const SIDECAR = 'meeting.azn.ann.yaml';

for (const theme of ['light', 'dark'] as const) {
  describe(`own labels, entities and articles (${theme})`, () => {
    let editor: Workbench;

    before(async () => {
      editor = await openWorkbench({
        files: {
          'meeting.azn': ARTICLE,
          'second.azn': 'date 2024-04-16\nBakıda sakit gündür.\n',
          '.aznews/labels.yaml': LABELS,
        },
        theme,
      });
      await editor.waitForHighlight('Rauf Qəmbərov');
    });
    after(() => editor.close());

    it('draws a mark inside a mark of a label of our own', async () => {
      await editor.select('Yeni Bulaq Mərkəzini');
      await editor.press('aznews.annotate');
      await editor.screenshot(`label pick ${theme}`);
      await editor.pick(/ORG/);
      await editor.waitForFile(SIDECAR, /kind\W+bank/);
      await editor.clickAt('Bulaq', { offset: 2 });
      await editor.keyboard.press('Control+d');
      await editor.press('aznews.annotate');
      await editor.pick(/Su mənbəyi/);
      await editor.waitForFile(SIDECAR, /label: Bulaq\s+text: Bulaq\n/);
      await editor.clickAt('gündür');
      await editor.screenshot(`nested ${theme}`);
    });

    it('explains the mark with its attributes and guidelines', async () => {
      assert.match(await editor.hover('Mərkəzini'), /kind: bank/);
      await editor.screenshot(`own label hover ${theme}`);
    });

    it('confirms post, holder and body with one key', async () => {
      await editor.clickAt('Rauf', { offset: 2 });
      await editor.press('aznews.confirmRelation');
      await editor.waitForFile(SIDECAR, /held-by/);
      await editor.waitForFile(SIDECAR, /affiliated-with/);
    });

    it('renames an entity by F2 without a word to the text', async () => {
      await editor.clickAt('Qəmbərovun', { offset: 3 });
      await editor.keyboard.press('F2');
      await editor.page.locator('.rename-box input:focus').waitFor();
      await editor.keyboard.press('Control+a');
      await editor.keyboard.type('Rauf Q.');
      await editor.keyboard.press('Enter');
      await editor.waitForFile(SIDECAR, /name: Rauf Q\./);
      assert.equal(await editor.read('meeting.azn'), ARTICLE);
      assert.deepEqual(await editor.notifications(), []);
    });

    it('lists entities, relations and articles in its views', async () => {
      await editor.command('AzNews: Focus on Entities View');
      await editor.until('the entities', 10_000, async () =>
        (await editor.page.locator('.pane-body .monaco-list-row').allInnerTexts()).some((row) => /Rauf Q\./.test(row)),
      );
      await editor.screenshot(`views ${theme}`);
    });

    it('shows the status in the bar, the explorer and the view', async () => {
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
      await rows.filter({ hasText: 'meeting.azn' }).first().waitFor();
      await editor.screenshot(`explorer ${theme}`);
    });
  });
}
