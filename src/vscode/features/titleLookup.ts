import * as vscode from 'vscode';
import type { LookupHit } from '../../core';
import { registerCommand } from '../command';
import type { Services } from '../services';
import { showEntry } from '../titleEntry';
import { titleMentions } from '../titleMentions';

interface HitItem extends vscode.QuickPickItem {
  readonly hit: LookupHit;
}

/** "Look Up Title…": search by Azerbaijani, English, institution, abbreviation or holder; copy, insert, see mentions, open the entry. */
export function register(services: Services): vscode.Disposable {
  return registerCommand(services, 'aznews.lookUpTitle', async (asked?: unknown) => {
    const editor = vscode.window.activeTextEditor;
    const place = editor?.document.uri;
    const { dictionary } = await services.titles.get(place);
    const { words } = services;
    const pick = vscode.window.createQuickPick<HitItem>();
    const button = (icon: string, key: string): vscode.QuickInputButton => ({
      iconPath: new vscode.ThemeIcon(icon),
      tooltip: words.t(key),
    });
    const insert = button('insert', 'titles.insert');
    const copy = button('copy', 'titles.copy');
    const mentions = button('references', 'titles.mentions');
    pick.title = words.t('titles.lookUp');
    pick.placeholder = words.t('titles.lookUp.placeholder');
    const fill = (): void => {
      pick.items = dictionary.lookup(pick.value, { fuzzy: true, limit: 50 }).map((hit) => ({
        hit,
        // the dictionary has chosen already: the pick's own filter must not hide inflected or folded matches
        alwaysShow: true,
        buttons: [...(editor === undefined ? [] : [insert]), copy, ...(hit.kind === 'title' ? [mentions] : [])],
        ...rowOf(hit, words),
      }));
    };
    pick.onDidChangeValue(fill);
    pick.onDidTriggerItemButton(({ item, button: pressed }) => {
      pick.hide();
      perform(item.hit, pressed).catch((error: unknown) => {
        services.notices.fail(error);
      });
    });
    pick.onDidAccept(() => {
      const item = pick.selectedItems[0];
      pick.hide();
      if (item === undefined) return;
      showEntry(idOf(item.hit), services.titles, place).catch((error: unknown) => {
        services.notices.fail(error);
      });
    });
    pick.onDidHide(() => {
      pick.dispose();
    });
    pick.value = typeof asked === 'string' ? asked : selectedText(editor);
    fill();
    pick.show();

    async function perform(hit: LookupHit, pressed: vscode.QuickInputButton): Promise<void> {
      if (pressed === mentions) await showMentions(hit, services);
      else if (pressed === copy) await vscode.env.clipboard.writeText(nameOf(hit));
      else await editor?.insertSnippet(new vscode.SnippetString().appendText(nameOf(hit)));
    }
  });
}

/** The mentions of a title in the workspace, from the first one on. */
async function showMentions(hit: LookupHit, services: Services): Promise<void> {
  const found = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: services.words.t('titles.mentions.search'),
      cancellable: true,
    },
    (_progress, token) => titleMentions(idOf(hit), services, token),
  );
  const first = found[0];
  if (first === undefined) {
    services.notices.say('titles.mentions.none', { name: nameOf(hit) });
    return;
  }
  await vscode.window.showTextDocument(first.uri, { preview: true, selection: first.range });
  await vscode.commands.executeCommand('editor.action.showReferences', first.uri, first.range.start, found);
}

function rowOf(hit: LookupHit, words: Services['words']): vscode.QuickPickItem {
  const guess = hit.match.quality === 'guess' ? ` — ${words.t('titles.guess')}` : '';
  if (hit.kind === 'institution') {
    const { canonical, english, abbreviations } = hit.institution;
    return { label: `$(organization) ${canonical}`, description: abbreviations.join(', ') + guess, detail: english };
  }
  const { canonical, english, category, definition } = hit.entry;
  return {
    label: canonical,
    description: `${words.t(`category.${category}`)}${hit.match.by === 'holder' ? ` — ${hit.match.form}` : guess}`,
    detail: definition === undefined ? english : `${english} — ${definition[words.language]}`,
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
