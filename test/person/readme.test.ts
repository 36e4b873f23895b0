import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../src/build/vscode/places';
import { openWorkbench } from '../support/vscode/workbench';

const NAME = 'beynelxalq-forum.azn';
const ARTICLE = join(ROOT, 'src', 'assets', 'samples', NAME);

describe('the README', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`shows a sample, some of it decided, and what a title is, ${theme}`, async () => {
      const editor = await openWorkbench({
        files: { [NAME]: await readFile(ARTICLE) },
        theme,
        size: { width: 1200, height: 700 },
      });
      try {
        await editor.clickInto(await editor.firstHighlight());
        await editor.press('aznews.accept');
        await editor.waitForFile(`${NAME}.ann.yaml`, /status: accepted/);
        await editor.clickAt('Elman Səfərov', { offset: 3 });
        await editor.press('aznews.accept');
        await editor.waitForFile(`${NAME}.ann.yaml`, /Elman Səfərov/);
        const bar = editor.page.locator('.editor-instance .editor-scrollable > .scrollbar.horizontal').first();
        const [room, thumb] = await Promise.all([bar.boundingBox(), bar.locator('.slider').boundingBox()]);
        assert.equal(thumb?.width, room?.width, 'what is said of a mark makes no wrapped line longer');
        await editor.hover('prokurorunun');
        // it fades in
        await editor.page.waitForTimeout(800);
        await editor.screenshot(`readme-${theme}`);
      } finally {
        await editor.close();
      }
    });
  }
});
