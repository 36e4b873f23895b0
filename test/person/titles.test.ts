import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../support/vscode/workbench';

const ARTICLE = [
  'date 2024-04-15',
  'Bakıda Azərbaycanın Baş naziri Rauf Qəmbərov çıxış edib.',
  'Qazaxıstan Prezidentinin məktubu oxunub.',
  'Görüşdə ədliyyə polkovniki Lalə Muradova və keçmiş maliyyə naziri Samir Şərifov olub.',
  'Milli Məclisin sədri Sahibə Qafarova onları qarşılayıb.',
  '',
].join('\n');

for (const theme of ['light', 'dark'] as const) {
  describe(`titles of an article (${theme})`, () => {
    let editor: Workbench;

    before(async () => {
      editor = await openWorkbench({
        files: { 'titles.azn': ARTICLE },
        theme,
        settings: { 'aznews.annotator': 'Test', 'aznews.language': theme === 'dark' ? 'az' : 'en' },
      });
      await editor.waitForHighlight('Baş naziri');
    });
    after(() => editor.close());

    /** What the hover says once the one before is gone, which would cover the text. */
    async function hover(text: string): Promise<string> {
      await editor.keyboard.press('Escape');
      await editor.page.mouse.move(700, 650);
      await editor.until(
        'the last hover to go',
        5000,
        async () => (await editor.page.locator('.monaco-hover:visible').count()) === 0,
      );
      return editor.hover(text);
    }

    it('tell the post, and that the article names somebody else', async () => {
      const said = await hover('Baş naziri');
      assert.match(said, /Azərbaycan Respublikasının Baş naziri/);
      assert.match(said, /Əli Əsədov/);
      await editor.screenshot(`title ${theme}`);
    });

    it('tell a foreign post from one’s own', async () => {
      const said = await hover('Prezidentinin');
      assert.match(said, /Qazaxıstan Prezidenti/);
      assert.doesNotMatch(said, /Əliyev/);
      await editor.screenshot(`title foreign ${theme}`);
    });

    it('tell a rank and a former holder', async () => {
      assert.match(await hover('polkovniki'), /ədliyyə polkovniki/);
      await editor.screenshot(`title rank ${theme}`);
      assert.match(await hover('maliyyə naziri'), theme === 'dark' ? /keçmiş/ : /former/);
      await editor.screenshot(`title former ${theme}`);
    });

    it('open their dictionary entry by the hover’s link', async () => {
      await hover('sədri');
      await editor.screenshot(`title holder ${theme}`);
      await editor.page
        .locator('.monaco-hover:visible a', { hasText: theme === 'dark' ? 'Lüğət maddəsi' : 'Dictionary entry' })
        .click();
      await editor.until('the page', 10_000, async () =>
        /milli-meclisin-sedri/.test(await editor.page.locator('.tab.active').innerText()),
      );
      await editor.screenshot(`title entry ${theme}`);
    });
  });
}
