import * as vscode from 'vscode';
import { type EntityGroup, entityIndex, fold, groupAt } from '../../core';
import type { CorpusArticle } from '../corpus';
import { ARTICLE } from '../language';
import { rangeIn } from '../ranges';
import type { Services } from '../services';
import { titleEntryOf, titleMentions } from '../titleMentions';

/** References over the workspace: at a TITLE all mentions of its dictionary entry, elsewhere of its entity. */
export function register(services: Services): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(ARTICLE, {
    async provideReferences(document, position, _context, token) {
      const ready = await services.articles.ready(document);
      if (ready === undefined) return undefined;
      const open = services.suggestions.seen(document.uri, ready);
      const here = groupAt(entityIndex({ text: open.article.text, ...open }), document.offsetAt(position));
      if (here === undefined) return undefined;
      const entry = await titleEntryOf(here.mark, open, document.uri, services);
      if (entry !== undefined) return titleMentions(entry, services, token);
      const locations: vscode.Location[] = [];
      for (const uri of await services.corpus.files(undefined, token)) {
        if (token.isCancellationRequested) return locations;
        const article = await services.corpus.read(uri);
        if (article !== undefined) locations.push(...placesIn(services.suggestions.seen(uri, article), here.group));
      }
      return locations;
    },
  });
}

function placesIn(source: CorpusArticle, wanted: EntityGroup): vscode.Location[] {
  const { text } = source.article;
  return entityIndex({ text, ...source })
    .filter((group) => isSame(group, wanted))
    .flatMap((group) => group.marks)
    .flatMap(({ spans }) => spans.slice(0, 1))
    .map((span) => new vscode.Location(source.uri, rangeIn(text, span)));
}

/** One thing in two articles: the same link, or the same label and name. */
function isSame(a: EntityGroup, b: EntityGroup): boolean {
  if (a.entity?.link !== undefined && b.entity?.link !== undefined) return a.entity.link === b.entity.link;
  return a.label === b.label && fold(a.name) === fold(b.name);
}
