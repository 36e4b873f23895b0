import assert from 'node:assert/strict';
import { storedMarks } from '../support/annotation/stored';
import { REVIEW_ARTICLE } from '../support/reviewArticle';
import { writtenBehind } from '../support/vscode/reviewSight';
import { openWorkbench, type Workbench } from '../support/vscode/workbench';

const NEXT = 'date 2024-04-16\nLalə Muradova Bakıda çıxış edib.\n';

/** `Review 7/30` in the status bar, as two numbers. */
async function progress(editor: Workbench): Promise<[number, number]> {
  const found = /Review (\d+)\/(\d+)/u.exec(await editor.status());
  return [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
}

/** A key as an Azerbaijani layout sends it: the letter `text` on the key `code`. */
async function typeByLayout(editor: Workbench, code: string, text: string): Promise<void> {
  const session = await editor.page.context().newCDPSession(editor.page);
  const key = { code, key: text, windowsVirtualKeyCode: 0 };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await session.detach();
}

for (const theme of ['light', 'dark'] as const) {
  describe(`review mode (${theme})`, () => {
    let editor: Workbench;

    before(async () => {
      editor = await openWorkbench({ files: { 'forum.azn': REVIEW_ARTICLE, 'sonra.azn': NEXT }, theme });
      await editor.waitForHighlight('Rauf Qəmbərov');
      await editor.clickAt('date', { offset: 1 });
      await editor.press('aznews.review');
      await editor.waitForStatus(/Review 1\//);
    });
    after(() => editor.close());

    it('says what the mark in front is, and how far one is', async () => {
      await editor.until('the words at the line’s end', 5000, async () =>
        /Title · Baş nazir · \d+% · 1\/\d+/u.test(await writtenBehind(editor)),
      );
      await editor.screenshot(`review ${theme}`);
    });

    it('lets no key type into the text, on whatever layout, nor paste', async () => {
      for (const [code, letter] of [
        ['Quote', 'ə'],
        ['Semicolon', 'ı'],
        ['BracketLeft', 'ö'],
        ['BracketRight', 'ğ'],
        ['Comma', 'ç'],
        ['Period', 'ş'],
        ['KeyW', 'ü'],
        ['KeyS', 's'],
      ] as const) {
        await typeByLayout(editor, code, letter);
        await editor.waitForStatus('does nothing in review mode');
      }
      await editor.keyboard.insertText('ə');
      await editor.page.evaluate(() => navigator.clipboard.writeText('yapışdır'));
      await editor.keyboard.press('Control+v');
      await editor.keyboard.press('Control+x');
      await editor.keyboard.press('Control+z');
      await editor.keyboard.press('Control+s');
      assert.equal(await editor.read('forum.azn'), REVIEW_ARTICLE);
      assert.deepEqual((await progress(editor))[0], 1);
    });

    it('shows its keys and the label’s guidelines by ?', async () => {
      await editor.keyboard.press('Shift+Slash');
      const rows = await editor.rows();
      assert.ok(rows.length > 5, rows.join('\n'));
      await editor.screenshot(`review keys ${theme}`);
      await editor.keyboard.press('Escape');
      // that Escape closed the list only
      await editor.keyboard.press('Enter');
      await editor.waitForStatus(/Review 2\//);
      await editor.keyboard.press('KeyU');
      await editor.waitForStatus(/Review 1\//);
    });

    it('reviews the whole article with one key a suggestion and no mouse', async () => {
      const [, total] = await progress(editor);
      assert.ok(total >= 28, `${total} suggestions`);
      let keys = 0;
      for (let at = 1; at <= total; at++, keys++) await editor.keyboard.press('KeyY');
      await editor.waitForStatus('All suggestions are decided');
      const yaml = await editor.waitForFile('forum.azn.ann.yaml', /Ankarada/u);
      await editor.until(
        'all marks in the sidecar',
        5000,
        async () => storedMarks(await editor.read('forum.azn.ann.yaml')).length === total,
      );
      console.log(`      ${total} suggestions reviewed with ${keys} keystrokes`);
      assert.ok(yaml.length > 0);
      await editor.screenshot(`review done ${theme}`);
      assert.equal(await editor.read('forum.azn'), REVIEW_ARTICLE);
    });

    it('needs fewer keys where one decides about all mentions of an entity', async () => {
      const [, total] = await progress(editor);
      for (let i = 0; i < total; i++) await editor.keyboard.press('KeyU');
      await editor.until(
        'no marks in the sidecar',
        10_000,
        async () => storedMarks(await editor.read('forum.azn.ann.yaml')).length === 0,
      );
      await editor.waitForStatus(/Review \d+\//);
      let keys = 0;
      let shown = false;
      const done = async (): Promise<boolean> => (await editor.status()).includes('All suggestions are decided');
      while (keys < 2 * total && !(await done())) {
        const before = await writtenBehind(editor);
        const offered = /A: \d+ more/u.test(before);
        if (offered && !shown) await editor.screenshot(`review offer ${theme}`);
        shown ||= offered;
        await editor.keyboard.press(offered ? 'KeyA' : 'KeyY');
        keys++;
        await editor.until(
          'what the key did',
          10_000,
          async () => (await done()) || (await writtenBehind(editor)) !== before,
        );
      }
      await editor.until(
        'all marks in the sidecar',
        5000,
        async () => storedMarks(await editor.read('forum.azn.ann.yaml')).length >= total,
      );
      console.log(`      with propagation: ${keys} keystrokes`);
      assert.ok(shown);
      assert.ok(keys <= total);
    });

    it('goes to words that nobody marked, and labels them there', async () => {
      await editor.keyboard.press('KeyF');
      await editor.until('a place without a mark', 5000, async () =>
        (await writtenBehind(editor)).includes('not marked'),
      );
      await editor.screenshot(`review uncovered ${theme}`);
      const before = storedMarks(await editor.read('forum.azn.ann.yaml')).length;
      await editor.keyboard.press('KeyT');
      await editor.until(
        'one more mark',
        5000,
        async () => storedMarks(await editor.read('forum.azn.ann.yaml')).length === before + 1,
      );
    });

    it('marks the article as done and goes on with the next', async () => {
      await editor.keyboard.press('KeyM');
      await editor.page.locator('.tab.active[data-resource-name="sonra.azn"]').waitFor({ timeout: 10_000 });
      await editor.waitForFile('forum.azn.ann.yaml', 'done');
      await editor.waitForStatus(/Review 1\/2/);
      for (const key of ['KeyY', 'KeyY']) await editor.keyboard.press(key);
      await editor.waitForFile('sonra.azn.ann.yaml', /Bakıda/u);
    });

    it('is left by Escape, and the text is free again', async () => {
      await editor.keyboard.press('Escape');
      await editor.waitForStatus('Review mode is off');
      await editor.keyboard.press('Control+End');
      await editor.keyboard.type('ab');
      await editor.keyboard.press('Control+s');
      await editor.waitForFile('sonra.azn', /ab$/u);
    });
  });
}
