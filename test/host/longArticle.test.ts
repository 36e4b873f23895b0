import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { marked, problem, setAnnotator } from '../support/vscode/annotating';
import { eventually, hoverAt, inEditor, inWorkspace, rangeOf, readFile, writeFile } from '../support/vscode/documents';

const LINE = 'Bakıda yığıncaq keçirilib, qonaqlar şəhəri gəziblər, axşam isə hərə öz yoluna dönüb.';
const MARKED = ['Şuşada', 'Zaqatalaya', 'Lerikdə'];
const MARKS = MARKED.map((text) => `LOC ${text}`);

/** About ten million bytes, with a line of its own at the beginning, in the middle and at the end. */
function longText(): string {
  const paragraph = Array<string>(10).fill(LINE).join(' ');
  const lines = Array.from({ length: 11_000 }, (_, i) => `${i}: ${paragraph}`);
  for (const [i, text] of MARKED.entries()) lines[i * 5000 + 1] = `${text} bayramdır.`;
  return `date 2024-04-15\n${lines.join('\n')}\n`;
}

describe('an article of 10 MB', () => {
  before(setAnnotator);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is annotated by hand, keeps its marks, and says why nothing is suggested', async function () {
    this.timeout(180_000);
    // of this try's own
    const name = `long-${Date.now()}.azn`;
    const uri = await writeFile(name, longText());
    const { document } = await inEditor(uri);
    await problem(uri, 'article.long');
    for (const text of MARKED) {
      const editor = await inEditor(document);
      const { start, end } = rangeOf(document, text);
      editor.selection = new vscode.Selection(start, end);
      await vscode.commands.executeCommand('aznews.annotateExact', 'LOC');
    }
    const says = async (text: string): Promise<true | undefined> =>
      (await readFile(`${name}.ann.yaml`))?.includes(`text: ${text}\n`) === true ? true : undefined;
    for (const text of MARKED) await eventually(`${text} in the sidecar`, () => says(text), 90_000);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(1, 0), 'Yeni abzas.\n');
    edit.delete(uri, document.lineAt(6000).rangeIncludingLineBreak);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await document.save();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // looking takes as long as an article of this length takes
    await marked(document, MARKS);
    const again = await inEditor(inWorkspace(name));
    const hover = await eventually('a hover', async () => (await hoverAt(again.document, 'Lerikdə')) || undefined);
    assert.match(hover, /Test/u, 'who decided it');
    assert.equal(await hoverAt(again.document, 'Bakıda'), '');
    assert.ok(rangeOf(again.document, 'Lerikdə').start.line > 10_000);
  });
});
