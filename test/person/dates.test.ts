import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../support/vscode/workbench';

const ARTICLE = 'date 2024-04\nCari ilin 11-12 mart tarixlərində Gəncədə sərgi olub.\nDünən qonaqlar gəlib.\n';

for (const theme of ['light', 'dark'] as const) {
  describe(`a date's value (${theme})`, () => {
    let editor: Workbench;

    before(async () => {
      editor = await openWorkbench({
        files: { 'sergi.txt': ARTICLE },
        theme,
        settings: { 'aznews.annotator': 'Test', 'aznews.language': theme === 'dark' ? 'az' : 'en' },
      });
      await editor.waitForHighlight('11-12 mart');
    });
    after(() => editor.close());

    it('is told in words by the hover', async () => {
      assert.match(await editor.hover('11-12 mart'), theme === 'dark' ? /11–12 mart 2024/ : /11–12 March 2024/);
      await editor.screenshot(`date hover ${theme}`);
    });

    it('is corrected from the light bulb', async () => {
      await editor.clickAt('11-12 mart', { offset: 3 });
      await editor.keyboard.press('Control+.');
      await editor.page
        .getByText(/2023-03-11\/2023-03-12/)
        .first()
        .waitFor();
      await editor.screenshot(`date fixes ${theme}`);
      await editor.page
        .getByText(/2023-03-11\/2023-03-12/)
        .first()
        .click();
      await editor.waitForFile('sergi.txt.ann.yaml', /2023-03-11\/2023-03-12/);
      await editor.screenshot(`date corrected ${theme}`);
    });
  });
}
