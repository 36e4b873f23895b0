import * as vscode from 'vscode';
import { hasDateHeader, mayHaveFrontMatter } from '../core';
import { ARTICLE_LANGUAGE } from './language';
import type { BaseServices } from './base';

/** Plain text is all that VS Code gives a `.txt` whose first line it does not read. */
const UNDECIDED = 'plaintext';

/**
 * Makes articles of plain-text files that begin with a date header or match a glob of the user's.
 * A language change closes a document and opens it again in one go: where that was not our doing the
 * user has picked, and we keep out from then on.
 */
export function detectArticles(services: Pick<BaseServices, 'settings' | 'failures'>): vscode.Disposable {
  const picked = new Set<string>();
  const changing = new Set<string>();
  const justClosed = new Set<string>();

  const consider = (document: vscode.TextDocument): void => {
    const key = document.uri.toString();
    if (document.languageId !== UNDECIDED || picked.has(key) || !isArticle(document)) return;
    changing.add(key);
    void vscode.languages
      .setTextDocumentLanguage(document, ARTICLE_LANGUAGE)
      .then(undefined, (error: unknown) => {
        // it may have been closed meanwhile
        if (!document.isClosed) services.failures.fail(error);
      })
      .then(() => changing.delete(key));
  };

  const isArticle = (document: vscode.TextDocument): boolean => {
    const { settings } = services;
    if (settings.get('articles.detectByHeader', document.uri) && hasDateHeader(headOf(document))) return true;
    return settings
      .get('articles.include', document.uri)
      .some((glob) => vscode.languages.match({ pattern: anywhere(glob) }, document) > 0);
  };

  for (const document of vscode.workspace.textDocuments) consider(document);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => {
      const key = document.uri.toString();
      if (justClosed.delete(key) && !changing.has(key)) picked.add(key);
      consider(document);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      const key = uri.toString();
      justClosed.add(key);
      queueMicrotask(() => justClosed.delete(key));
    }),
    vscode.workspace.onDidSaveTextDocument(consider),
    services.settings.onDidChange((changed) => {
      if (!changed('articles.detectByHeader') && !changed('articles.include')) return;
      for (const document of vscode.workspace.textDocuments) consider(document);
    }),
  );
}

/** Lines that front matter may take before its date. */
const FRONT_MATTER_LINES = 30;

/** As much of a text as tells its header: nearly always the first line. */
function headOf(document: vscode.TextDocument): string {
  const first = document.lineAt(0).text;
  return mayHaveFrontMatter(first) ? document.getText(new vscode.Range(0, 0, FRONT_MATTER_LINES, 0)) : first;
}

/** Globs match whole paths; one that says no root means any folder. */
function anywhere(glob: string): string {
  return glob.startsWith('/') || glob.startsWith('**/') ? glob : `**/${glob}`;
}
