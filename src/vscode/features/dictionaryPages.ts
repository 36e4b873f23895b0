import * as vscode from 'vscode';
import { dictionaryPage } from '../dictionaryPage';
import { DICTIONARY_SCHEME } from '../dictionaryUri';
import type { Services } from '../services';

/** Read-only pages made from the dictionary: one for each title entry and institution. */
export function register(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const refresh = (): void => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === DICTIONARY_SCHEME) changed.fire(uri);
  };
  return vscode.Disposable.from(
    changed,
    services.settings.onDidChange(refresh),
    services.titles.onDidChange(refresh),
    vscode.workspace.registerTextDocumentContentProvider(DICTIONARY_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => dictionaryPage(uri, services),
    }),
  );
}
