import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Keyboard, Locator, Page } from 'playwright-core';
import { commandTitle, keyOf } from './manifest';
import { decorationsAt, waitForBoxes, type Box, type Drawn } from './pageText';
import { OUT } from './places';
import { openWorkbenchPage, workbenchReady } from './workbenchPage';

const WAIT_MS = 30_000;
const STATUS_ITEM = '.statusbar-item[id*="aznews"]';
/** Decoration types of extensions get class names that begin so. */
const HIGHLIGHT = '.monaco-editor [class*="ced-"]';

/** The editor as a person has it: eyes, mouse and keyboard. Every wait ends with an error that says what was awaited. */
export class Workbench {
  /** `folder` is the workspace folder, on this machine. */
  constructor(
    readonly page: Page,
    readonly folder: string,
  ) {}

  /** Loads the page of a server that shows the folder. */
  async load(address: string): Promise<void> {
    await openWorkbenchPage(this.page, address);
  }

  get keyboard(): Keyboard {
    return this.page.keyboard;
  }

  /** Waits for text in an editor. */
  async editorReady(): Promise<void> {
    await this.page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 30_000 });
  }

  /** Waits for the first thing that only the extension shows: a highlight or an item in the status bar. */
  async extensionReady(): Promise<void> {
    await this.page.locator(`${STATUS_ITEM}, ${HIGHLIGHT}`).first().waitFor({ timeout: 45_000 });
  }

  /** What the status bar says, all of it. */
  async status(): Promise<string> {
    return plain(await this.page.locator('.statusbar').innerText());
  }

  async waitForStatus(wanted: string | RegExp, timeoutMs = WAIT_MS): Promise<void> {
    await this.until(`the status bar to say ${String(wanted)}`, timeoutMs, async () =>
      matches(await this.status(), wanted),
    );
  }

  /** Opens a file of the folder by its name, as with Ctrl+P. */
  async open(name: string): Promise<void> {
    await this.keyboard.press('Control+P');
    // the rows that were there before the name was typed are files opened last
    await this.search(name, '.monaco-list-row.focused', name.split('/').at(-1) ?? name);
    await this.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: WAIT_MS });
    await this.page
      .locator(`.tab.active[data-resource-name="${name.split('/').at(-1)}"]`)
      .waitFor({ timeout: WAIT_MS });
    await this.editorReady();
  }

  /** Runs a command of the palette by its title, `AzNews: …`. */
  async command(title: string): Promise<void> {
    await this.keyboard.press('F1');
    await (await this.search(`>${title}`, '.monaco-list-row', title)).click();
  }

  /** Runs a command of ours by its id: through the palette, by the title that the manifest gives it. */
  async run(id: string): Promise<void> {
    await this.command(commandTitle(id));
  }

  /** Presses the key that the manifest gives a command of ours. */
  async press(id: string, args?: string): Promise<void> {
    await this.keyboard.press(keyOf(id, args));
  }

  /** Picks a row of the quick pick that is open. */
  async pick(text: string | RegExp): Promise<void> {
    await this.page
      .locator('.quick-input-widget .monaco-list-row')
      .filter({ hasText: text })
      .first()
      .click({ timeout: WAIT_MS });
  }

  /** Rows of the quick pick that is open. */
  async rows(): Promise<string[]> {
    const rows = this.page.locator('.quick-input-widget .monaco-list-row');
    await rows.first().waitFor({ timeout: WAIT_MS });
    return rows.allInnerTexts();
  }

  /** Types an answer into the input box that is open, or opens next. */
  async answer(text: string): Promise<void> {
    await this.typeIntoQuickInput(text);
    await this.keyboard.press('Enter');
  }

  /** Types into the search of files or commands until there is a row; VS Code may empty the input while it opens. */
  private async search(text: string, rows: string, row: string): Promise<Locator> {
    const input = this.quickInput();
    await input.waitFor({ timeout: WAIT_MS });
    const found = this.page.locator(`.quick-input-widget ${rows}`).filter({ hasText: row }).first();
    await this.until(`a row ${row}`, WAIT_MS, async () => {
      if ((await input.inputValue()) !== text) await input.fill(text);
      return found.isVisible();
    });
    return found;
  }

  private quickInput(): Locator {
    return this.page.locator('.quick-input-widget input.input, .quick-input-widget .input').first();
  }

  private async typeIntoQuickInput(text: string): Promise<void> {
    const input = this.quickInput();
    await input.waitFor({ timeout: WAIT_MS });
    await input.fill(text);
  }

  /** Puts the cursor before character `offset` of a text that is on the screen, by a click. */
  async clickAt(text: string, { offset = 1, nth = 0 } = {}): Promise<void> {
    const box = await this.boxOf(offset === 0 ? text : text.slice(0, offset), nth);
    await this.page.mouse.click((offset === 0 ? box.left : box.right) + 0.5, (box.top + box.bottom) / 2);
  }

  /** Selects a text that is on the screen, by dragging the mouse over it. */
  async select(text: string, nth = 0): Promise<void> {
    const boxes = await waitForBoxes(this.page, text, nth);
    const [from, to] = [boxes[0], boxes.at(-1)];
    if (from === undefined || to === undefined) return;
    await this.page.mouse.move(from.left + 0.5, (from.top + from.bottom) / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(to.right - 0.5, (to.top + to.bottom) / 2, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Rests the mouse on a text and returns what the hover says. */
  async hover(text: string, nth = 0): Promise<string> {
    return this.hoverAt(await this.boxOf(text, nth));
  }

  /** Rests the mouse near the left end of a box. */
  async hoverAt(box: Box): Promise<string> {
    const hover = this.page.locator('.monaco-hover:visible .monaco-hover-content').first();
    const { x, y } = inside(box);
    await this.page.mouse.move(x, y + 200);
    await this.page.mouse.move(x, y, { steps: 3 });
    await hover.waitFor({ timeout: WAIT_MS });
    await this.until(
      'the hover to be filled',
      WAIT_MS,
      async () => !/^(Loading\.\.\.)?\s*$/.test(await hover.innerText()),
    );
    return plain(await hover.innerText());
  }

  /** Clicks into a box, near its left end. */
  async clickInto(box: Box): Promise<void> {
    const { x, y } = inside(box);
    await this.page.mouse.click(x, y);
  }

  private async boxOf(text: string, nth: number): Promise<Box> {
    const [box] = await waitForBoxes(this.page, text, nth);
    if (box === undefined) throw new Error(`"${text}" is not on the screen.`);
    return box;
  }

  /** The first thing on the screen that a decoration of an extension draws. */
  async firstHighlight(): Promise<Box> {
    const drawn = this.page.locator(`${HIGHLIGHT}:visible`).first();
    await drawn.waitFor({ timeout: 45_000 });
    const box = await drawn.boundingBox();
    if (box === null) throw new Error('The highlight has gone.');
    return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
  }

  /** How decorations of the extension draw a text that is on the screen; empty where there is none. */
  async decorations(text: string, nth = 0): Promise<Drawn[]> {
    await waitForBoxes(this.page, text, nth);
    return decorationsAt(this.page, text, nth);
  }

  async waitForHighlight(text: string, nth = 0, timeoutMs = 30_000): Promise<Drawn[]> {
    let found: Drawn[] = [];
    await this.until(`a highlight of "${text}"`, timeoutMs, async () => {
      found = await this.decorations(text, nth);
      return found.length > 0;
    });
    return found;
  }

  /** Loads the page anew, as a person who closes the window and comes back. */
  async reload(): Promise<void> {
    await this.page.reload();
    await workbenchReady(this.page);
    await this.editorReady();
  }

  /** Saves what is seen to `out/screenshots/<name>.png`. */
  async screenshot(name: string): Promise<string> {
    const path = join(OUT, 'screenshots', `${name.replace(/[^\p{L}\d.-]+/gu, '-')}.png`);
    await mkdir(dirname(path), { recursive: true });
    await this.page.screenshot({ path });
    return path;
  }

  /** A file of the folder as it is on disk; nothing where there is none. */
  async read(name: string): Promise<string | undefined> {
    return readFile(join(this.folder, name), 'utf8').catch(() => undefined);
  }

  async waitForFile(name: string, wanted: string | RegExp = '', timeoutMs = WAIT_MS): Promise<string> {
    let content = '';
    await this.until(`${name} with ${String(wanted)}`, timeoutMs, async () => {
      content = (await this.read(name)) ?? '';
      return content !== '' && matches(content, wanted);
    });
    return content;
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(join(this.folder, name)), { recursive: true });
    await writeFile(join(this.folder, name), content);
  }

  /** Every file of the folder, by path. */
  async files(): Promise<string[]> {
    const all = await readdir(this.folder, { recursive: true, withFileTypes: true });
    return all
      .filter((e) => e.isFile())
      .map((e) => join(e.parentPath, e.name).slice(this.folder.length + 1))
      .sort();
  }

  /** Messages that VS Code shows at its lower right corner. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  async waitForNotification(wanted: string | RegExp, timeoutMs = WAIT_MS): Promise<void> {
    await this.until(`a message ${String(wanted)}`, timeoutMs, async () =>
      (await this.notifications()).some((text) => matches(text, wanted)),
    );
  }

  /** Waits until something holds. `what` completes "Waited in vain for …". */
  async until(what: string, timeoutMs: number, holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + timeoutMs;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
      await this.page.waitForTimeout(100);
    }
  }
}

/** A place in a box where the mouse is surely on its first letters. */
function inside(box: Box): { x: number; y: number } {
  return { x: Math.min(box.left + 12, (box.left + box.right) / 2), y: (box.top + box.bottom) / 2 };
}

/** VS Code draws many blanks as no-break spaces. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function matches(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}
