import * as vscode from 'vscode';
import { ARTICLE } from '../language';
import type { Services } from '../services';

const MOST_OFFERED = 40;
/** So much of the line before the cursor is read. */
const LONGEST_BEFORE = 200;

/** Titles while typing: canonical, or inflected to fit the genitive before them, with official capitals. */
export function register(services: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(ARTICLE, {
    async provideCompletionItems(document, position) {
      if (!services.settings.get('titles.completion', document.uri)) return undefined;
      const from = Math.max(0, position.character - LONGEST_BEFORE);
      const line = document.lineAt(position.line).text.slice(from, position.character);
      const { dictionary } = await services.titles.get(document.uri);
      const found = dictionary.completeLine(line, { limit: MOST_OFFERED });
      if (found === undefined) return undefined;
      const range = new vscode.Range(position.with({ character: from + found.start }), position);
      const items = found.completions.map(({ text, entry }, index) => {
        const item = new vscode.CompletionItem(
          { label: text, description: entry.english },
          vscode.CompletionItemKind.Value,
        );
        item.range = range;
        item.filterText = line.slice(found.start);
        item.sortText = String(index).padStart(3, '0');
        return item;
      });
      // the list depends on the prefix: ask again with each letter
      return new vscode.CompletionList(items, true);
    },
  });
}
