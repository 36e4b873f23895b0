import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hoverAt, inWorkspace, rangeOf, show, writeFile } from '../support/vscode/documents';

const ARTICLE = [
  'date 2024-04-15',
  'Bakıda Azərbaycanın Baş naziri Əli Əsədov ilə Qazaxıstan Prezidentinin görüşü olub.',
  'Sonra Azərbaycan Baş nazirinə məktub verilib.',
  '',
].join('\n');

function at<T>(command: string, document: vscode.TextDocument, text: string): Thenable<T> {
  return vscode.commands.executeCommand<T>(command, document.uri, rangeOf(document, text).start.translate(0, 1));
}

describe('titles in the editor', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    await writeFile('titles-other.azn', 'date 2024-05-01\nAzərbaycanın Baş naziri Əli Əsədov Gəncəyə gedib.\n');
    editor = await show('titles-article.azn', ARTICLE);
    await eventually('a hover', async () => (await hoverAt(editor.document, 'Baş naziri')) || undefined);
  });

  it('are explained with entry, owner and holder at the article’s date', async () => {
    const said = await hoverAt(editor.document, 'Baş naziri');
    assert.match(said, /\*\*Azərbaycan Respublikasının Baş naziri\*\*/);
    assert.match(said, /Prime Minister of the Republic of Azerbaijan/);
    assert.match(said, /Əli Əsədov/);
    const foreign = await hoverAt(editor.document, 'Prezidentinin');
    assert.match(foreign, /\*\*Qazaxıstan Prezidenti\*\*/);
    assert.doesNotMatch(foreign, /Əliyev/);
  });

  it('stand in the hover of the person beside them, with the post on record under the name', async () => {
    const said = await hoverAt(editor.document, 'Əli Əsədov');
    assert.match(said, /In this article: Azərbaycan Respublikasının Baş naziri/);
    assert.match(
      said,
      /On record under this name[^\n]*\n\*\*Azərbaycan Respublikasının Baş naziri\*\*, since 2019-10-08/,
    );
  });

  it('have links that run our commands only, and to https only', async () => {
    const position = rangeOf(editor.document, 'Baş naziri').start.translate(0, 1);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      position,
    );
    const [block] = hover?.contents ?? [];
    assert.ok(block instanceof vscode.MarkdownString || typeof block === 'object');
    const { value, isTrusted, supportHtml } = block as vscode.MarkdownString;
    assert.deepEqual(isTrusted, {
      enabledCommands: [
        'aznews.showTitleMentions',
        'aznews.insertCanonicalTitle',
        'aznews.openTitleEntry',
        'aznews.neverSuggest',
      ],
    });
    assert.notEqual(supportHtml, true);
    const links = [...value.matchAll(/\]\(([^)\s]+)/gu)].map((match) => match[1] ?? '');
    assert.ok(links.some((link) => link.startsWith('command:aznews.')));
    for (const link of links) assert.match(link, /^(command:aznews\.|https:\/\/)/u);
  });

  it('lead to their dictionary page', async () => {
    const [definition] = await at<vscode.Location[]>('vscode.executeDefinitionProvider', editor.document, 'Baş naziri');
    assert.equal(definition?.uri.scheme, 'aznews-titles');
    const page = await vscode.workspace.openTextDocument(definition.uri);
    assert.match(page.getText(), /^# Azərbaycan Respublikasının Baş naziri/u);
    assert.match(page.getText(), /azerbaycan-respublikasinin-bas-naziri:/u);
  });

  it('have references over the workspace, whatever their endings', async () => {
    const found = await at<vscode.Location[]>('vscode.executeReferenceProvider', editor.document, 'Baş naziri');
    const names = found.map(({ uri, range }) => `${uri.path.split('/').at(-1) ?? ''}:${range.start.line}`);
    assert.ok(names.includes('titles-article.azn:1'), names.join());
    assert.ok(names.includes('titles-article.azn:2'), names.join());
    assert.ok(names.includes('titles-other.azn:1'), names.join());
    assert.equal(names.filter((name) => name.startsWith('titles-article.azn')).length, 2);
  });

  it('are completed to fit the genitive before them, without a documentation panel', async () => {
    const draft = await show('titles-draft.azn', 'date 2024-04-15\nGörüşdə Azərbaycanın xar');
    const end = draft.document.lineAt(1).range.end;
    const list = await eventually('completions', async () => {
      const found = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        draft.document.uri,
        end,
      );
      return found.items.some(({ label }) => labelOf(label).startsWith('xarici işlər')) ? found : undefined;
    });
    const own = list.items.find(({ label }) => labelOf(label) === 'xarici işlər naziri');
    assert.ok(own, list.items.map(({ label }) => labelOf(label)).join());
    assert.equal(own.documentation, undefined);
  });

  it('are not completed once the setting is off', async () => {
    const settings = vscode.workspace.getConfiguration('aznews');
    await settings.update('titles.completion', false, vscode.ConfigurationTarget.Global);
    const uri = inWorkspace('titles-draft.azn');
    const end = (await vscode.workspace.openTextDocument(uri)).lineAt(1).range.end;
    const found = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      end,
    );
    await settings.update('titles.completion', undefined, vscode.ConfigurationTarget.Global);
    assert.ok(!found.items.some(({ label }) => labelOf(label).startsWith('xarici işlər')));
  });

  it('are written in full by a command, endings kept', async () => {
    const target = await show('titles-full.azn', 'date 2024-04-15\nBakıda Azərbaycan Baş nazirinə məktub verilib.\n');
    await eventually('a hover', async () => (await hoverAt(target.document, 'Baş nazirinə')) || undefined);
    const offset = target.document.offsetAt(rangeOf(target.document, 'nazirinə').start);
    await vscode.commands.executeCommand('aznews.insertCanonicalTitle', target.document.uri.toString(), offset);
    assert.match(target.document.getText(), /Bakıda Azərbaycan Respublikasının Baş nazirinə məktub/u);
  });

  it('take entries from the workspace’s titles.yaml, and lead to its line', async () => {
    const yaml = [
      'titles:',
      '  xezer-merkezinin-rehberi:',
      '    canonical: Xəzər Mərkəzinin rəhbəri',
      '    english: Head of the Khazar Centre',
      '    category: corporate',
      '  azerbaycan-respublikasinin-bas-naziri:',
      '    english: Premier of Azerbaijan',
      '',
    ].join('\n');
    await writeFile('.aznews/titles.yaml', yaml);
    try {
      await eventually('the corrected hover', async () =>
        /Premier of Azerbaijan/.test(await hoverAt(editor.document, 'Baş naziri')) ? true : undefined,
      );
      const [definition] = await at<vscode.Location[]>(
        'vscode.executeDefinitionProvider',
        editor.document,
        'Baş naziri',
      );
      assert.match(definition?.uri.path ?? '', /\.aznews\/titles\.yaml$/u);
      assert.equal(definition?.range.start.line, 5);
    } finally {
      await vscode.workspace.fs.delete(inWorkspace('.aznews/titles.yaml'));
    }
    await eventually('the bundled hover again', async () =>
      /Prime Minister of the Republic/.test(await hoverAt(editor.document, 'Baş naziri')) ? true : undefined,
    );
  });
});

function labelOf(label: string | vscode.CompletionItemLabel): string {
  return typeof label === 'string' ? label : label.label;
}
