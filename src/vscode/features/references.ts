import * as vscode from 'vscode';
import type { Mark } from '../../core';
import { fold } from '../../core/azerbaijani/casing';
import type { Dictionary } from '../../core/dictionary';
import { entityIndex, groupAt, type EntityGroup } from '../../core/entities/entityIndex';
import type { CorpusArticle } from '../corpus';
import { ARTICLE } from '../language';
import { rangeIn } from '../ranges';
import type { OpenArticle, Services } from '../services';

/** What "Find All References" looks for, told from the mark under the cursor. */
type Wanted =
  { readonly kind: 'title'; readonly entry: string } | { readonly kind: 'entity'; readonly group: EntityGroup };

/** References over the workspace: at a TITLE all mentions of its dictionary entry, elsewhere of its entity. */
export function register(services: Services): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(ARTICLE, {
    async provideReferences(document, position, _context, token) {
      const open = await services.articles.ready(document);
      if (open === undefined) return undefined;
      const here = groupAt(entityIndex({ text: open.article.text, ...open }), document.offsetAt(position));
      if (here === undefined) return undefined;
      const { dictionary } = await services.engine();
      const wanted = wantedAt(here.mark, here.group, open, dictionary);
      const locations: vscode.Location[] = [];
      for (const uri of await services.corpus.files(undefined, token)) {
        if (token.isCancellationRequested) return locations;
        const article = await services.corpus.read(uri);
        if (article !== undefined) locations.push(...placesIn(article, wanted, dictionary));
      }
      return locations;
    },
  });
}

function wantedAt(mark: Mark, group: EntityGroup, open: OpenArticle, dictionary: Dictionary): Wanted {
  const entry = entryOf(mark, open, dictionary);
  return entry === undefined ? { kind: 'entity', group } : { kind: 'title', entry };
}

function entryOf(
  mark: Mark,
  source: Pick<CorpusArticle, 'article' | 'mentions'>,
  dictionary: Dictionary,
): string | undefined {
  const span = mark.spans[0];
  if (mark.label !== 'TITLE' || span === undefined) return undefined;
  const { article, mentions } = source;
  return dictionary.link(article.text, span, { mentions, date: article.header.date })?.entry.id;
}

function placesIn(source: CorpusArticle, wanted: Wanted, dictionary: Dictionary): vscode.Location[] {
  const { text } = source.article;
  const marks =
    wanted.kind === 'title'
      ? source.marks.filter((mark) => entryOf(mark, source, dictionary) === wanted.entry)
      : entityIndex({ text, ...source })
          .filter((group) => isSame(group, wanted.group))
          .flatMap((group) => group.marks);
  return marks
    .flatMap(({ spans }) => spans.slice(0, 1))
    .map((span) => new vscode.Location(source.uri, rangeIn(text, span)));
}

/** One thing in two articles: the same link, or the same label and name. */
function isSame(a: EntityGroup, b: EntityGroup): boolean {
  if (a.entity?.link !== undefined && b.entity?.link !== undefined) return a.entity.link === b.entity.link;
  return a.label === b.label && fold(a.name) === fold(b.name);
}
