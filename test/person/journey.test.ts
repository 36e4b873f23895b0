import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../support/vscode/workbench';

const ARTICLE = [
  'date 2024-04-15',
  'Ölkənin Baş naziri Rauf Qəmbərov aprelin 12-də Gəncədə fermerlərlə görüşüb.',
  '',
  'Görüşdə Kənd Təsərrüfatı Nazirliyinin nümayəndəsi Lalə Muradova da çıxış edib.',
  '',
].join('\n');

const SIDECAR = 'meeting.txt.ann.yaml';

for (const theme of ['light', 'dark'] as const) {
  describe(`an article, from opening to reload (${theme})`, () => {
    let editor: Workbench;

    before(async () => {
      editor = await openWorkbench({
        files: { 'meeting.txt': ARTICLE },
        theme,
        settings: { 'aznews.annotator': 'Test' },
      });
      await editor.waitForHighlight('Rauf Qəmbərov');
    });
    after(() => editor.close());

    it('is an article by its first line', () => editor.waitForStatus('Azerbaijani Article'));

    it('shows suggestions by a dashed line, and no box around Azerbaijani letters', async () => {
      for (const text of ['Rauf Qəmbərov', 'Lalə Muradova', 'Gəncə', 'aprelin 12']) {
        const drawn = await editor.waitForHighlight(text);
        assert.ok(
          drawn.some(({ border }) => /dashed/.test(border)),
          `${text}: ${JSON.stringify(drawn)}`,
        );
      }
      assert.equal(await editor.page.locator('.unicode-highlight').count(), 0);
      await editor.screenshot(`suggestions ${theme}`);
    });

    it('explains a word under the mouse', async () => {
      assert.match(await editor.hover('aprelin 12'), /2024-04-12/);
      await editor.screenshot(`hover ${theme}`);
    });

    it('takes a suggestion by one key and writes it beside the article', async () => {
      await editor.clickAt('Qəmbərov', { offset: 3 });
      await editor.press('aznews.accept');
      await editor.waitForFile(SIDECAR, /Rauf Qəmbərov/);
      await editor.until('a solid line', 5000, async () =>
        (await editor.decorations('Rauf Qəmbərov')).some(({ border }) => /solid/.test(border)),
      );
      await editor.screenshot(`annotated ${theme}`);
    });

    it('takes it back by undo, and again by redo', async () => {
      await editor.keyboard.press('Control+z');
      await editor.until(
        'the annotation to be gone',
        10_000,
        async () => !/Rauf Qəmbərov/.test((await editor.read(SIDECAR)) ?? ''),
      );
      assert.equal(
        (await editor.decorations('Rauf Qəmbərov')).some(({ border }) => /solid/.test(border)),
        false,
      );
      await editor.keyboard.press('Control+y');
      await editor.waitForFile(SIDECAR, /Rauf Qəmbərov/);
    });

    it('labels a selection by a pick', async () => {
      await editor.select('fermerlərlə');
      await editor.press('aznews.annotate');
      await editor.pick(/PERSON|Person/);
      await editor.waitForFile(SIDECAR, /fermerlərlə/);
    });

    it('keeps annotations over a reload', async () => {
      await editor.reload();
      await editor.until('solid lines after the reload', 30_000, async () =>
        (await editor.decorations('Rauf Qəmbərov')).some(({ border }) => /solid/.test(border)),
      );
      assert.equal(await editor.read('meeting.txt'), ARTICLE);
    });
  });
}
