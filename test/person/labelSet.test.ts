import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { waitForBoxes } from '../../src/build/vscode/pageText';
import { FreshArticles } from '../support/vscode/freshArticles';
import { waitForWritten } from '../support/vscode/reviewSight';
import { marksAre } from '../support/vscode/sidecarMarks';
import { openWorkbench, type Workbench } from '../support/vscode/workbench';

const FILES = {
  'keys.azn': 'date 2024-04-15\nOrada Lalə Muradova yeni bulağa baxıb.\n',
  'told.azn': 'date 2024-04-15\nOrada Rauf Qəmbərov olub.\n',
  'shapes.azn':
    'date 2024-04-15\nZirə Bulaq Mərkəzi açılıb, kitab və dəftər sərgisi keçirilib.\n\nBöyük, amma sakit ev. Orada Əli Kaya olub.\n',
  'gone.azn': 'date 2024-04-15\nOrada Əli Kaya olub.\n',
};

const LABELS = '.aznews/labels.yaml';
const PERSON = '  - { id: PERSON, name: İnsan, key: S, guidelines: Adlı insan və ləqəbi. }\n';
const SPRING = '  - { id: Bulaq, name: Su mənbəyi, key: B, line: box, guidelines: Adlı su mənbəyi. }\n';
const WITH_SPRING = `labels:\n${PERSON}${SPRING}  - { id: ORG, mayContain: [Bulaq] }\n  - { id: EVENT }\n`;
const WITHOUT_SPRING = `labels:\n${PERSON}  - { id: ORG }\n  - { id: EVENT }\n`;

describe('a label set of one’s own', () => {
  let editor: Workbench;
  let articles: FreshArticles<keyof typeof FILES>;

  before(async () => {
    editor = await openWorkbench({
      files: { ...FreshArticles.files(FILES), [LABELS]: WITH_SPRING },
      settings: { 'aznews.language': 'en', 'aznews.propagate': 'off' },
    });
    await editor.waitForHighlight('Lalə Muradova');
    articles = new FreshArticles(editor);
  });
  after(() => editor.close());

  /** Takes a label from the pick that is open. */
  async function label(name: string): Promise<void> {
    await editor.rows();
    await editor.pick(name);
  }

  /** The colours of the lines that are drawn just around a text. */
  async function linesAround(text: string): Promise<string[]> {
    const [place] = await waitForBoxes(editor.page, text);
    const drawn = await editor.decorations(text);
    return drawn
      .filter(
        ({ border, box }) =>
          place !== undefined &&
          border.includes('solid') &&
          Math.abs(box.left - place.left) < 4 &&
          Math.abs(box.right - place.right) < 4,
      )
      .map(({ border }) => border.replace(/^.*solid /u, ''));
  }

  it('gives each label its key in review mode, for what is in front and what is selected', async () => {
    const file = await articles.open('keys.azn');
    await editor.press('aznews.review');
    await waitForWritten(editor, /İnsan · Lalə Muradova · \d+% · 1\/1/u);
    await editor.select('bulağa');
    await editor.keyboard.press('KeyB');
    await marksAre(editor, file, ['Bulaq bulağa']);
    await waitForWritten(editor, /İnsan · Lalə Muradova · \d+% · 1\/1/u);
    await editor.keyboard.press('KeyB');
    await marksAre(editor, file, ['Bulaq bulağa', 'Bulaq Lalə Muradova']);
    await editor.keyboard.press('Shift+KeyK');
    await waitForWritten(editor, /Su mənbəyi/u);
    await editor.keyboard.press('Escape');
    await editor.waitForStatus('Review mode is off');
  });

  it('says what counts as a label under ?, in the hover and where a label is picked', async () => {
    await articles.open('told.azn');
    await editor.press('aznews.review');
    await waitForWritten(editor, /İnsan · Rauf Qəmbərov · \d+% · 1\/1/u);
    const quickInput = editor.page.locator('.quick-input-widget');
    const rowsSay = async (): Promise<void> => {
      const rows = (await editor.rows()).join('\n').replaceAll('\u00a0', ' ');
      assert.ok(rows.includes('Adlı insan və ləqəbi.'), rows);
    };
    await editor.keyboard.press('Shift+Slash');
    await rowsSay();
    await editor.screenshot('own guidelines under the keys');
    await editor.keyboard.press('Escape');
    await quickInput.waitFor({ state: 'hidden' });
    await editor.keyboard.press('Escape');
    await editor.waitForStatus('Review mode is off');
    await editor.clickAt('Qəmbərov', { offset: 3 });
    await editor.press('aznews.annotate');
    await rowsSay();
    await editor.screenshot('own guidelines in the pick');
    await editor.keyboard.press('Escape');
    await quickInput.waitFor({ state: 'hidden' });
    assert.match(await editor.hover('Rauf Qəmbərov'), /Adlı insan və ləqəbi\./u);
  });

  it('draws marks in marks, marks across marks and marks in pieces', async () => {
    const file = await articles.open('shapes.azn');
    await editor.waitForHighlight('Əli Kaya');
    await editor.until('the name of the label', 15_000, async () => (await editor.hover('Əli Kaya')).includes('İnsan'));
    await editor.keyboard.press('Escape');
    const annotate = async (text: string, name: string): Promise<void> => {
      // a drag that begins in what is selected moves it
      await editor.clickAt('sakit', { offset: 3 });
      await editor.select(text);
      await editor.press('aznews.annotateExact');
      await label(name);
    };
    await annotate('Zirə Bulaq Mərkəzi', 'ORG');
    await annotate('Bulaq', 'Su mənbəyi');
    await annotate('kitab və dəftər', 'EVENT');
    await annotate('dəftər sərgisi', 'Su mənbəyi');
    await editor.clickAt('sakit', { offset: 3 });
    await editor.select('Böyük');
    await editor.keyboard.down('Alt');
    await editor.select('ev.');
    await editor.keyboard.up('Alt');
    await editor.press('aznews.annotateAsOne');
    await label('EVENT');
    const all = ['ORG Zirə Bulaq Mərkəzi', 'Bulaq Bulaq', 'EVENT kitab və dəftər', 'Bulaq dəftər sərgisi'];
    await marksAre(editor, file, [...all, 'EVENT Böyük … ev']);
    // the frame of what is in front would hide lines
    await editor.clickAt('sakit', { offset: 3 });
    for (const [outer, inner] of [
      ['Zirə Bulaq Mərkəzi', 'Bulaq'],
      ['kitab və dəftər', 'dəftər sərgisi'],
    ] as const) {
      await editor.until(`lines around ${outer} and ${inner}`, 10_000, async () => {
        const [one, other] = [await linesAround(outer), await linesAround(inner)];
        return one.length === 1 && other.length === 1 && one[0] !== other[0];
      });
    }
    assert.equal((await linesAround('Böyük')).length, 1);
    assert.deepEqual(await linesAround('ev'), await linesAround('Böyük'));
    assert.deepEqual(await editor.decorations('amma'), []);
    await editor.screenshot('shapes of marks');
  });

  it('loses no mark of a label that is taken out, and lists it as a problem', async () => {
    await editor.write(LABELS, WITH_SPRING);
    const file = await articles.open('gone.azn');
    await editor.press('aznews.review');
    await waitForWritten(editor, /İnsan · Əli Kaya/u);
    await editor.keyboard.press('KeyB');
    await marksAre(editor, file, ['Bulaq Əli Kaya']);
    await editor.keyboard.press('Escape');
    await editor.waitForStatus('Review mode is off');
    const before = await editor.read(`${file}.ann.yaml`);
    await editor.command('Problems: Focus on Problems View');
    const problem = editor.page.locator('.markers-panel').getByText('The label Bulaq is not in the label set in force');
    await editor.write(LABELS, WITHOUT_SPRING);
    await problem.first().waitFor();
    assert.ok((await editor.decorations('Əli Kaya')).some(({ border }) => border.includes('solid')));
    await editor.screenshot('label taken out');
    assert.equal(await editor.read(`${file}.ann.yaml`), before);
    await editor.write(LABELS, WITH_SPRING);
    await problem.first().waitFor({ state: 'detached' });
  });

  it('begins with a file that says what may stand in it', async () => {
    await rm(join(editor.folder, LABELS));
    await editor.run('aznews.createLabelSet');
    await editor.page.locator('.tab.active[data-resource-name="labels.yaml"]').waitFor();
    const text = await editor.waitForFile(LABELS, /- id: PERSON/u);
    assert.match(text, /^# The label set of this workspace/u);
    assert.match(text, /^ {2}# - id: PRODUCT$/mu);
    await editor.screenshot('label set');
  });
});
