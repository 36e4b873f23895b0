import assert from 'node:assert/strict';
import { storedMarks } from '../support/annotation/stored';
import { RETRIES } from '../support/vscode/secondTry';
import { openWorkbench, type Workbench } from '../support/vscode/workbench';

/** Nothing suggests a mark for these words; each begins a line, the first of them line 2. */
const WORDS = ['filankəs', 'filanca'] as const;
const TEXT = `date 2024-04-15\n${WORDS.map((word) => `${word} yazılıb.`).join('\n')}\n`;

/** Each try of a test has articles of its own; quick open may overlook what is written later. */
const ARTICLES = Array.from({ length: 5 * (1 + RETRIES) }, (_, i) => `article${i}.azn`);

type Word = (typeof WORDS)[number];

describe('two windows on one folder', () => {
  let one: Workbench;
  let other: Workbench;
  const fresh = [...ARTICLES];

  before(async () => {
    one = await openWorkbench({ files: Object.fromEntries(ARTICLES.map((name) => [name, TEXT])) });
    other = await one.otherWindow(ARTICLES[0] ?? '');
    await Promise.all([one.extensionReady(), other.extensionReady()]);
  });
  after(() => one.close());

  function freshArticle(): string {
    const name = fresh.shift();
    assert.ok(name !== undefined, 'more articles are needed');
    return name;
  }

  /** Selects a word by keys and asks for its label. */
  async function askLabel(window: Workbench, word: Word): Promise<void> {
    const line = 2 + WORDS.indexOf(word);
    await window.keyboard.press('Control+P');
    await window.answer(`:${line}:1`);
    await window.waitForStatus(`Ln ${line}, Col 1`);
    await window.keyboard.press('Control+Shift+ArrowRight');
    await window.waitForStatus('selected');
    await window.press('aznews.annotateExact');
    await window.rows();
  }

  /** By a key: what hovers under the mouse would cover a row. */
  function takeFirstLabel(window: Workbench): Promise<void> {
    return window.keyboard.press('Enter');
  }

  async function annotate(window: Workbench, word: Word): Promise<void> {
    await askLabel(window, word);
    await takeFirstLabel(window);
  }

  /** Waits until the sidecar marks these words and no others, each once. */
  async function saved(article: string, words: readonly Word[]): Promise<void> {
    let marked: readonly string[] = [];
    await one
      .until('the marks in the sidecar', 15_000, async () => {
        marked = markedIn((await one.read(`${article}.ann.yaml`)) ?? '');
        return marked.join() === [...words].sort().join();
      })
      .catch(() => undefined);
    assert.deepEqual(marked, [...words].sort(), `marked in ${article}`);
  }

  /** Waits until a window shows these words of its article as marked and no others. */
  async function shown(window: Workbench, words: readonly Word[]): Promise<void> {
    await window.until(`marks of ${words.join(' and ')} alone`, 15_000, async () => {
      for (const word of WORDS) {
        if ((await window.decorations(word)).length > 0 !== words.includes(word)) return false;
      }
      return true;
    });
  }

  async function everywhere(article: string, words: readonly Word[]): Promise<void> {
    await saved(article, words);
    await Promise.all([shown(one, words), shown(other, words)]);
  }

  it('keep and show the marks of both in one article', async () => {
    const article = freshArticle();
    await Promise.all([one.open(article), other.open(article)]);
    await annotate(one, 'filankəs');
    await everywhere(article, ['filankəs']);
    await annotate(other, 'filanca');
    await everywhere(article, ['filankəs', 'filanca']);
  });

  it('keep both marks where they are made at the same moment', async () => {
    const article = freshArticle();
    await Promise.all([one.open(article), other.open(article)]);
    await Promise.all([askLabel(one, 'filankəs'), askLabel(other, 'filanca')]);
    await Promise.all([takeFirstLabel(one), takeFirstLabel(other)]);
    await everywhere(article, ['filankəs', 'filanca']);
  });

  it("show each other's articles with their marks and status", async () => {
    const [mine, theirs] = [freshArticle(), freshArticle()];
    await Promise.all([one.open(mine), other.open(theirs)]);
    await Promise.all([annotate(one, 'filankəs'), annotate(other, 'filanca')]);
    await one.run('aznews.setStatus');
    await one.pick(/Done/);
    await one.waitForFile(`${mine}.ann.yaml`, /status: done/);
    await Promise.all([saved(mine, ['filankəs']), saved(theirs, ['filanca'])]);
    await Promise.all([one.open(theirs), other.open(mine)]);
    await Promise.all([shown(one, ['filanca']), shown(other, ['filankəs']), other.waitForStatus('Done')]);
  });

  it('undo and redo their own marks alone', async () => {
    const article = freshArticle();
    await Promise.all([one.open(article), other.open(article)]);
    await annotate(one, 'filankəs');
    await everywhere(article, ['filankəs']);
    await annotate(other, 'filanca');
    await everywhere(article, ['filankəs', 'filanca']);
    await one.keyboard.press('Control+z');
    await everywhere(article, ['filanca']);
    await other.keyboard.press('Control+z');
    await everywhere(article, []);
    await one.keyboard.press('Control+y');
    await everywhere(article, ['filankəs']);
  });
});

function markedIn(sidecar: string): string[] {
  return storedMarks(sidecar)
    .map(({ quotes }) => quotes.join('…'))
    .sort();
}
