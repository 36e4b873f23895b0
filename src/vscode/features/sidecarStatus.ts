import * as vscode from 'vscode';
import { ARTICLE } from '../language';
import type { Services, SidecarState } from '../services';

const SEVERE: ReadonlySet<SidecarState['kind']> = new Set([
  'missing',
  'failed',
  'read-only',
  'conflict',
  'broken',
  'newer',
  'unreadable',
]);

/** Says in the status bar's language menu whether the article's annotations are saved. */
export function register(services: Services): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('aznews.sidecar', ARTICLE);
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined) return;
    const { kind, uri } = services.store.state(document);
    item.name = services.words.t('sidecar.state');
    item.text = services.words.t(`sidecar.state.${kind}`);
    item.busy = kind === 'saving';
    item.severity = SEVERE.has(kind)
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
    const there = uri !== undefined && kind !== 'none' && kind !== 'missing';
    item.command = there
      ? { title: services.words.t('sidecar.show'), command: 'vscode.open', arguments: [uri] }
      : undefined;
  };
  show();
  return vscode.Disposable.from(
    item,
    services.store.onDidChangeState(show),
    services.articles.onDidChange(show),
    services.words.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
}
