import assert from 'node:assert/strict';
import { BUNDLES } from '../../src/assets/l10n';
import { boxesOf, waitForBoxes } from '../../src/build/vscode/pageText';
import { storedMarks } from '../support/annotation/stored';
import { FreshArticles } from '../support/vscode/freshArticles';
import { floatingWords, waitForWritten, writtenBehind } from '../support/vscode/reviewSight';
import { RETRIES } from '../support/vscode/secondTry';
import { marksAre } from '../support/vscode/sidecarMarks';
import { openWorkbench, type Workbench } from '../support/vscode/workbench';

const article = (...paragraphs: readonly string[]): string => `date 2024-04-15\n${paragraphs.join('\n\n')}\n`;

/** One article for each test: none sees what another did. */
const FILES = {
  'moves.azn': article('Orada Lalə Muradova və Rauf Qəmbərov olub.'),
  'far.azn': article(
    'Orada Lalə Muradova olub.',
    ...Array.from({ length: 60 }, () => 'Hamı isə evində oturub kitab oxuyub.'),
    'Sonra Rauf Qəmbərov gəlib.',
    ...Array.from({ length: 60 }, () => 'Hamı isə evində oturub kitab oxuyub.'),
  ),
  'decide.azn': article('Orada Lalə Muradova, Rauf Qəmbərov və Əli Kaya olub.'),
  'edges.azn': article('Orada həmkarı Lalə Muradova bizimlə olub.'),
  'forms.azn': article('Orada Lalə Muradova aprelin 12-də olub.'),
  'order.azn': article('Orada Rauf Qəmbərov Lalə Muradova ilə olub.', 'Sonra Qəmbərov gedib.'),
  'blind.azn': article('Orada Lalə Muradova olub.'),
  'help.azn': article('Orada Lalə Muradova olub, axırda isə hamı evinə gedib.'),
  'number.azn': article('orada 45 milyonluq zavod var.'),
  'long.azn': article(
    [
      'Lalə Muradova nasosları yoxlayıb, ondan sonra isə hamı bir yerə yığışaraq uzun-uzadı söhbət edib.',
      'Heç kim tələsmədiyindən söhbət xeyli uzanıb, Rauf Qəmbərov kanala baxıb, geri qayıdanda isə söhbət hələ də bitməmişdi.',
      'Yaşlılar köhnə günlərdən danışır, cavanlar qulaq asır, uşaqlar isə həyətdə oynayırdı, Əli Kaya toxumu saxlayıb.',
      'Hava qaralanda süfrə açılıb, çay gətirilib, hər kəs öz payını götürüb və işlərin gedişindən razı qaldığını bildirib.',
      'Bundan sonra hamı yenə işə çıxıb, yalnız Cavid Hüseynli hesabatı oxuyub, sonra o da başqalarına qoşulub.',
      'Beləliklə, axırda görüləsi işlərin yarısı görülüb, qalan yarısı isə sonraya saxlanılıb.',
      'Kənd camaatı bundan çox məmnun qalıb, çünki neçə vaxtdan bəri belə bir iş görülməmişdi və heç kim bunu gözləmirdi.',
      'Növbəti söhbətdə isə daha nələrin edilə biləcəyindən danışılıb, hər kəs öz fikrini deyib, qərar isə verilməyib.',
      'Sonda hamı bir-birinə təşəkkür edib evinə dağılışıb.',
    ].join(' '),
  ),
  'find.azn': article('Orada Rauf Qəmbərov olub, hamı da onu dinləyib.'),
};

type Name = keyof typeof FILES;

/** For each try a surname of its own, whose mentions no other try has decided about. */
const SURNAMES = ['Zirəbulaqova', 'Daşbulaqova'].slice(0, 1 + RETRIES);

const WORKSPACE = Object.fromEntries(
  SURNAMES.flatMap((surname, i) => [
    [`here-${i}.azn`, article(`Orada Lalə ${surname} olub. ${surname}nın sözü maraqlı idi.`)],
    [`there-${i}.azn`, article(`Lalə ${surname} gəlib. ${surname}nı dinləyiblər.`)],
  ]),
);

/** What follows names at every place of the rows into which a long paragraph is wrapped. */
const BEHIND_NAMES = [' nasosları yoxlayıb', ' kanala baxıb', ' toxumu saxlayıb', ' hesabatı oxuyub'];

describe('the keys of review mode', () => {
  let editor: Workbench;
  let articles: FreshArticles<Name>;
  let tries = 0;

  before(async () => {
    editor = await openWorkbench({
      files: { ...FreshArticles.files(FILES), ...WORKSPACE },
      settings: { 'aznews.language': 'en', 'aznews.propagate': 'off' },
    });
    await editor.waitForHighlight('Lalə Muradova');
    articles = new FreshArticles(editor);
  });
  after(() => editor.close());

  /** Opens a fresh article and begins its review, at its first suggestion; gives the name of its file. */
  async function review(name: Name, first: RegExp): Promise<string> {
    const file = await articles.open(name);
    await editor.press('aznews.review');
    await waitForWritten(editor, first);
    return file;
  }

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await editor.keyboard.press(key);
  }

  it('go to the next suggestion and the one before', async () => {
    await review('moves.azn', /Person · Lalə Muradova · \d+% · 1\/2/);
    for (const [next, back] of [
      ['KeyJ', 'KeyK'],
      ['ArrowDown', 'ArrowUp'],
      ['Tab', 'Shift+Tab'],
    ] as const) {
      await press(next);
      await waitForWritten(editor, /Rauf Qəmbərov · \d+% · 2\/2/);
      await press(back);
      await waitForWritten(editor, /Lalə Muradova · \d+% · 1\/2/);
    }
  });

  it('bring what is far below to the middle of the window', async () => {
    await review('far.azn', /Lalə Muradova · \d+% · 1\/2/);
    await press('KeyJ');
    await waitForWritten(editor, /Rauf Qəmbərov · \d+% · 2\/2/);
    const { height } = (await editor.page.locator('.editor-instance .monaco-editor').first().boundingBox()) ?? {
      height: 0,
    };
    await editor.until('the name in the middle', 10_000, async () => {
      const [box] = await boxesOf(editor.page, 'Rauf Qəmbərov');
      return box !== undefined && box.top > height * 0.35 && box.bottom < height * 0.75;
    });
  });

  it('tell of a mark in a long paragraph under it, in full, and move no text', async () => {
    await articles.open('long.azn');
    await editor.waitForHighlight('Cavid Hüseynli');
    const lefts = async (): Promise<number[]> => {
      const boxes = await Promise.all(BEHIND_NAMES.map((text) => waitForBoxes(editor.page, text)));
      return boxes.flat().map(({ left }) => left);
    };
    const before = await lefts();
    await editor.press('aznews.review');
    const view = await editor.page.locator('.monaco-editor .lines-content').first().locator('..').boundingBox();
    assert.ok(view);
    const names = ['Lalə Muradova', 'Rauf Qəmbərov', 'Əli Kaya', 'Cavid Hüseynli'];
    for (const [i, name] of names.entries()) {
      await waitForWritten(editor, new RegExp(`Person · ${name} · \\d+% · ${String(i + 1)}/4`));
      const words = await floatingWords(editor);
      const mark = (await waitForBoxes(editor.page, name)).at(-1);
      assert.ok(words && mark, name);
      assert.ok(words.left >= view.x && words.right <= view.x + view.width, `${name}: ${JSON.stringify(words)}`);
      assert.ok(Math.abs(words.top - mark.bottom) < 4, `${name}: ${JSON.stringify([words, mark])}`);
      assert.ok(words.left < mark.right && words.right > mark.left, `${name}: ${JSON.stringify([words, mark])}`);
      const now = await lefts();
      assert.equal(now.length, before.length);
      assert.ok(now.every((left, place) => Math.abs(left - (before[place] ?? 0)) < 1));
      await editor.screenshot(`review long ${String(i + 1)}`);
      await press('KeyJ');
    }
  });

  it('accept, relabel and reject, each one key, and undo and redo them one by one', async () => {
    const file = await review('decide.azn', /1\/3/);
    await press('KeyY', 'KeyO', 'KeyQ');
    const all = ['PERSON Lalə Muradova', 'ORG Rauf Qəmbərov', 'rejected PERSON Əli Kaya'];
    await marksAre(editor, file, all);
    await editor.waitForStatus('All suggestions are decided');
    await press('KeyU', 'KeyU');
    await marksAre(editor, file, all.slice(0, 1));
    await waitForWritten(editor, /Person · Rauf Qəmbərov · \d+% · 2\/3/);
    await press('KeyR', 'KeyR');
    await marksAre(editor, file, all);
    assert.equal(await editor.read(file), FILES['decide.azn']);
  });

  it('say the same of the mentions in the workspace that stay ticked, as one step', async () => {
    const n = tries++;
    const surname = SURNAMES[n] ?? '';
    const [here, there] = [`here-${n}.azn`, `there-${n}.azn`];
    await editor.open(here);
    await editor.press('aznews.review');
    await waitForWritten(editor, new RegExp(`Lalə ${surname} · \\d+% · 1/2`, 'u'));
    await press('KeyY', 'Shift+KeyK');
    await waitForWritten(editor, new RegExp(`Lalə ${surname} · 1/2`, 'u'));
    await press('Shift+KeyA');
    await editor.rows();
    await editor.screenshot('propagation preview');
    await editor.pick(new RegExp(`^${surname}nı\\P{L}`, 'u'));
    await press('Enter');
    await marksAre(editor, here, [`PERSON Lalə ${surname}`, `PERSON ${surname}nın`]);
    await marksAre(editor, there, [`PERSON Lalə ${surname}`]);
    await press('KeyU');
    await marksAre(editor, here, [`PERSON Lalə ${surname}`]);
    await marksAre(editor, there, []);
  });

  it('move each edge of a mark out and in, by a word and by a letter', async () => {
    const file = await review('edges.azn', /Lalə Muradova · \d+% · 1\/1/);
    await press('KeyZ', 'KeyV', 'KeyY');
    await marksAre(editor, file, ['PERSON həmkarı Lalə Muradova bizimlə']);
    await press('Shift+KeyK', 'KeyX', 'KeyC');
    await marksAre(editor, file, ['PERSON Lalə Muradova']);
    await press('Shift+KeyX', 'Shift+KeyC');
    await marksAre(editor, file, ['PERSON alə Muradov']);
    await press('Shift+KeyZ', 'Shift+KeyV');
    await marksAre(editor, file, ['PERSON Lalə Muradova']);
  });

  it('edit base form, value and note, and stay on the mark', async () => {
    const file = await review('forms.azn', /Lalə Muradova · \d+% · 1\/2/);
    const stored = async (has: (mark: ReturnType<typeof storedMarks>[number]) => boolean): Promise<void> =>
      editor.until('the mark as it was edited', 15_000, async () =>
        storedMarks(await editor.read(`${file}.ann.yaml`)).some(has),
      );
    await press('KeyB');
    await editor.answer('Lalə xanım');
    await stored(({ base }) => base === 'Lalə xanım');
    await waitForWritten(editor, /Person · Lalə xanım · 1\/2/);
    await press('KeyN');
    await editor.answer('yoxla');
    await stored(({ note }) => note === 'yoxla');
    await press('KeyJ');
    await waitForWritten(editor, /Date · 2024-04-12 · \d+% · 2\/2/);
    await press('KeyB');
    await editor.answer('2024-04-13');
    await stored(({ label, value }) => label === 'DATE' && value === '2024-04-13');
    await waitForWritten(editor, /Date · 2024-04-13 · 2\/2/);
  });

  it('go by the text or by entity', async () => {
    await review('order.azn', /Rauf Qəmbərov · \d+% · 1\/3/);
    await press('KeyG');
    await editor.waitForStatus('Going by entity');
    await press('KeyJ');
    await waitForWritten(editor, /· Qəmbərov · \d+% · 2\/3/);
    await press('KeyG');
    await editor.waitForStatus('Going by text order');
    await waitForWritten(editor, /· Qəmbərov · \d+% · 3\/3/);
  });

  it('hide every suggestion while blind, and still label', async () => {
    const file = await review('blind.azn', /Lalə Muradova · \d+% · 1\/1/);
    await press('KeyH');
    await editor.waitForStatus('Review blind');
    await waitForWritten(editor, /not marked/);
    assert.doesNotMatch(await writtenBehind(editor), /%/);
    await press('KeyP');
    await marksAre(editor, file, ['PERSON Lalə Muradova']);
    const [mark] = storedMarks(await editor.read(`${file}.ann.yaml`));
    assert.equal(mark?.origin, 'hand');
  });

  it('are shown with the guidelines of the label, on both keys that write ?, and do what is picked', async () => {
    const file = await review('help.azn', /Lalə Muradova · \d+% · 1\/1/);
    for (const key of ['Shift+Slash', 'Shift+Digit7']) {
      await press(key);
      const rows = (await editor.rows()).join('\n').replaceAll('\u00a0', ' ');
      assert.ok(rows.includes(BUNDLES.en['guidelines.PERSON']?.slice(0, 40) ?? '?'), rows);
      await press('Escape');
      await editor.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }
    await press('KeyI');
    await editor.rows();
    await editor.keyboard.type('Organization');
    await editor.pick(/Organization/);
    await marksAre(editor, file, ['ORG Lalə Muradova']);
  });

  it('go to what no mark covers, and label it by a digit', async () => {
    const file = await articles.open('number.azn');
    await editor.press('aznews.review');
    await editor.waitForStatus('No suggestion is open here');
    await press('KeyF');
    await waitForWritten(editor, /not marked/);
    await press('Digit2');
    await marksAre(editor, file, ['ORG 45']);
  });

  it('leave with Escape, which first closes what is open', async () => {
    const file = await review('find.azn', /Rauf Qəmbərov · \d+% · 1\/1/);
    await press('Control+f');
    const find = editor.page.locator('.find-widget.visible');
    await find.waitFor();
    await press('Escape');
    await find.waitFor({ state: 'hidden' });
    await press('KeyW');
    await editor.waitForStatus('W does nothing in review mode');
    await press('Escape');
    await editor.waitForStatus('Review mode is off');
    await press('Control+End');
    await editor.keyboard.type('W');
    await press('Control+s');
    await editor.waitForFile(file, /W$/u);
  });
});
