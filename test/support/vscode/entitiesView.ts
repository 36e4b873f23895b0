import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench';

const WAIT_MS = 20_000;
const FOCUS = 'AzNews: Focus on Entities View';

/** The entities view as a person has it who leaves the mouse alone. A row is told by how it begins: `Rauf Qəmbərov 2/2`. */
export class EntitiesView {
  readonly #pane: Locator;

  constructor(private readonly editor: Workbench) {
    this.#pane = editor.page.locator('.pane').filter({ has: editor.page.locator('[aria-label^="Entities"]') });
  }

  /** Goes to the view and waits until it has this row. */
  async focus(row: string | RegExp): Promise<void> {
    const list = this.#pane.locator('.monaco-list:focus');
    await this.editor.command(FOCUS);
    await this.waitForRow(row);
    // what VS Code focuses in a view that opens goes when the view gets its rows
    if ((await list.count()) === 0) await this.editor.command(FOCUS);
    await list.waitFor({ timeout: WAIT_MS });
  }

  /** What the rows say, from top to bottom: name and description. */
  async rows(): Promise<string[]> {
    const rows = await this.#pane.locator('.monaco-list-row').evaluateAll((elements) =>
      elements.map((element) => ({
        top: element.getBoundingClientRect().top,
        words: [...element.querySelectorAll('.label-name, .label-description')].map((part) => part.textContent.trim()),
      })),
    );
    return rows.sort((a, b) => a.top - b.top).map(({ words }) => words.join(' '));
  }

  /** Waits until the rows are so; `what` completes “Waited in vain for …”. */
  async waitForRows(what: string, holds: (rows: readonly string[]) => boolean): Promise<void> {
    let seen: string[] = [];
    await this.editor
      .until(what, WAIT_MS, async () => {
        seen = await this.rows();
        return holds(seen);
      })
      .catch((error: unknown) => {
        throw new Error(`${String(error)} There was: ${seen.join(' | ')}`);
      });
  }

  async waitForRow(row: string | RegExp): Promise<void> {
    await this.waitForRows(`a row ${String(row)}`, (rows) => rows.some((words) => says(words, row)));
  }

  /** Goes by the arrow keys, from the top, to a row. */
  async goTo(row: string | RegExp): Promise<void> {
    await this.waitForRow(row);
    await this.editor.keyboard.press('Home');
    const count = (await this.rows()).length;
    for (let at = 0; at <= count; at++) {
      if (says(await this.#focused(at), row)) return;
      await this.editor.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrow keys do not come to ${String(row)}: ${(await this.rows()).join(' | ')}`);
  }

  /** Picks an item of the context menu of the row in front. */
  async menu(title: string): Promise<void> {
    await this.editor.keyboard.press('Shift+F10');
    const menu = this.editor.page.locator('.monaco-menu');
    await menu.getByText(title).waitFor({ timeout: WAIT_MS });
    const focused = menu.locator('.action-item.focused').filter({ hasText: title });
    await this.editor.until(`the menu's ${title}`, WAIT_MS, async () => {
      if ((await focused.count()) > 0) return true;
      await this.editor.keyboard.press('ArrowDown');
      return (await focused.count()) > 0;
    });
    await this.editor.keyboard.press('Enter');
    await menu.waitFor({ state: 'detached', timeout: WAIT_MS });
  }

  /** Presses a button of the view's title, by Enter. */
  async button(title: string): Promise<void> {
    const button = this.#pane.locator(`.pane-header .action-label[aria-label^="${title}"]`);
    await button.focus({ timeout: WAIT_MS });
    await this.editor.keyboard.press('Enter');
  }

  /** What the row in front says, once the list says that it is row `at`. */
  async #focused(at: number): Promise<string> {
    const row = this.#pane.locator(`.monaco-list-row.focused[data-index="${String(at)}"]`);
    await row.waitFor({ timeout: WAIT_MS });
    return (await row.locator('.label-name, .label-description').allInnerTexts()).join(' ').trim();
  }
}

function says(words: string, row: string | RegExp): boolean {
  return typeof row === 'string' ? words.startsWith(row) : row.test(words);
}
