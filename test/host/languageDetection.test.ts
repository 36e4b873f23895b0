import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { setAnnotator } from '../support/vscode/annotating';
import {
  eventually,
  hoverAt,
  inEditor,
  inWorkspace,
  rangeOf,
  readFile,
  show,
  writeFile,
} from '../support/vscode/documents';

const LATER = 'date 2024-04-16\nBakıda yağış yağıb.\n';
const TEXT = 'date 2024-04-15\nNazir Rauf Qəmbərov aprelin 12-də Gəncəyə gedib.\n';

const config = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('aznews');

async function becomes(uri: vscode.Uri, language: string): Promise<vscode.TextDocument> {
  return eventually(`${uri.path} to be ${language}`, async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    return document.languageId === language ? document : undefined;
  });
}

/** Settles when what was opened or changed until now has been judged: an article that comes later is known as one. */
async function judged(): Promise<void> {
  await becomes((await show(`later-${String(later++)}.txt`, LATER)).document.uri, 'azarticle');
}

let later = 0;

describe('which files are articles', () => {
  after(async () => {
    for (const name of ['articles.detectByHeader', 'articles.include', 'annotator']) {
      await config().update(name, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('*.azn and *.az.txt by their names, without a header too', async () => {
    for (const name of ['named.azn', 'named.az.txt']) {
      assert.equal((await show(name, 'Bakıda yağış yağıb.\n')).document.languageId, 'azarticle');
    }
  });

  it('plain text by its header: with a BOM, blanks before it, or front matter', async () => {
    const texts = {
      'bom.txt': `\ufeff${TEXT}`,
      'blanks.txt': ` \t${TEXT}`,
      'crlf.txt': TEXT.replaceAll('\n', '\r\n'),
      'matter.txt': '---\ntitle: Səfər\ndate: 2024-04-15\n---\nNazir Gəncəyə gedib.\n',
    };
    for (const [name, text] of Object.entries(texts)) {
      const editor = await show(name, text);
      await becomes(editor.document.uri, 'azarticle');
    }
  });

  it('not other plain text', async () => {
    for (const [name, text] of Object.entries({
      'empty.txt': '',
      'dated.txt': 'update 2024-04\n',
      'log.txt': 'date: x\n',
      'ruled.txt': '---\nMətn.\n',
    })) {
      const editor = await show(name, text);
      await judged();
      assert.equal(editor.document.languageId, 'plaintext', name);
    }
  });

  it('not where the setting is off; globs of the user’s count all the same', async () => {
    await config().update('articles.detectByHeader', false, vscode.ConfigurationTarget.Global);
    await config().update('articles.include', ['listed-*.txt'], vscode.ConfigurationTarget.Global);
    const editor = await show('off.txt', TEXT);
    await becomes((await show('listed-1.txt', 'Başlıqsız mətn.\n')).document.uri, 'azarticle');
    assert.equal(editor.document.languageId, 'plaintext');
    await config().update('articles.detectByHeader', true, vscode.ConfigurationTarget.Global);
    await becomes(editor.document.uri, 'azarticle');
  });

  it('not against a language that the user picked by hand', async () => {
    const editor = await show('picked.txt', TEXT);
    const article = await becomes(editor.document.uri, 'azarticle');
    await vscode.languages.setTextDocumentLanguage(article, 'plaintext');
    await judged();
    assert.equal((await vscode.workspace.openTextDocument(article.uri)).languageId, 'plaintext');
  });

  it('keeps marks over the close and open that a change of language fires', async () => {
    await setAnnotator();
    const name = 'language-change.txt';
    const editor = await show(name, TEXT);
    const article = await becomes(editor.document.uri, 'azarticle');
    const shown = await inEditor(article);
    const { start } = rangeOf(article, 'Qəmbərov');
    shown.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('aznews.accept');
    await eventually('the mark', async () => /Qəmbərov/u.test((await readFile(`${name}.ann.yaml`)) ?? '') || undefined);
    const plain = await vscode.languages.setTextDocumentLanguage(article, 'plaintext');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(plain.uri, new vscode.Position(1, 0), 'Dünən ');
    await vscode.workspace.applyEdit(edit);
    await vscode.languages.setTextDocumentLanguage(plain, 'azarticle');
    await vscode.workspace.saveAll();
    const again = await becomes(article.uri, 'azarticle');
    await eventually(
      'the mark where it moved',
      async () => /Test/u.test(await hoverAt(again, 'Qəmbərov')) || undefined,
    );
    assert.doesNotMatch(await hoverAt(again, 'Nazir'), /Test/u);
  });
});

describe('articles of any shape', () => {
  const shapes: Readonly<Record<string, string>> = {
    empty: '',
    'header only': 'date 2024-04',
    'impossible date': 'date 2024-02-30\nBakıda yağış yağıb.\n',
    decomposed: TEXT.normalize('NFD'),
    'Cyrillic letters and tabs': 'date 2024-04\n\tPrezident Bakıda ЛATИН gülləрlə\u00a0görüşüb.',
    emoji: 'date 2024-04-15\n😀 Rauf Qəmbərov 🇦🇿 Bakıda olduğu,dövlət qurumları.',
    'odd line ends': 'date 2024-04\rBakı\r\nGəncə\nŞəki\u2028Quba',
    'odd characters': 'date 2024-04\nBakı \ufffd \u0007 \u200b Gəncə',
  };

  for (const [what, text] of Object.entries(shapes)) {
    it(`${what}: opened, recognised and outlined without an error`, async () => {
      const editor = await show(`shape-${what.replaceAll(' ', '-')}.azn`, text);
      const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        editor.document.uri,
      );
      assert.ok(outline === undefined || Array.isArray(outline));
    });
  }

  it('says at its place that a date is impossible or missing', async () => {
    await show('undated.azn', 'Bakıda yağış yağıb.\n');
    await writeFile('impossible.azn', shapes['impossible date'] ?? '');
    await inEditor(inWorkspace('impossible.azn'));
    const codes = (name: string): unknown[] =>
      vscode.languages
        .getDiagnostics(inWorkspace(name))
        .map(({ code }) => (typeof code === 'object' ? code.value : code));
    await eventually('the warnings', () =>
      Promise.resolve(
        (codes('undated.azn').includes('article.date.missing') &&
          codes('impossible.azn').includes('article.date.impossible')) ||
          undefined,
      ),
    );
    const [first] = vscode.languages.getDiagnostics(inWorkspace('impossible.azn'));
    assert.equal(first?.range.start.line, 0);
    assert.equal(first.severity, vscode.DiagnosticSeverity.Warning);
  });
});
