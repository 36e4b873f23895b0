import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, inEditor, show, writeFile } from '../support/vscode/documents';

type Pick = vscode.QuickPick<vscode.QuickPickItem>;

/** The quick pick that a command has opened, and a way to press the buttons of its rows. */
interface Opened {
  readonly pick: Pick;
  press(row: vscode.QuickPickItem, tooltip: string): void;
}

/** Opens "Look Up Title…" for some words, as its command does, and keeps hold of the pick that VS Code shows. */
async function lookUp(words: string): Promise<Opened> {
  const original = vscode.window.createQuickPick;
  let opened: Opened | undefined;
  const buttons = new vscode.EventEmitter<vscode.QuickPickItemButtonEvent<vscode.QuickPickItem>>();
  const held = (): Pick => {
    const pick: Pick = original();
    Object.defineProperty(pick, 'onDidTriggerItemButton', { value: buttons.event });
    opened = {
      pick,
      press: (item, tooltip) => {
        const button = item.buttons?.find((one) => one.tooltip === tooltip);
        assert.ok(button, `${item.label} has no button “${tooltip}”`);
        buttons.fire({ item, button });
      },
    };
    return pick;
  };
  Object.assign(vscode.window, { createQuickPick: held });
  try {
    await vscode.commands.executeCommand('aznews.lookUpTitle', words);
  } finally {
    Object.assign(vscode.window, { createQuickPick: original });
  }
  assert.ok(opened, 'no pick was opened');
  return opened;
}

async function labels(words: string): Promise<string[]> {
  const { pick } = await lookUp(words);
  const found = pick.items.map(({ label }) => label);
  pick.hide();
  return found;
}

function rowOf({ pick }: Opened, label: string): vscode.QuickPickItem {
  const row = pick.items.find((one) => one.label === label);
  assert.ok(row, `${label} is not among ${pick.items.map((one) => one.label).join(', ')}`);
  return row;
}

const PROSECUTOR = 'Azərbaycan Respublikasının Baş prokuroru';
const MINISTRY = '$(organization) Xarici İşlər Nazirliyi';

describe('Look Up Title…', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    await writeFile('look-up-other.azn', 'date 2024-05-01\nAzərbaycan Baş prokuroruna məktub yazılıb.\n');
    editor = await show('look-up.azn', 'date 2024-04-15\nGörüşdə Azərbaycanın Baş prokuroru olub.\n');
  });

  beforeEach(async () => {
    editor = await inEditor(editor.document);
  });

  for (const [by, words, label] of [
    ['Azerbaijani', 'baş prokuror', PROSECUTOR],
    ['an inflected form', 'Baş prokurorunun', PROSECUTOR],
    ['Azerbaijani without its letters', 'bas prokuror', PROSECUTOR],
    ['English', 'Prosecutor General of the Republic', PROSECUTOR],
    ['English of an institution', 'Ministry of Foreign Affairs', MINISTRY],
    ['an institution', 'Xarici İşlər Nazirliyi', MINISTRY],
    ['an institution without diacritics', 'xarici isler nazirliyi', MINISTRY],
    ['an abbreviation', 'XİN', MINISTRY],
    ['an abbreviation without diacritics', 'xin', MINISTRY],
  ] as const) {
    it(`finds by ${by}`, async () => {
      const found = await labels(words);
      assert.ok(found.includes(label), `${words}: ${found.join(', ')}`);
      assert.ok(found.indexOf(label) < 5, `${label} stands at ${found.indexOf(label)}`);
    });
  }

  it('finds the posts of an institution', async () => {
    const found = await labels('Xarici İşlər Nazirliyi');
    assert.ok(found.includes('Azərbaycan Respublikasının xarici işlər naziri'), found.join(', '));
  });

  it('marks the nearest entries of a mistype as guesses', async () => {
    const { pick } = await lookUp('vitse-prezdenti');
    const [first] = pick.items;
    pick.hide();
    assert.match(first?.label ?? '', /vitse-prezident/);
    assert.match(first?.description ?? '', / — /);
  });

  it('tells English and meaning of each, and finds nothing for what is no title', async () => {
    const opened = await lookUp('baş prokuror');
    assert.match(rowOf(opened, PROSECUTOR).detail ?? '', /^Prosecutor General of the Republic of Azerbaijan — \S/);
    assert.ok(opened.pick.items.every(({ alwaysShow }) => alwaysShow === true));
    opened.pick.hide();
    assert.deepEqual(await labels('qwertyuiopasdf'), []);
  });

  it('copies the canonical form', async () => {
    const opened = await lookUp('baş prokuror');
    opened.press(rowOf(opened, PROSECUTOR), 'Copy');
    await eventually('the copied form', async () =>
      (await vscode.env.clipboard.readText()) === PROSECUTOR ? true : undefined,
    );
  });

  it('inserts the canonical form at the cursor', async () => {
    const draft = await show('look-up-draft.azn', 'date 2024-04-15\nGörüşdə  olub.\n');
    draft.selection = new vscode.Selection(1, 8, 1, 8);
    const opened = await lookUp('baş prokuror');
    opened.press(rowOf(opened, PROSECUTOR), 'Insert at the cursor');
    await eventually('the inserted form', () =>
      Promise.resolve(draft.document.lineAt(1).text === `Görüşdə ${PROSECUTOR} olub.` || undefined),
    );
  });

  it('offers no insertion without an editor', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const opened = await lookUp('baş prokuror');
    const tooltips = rowOf(opened, PROSECUTOR).buttons?.map(({ tooltip }) => tooltip);
    opened.pick.hide();
    assert.deepEqual(tooltips, ['Copy', 'Show its mentions in the workspace']);
  });

  it('shows the mentions in the workspace, whatever their endings', async () => {
    const opened = await lookUp('baş prokuror');
    opened.press(rowOf(opened, PROSECUTOR), 'Show its mentions in the workspace');
    const shown = await eventually('a mention', () => {
      const active = vscode.window.activeTextEditor;
      return Promise.resolve(active !== undefined && !active.selection.isEmpty ? active : undefined);
    });
    assert.match(shown.document.uri.path, /\.azn$/u);
    assert.match(shown.document.getText(shown.selection), /Baş prokuror/u);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('opens the entry of the accepted row', async () => {
    const { pick } = await lookUp(PROSECUTOR);
    assert.equal(pick.items[0]?.label, PROSECUTOR);
    await eventually('the first row to be active', () => Promise.resolve(pick.activeItems[0] && true));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const page = await eventually('the page', () => {
      const active = vscode.window.activeTextEditor?.document;
      return Promise.resolve(active?.uri.scheme === 'aznews-titles' ? active : undefined);
    });
    assert.match(page.getText(), new RegExp(`^# ${PROSECUTOR}\\n`, 'u'));
  });
});
