import * as vscode from 'vscode';
import { ARTICLE } from '../language';
import type { Services } from '../services';

/** What is being typed, and up to three words before it, which decide the form. */
const TYPED = /(?:((?:[\p{L}\p{M}’'-]+\s+){1,3}))?([\p{L}\p{M}’'-]{2,})$/u;

/** Titles while typing: canonical, or inflected to fit the genitive before them, with official capitals. */
export function register(services: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(ARTICLE, {
    async provideCompletionItems(document, position) {
      if (!services.settings.get('titles.completion', document.uri)) return undefined;
      const line = document.lineAt(position.line).text.slice(0, position.character);
      const match = TYPED.exec(line.slice(-160));
      const typed = match?.[2];
      if (typed === undefined) return undefined;
      const { dictionary } = await services.titles.get(document.uri);
      const range = new vscode.Range(position.translate(0, -typed.length), position);
      const before = match?.[1]?.trim();
      const items = dictionary.complete(typed, { before, limit: 40 }).map((completion, index) => {
        const item = new vscode.CompletionItem(
          { label: completion.text, description: completion.entry.english },
          vscode.CompletionItemKind.Value,
        );
        item.range = range;
        item.filterText = typed;
        item.sortText = String(index).padStart(3, '0');
        return item;
      });
      // the list depends on the prefix: ask again with each letter
      return new vscode.CompletionList(items, true);
    },
  });
}
