import * as vscode from 'vscode';
import type { LookupHit } from '../../core/dictionary';
import { dictionaryUri } from '../dictionaryUri';
import type { Services } from '../services';

interface HitItem extends vscode.QuickPickItem {
  readonly hit: LookupHit;
}

/** "Look Up Title…": search by Azerbaijani, English, institution or abbreviation; copy, insert, open the entry. */
export function register(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('aznews.lookUpTitle', async (words?: unknown) => {
    const { dictionary } = await services.engine();
    const say = services.words.t.bind(services.words);
    const pick = vscode.window.createQuickPick<HitItem>();
    const copy: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('copy'), tooltip: say('titles.copy') };
    const insert: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('insert'), tooltip: say('titles.insert') };
    const editor = vscode.window.activeTextEditor;
    pick.title = say('titles.lookUp');
    pick.placeholder = say('titles.lookUp.placeholder');
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    const fill = (): void => {
      pick.items = dictionary.lookup(pick.value, { fuzzy: true, limit: 50 }).map((hit) => ({
        hit,
        // the dictionary has already chosen: the pick's own filter must not hide inflected or folded matches
        alwaysShow: true,
        buttons: editor === undefined ? [copy] : [insert, copy],
        ...rowOf(hit, say, services.words.language),
      }));
    };
    pick.onDidChangeValue(fill);
    pick.onDidTriggerItemButton(async ({ item, button }) => {
      const text = nameOf(item.hit);
      if (button === copy) await vscode.env.clipboard.writeText(text);
      else await editor?.insertSnippet(new vscode.SnippetString().appendText(text));
      pick.hide();
    });
    pick.onDidAccept(async () => {
      const item = pick.selectedItems[0];
      pick.hide();
      if (item !== undefined) await vscode.window.showTextDocument(dictionaryUri(idOf(item.hit)), { preview: true });
    });
    pick.onDidHide(() => {
      pick.dispose();
    });
    pick.value = typeof words === 'string' ? words : selectedText(editor);
    fill();
    pick.show();
  });
}

function rowOf(hit: LookupHit, say: Services['words']['t'], language: 'az' | 'en'): vscode.QuickPickItem {
  const guess = hit.match.quality === 'guess' ? ` — ${say('titles.guess')}` : '';
  if (hit.kind === 'institution') {
    const { canonical, english, abbreviations } = hit.institution;
    return { label: `$(organization) ${canonical}`, description: abbreviations.join(', ') + guess, detail: english };
  }
  const { canonical, english, category, definition } = hit.entry;
  return {
    label: canonical,
    description: `${say(`category.${category}`)}${guess}`,
    detail: definition === undefined ? english : `${english} — ${definition[language]}`,
  };
}

function nameOf(hit: LookupHit): string {
  return hit.kind === 'title' ? hit.entry.canonical : hit.institution.canonical;
}

function idOf(hit: LookupHit): string {
  return hit.kind === 'title' ? hit.entry.id : hit.institution.id;
}

function selectedText(editor: vscode.TextEditor | undefined): string {
  return editor?.selection.isSingleLine === true ? editor.document.getText(editor.selection).slice(0, 120) : '';
}
