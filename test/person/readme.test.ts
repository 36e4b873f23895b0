import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../src/build/vscode/places';
import { firstArticle } from '../../src/build/vscode/samples';
import { openWorkbench } from '../support/vscode/workbench';

const SAMPLES = join(ROOT, 'src', 'assets', 'samples');

describe('the README', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`shows a sample, ${theme}`, async () => {
      const name = (await firstArticle(SAMPLES)) ?? '';
      const editor = await openWorkbench({
        files: { [name]: await readFile(join(SAMPLES, name)) },
        theme,
        size: { width: 1200, height: 700 },
      });
      await editor.clickInto(await editor.firstHighlight());
      await editor.press('aznews.accept');
      await editor.waitForFile(`${name}.ann.yaml`);
      await editor.screenshot(`readme-${theme}`);
      await editor.close();
    });
  }
});
