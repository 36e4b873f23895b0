import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { storedMarks, storedWords } from '../support/annotation/stored';
import { setAnnotator } from '../support/vscode/annotating';
import { answering } from '../support/vscode/answers';
import { eventually, rangeOf, readFile, show } from '../support/vscode/documents';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

describe('propagation', () => {
  const made: vscode.Uri[] = [];

  before(async () => {
    const configuration = vscode.workspace.getConfiguration('aznews');
    await setAnnotator();
    await configuration.update('propagate', 'offer', vscode.ConfigurationTarget.Global);
  });
  afterEach(async () => {
    await run('workbench.action.closeAllEditors');
    // a search over the workspace meets no article of another test
    for (const uri of made.splice(0)) await vscode.workspace.fs.delete(uri);
  });

  /** An article, and commands at the nth place of a text. */
  async function article(name: string, ...paragraphs: readonly string[]) {
    const editor = await show(name, `date 2024-04-15\n${paragraphs.join('\n\n')}\n`);
    made.push(editor.document.uri);
    const at = async (text: string, command: string, ...args: unknown[]): Promise<void> => {
      const { start } = rangeOf(editor.document, text);
      editor.selection = new vscode.Selection(start.translate(0, 1), start.translate(0, 1));
      await run(command, ...args);
    };
    return { at, marksAre: (...wanted: readonly string[]) => marksAre(name, wanted) };
  }

  async function marksAre(name: string, wanted: readonly string[]): Promise<void> {
    const now = async (): Promise<string[]> => storedWords(await readFile(`${name}.ann.yaml`)).sort();
    await eventually(`the marks of ${name}`, async () =>
      (await now()).join() === [...wanted].sort().join() ? true : undefined,
    ).catch(async () => {
      assert.deepEqual(await now(), [...wanted].sort());
    });
  }

  it('annotates the other mentions in whatever case, also those that nobody suggested', async () => {
    const { at, marksAre } = await article(
      'more-accept.azn',
      'Orada Lalə Zirəbulaqova olub. Zirəbulaqovanın sözü maraqlı idi.',
      'Sonra Zirəbulaqovanı dinləyiblər, zirəbulaqova isə söz deyil.',
    );
    await at('Lalə', 'aznews.accept');
    await at('Lalə', 'aznews.propagate');
    await marksAre('PERSON Lalə Zirəbulaqova', 'PERSON Zirəbulaqovanın', 'PERSON Zirəbulaqovanı');
    await run('aznews.undo');
    await marksAre('PERSON Lalə Zirəbulaqova');
    await run('aznews.redo');
    await marksAre('PERSON Lalə Zirəbulaqova', 'PERSON Zirəbulaqovanın', 'PERSON Zirəbulaqovanı');
  });

  it('rejects the other mentions', async () => {
    const { at, marksAre } = await article(
      'more-reject.azn',
      'Orada Lalə Zirəbulaqova olub. Zirəbulaqovanın sözü var.',
    );
    await at('Lalə', 'aznews.reject');
    await at('Orada', 'aznews.propagate');
    await marksAre('rejected PERSON Lalə Zirəbulaqova', 'rejected PERSON Zirəbulaqovanın');
  });

  it('relabels the other mentions', async () => {
    const { at, marksAre } = await article(
      'more-relabel.azn',
      'Orada Lalə Zirəbulaqova olub. Zirəbulaqovanın sözü var.',
    );
    await at('Lalə', 'aznews.relabel', 'ORG');
    await at('Lalə', 'aznews.propagate');
    await marksAre('ORG Lalə Zirəbulaqova', 'ORG Zirəbulaqovanın');
  });

  it('never touches what a person has decided', async () => {
    const { at, marksAre } = await article(
      'more-decided.azn',
      'Orada Lalə Zirəbulaqova olub. Zirəbulaqovanın sözü var. Zirəbulaqovadan soruşublar.',
    );
    await at('Zirəbulaqovanın', 'aznews.relabel', 'ORG');
    await at('Zirəbulaqovadan', 'aznews.reject');
    await at('Lalə', 'aznews.accept');
    await at('Lalə', 'aznews.propagate');
    const decided = ['ORG Zirəbulaqovanın', 'rejected PERSON Zirəbulaqovadan', 'PERSON Lalə Zirəbulaqova'];
    await marksAre(...decided);
  });

  it('tells a club from the place of its name', async () => {
    const { at, marksAre } = await article(
      'more-club.azn',
      'Ağdamın “Qarabağ” klubu qalib gəlib. “Qarabağ”ın məşqçisi danışıb.',
      'Qonaqlar Qarabağa səfər edib, Qarabağda qalıblar.',
    );
    await at('Qarabağa', 'aznews.accept');
    await at('Qarabağa', 'aznews.propagate');
    await marksAre('LOC Qarabağa', 'LOC Qarabağda');
  });

  it('gives a lone surname of two people to nobody else', async () => {
    const { at, marksAre } = await article(
      'more-surname.azn',
      'Rauf Zirəbulaqov və Samir Zirəbulaqov görüşüb.',
      'Sonra Zirəbulaqov danışıb, Zirəbulaqovu dinləyiblər.',
    );
    await at('Rauf', 'aznews.accept');
    await at('Rauf', 'aznews.propagate');
    await marksAre('PERSON Rauf Zirəbulaqov');
  });

  it('goes over the workspace as a preview says, without what was unticked, as one step', async () => {
    await article('more-there.azn', 'Orada Lalə Zirəbulaqova olub. Zirəbulaqovanı dinləyiblər.');
    const { at, marksAre: here } = await article(
      'more-here.azn',
      'Orada Lalə Zirəbulaqova olub. Zirəbulaqovanın sözü var.',
    );
    await at('Lalə', 'aznews.accept');
    await answering([/^(?!Zirəbulaqovanı$)/u], () => at('Lalə', 'aznews.propagateWorkspace'));
    await here('PERSON Lalə Zirəbulaqova', 'PERSON Zirəbulaqovanın');
    await marksAre('more-there.azn', ['PERSON Lalə Zirəbulaqova']);
    assert.equal(storedMarks(await readFile('more-there.azn.ann.yaml'))[0]?.origin, 'propagated');
    await run('aznews.undo');
    await here('PERSON Lalə Zirəbulaqova');
    await marksAre('more-there.azn', []);
  });

  it('goes over the workspace from the last decision, also of a name that the article has only once', async () => {
    await article('once-there.azn', 'Orada Lalə Zirəbulaqova olub.');
    await article('once-here.azn', 'Lalə Zirəbulaqova Bakıdadır.');
    await run('aznews.review');
    await run('aznews.key', 'Y');
    await answering([/^Lalə Zirəbulaqova$/], () => run('aznews.key', 'Shift+A'));
    await run('aznews.leaveReview');
    await marksAre('once-there.azn', ['PERSON Lalə Zirəbulaqova']);
  });
});
