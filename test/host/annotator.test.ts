import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { storedMarks } from '../support/annotation/stored';
import { answering } from '../support/vscode/answers';
import { eventually, rangeOf, readFile, show } from '../support/vscode/documents';

const SETTING = 'annotator';

async function setting(value: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('aznews').update(SETTING, value, vscode.ConfigurationTarget.Global);
}

/** Runs something with a git extension whose only repository has this user name; without a name, with none. */
async function withGit(name: string | undefined, run: () => Promise<void>): Promise<void> {
  const { getExtension } = vscode.extensions;
  const git = { isActive: true, exports: { getAPI: () => ({ repositories: [{ getConfig: () => name }] }) } };
  const stand = (id: string) => {
    if (id !== 'vscode.git') return getExtension(id);
    return name === undefined ? undefined : git;
  };
  Object.assign(vscode.extensions, { getExtension: stand });
  try {
    await run();
  } finally {
    Object.assign(vscode.extensions, { getExtension });
  }
}

describe('the name that stands on every mark', () => {
  let count = 0;

  afterEach(async () => {
    await setting('Test');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Annotates a word of an article of its own; answers what is asked. Gives the name on the mark. */
  async function annotated(answers: readonly string[]): Promise<string | undefined> {
    const name = `annotator-${String(count++)}.azn`;
    const editor = await show(name, 'date 2024-04-15\nSabah burada yığıncaq keçirilib.\n');
    const { start, end } = rangeOf(editor.document, 'burada');
    editor.selection = new vscode.Selection(start, end);
    await answering(answers, () => vscode.commands.executeCommand('aznews.annotateExact', 'EVENT'));
    const [mark] = await eventually('the mark', async () => {
      const marks = storedMarks(await readFile(`${name}.ann.yaml`));
      return marks.length > 0 ? marks : undefined;
    });
    return mark?.annotator;
  }

  it('is asked for once, where nothing says it, and kept', async () => {
    await withGit(undefined, async () => {
      await setting(undefined);
      assert.equal(await annotated(['Aygün Vəliyeva']), 'Aygün Vəliyeva');
      assert.equal(await annotated([]), 'Aygün Vəliyeva');
    });
    const { globalValue } = vscode.workspace.getConfiguration('aznews').inspect<string>(SETTING) ?? {};
    assert.equal(globalValue, 'Aygün Vəliyeva');
  });

  it('is git’s, where the git extension is at work', async () => {
    await withGit('Lalə Muradova', async () => {
      await setting(undefined);
      assert.equal(await annotated([]), 'Lalə Muradova');
    });
  });

  it('is the user’s own setting before git’s, which no workspace may say', async () => {
    await withGit('Lalə Muradova', async () => {
      await setting('Rauf Qəmbərov');
      assert.equal(await annotated([]), 'Rauf Qəmbərov');
    });
    const configuration = vscode.workspace.getConfiguration('aznews');
    await assert.rejects(async () => configuration.update(SETTING, 'Somebody', vscode.ConfigurationTarget.Workspace));
  });

  it('is asked for again where nobody gave one, and no mark is made', async () => {
    await withGit(undefined, async () => {
      await setting(undefined);
      const editor = await show(`annotator-none.azn`, 'date 2024-04-15\nSabah burada yığıncaq keçirilib.\n');
      const { start, end } = rangeOf(editor.document, 'burada');
      for (let i = 0; i < 2; i++) {
        editor.selection = new vscode.Selection(start, end);
        await answering([''], () => vscode.commands.executeCommand('aznews.annotateExact', 'EVENT'));
      }
      assert.equal(await readFile('annotator-none.azn.ann.yaml'), undefined);
    });
  });
});
