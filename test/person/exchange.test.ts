import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../support/vscode/workbench';

const ARTICLE = [
  'date 2024-04-15',
  '😀 Nazir Rauf Qəmbərov aprelin 12-də Gəncədə fermerlərlə görüşüb.',
  '',
  'Görüşdə Lalə Muradova da çıxış edib.',
  '',
].join('\n');

const TITLE = '.quick-input-widget .quick-input-title';
const INPUT = '.quick-input-widget .quick-input-box input';

describe('export and import by the dialogs', () => {
  let editor: Workbench;

  before(async () => {
    editor = await openWorkbench({
      files: { 'meeting.azn': ARTICLE },
      theme: 'dark',
      settings: { 'aznews.language': 'en' },
    });
    await editor.waitForHighlight('Rauf Qəmbərov');
    await editor.clickAt('Qəmbərov', { offset: 3 });
    await editor.press('aznews.accept');
    await editor.waitForFile('meeting.azn.ann.yaml', /Rauf Qəmbərov/);
  });
  after(() => editor.close());

  /** Waits for the step of the dialog that asks this, then answers by typing and Enter. */
  async function answer(question: RegExp, typed = ''): Promise<void> {
    await editor.until(`the question ${question.source}`, 15_000, async () =>
      question.test((await editor.page.locator(INPUT).first().getAttribute('placeholder')) ?? ''),
    );
    if (typed !== '') await editor.keyboard.type(typed);
    await editor.rows();
    await editor.keyboard.press('Enter');
  }

  /** The editor's own dialog for paths: it shows the folder before it takes Enter. */
  async function path(title: RegExp, name = ''): Promise<void> {
    const shown = async (): Promise<string> => (await editor.page.locator(INPUT).first().inputValue()).trim();
    await editor.until(`the dialog ${title.source}`, 15_000, async () => {
      const said = await editor.page.locator(TITLE).first().innerText();
      return title.test(said) && (await shown()).startsWith(editor.folder);
    });
    if (name !== '') {
      await editor.page.locator(INPUT).first().fill(`${editor.folder}/${name}`);
      await editor.until(name, 5000, async () => (await editor.rows()).some((row) => row.includes(name)));
    }
    await editor.keyboard.press('Enter');
  }

  async function choose(): Promise<void> {
    await editor.run('aznews.export');
    await answer(/Which format/, 'jsonl');
    await answer(/Which articles/);
    await answer(/Which marks/);
  }

  it('shows what the first article becomes, in a document that cannot be changed', async () => {
    await choose();
    const wanted = [
      /Choose a Folder/,
      /Preview/,
      /Labels.*all/s,
      /Other names/,
      /Whose decisions/,
      /one for all/,
      /not divided/,
    ];
    await editor.until('the choices at a glance', 5000, async () => {
      const rows = await editor.rows();
      return wanted.every((one) => rows.some((row) => one.test(row)));
    });
    await editor.page.waitForFunction(() => {
      const widget = document.querySelector('.quick-input-widget');
      return widget !== null && getComputedStyle(widget).opacity === '1';
    });
    await editor.screenshot('export what now dark');
    await answer(/What now/, 'Preview');
    await editor.waitForNotification(/first article becomes/);
    await editor.until('the preview', 10_000, async () =>
      /annotations\.jsonl/.test(await editor.page.locator('.monaco-editor .view-lines').first().innerText()),
    );
    await editor.screenshot('export preview dark');
    await editor.command('View: Close Editor');
    await editor.command('Notifications: Clear All Notifications');
    await editor.open('meeting.azn');
  });

  it('writes the file into the folder that is chosen', async () => {
    await choose();
    await answer(/What now/, 'Choose');
    await path(/Into which folder/);
    const jsonl = await editor.waitForFile('annotations.jsonl', /Rauf Qəmbərov/);
    const row = JSON.parse(jsonl) as { text: string; guidelines: string; mentions: { start: number; end: number }[] };
    const [mention] = row.mentions;
    assert.equal(Array.from(row.text).slice(mention?.start, mention?.end).join(''), 'Rauf Qəmbərov');
    assert.equal(row.guidelines, '1');
    await editor.waitForNotification(/Exported 1 file;/);
    await editor.screenshot('export done dark');
  });

  it('remembers the answers', async () => {
    await editor.command('Notifications: Clear All Notifications');
    await editor.run('aznews.export');
    const focused = editor.page.locator('.quick-input-widget .monaco-list-row.focused');
    await editor.until('jsonl in focus', 10_000, async () => /jsonl/.test(await focused.innerText()));
    await editor.keyboard.press('Escape');
  });

  it('imports the file again, onto the article with its text', async () => {
    const row = JSON.parse((await editor.read('annotations.jsonl')) ?? '') as { text: string; mentions: object[] };
    const start = Array.from(row.text.slice(0, row.text.indexOf('Lalə'))).length;
    row.mentions.push({ id: 'added', start, end: start + 'Lalə Muradova'.length, label: 'PERSON', status: 'accepted' });
    await editor.write('more.jsonl', `${JSON.stringify(row)}\n`);
    await editor.run('aznews.import');
    await answer(/Which format/, 'jsonl');
    await path(/Which files/, 'more.jsonl');
    await answer(/has decisions already/);
    await answer(/no article with this text/);
    await editor.waitForNotification(/1 mark imported into 1 article\./);
    await editor.waitForFile('meeting.azn.ann.yaml', /Lalə Muradova/);
    await editor.until('a solid line', 10_000, async () =>
      (await editor.decorations('Lalə Muradova')).some(({ border }) => /solid/.test(border)),
    );
    await editor.screenshot('import done dark');
  });

  it('takes the import back by undo', async () => {
    await editor.clickAt('Lalə', { offset: 1 });
    await editor.keyboard.press('Control+z');
    await editor.until(
      'the mark to be gone',
      10_000,
      async () => !/Lalə Muradova/.test((await editor.read('meeting.azn.ann.yaml')) ?? ''),
    );
  });
});
