import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { storedMarks, storedWords } from '../support/annotation/stored';
import { REVIEW_ARTICLE } from '../support/reviewArticle';
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

/** One key of review mode, as the manifest's bindings send it. */
function key(name: string): Thenable<unknown> {
  return vscode.commands.executeCommand('aznews.key', name);
}

/** The text that the cursor stands before, as long as asked. */
function ahead(editor: vscode.TextEditor, length: number): string {
  const at = editor.document.offsetAt(editor.selection.active);
  return editor.document.getText().slice(at, at + length);
}

let tries = 0;

/** The file of an article: a test that tries again has another one, which nobody has touched. */
function fileOf(name: string): string {
  return tries === 0 ? name : `again-${tries}-${name}`;
}

async function sidecar(name: string): Promise<string> {
  return (await readFile(`${fileOf(name)}.ann.yaml`)) ?? '';
}

async function saved(name: string, fits: (text: string) => boolean): Promise<string> {
  return eventually(`a sidecar of ${name} that fits`, async () => {
    const text = await sidecar(name);
    return fits(text) ? text : undefined;
  });
}

async function review(name: string, text = REVIEW_ARTICLE): Promise<vscode.TextEditor> {
  const editor = await show(fileOf(name), text);
  await eventually('the article', () =>
    Promise.resolve(vscode.window.activeTextEditor?.document.languageId === 'azarticle' ? true : undefined),
  );
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await vscode.commands.executeCommand('aznews.review');
  return vscode.window.activeTextEditor ?? editor;
}

/** How many annotations of a label a sidecar holds. */
function marks(yaml: string, label: string): number {
  return storedMarks(yaml).filter((mark) => mark.label === label).length;
}

describe('review mode', () => {
  before(async () => {
    const configuration = vscode.workspace.getConfiguration('aznews');
    await setAnnotator();
    await configuration.update('propagate', 'offer', vscode.ConfigurationTarget.Global);
  });
  beforeEach(function () {
    const test = this.currentTest as (Mocha.Test & { currentRetry(): number }) | undefined;
    tries = test?.currentRetry() ?? 0;
  });
  afterEach(() => vscode.commands.executeCommand('aznews.leaveReview'));

  it('begins at the first suggestion and goes on and back by single keys', async () => {
    const editor = await review('review-move.azn');
    assert.equal(ahead(editor, 9), 'Baş nazir');
    await key('J');
    assert.equal(ahead(editor, 13), 'Rauf Qəmbərov');
    await key('ArrowUp');
    assert.equal(ahead(editor, 9), 'Baş nazir');
  });

  it('accepts, rejects and relabels, each followed by the next open suggestion', async () => {
    const editor = await review('review-decide.azn');
    await key('Y');
    assert.equal(ahead(editor, 13), 'Rauf Qəmbərov');
    await key('Q');
    assert.equal(ahead(editor, 11), 'aprelin 12-');
    await key('E');
    assert.equal(ahead(editor, 7), 'Gəncədə');
    const text = await saved('review-decide.azn', (yaml) => yaml.includes('EVENT'));
    assert.match(text, /rejected/);
    assert.match(text, /TITLE/);
    assert.equal(editor.document.getText(), REVIEW_ARTICLE);
  });

  it('moves the edges of a suggestion before it is taken, by a word and by a letter', async () => {
    await review('review-edges.azn');
    for (const name of ['V', 'Shift+C', 'Y']) await key(name);
    await saved('review-edges.azn', (yaml) => yaml.includes('Baş nazir Rau\n') || yaml.includes('Baş nazir Rau"'));
  });

  it('does all other mentions of an entity by one key, and takes them back as one step', async () => {
    await review('review-propagate.azn');
    await key('J');
    await key('Y');
    await key('A');
    await saved('review-propagate.azn', (yaml) => marks(yaml, 'PERSON') >= 3);
    assert.match(await sidecar('review-propagate.azn'), /propagated/);
    await key('U');
    await saved('review-propagate.azn', (yaml) => marks(yaml, 'PERSON') === 1);
    await key('R');
    await saved('review-propagate.azn', (yaml) => marks(yaml, 'PERSON') >= 3);
  });

  it('does so by itself where the setting says it, as one step with the decision', async () => {
    const configuration = vscode.workspace.getConfiguration('aznews');
    await configuration.update('propagate', 'automatic', vscode.ConfigurationTarget.Global);
    await review('review-automatic.azn');
    await key('J');
    await key('Y');
    await configuration.update('propagate', 'offer', vscode.ConfigurationTarget.Global);
    await saved('review-automatic.azn', (yaml) => marks(yaml, 'PERSON') >= 3);
    await key('U');
    await saved('review-automatic.azn', (yaml) => marks(yaml, 'PERSON') === 0);
  });

  it('labels a word that no suggestion covers, and its inflected repeats', async () => {
    const text =
      'date 2024-04-15\nDünən qrenkol toplantısı olub. Orada Qrenkol təqdim edilib, sonra Qrenkolun planı açıqlanıb.\n';
    const editor = await review('review-uncovered.azn', text);
    for (let i = 0; i < 8 && !ahead(editor, 8).startsWith('Qrenkol'); i++) await key('F');
    assert.equal(ahead(editor, 8), 'Qrenkol ');
    await key('O');
    await key('A');
    const yaml = await saved('review-uncovered.azn', (now) => now.includes('Qrenkolun'));
    assert.equal(marks(yaml, 'ORG'), 2);
    assert.equal(yaml.includes('qrenkol '), false);
  });

  it('labels what is selected, and stays where one stood', async () => {
    const editor = await review('review-selected.azn', 'date 2024-04-15\nOrada Lalə Muradova yeni bulağa baxıb.\n');
    const { start, end } = rangeOf(editor.document, 'ulağ');
    editor.selection = new vscode.Selection(start, end);
    await key('O');
    await saved('review-selected.azn', (yaml) => storedWords(yaml).join() === 'ORG bulağa');
    assert.equal(ahead(editor, 13), 'Lalə Muradova');
    await key('Y');
    const yaml = await saved('review-selected.azn', (now) => now.includes('PERSON'));
    assert.deepEqual(storedWords(yaml).sort(), ['ORG bulağa', 'PERSON Lalə Muradova']);
  });

  it('marks the article as done and opens the next one that is not', async () => {
    await review('review-next-1.azn', 'date 2024-04-15\nLalə Muradova Bakıdadır.\n');
    await show(fileOf('review-next-2.azn'), 'date 2024-04-15\nLalə Muradova Şəkidədir.\n');
    await review('review-next-1.azn', 'date 2024-04-15\nLalə Muradova Bakıdadır.\n');
    await key('M');
    assert.equal(vscode.window.activeTextEditor?.document.uri.path.endsWith(fileOf('review-next-2.azn')), true);
    await saved('review-next-1.azn', (yaml) => yaml.includes('done'));
    // the mode goes along
    await key('Y');
    await saved('review-next-2.azn', (yaml) => yaml.includes('Lalə Muradova'));
    // and is over where everything is done
    await inEditor(inWorkspace(fileOf('review-next-1.azn')));
    await key('Y');
    assert.equal(marks(await sidecar('review-next-1.azn'), 'PERSON'), 0);
  });

  it('begins in an open article where a page such as the walkthrough is in front', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const uri = await writeFile(fileOf('review-page.azn'), 'date 2024-04-15\nLalə Muradova Bakıdadır.\n');
    await inEditor(uri, { preview: false });
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'aznews.aznews-annotator#start', false);
    await eventually('a page without text', () =>
      Promise.resolve(vscode.window.activeTextEditor === undefined ? true : undefined),
    );
    await vscode.commands.executeCommand('aznews.review');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    await key('Y');
    await saved('review-page.azn', (yaml) => marks(yaml, 'PERSON') === 1);
  });

  it('goes by Shift and M to the next article that is not done, which leaves this one as it was', async () => {
    const text = 'date 2024-04-15\nLalə Muradova Bakıdadır.\n';
    for (const name of ['review-pass-1.azn', 'review-pass-2.azn', 'review-pass-3.azn'])
      await writeFile(fileOf(name), text);
    await review('review-pass-2.azn', text);
    await key('M');
    await saved('review-pass-2.azn', (yaml) => yaml.includes('done'));
    await review('review-pass-1.azn', text);
    await key('Shift+M');
    await eventually('the article behind the one that is done', () =>
      Promise.resolve(
        vscode.window.activeTextEditor?.document.uri.path.endsWith(fileOf('review-pass-3.azn')) || undefined,
      ),
    );
    assert.equal(await sidecar('review-pass-1.azn'), '');
  });

  it('shows no suggestions while blind', async () => {
    const editor = await review('review-blind.azn');
    await key('H');
    await key('J');
    const first = ahead(editor, 20);
    await key('Y');
    assert.equal(ahead(editor, 20), first);
    await key('P');
    const yaml = await saved('review-blind.azn', (now) => now.includes('PERSON'));
    assert.match(yaml, /hand/);
  });
});

describe('what is hidden while blind', () => {
  let editor: vscode.TextEditor;
  before(async () => {
    editor = await review('review-hidden.azn', 'date 2024-04-15\nOrada Lalə Muradova olub. Sonra Muradova gedib.\n');
    await key('H');
  });
  after(() => vscode.commands.executeCommand('aznews.leaveReview'));

  const at = (): vscode.Position => rangeOf(editor.document, 'Lalə').start.translate(0, 1);
  const ask = async <T>(what: string, ...more: unknown[]): Promise<T[]> =>
    (await vscode.commands.executeCommand<T[] | undefined>(`vscode.execute${what}`, editor.document.uri, ...more)) ??
    [];

  it('is in no highlight, outline, definition, hover or fix', async () => {
    assert.deepEqual(await ask('DefinitionProvider', at()), []);
    assert.equal(await hoverAt(editor.document, 'Lalə'), '');
    await eventually('an outline without it', async () =>
      (await ask('DocumentSymbolProvider')).length === 0 ? true : undefined,
    );
    // VS Code's own highlights are of equal words
    const highlights = await ask<vscode.DocumentHighlight>('DocumentHighlights', at());
    assert.ok(highlights.every(({ range }) => !editor.document.getText(range).includes('Muradova')));
    assert.deepEqual(await ask('CodeActionProvider', new vscode.Range(at(), at())), []);
  });

  it('is in no references, from wherever they are asked for', async () => {
    assert.deepEqual(await ask('ReferenceProvider', at()), []);
    const other = await writeFile('review-seen.azn', 'date 2024-04-15\nOrada Lalə Muradova olub.\n');
    const document = await vscode.workspace.openTextDocument(other);
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      other,
      rangeOf(document, 'Lalə').start.translate(0, 1),
    );
    const files = places.map(({ uri }) => uri.path.split('/').at(-1));
    assert.ok(files.includes('review-seen.azn'), files.join());
    assert.ok(!files.includes('review-hidden.azn'), files.join());
  });

  it('is decided about by no command, and comes back with the suggestions', async () => {
    editor.selection = new vscode.Selection(at(), at());
    await assert.rejects(async () => vscode.commands.executeCommand('vscode.prepareRename', editor.document.uri, at()));
    await vscode.commands.executeCommand('aznews.accept');
    await key('H');
    assert.match(await hoverAt(editor.document, 'Lalə'), /suggest/iu);
    await key('Y');
    const yaml = await saved('review-hidden.azn', (now) => now.includes('PERSON'));
    assert.deepEqual(
      storedMarks(yaml).map(({ origin }) => origin),
      ['accepted'],
    );
  });
});

interface Default {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** Conditions under which no article's text has the keyboard, or which another key of the chord excludes. */
const ELSEWHERE =
  /inKeybindings|terminalFocus|listFocus|inDebugRepl|notebook|filesExplorerFocus|searchViewletFocus|inputFocus && !editor|webviewFind|inQuickOpen|inQuickInput|quickInput|suggestWidgetVisible|findWidgetVisible|findInputFocussed|renameInputVisible|accessibleView|commentEditorFocused|inlineEdit|chat|Chat|scm|Scm|timeline|breadcrumbsActive|hasPeekWidget|referenceSearchVisible|sideBarFocus|panelFocus|activeEditor ==|settings|keybindings|treeFind|extension|simulator|debug|Debug|codeActionMenuVisible|parameterHintsVisible|editorHoverFocused|standaloneColorPicker|messageVisible|dirtyDiffVisible|inSnippetMode|hasSnippetCompletions|inlineSuggest|markersNavigation|isMergeEditor|mergeEditor|isInDiffEditor|textCompareEditor|interactive|workbenchState|config\.|explorer|testing|notification|cancellableOperation|emmet|resourceScheme|editorHasSelection|editorHasMultipleSelections|editorHoverVisible|linkedEditing|isComposing|LinkedEditing/u;

describe('our keys', () => {
  /** VS Code's own bindings on this platform, as its page of them says. */
  async function defaults(): Promise<Default[]> {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'));
    const json = page
      .getText()
      .replace(/^\s*\/\/.*$/gmu, '')
      .replace(/,(\s*[\]}])/gu, '$1');
    return JSON.parse(json) as Default[];
  }

  function ours(): { command: string; key: string; when?: string }[] {
    const found = vscode.extensions.all.find(
      ({ packageJSON }) => (packageJSON as { name?: string }).name === 'aznews-annotator',
    );
    return (found?.packageJSON as { contributes: { keybindings: { command: string; key: string; when?: string }[] } })
      .contributes.keybindings;
  }

  /** `alt+[KeyA]` → `alt+a`. */
  const plain = (written: string): string =>
    written
      .toLowerCase()
      .replace(/\[(?:key|digit)(.)\]/gu, '$1')
      .replace(/\[arrow(.+)\]/u, '$1')
      .replace(/\[(.+)\]/gu, '$1');

  it('overlap none of VS Code’s in an article, but for undo, redo and, in the locked text, the keys of the mode', async () => {
    const theirs = await defaults();
    assert.ok(theirs.length > 300, `${theirs.length} default bindings`);
    const allowed = new Set(['aznews.undoKey', 'aznews.redoKey']);
    const collisions = ours()
      .filter(({ command }) => !allowed.has(command))
      .flatMap((own) =>
        theirs
          .filter(
            ({ key: written, command, when }) =>
              !command.startsWith('aznews.') &&
              !command.startsWith('-') &&
              written === plain(own.key) &&
              !ELSEWHERE.test(when ?? ''),
          )
          .map(({ command, when }) => ({
            own,
            theirs: `${own.key} ${own.command}: ${command} when ${when ?? 'always'}`,
          })),
      );
    const outside = collisions.filter(({ own }) => own.command !== 'aznews.key');
    assert.deepEqual(
      outside.map((one) => one.theirs),
      [],
    );
    // what review mode takes over is what would move the cursor or change the text, which is locked
    const inside = new Set(collisions.map(({ own }) => plain(own.key).replace('shift+', '')));
    const contract = new Set(['up', 'down', 'left', 'right', 'enter', 'backspace', 'delete', 'tab', 'escape', 'space']);
    assert.deepEqual(
      [...inside].filter((name) => !contract.has(name)),
      [],
    );
  });
});
