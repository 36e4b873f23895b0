import * as vscode from 'vscode';
import { entityIndex, groupAt } from '../../core';
import { ARTICLE } from '../language';
import { toRange } from '../ranges';
import type { Services } from '../services';
import { entryLocation } from '../titleEntry';

/** Go to definition: from a title to its dictionary entry, else to the entity's first full mention. */
export function register(services: Services): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(ARTICLE, {
    async provideDefinition(document, position) {
      const ready = await services.articles.ready(document);
      if (ready === undefined) return undefined;
      const open = services.suggestions.seen(document.uri, ready);
      const { text, header } = open.article;
      const here = groupAt(entityIndex({ text, ...open }), document.offsetAt(position));
      const span = here?.mark.spans[0];
      if (here === undefined || span === undefined) return undefined;
      if (here.mark.label === 'TITLE') {
        const { dictionary } = await services.titles.get(document.uri);
        const link = dictionary.link(text, span, { mentions: open.mentions, date: header.date });
        if (link !== undefined) return entryLocation(link.entry.id, services.titles, document.uri);
      }
      const fullest = here.group.marks.reduce((best, mark) => (lengthOf(mark) > lengthOf(best) ? mark : best));
      const first = fullest.spans[0];
      return first === undefined ? undefined : new vscode.Location(document.uri, toRange(document, first));
    },
  });
}

function lengthOf(mark: { readonly spans: readonly { start: number; end: number }[] }): number {
  return mark.spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
