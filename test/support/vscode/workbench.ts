import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserContext, Keyboard, Page } from 'playwright-core';
import { OUT } from '../../../src/build/vscode/places';
import { writeUserSettings } from '../../../src/build/vscode/server';
import { openWorkbenchPage, QUIET_SETTINGS, workbenchReady } from '../../../src/build/vscode/workbenchPage';
import { decorationsAt, waitForBoxes, type Drawn } from './pageText';
import { sharedBrowser, sharedServer, type ServerKind, type SharedServer } from './servers';

export const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'hc-light': 'Default High Contrast Light',
  'hc-dark': 'Default High Contrast',
} as const;

export interface WorkbenchOptions extends Partial<ServerKind> {
  /** Files of the workspace folder, by path inside it. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The file to begin with; without it the first of `files`. `''`: none. */
  readonly open?: string;
  readonly theme?: keyof typeof THEMES;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly size?: { readonly width: number; readonly height: number };
}

const WAIT_MS = 15_000;
const STATUS_ITEM = '.statusbar-item[id*="aznews"]';
const opened = new Set<Workbench>();

/** VS Code with the packaged extension on a fresh folder in a fresh browser profile, as a person gets it. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { vscode = 'newest', trusted = true, files = {}, theme = 'light' } = options;
  const server = await sharedServer({ vscode, trusted });
  const folder = await mkdtemp(join(tmpdir(), 'aznews-articles-'));
  for (const [name, content] of Object.entries(files)) await writeInto(folder, name, content);
  await writeUserSettings(server.dataFolder, {
    ...QUIET_SETTINGS,
    'workbench.colorTheme': THEMES[theme],
    ...options.settings,
  });
  const context = await (await sharedBrowser()).newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const payload: [string, string][] = [['skipWelcome', 'true']];
  const open = options.open ?? Object.keys(files)[0] ?? '';
  if (open !== '') payload.push(['openFile', server.uri(join(folder, open))]);
  const workbench = new Workbench(page, context, server, folder);
  opened.add(workbench);
  await openWorkbenchPage(page, server.page(folder, payload));
  if (open !== '') await workbench.editorReady();
  return workbench;
}

async function writeInto(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

/** For the hooks: what a failed test left open. */
export function openWorkbenches(): readonly Workbench[] {
  return [...opened];
}

/** The editor as a person has it: eyes, mouse and keyboard. Every wait ends with an error that says what was awaited. */
export class Workbench {
  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    readonly server: SharedServer,
    /** The workspace folder, on this machine. */
    readonly folder: string,
  ) {}

  get keyboard(): Keyboard {
    return this.page.keyboard;
  }

  /** Waits for text in an editor. */
  async editorReady(): Promise<void> {
    await this.page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 30_000 });
  }

  /** Waits for the extension's status item, which is there once it has been activated. */
  async extensionReady(): Promise<void> {
    await this.page.locator(STATUS_ITEM).first().waitFor({ timeout: 45_000 });
  }

  /** What the status bar says, all of it. */
  async status(): Promise<string> {
    return (await this.page.locator('.statusbar').innerText()).replaceAll('\u00a0', ' ');
  }

  async waitForStatus(wanted: string | RegExp, timeoutMs = WAIT_MS): Promise<void> {
    await this.until(`the status bar to say ${String(wanted)}`, timeoutMs, async () => matches(await this.status(), wanted));
  }

  /** Opens a file of the folder by its name, as with Ctrl+P. */
  async open(name: string): Promise<void> {
    await this.keyboard.press('Control+P');
    await this.typeIntoQuickInput(name);
    await this.page.locator('.quick-input-widget .monaco-list-row').first().waitFor({ timeout: WAIT_MS });
    await this.keyboard.press('Enter');
    await this.page.locator(`.tab.active[data-resource-name="${name.split('/').at(-1)}"]`).waitFor({ timeout: WAIT_MS });
    await this.editorReady();
  }

  /** Runs a command of the palette by its title, `AzNews: …`. */
  async command(title: string): Promise<void> {
    await this.keyboard.press('F1');
    await this.typeIntoQuickInput(`>${title}`);
    const row = this.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: title }).first();
    await row.waitFor({ timeout: WAIT_MS });
    await row.click();
  }

  /** Picks a row of the quick pick that is open. */
  async pick(text: string | RegExp): Promise<void> {
    await this.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: text }).first().click({ timeout: WAIT_MS });
  }

  /** Rows of the quick pick that is open. */
  async rows(): Promise<string[]> {
    const rows = this.page.locator('.quick-input-widget .monaco-list-row');
    await rows.first().waitFor({ timeout: WAIT_MS });
    return rows.allInnerTexts();
  }

  private async typeIntoQuickInput(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input.input, .quick-input-widget .input').first();
    await input.waitFor({ timeout: WAIT_MS });
    await input.fill(text);
  }

  /** Puts the cursor before character `offset` of a text that is on the screen, by a click. */
  async clickAt(text: string, { offset = 1, nth = 0 } = {}): Promise<void> {
    const [box] = await waitForBoxes(this.page, text.slice(0, offset) || text, nth);
    if (box === undefined) return;
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
    const [box] = await waitForBoxes(this.page, text, nth);
    if (box === undefined) return '';
    const hover = this.page.locator('.monaco-hover:visible .monaco-hover-content').first();
    const [x, y] = [Math.min(box.left + 12, (box.left + box.right) / 2), (box.top + box.bottom) / 2];
    await this.page.mouse.move(x, y + 200);
    await this.page.mouse.move(x, y, { steps: 3 });
    await hover.waitFor({ timeout: WAIT_MS });
    await this.until('the hover to be filled', WAIT_MS, async () => !/^(Loading\.\.\.)?\s*$/.test(await hover.innerText()));
    return (await hover.innerText()).replaceAll('\u00a0', ' ');
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
    await writeInto(this.folder, name, content);
  }

  /** Every file of the folder, by path. */
  async files(): Promise<string[]> {
    const all = await readdir(this.folder, { recursive: true, withFileTypes: true });
    return all.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name).slice(this.folder.length + 1)).sort();
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

  async close(): Promise<void> {
    opened.delete(this);
    await this.context.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function matches(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}
