import * as vscode from 'vscode';
import type { Services } from '../services';
import { lookOf } from '../statusLook';

/** What may be an article by its name; asking for others would read a file for each. */
const ARTICLE_NAME = /\.(?:azn|txt)$/iu;

/** The article's status as a badge in the explorer and on tabs. VS Code asks only for what it shows. */
export function register(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri | undefined>();
  return vscode.Disposable.from(
    changed,
    services.records.onDidChange((uri) => {
      changed.fire(uri);
    }),
    services.words.onDidChange(() => {
      changed.fire(undefined);
    }),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      async provideFileDecoration(uri) {
        if (!ARTICLE_NAME.test(uri.path)) return undefined;
        const record = await services.records.get(uri);
        if (record === undefined) return undefined;
        const { badge, color } = lookOf(record.status);
        if (badge === undefined && record.note === undefined) return undefined;
        const said = [services.words.t(`status.${record.status}`), record.note].filter(Boolean).join(' – ');
        return {
          badge: badge ?? '✎',
          tooltip: `AzNews: ${said}`,
          ...(color !== undefined && { color: new vscode.ThemeColor(color) }),
        };
      },
    }),
  );
}
