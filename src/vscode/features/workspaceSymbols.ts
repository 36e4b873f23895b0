import * as vscode from 'vscode';
import { asciiFold, entityIndex } from '../../core';
import { rangeIn } from '../ranges';
import type { Services } from '../services';
import { symbolKind } from '../symbolKinds';

/** More are of no use in a pick. */
const MOST = 300;

/** "Go to Symbol in Workspace": the entities of all articles by their names; diacritics may be left out. */
export function register(services: Services): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      const wanted = asciiFold(query.trim());
      if (wanted === '') return [];
      const symbols: vscode.SymbolInformation[] = [];
      for (const uri of await services.corpus.files(undefined, token)) {
        if (token.isCancellationRequested || symbols.length >= MOST) break;
        const article = await services.corpus.read(uri);
        if (article === undefined) continue;
        const { text } = article.article;
        const seen = services.suggestions.seen(uri, article);
        for (const { name, label, marks } of entityIndex({ text, ...seen })) {
          const span = marks[0]?.spans[0];
          if (span === undefined || !asciiFold(name).includes(wanted)) continue;
          const place = new vscode.Location(uri, rangeIn(text, span));
          symbols.push(new vscode.SymbolInformation(name, symbolKind(label), services.corpus.nameOf(uri), place));
        }
      }
      return symbols;
    },
  });
}
