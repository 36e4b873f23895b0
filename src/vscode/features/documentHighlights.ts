import * as vscode from 'vscode';
import { entityIndex, groupAt } from '../../core';
import { ARTICLE } from '../language';
import { toRange } from '../ranges';
import type { Services } from '../services';

/** Marks every mention of the entity under the cursor, whatever its endings. */
export function register(services: Services): vscode.Disposable {
  return vscode.languages.registerDocumentHighlightProvider(ARTICLE, {
    async provideDocumentHighlights(document, position) {
      const ready = await services.articles.ready(document);
      if (ready === undefined) return undefined;
      const open = services.suggestions.seen(document.uri, ready);
      const here = groupAt(entityIndex({ text: open.article.text, ...open }), document.offsetAt(position));
      return here?.group.marks.flatMap(({ spans }) =>
        spans.map((span) => new vscode.DocumentHighlight(toRange(document, span), vscode.DocumentHighlightKind.Read)),
      );
    },
  });
}
