import assert from 'node:assert/strict';
import { FreshArticles } from '../support/vscode/freshArticles';
import { seenFrames, watchFrames } from '../support/vscode/frames';
import { openWorkbench, type Workbench } from '../support/vscode/workbench';

const ARTICLE = [
  'date 2024-04-15',
  'Görüşdə Baş nazir Rauf Qəmbərov bu gün Gəncədə olub.',
  '',
  '“Xəbərçi”nin yazdığına görə, Gürcüstan-Türkiyə sərhədində qərar qəbul olunub,Bakı razıdır.',
  '',
  'Lalə Muradova da çıxış edib.',
  '',
].join('\n');

const SIDECAR = 'meeting.azn.ann.yaml';
const files = { 'meeting.azn': ARTICLE };

/** Articles of tests that change them. */
const CHANGED = {
  'relabelled.azn': 'date 2024-04-15\nOrada Lalə Muradova olub.\n',
  'longer.azn': 'date 2024-04-15\nOnlar bu gün Gəncədə olub.\n',
  'quoted.azn': 'date 2024-04-15\n“Xəbərçi”nin yazdığına görə, qərar qəbul olunub.\n',
  'hyphened.azn': 'date 2024-04-15\nQərar Gürcüstan-Türkiyə sərhədində qəbul olunub.\n',
  'glued.azn': 'date 2024-04-15\nQərar qəbul olunub,Bakı razıdır.\n',
  'rejected.azn': 'date 2024-04-15\nLalə Muradova da çıxış edib, Rauf Qəmbərov da.\n',
};

describe('the main job', () => {
  let editor: Workbench;
  let articles: FreshArticles<keyof typeof CHANGED>;

  before(async () => {
    editor = await openWorkbench({ files: { ...files, ...FreshArticles.files(CHANGED) } });
    await editor.waitForHighlight('Qəmbərov');
    articles = new FreshArticles(editor);
  });
  after(() => editor.close());

  it('neither flickers nor lags behind while the line is typed on', async () => {
    await editor.clickAt('Görüşdə', { offset: 7 });
    await watchFrames(editor.page, 'Qəmbərov');
    await editor.keyboard.type(' iştirak edən və çıxış edən', { delay: 60 });
    await editor.page.waitForTimeout(700);
    const frames = await seenFrames(editor.page);
    const moved = new Set(frames.map(({ text }) => Math.round(text.left)));
    assert.ok(moved.size > 10, `The word was seen at ${String(moved.size)} places.`);
    assert.deepEqual(
      frames.filter(({ drawn }) => drawn === undefined),
      [],
      'frames without a highlight',
    );
    assert.deepEqual(
      frames.filter(({ text, drawn }) => drawn !== undefined && Math.abs(drawn.right - text.right) > 2),
      [],
      'frames whose highlight stands elsewhere',
    );
  });

  for (const [part, whole, article] of [
    ['Xəbərçi', '“Xəbərçi”nin', 'quoted.azn'],
    ['Türkiyə', 'Gürcüstan-Türkiyə', 'hyphened.azn'],
    ['Bakı', 'olunub,Bakı', 'glued.azn'],
  ] as const) {
    it(`marks ${part} of ${whole} alone`, async () => {
      const sidecar = `${await articles.open(article)}.ann.yaml`;
      await editor.waitForHighlight(part);
      await editor.select(part);
      await editor.press('aznews.annotateExact');
      await editor.pick(/ORG/);
      // the status bar says it for a few seconds only
      await editor.waitForStatus('Annotated as Organization');
      await editor.waitForFile(sidecar, new RegExp(`label: ORG\\s+text: ["“]?${part}\\n`));
    });
  }

  it('relabels and removes by a key, and says so in the status bar', async () => {
    const sidecar = `${await articles.open('relabelled.azn')}.ann.yaml`;
    await editor.waitForHighlight('Lalə Muradova');
    await editor.clickAt('Lalə', { offset: 2 });
    await editor.press('aznews.accept');
    await editor.waitForFile(sidecar, /label: PERSON\s+text: Lalə Muradova\n/);
    await editor.press('aznews.relabel');
    await editor.pick(/ORG/);
    await editor.waitForStatus('Relabelled from Person to Organization');
    await editor.waitForFile(sidecar, /label: ORG\s+text: Lalə Muradova\n/);
    await editor.press('aznews.remove');
    await editor.waitForStatus(/[Rr]emoved/);
    await editor.until(
      'the mark to be gone',
      10_000,
      async () => !/text: Lalə Muradova\n/.test((await editor.read(sidecar)) ?? ''),
    );
  });

  it('a longer mark takes the place of the suggestions in it', async () => {
    const sidecar = `${await articles.open('longer.azn')}.ann.yaml`;
    await editor.waitForHighlight('Gəncə');
    await editor.select('bu gün Gəncədə');
    await editor.press('aznews.annotate');
    await editor.pick(/EVENT/);
    await editor.waitForFile(sidecar, /text: bu gün Gəncədə\n/);
    await editor.until('one solid highlight', 5000, async () =>
      (await editor.decorations('Gəncə')).every(({ border }) => /solid/.test(border)),
    );
  });

  it('remembers a rejection, with its reason, over a reload', async () => {
    const file = await articles.open('rejected.azn');
    await editor.waitForHighlight('Lalə Muradova');
    await editor.clickAt('Lalə', { offset: 2 });
    await editor.press('aznews.reject');
    await editor.waitForFile(`${file}.ann.yaml`, /reason: not-a-mention/);
    await editor.until('no highlight', 20_000, async () => (await editor.decorations('Lalə Muradova')).length === 0);
    await editor.reload();
    await editor.open(file);
    await editor.waitForHighlight('Rauf Qəmbərov');
    assert.deepEqual(await editor.decorations('Lalə Muradova'), []);
  });
});

describe('a folder that is not trusted', () => {
  let editor: Workbench;

  before(async () => {
    editor = await openWorkbench({
      trusted: false,
      files: { ...files, '.vscode/settings.json': '{ "aznews.annotator": "Somebody Else" }' },
      settings: { 'aznews.annotator': 'Test' },
    });
  });
  after(() => editor.close());

  it('is worked on as any other', async () => {
    await editor.waitForHighlight('Qəmbərov');
    await editor.page.getByText('Restricted Mode').first().waitFor();
    assert.match(await editor.hover('Baş nazir'), /Prime Minister/);
    await editor.clickAt('Qəmbərov', { offset: 3 });
    await editor.press('aznews.accept');
    await editor.waitForFile(SIDECAR, /Rauf Qəmbərov/);
  });

  it('does not set who the annotator is', async () => {
    const sidecar = (await editor.read(SIDECAR)) ?? '';
    assert.match(sidecar, /Test/);
    assert.doesNotMatch(sidecar, /Somebody/);
  });
});

describe('an empty window', () => {
  it('welcomes with one action, which opens the samples', async () => {
    const editor = await openWorkbench({ folder: 'none' });
    try {
      const welcome = editor.page.locator('.welcome-view-content').filter({ hasText: 'AzNews' });
      await editor.keyboard.press('Control+Shift+e');
      await welcome.waitFor();
      await editor.screenshot('empty window');
      assert.equal(await welcome.getByRole('button').filter({ hasText: 'Open Sample Folder' }).count(), 1);
      await welcome.getByRole('button').filter({ hasText: 'Open Sample Folder' }).click();
      await editor.page.locator('.explorer-folders-view').getByText('.azn').first().waitFor();
      await editor.open('beynelxalq-forum.azn');
      await editor.waitForHighlight('Elman Səfərov');
    } finally {
      await editor.close();
    }
  });
});

for (const theme of ['hc-light', 'hc-dark'] as const) {
  describe(`high contrast (${theme})`, () => {
    it('tells suggestions from annotations without colour', async () => {
      const editor = await openWorkbench({ files, theme });
      try {
        await editor.waitForHighlight('Qəmbərov');
        await editor.clickAt('Qəmbərov', { offset: 3 });
        await editor.press('aznews.accept');
        await editor.waitForFile(SIDECAR, /Rauf Qəmbərov/);
        await editor.until('a solid line', 5000, async () =>
          (await editor.decorations('Qəmbərov')).some(({ border }) => /solid/.test(border)),
        );
        assert.ok((await editor.decorations('Gəncə')).every(({ border }) => /dashed/.test(border)));
        await editor.screenshot(`high contrast ${theme}`);
      } finally {
        await editor.close();
      }
    });
  });
}
