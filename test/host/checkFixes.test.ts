import * as vscode from 'vscode';
import { annotate, marked, problem, quickFix, setAnnotator } from '../support/vscode/annotating';
import { answering } from '../support/vscode/answers';
import { inEditor, rangeOf, show } from '../support/vscode/documents';

const TEXT = 'date 2024-04-15\nBakı Dövlət Universitetində görüş olub, sonra Gəncədə davam edib.\n';

describe('the fixes of a mark that does not fit the labels', () => {
  before(setAnnotator);

  it('are about that mark, wherever the cursor is', async () => {
    const { document } = await show('check-fixes.azn', TEXT);
    await annotate(document, 'Bakı Dövlət Universitetində', 'ORG');
    await annotate(document, 'Bakı', 'LOC');
    await annotate(document, 'Gəncədə', 'LOC');
    await problem(document.uri, 'check.nested');
    const editor = await inEditor(document);
    const elsewhere = rangeOf(document, 'Gəncədə').start.translate(0, 1);
    editor.selection = new vscode.Selection(elsewhere, elsewhere);
    const inside = rangeOf(document, 'Bakı');
    await answering([/^Event/], () => quickFix(document, inside, 'aznews.relabel'));
    await marked(document, (marks) => marks.includes('EVENT Bakı') && marks.includes('LOC Gəncədə'));
    await problem(document.uri, 'check.nested');
    await quickFix(document, inside, 'aznews.anchor.remove');
    await marked(document, ['ORG Bakı Dövlət Universitetində', 'LOC Gəncədə']);
  });
});
