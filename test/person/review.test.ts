import assert from 'node:assert/strict';
import { storedMarks } from '../support/annotation/stored';
import { REVIEW_ARTICLE } from '../support/reviewArticle';
import { FreshArticles } from '../support/vscode/freshArticles';
import { waitForWritten, writtenBehind } from '../support/vscode/reviewSight';
import { RETRIES } from '../support/vscode/secondTry';
import { openWorkbench, type Workbench } from '../support/vscode/workbench';

const SHORT = 'date 2024-04-16\nLalə Muradova Bakıda çıxış edib.\n';

/** One article for each test that changes it. */
const FILES = {
  'forum.azn': REVIEW_ARTICLE,
  'locked.azn': REVIEW_ARTICLE,
  'help.azn': SHORT,
  'whole.azn': REVIEW_ARTICLE,
  'fewer.azn': REVIEW_ARTICLE,
  'words.azn': REVIEW_ARTICLE,
  'left.azn': SHORT,
};

/** For each try an article and the one behind it. */
const PAIRS = Array.from({ length: 1 + RETRIES }, (_, i) => [`${i}-first.azn`, `${i}-second.azn`] as const);

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
    let articles: FreshArticles<keyof typeof FILES>;
    let tries = 0;

    before(async () => {
      const pairs = PAIRS.flatMap(([first, second]) => [[first, SHORT] as const, [second, REVIEW_ARTICLE] as const]);
      editor = await openWorkbench({ files: { ...FreshArticles.files(FILES), ...Object.fromEntries(pairs) }, theme });
      await editor.waitForHighlight('Rauf Qəmbərov');
      articles = new FreshArticles(editor);
    });
    after(() => editor.close());

    /** Opens a fresh article and begins its review, at its first suggestion; gives the name of its file. */
    async function review(name: keyof typeof FILES): Promise<string> {
      const file = await articles.open(name);
      await begin();
      return file;
    }

    async function begin(): Promise<void> {
      await editor.press('aznews.review');
      await waitForWritten(editor, / 1\/\d+/u);
    }

    /** How many marks the sidecar of an article holds. */
    async function marksOf(file: string): Promise<number> {
      return storedMarks(await editor.read(`${file}.ann.yaml`)).length;
    }

    it('says what the mark in front is, and how far one is', async () => {
      await review('forum.azn');
      await waitForWritten(editor, /Title · Baş nazir · \d+% · 1\/\d+/u);
      await editor.waitForStatus(/Review 1\/\d+ · Title · Baş nazir · \d+%/u);
      await editor.screenshot(`review ${theme}`);
    });

    it('lets no key type into the text, on whatever layout, nor paste', async () => {
      const file = await review('locked.azn');
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
      assert.equal(await editor.read(file), REVIEW_ARTICLE);
      assert.deepEqual((await progress(editor))[0], 1);
    });

    it('shows its keys and the label’s guidelines by ?', async () => {
      await review('help.azn');
      await editor.keyboard.press('Shift+Slash');
      const rows = await editor.rows();
      assert.ok(rows.length > 5, rows.join('\n'));
      await editor.screenshot(`review keys ${theme}`);
      await editor.keyboard.press('Escape');
      await editor.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      // that Escape closed the list only
      await editor.keyboard.press('Enter');
      await editor.waitForStatus(/Review 2\//);
      await editor.keyboard.press('KeyU');
      await editor.waitForStatus(/Review 1\//);
    });

    it('reviews the whole article with one key a suggestion and no mouse', async () => {
      const file = await review('whole.azn');
      const [, total] = await progress(editor);
      assert.ok(total >= 28, `${total} suggestions`);
      let keys = 0;
      for (let at = 1; at <= total; at++, keys++) await editor.keyboard.press('KeyY');
      await editor.waitForStatus('All suggestions are decided');
      await editor.until('all marks in the sidecar', 10_000, async () => (await marksOf(file)) === total);
      console.log(`      ${total} suggestions reviewed with ${keys} keystrokes`);
      await editor.screenshot(`review done ${theme}`);
      assert.equal(await editor.read(file), REVIEW_ARTICLE);
    });

    it('needs fewer keys where one decides about all mentions of an entity', async () => {
      const file = await review('fewer.azn');
      const [, total] = await progress(editor);
      let keys = 0;
      let shown = false;
      const done = async (): Promise<boolean> =>
        (await writtenBehind(editor)) === '' && (await editor.status()).includes('All suggestions are decided');
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
      await editor.until('all marks in the sidecar', 10_000, async () => (await marksOf(file)) >= total);
      console.log(`      with propagation: ${keys} keystrokes`);
      assert.ok(shown);
      assert.ok(keys <= total);
    });

    it('goes to words that nobody marked, and labels them there', async () => {
      const file = await review('words.azn');
      await editor.keyboard.press('KeyF');
      await waitForWritten(editor, /not marked/);
      await editor.screenshot(`review uncovered ${theme}`);
      await editor.keyboard.press('KeyT');
      await editor.until('a mark by hand', 10_000, async () => (await marksOf(file)) === 1);
    });

    it('marks the article as done and goes on with the next', async () => {
      const [first, second] = PAIRS[tries++] ?? ['', ''];
      await editor.open(first);
      await begin();
      await editor.keyboard.press('KeyM');
      await editor.page.locator(`.tab.active[data-resource-name="${second}"]`).waitFor();
      await editor.waitForFile(`${first}.ann.yaml`, 'done');
      // the first one has two suggestions
      await waitForWritten(editor, / 1\/\d\d/u);
      await editor.keyboard.press('KeyY');
      await editor.until('a mark in the second', 10_000, async () => (await marksOf(second)) === 1);
    });

    it('is left by Escape, and the text is free again', async () => {
      const file = await review('left.azn');
      await editor.keyboard.press('Escape');
      await editor.waitForStatus('Review mode is off');
      await editor.keyboard.press('Control+End');
      await editor.keyboard.type('ab');
      await editor.keyboard.press('Control+s');
      await editor.waitForFile(file, /ab$/u);
    });
  });
}
