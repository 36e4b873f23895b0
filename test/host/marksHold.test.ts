import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  annotate,
  marked,
  problem,
  problemCodes,
  quickFix,
  setAnnotator,
  sidecarOf,
} from '../support/vscode/annotating';
import { eventually, inEditor, inWorkspace, rangeOf, readFile, show, writeFile } from '../support/vscode/documents';

const TEXT = [
  'date 2024-04-15',
  'Baş nazir Rauf Qəmbərov aprelin 12-də Gəncəyə gedib.',
  'Şuşada bayram keçirilib, qonaqlar Zaqatalaya yola düşüb.',
  '',
].join('\n');
const MARKS = ['LOC Gəncəyə', 'LOC Şuşada', 'LOC Zaqatalaya'];

/** An article of its own for each test, with three marks. */
async function article(name: string): Promise<vscode.TextEditor> {
  const editor = await show(name, TEXT);
  for (const text of ['Gəncəyə', 'Şuşada', 'Zaqatalaya']) await annotate(editor.document, text, 'LOC');
  await marked(editor.document, MARKS);
  return editor;
}

async function gone(name: string): Promise<void> {
  await eventually(`${name} to be gone`, async () => ((await readFile(name)) === undefined ? true : undefined));
}

/** Waits until a document says something, by whatever way it comes. */
async function says(document: vscode.TextDocument, text: string): Promise<void> {
  await eventually(`${document.uri.path} to say ${text}`, () =>
    Promise.resolve(document.getText().includes(text) || undefined),
  );
}

describe('marks hold', () => {
  before(setAnnotator);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  describe('where files go', () => {
    it('a renamed folder takes the sidecars along', async () => {
      await article('hold-before/a.azn');
      const rename = new vscode.WorkspaceEdit();
      rename.renameFile(inWorkspace('hold-before'), inWorkspace('hold-after'));
      assert.ok(await vscode.workspace.applyEdit(rename));
      const document = await vscode.workspace.openTextDocument(inWorkspace('hold-after/a.azn'));
      await inEditor(document);
      await marked(document, MARKS);
      await annotate(document, 'Rauf Qəmbərov', 'PERSON');
      await gone('hold-before/a.azn.ann.yaml');
    });

    it('an article and its sidecar that are moved together are moved once', async () => {
      const { document } = await article('hold-pair.azn');
      const before = await readFile('hold-pair.azn.ann.yaml');
      const move = new vscode.WorkspaceEdit();
      move.renameFile(document.uri, inWorkspace('hold-there/hold-pair.azn'));
      move.renameFile(inWorkspace('hold-pair.azn.ann.yaml'), inWorkspace('hold-there/hold-pair.azn.ann.yaml'));
      assert.ok(await vscode.workspace.applyEdit(move));
      assert.equal(await readFile('hold-there/hold-pair.azn.ann.yaml'), before);
      await gone('hold-pair.azn.ann.yaml');
      const names = await vscode.workspace.fs.readDirectory(inWorkspace('hold-there'));
      assert.deepEqual(names.map(([name]) => name).sort(), ['hold-pair.azn', 'hold-pair.azn.ann.yaml']);
    });

    it('a folder and an article in it that are moved together are moved once', async () => {
      const { document } = await article('hold-both/a.azn');
      const before = await readFile('hold-both/a.azn.ann.yaml');
      const move = new vscode.WorkspaceEdit();
      move.renameFile(inWorkspace('hold-both'), inWorkspace('hold-both-moved'));
      move.renameFile(document.uri, inWorkspace('hold-both-moved/a.azn'));
      // what the second one asks for is there by then, which VS Code may call a failure
      await vscode.workspace.applyEdit(move);
      await gone('hold-both/a.azn.ann.yaml');
      assert.equal(await readFile('hold-both-moved/a.azn.ann.yaml'), before);
      assert.equal(await readFile('hold-both-moved/a.azn'), TEXT);
    });

    it('a folder that is deleted, with an article in it or alone, is not written into any more', async () => {
      for (const name of ['hold-deleted', 'hold-deleted-both']) {
        const { document } = await article(`${name}/a.azn`);
        const editor = await inEditor(document);
        const place = rangeOf(document, 'Rauf Qəmbərov');
        editor.selection = new vscode.Selection(place.start, place.end);
        // what is to be written is on its way when the folder goes
        await vscode.commands.executeCommand('aznews.annotateExact', 'PERSON');
        const remove = new vscode.WorkspaceEdit();
        remove.deleteFile(inWorkspace(name), { recursive: true });
        if (name.endsWith('-both')) remove.deleteFile(document.uri, { ignoreIfNotExists: true });
        await vscode.workspace.applyEdit(remove);
        await gone(`${name}/a.azn`);
        // a write of another article after it tells that the time for this one has passed
        const other = await article(`${name}-other.azn`);
        await annotate(other.document, 'Baş nazir', 'TITLE');
        assert.equal(await readFile(`${name}/a.azn.ann.yaml`), undefined);
      }
    });

    it('an article renamed onto a name whose sidecar is there overwrites neither, and is told', async () => {
      const { document } = await article('hold-onto-a.azn');
      const own = await readFile('hold-onto-a.azn.ann.yaml');
      const taken = 'format: 1\nstatus: done\nentries:\n';
      await writeFile('hold-onto-b.azn.ann.yaml', taken);
      const rename = new vscode.WorkspaceEdit();
      rename.renameFile(document.uri, inWorkspace('hold-onto-b.azn'));
      await vscode.workspace.applyEdit(rename);
      assert.equal(await readFile('hold-onto-b.azn.ann.yaml'), taken);
      assert.equal(await readFile('hold-onto-a.azn.ann.yaml'), own);
      await gone('hold-onto-a.azn');
      await vscode.workspace.openTextDocument(inWorkspace('hold-onto-a.azn.ann.yaml'));
      await problem(inWorkspace('hold-onto-a.azn.ann.yaml'), 'sidecar.article.missing');
    });
  });

  describe('in the editor', () => {
    it('through reverting the file', async () => {
      const { document } = await article('hold-revert.azn');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(1, 0), 'Yeni giriş cümləsi. ');
      edit.delete(document.uri, rangeOf(document, 'Şuşada bayram '));
      await vscode.workspace.applyEdit(edit);
      await marked(document, ['LOC Şuşada lost', 'LOC Gəncəyə', 'LOC Zaqatalaya']);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await says(document, 'Şuşada bayram');
      await marked(document, MARKS);
    });

    it('through replacing all', async () => {
      const { document } = await article('hold-replace.azn');
      const edit = new vscode.WorkspaceEdit();
      for (const match of document.getText().matchAll(/a/gu)) {
        const at = document.positionAt(match.index);
        edit.replace(document.uri, new vscode.Range(at, at.translate(0, 1)), 'aa');
      }
      await vscode.workspace.applyEdit(edit);
      await marked(document, ['LOC Gəncəyə', 'LOC Şuşaadaa', 'LOC Zaaqaataalaayaa']);
    });

    it('through typing with several cursors', async () => {
      const { document } = await article('hold-cursors.azn');
      const editor = await inEditor(document);
      editor.selections = ['Gəncəyə', 'Şuşada', 'Zaqatalaya'].map((text) => {
        const { end } = rangeOf(document, text);
        return new vscode.Selection(end, end);
      });
      await vscode.commands.executeCommand('type', { text: ' və' });
      await says(document, 'Zaqatalaya və yola');
      await marked(document, MARKS);
    });

    it('through cutting and pasting', async () => {
      const { document } = await article('hold-paste.azn');
      const editor = await inEditor(document);
      // what the clipboard's commands do to a document; a page without a person may not read the clipboard
      const cut = 'Şuşada bayram keçirilib, ';
      await editor.edit((edit) => {
        edit.delete(rangeOf(document, cut));
      });
      await marked(document, ['LOC Şuşada lost', 'LOC Gəncəyə', 'LOC Zaqatalaya']);
      await editor.edit((edit) => {
        edit.insert(rangeOf(document, 'Baş nazir').start, cut);
      });
      await marked(document, ['LOC Şuşada', 'LOC Gəncəyə', 'LOC Zaqatalaya']);
    });

    it('through formatting and trimming', async () => {
      const { document } = await article('hold-format.azn');
      const formatter = vscode.languages.registerDocumentFormattingEditProvider('azarticle', {
        provideDocumentFormattingEdits: (formatted) =>
          [...formatted.getText().matchAll(/ {2,}/gu)].map(({ index, 0: blanks }) =>
            vscode.TextEdit.replace(
              new vscode.Range(formatted.positionAt(index), formatted.positionAt(index + blanks.length)),
              ' ',
            ),
          ),
      });
      try {
        const editor = await inEditor(document);
        await editor.edit((edit) => {
          for (const text of ['Gəncəyə', 'bayram', 'Zaqatalaya']) edit.insert(rangeOf(document, text).start, '   ');
          edit.insert(document.lineAt(1).range.end, '  ');
        });
        await marked(document, MARKS);
        await vscode.commands.executeCommand('editor.action.formatDocument');
        await vscode.commands.executeCommand('editor.action.trimTrailingWhitespace');
      } finally {
        formatter.dispose();
      }
      assert.equal(document.getText(), TEXT);
      await marked(document, MARKS);
    });

    it('through a change of line ends', async () => {
      const { document } = await article('hold-ends.azn');
      const editor = await inEditor(document);
      await editor.edit((edit) => {
        edit.setEndOfLine(vscode.EndOfLine.CRLF);
      });
      await document.save();
      await marked(document, MARKS);
      await annotate(document, 'Rauf Qəmbərov', 'PERSON');
      await marked(document, ['PERSON Rauf Qəmbərov', ...MARKS]);
    });
  });

  describe('when another program writes the article while it is open', () => {
    /** Writes the file as another program does, and waits until the editor has it. */
    async function writtenOutside(document: vscode.TextDocument, text: string): Promise<void> {
      await writeFile(vscode.workspace.asRelativePath(document.uri), text);
      await eventually('the editor to have it', () => Promise.resolve(document.getText() === text || undefined));
    }

    it('what stays is the same, what moved is found', async () => {
      const { document } = await article('hold-moved.azn');
      const lines = TEXT.split('\n');
      await writtenOutside(document, [lines[0], 'Yeni abzas.', lines[2], lines[1], ''].join('\n'));
      await marked(document, ['LOC Şuşada', 'LOC Zaqatalaya', 'LOC Gəncəyə']);
      assert.deepEqual(
        problemCodes(document.uri).filter((code) => code.startsWith('anchor.')),
        [],
      );
    });

    it('what changed is told, and is accepted, attached elsewhere or removed', async () => {
      const { document } = await article('hold-changed.azn');
      const text = TEXT.replace('Gəncəyə', 'Şəkiyə').replace('Zaqatalaya', 'Balakənə');
      await writtenOutside(document, text);
      await marked(document, (marks) => marks.length === 3 && marks.includes('LOC Şuşada'));
      await problem(document.uri, 'anchor.changed');
      await quickFix(document, rangeOf(document, 'Şəkiyə'), 'aznews.anchor.accept');
      await marked(document, (marks) => marks.includes('LOC Şəkiyə'));
      await quickFix(document, rangeOf(document, 'Balakənə'), 'aznews.anchor.remove');
      await marked(document, ['LOC Şəkiyə', 'LOC Şuşada']);
      await problem(document.uri, 'anchor.changed', false);
    });

    it('what is gone is told, kept, and attached to the selection', async () => {
      const { document } = await article('hold-gone.azn');
      await writtenOutside(document, 'date 2024-04-15\nTamam başqa xəbər: Lerikdə qar yağıb.\n');
      await problem(document.uri, 'anchor.orphan');
      await marked(document, (marks) => marks.filter((mark) => mark.endsWith(' lost')).length === 3);
      const editor = await inEditor(document);
      const place = rangeOf(document, 'Lerikdə');
      editor.selection = new vscode.Selection(place.start, place.end);
      const all = new vscode.Range(new vscode.Position(0, 0), place.end);
      await quickFix(document, all, 'aznews.anchor.attach');
      await marked(document, (marks) => marks.includes('LOC Lerikdə') && marks.length === 3);
      await quickFix(document, document.lineAt(0).range, 'aznews.anchor.remove');
      await marked(document, (marks) => marks.length === 2);
      // what comes back is found again
      await writtenOutside(document, TEXT);
      await marked(document, (marks) => marks.filter((mark) => MARKS.includes(mark)).length >= 1);
    });
  });

  describe('whatever becomes of the sidecar', () => {
    it('in conflict while the article is open: told at the article, and joined by a fix', async () => {
      const { document } = await article('hold-conflict.azn');
      const whole = (await readFile(sidecarOf(document))) ?? '';
      const at = whole.indexOf('  - mark: ');
      const conflict = `${whole.slice(0, at)}<<<<<<< HEAD\n${whole.slice(at)}=======\n${whole.slice(at)}>>>>>>> other\n`;
      await writeFile(sidecarOf(document), conflict);
      await problem(document.uri, 'sidecar.unusable');
      const { start, end } = rangeOf(document, 'Baş nazir');
      const editor = await inEditor(document);
      editor.selection = new vscode.Selection(start, end);
      await vscode.commands.executeCommand('aznews.annotateExact', 'TITLE');
      assert.equal(await readFile(sidecarOf(document)), conflict, 'it keeps its bytes');
      await quickFix(document, document.lineAt(0).range, 'aznews.resolveSidecar');
      await marked(document, MARKS);
      await problem(document.uri, 'sidecar.unusable', false);
      await annotate(document, 'Baş nazir', 'TITLE');
    });

    it('of a newer version while the article is open: told, kept as it is, taken up again when it is not', async () => {
      const { document } = await article('hold-newer.azn');
      const own = (await readFile(sidecarOf(document))) ?? '';
      const newer = own.replace(/^format: 1$/mu, 'format: 99');
      await writeFile(sidecarOf(document), newer);
      await problem(document.uri, 'sidecar.unusable');
      const editor = await inEditor(document);
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'Dünən '));
      const { start, end } = rangeOf(document, 'Rauf Qəmbərov');
      editor.selection = new vscode.Selection(start, end);
      await vscode.commands.executeCommand('aznews.annotateExact', 'PERSON');
      assert.equal(await readFile(sidecarOf(document)), newer);
      await writeFile(sidecarOf(document), own);
      await problem(document.uri, 'sidecar.unusable', false);
      await annotate(document, 'Rauf Qəmbərov', 'PERSON');
      await marked(document, ['PERSON Rauf Qəmbərov', ...MARKS]);
    });

    it('edited by hand in an editor beside its article', async () => {
      const { document } = await article('hold-hand.azn');
      const sidecar = await vscode.workspace.openTextDocument(inWorkspace(sidecarOf(document)));
      await inEditor(sidecar, { viewColumn: vscode.ViewColumn.Beside });
      const edit = new vscode.WorkspaceEdit();
      edit.replace(sidecar.uri, rangeOf(sidecar, 'label: LOC'), 'label: EVENT');
      await vscode.workspace.applyEdit(edit);
      await sidecar.save();
      await annotate(document, 'Baş nazir', 'TITLE');
      await marked(document, (marks) => marks.includes('EVENT Gəncəyə') && marks.length === 4);
      // and the editor of the sidecar shows what was written since
      await says(sidecar, 'label: TITLE');
    });

    it('an article whose changes are discarded finds its marks in the text on disk', async () => {
      const { document } = await article('hold-discard.azn');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(2, 0), 'Qaxda sərgi açılıb.\n');
      await vscode.workspace.applyEdit(edit);
      await annotate(document, 'Qaxda', 'LOC');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      const again = await vscode.workspace.openTextDocument(document.uri);
      await inEditor(again);
      assert.equal(again.getText(), TEXT);
      await problem(again.uri, 'anchor.orphan');
      await marked(again, ['LOC Qaxda lost', ...MARKS]);
    });
  });
});
