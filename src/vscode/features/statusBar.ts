import * as vscode from 'vscode';
import type { Services } from '../services';
import { lookOf } from '../statusLook';

/** How far the article in front is, in the status bar; a click sets it. */
export function register(services: Services): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('aznews.status', vscode.StatusBarAlignment.Right, 101);
  item.command = 'aznews.setStatus';
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const open = document && services.articles.get(document);
    if (open?.writable !== true) {
      item.hide();
      return;
    }
    const { words } = services;
    const { status, note } = open.set.record;
    item.name = words.t('statusBar.name');
    item.text = `$(${lookOf(status).icon}) ${words.t(`status.${status}`)}`;
    item.tooltip = [words.t('statusBar.tooltip'), note].filter(Boolean).join('\n\n');
    item.show();
  };
  show();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    services.articles.onDidChange(show),
    services.words.onDidChange(show),
  );
}
