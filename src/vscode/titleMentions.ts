import * as vscode from 'vscode';
import type { Mark } from '../core';
import type { CorpusArticle } from './corpus';
import { rangeIn } from './ranges';
import type { Services } from './services';

type Titled = Pick<CorpusArticle, 'article' | 'mentions'>;

/** Id of the dictionary entry of a marked TITLE; none for other marks and titles without an entry. */
export async function titleEntryOf(
  mark: Mark,
  source: Titled,
  uri: vscode.Uri,
  { titles }: Pick<Services, 'titles'>,
): Promise<string | undefined> {
  const span = mark.spans[0];
  if (mark.label !== 'TITLE' || span === undefined) return undefined;
  const { dictionary } = await titles.get(uri);
  return dictionary.link(source.article.text, span, { mentions: source.mentions, date: source.article.header.date })
    ?.entry.id;
}

/** Every mention of a dictionary entry in an article, whatever its endings. */
async function titleMentionsIn(
  source: CorpusArticle,
  entry: string,
  services: Pick<Services, 'titles' | 'suggestions'>,
): Promise<vscode.Location[]> {
  const found: vscode.Location[] = [];
  const { text } = source.article;
  const { dictionary } = await services.titles.get(source.uri);
  // one context for all: what linking learns of an article is kept with it
  const context = { mentions: source.mentions, date: source.article.header.date };
  for (const mark of services.suggestions.seen(source.uri, source).marks) {
    const span = mark.spans[0];
    if (mark.label !== 'TITLE' || span === undefined) continue;
    if (dictionary.link(text, span, context)?.entry.id === entry)
      found.push(new vscode.Location(source.uri, rangeIn(text, span)));
  }
  return found;
}

/** Every mention of a dictionary entry in the workspace, in the order of its articles. */
export async function titleMentions(
  entry: string,
  services: Pick<Services, 'titles' | 'corpus' | 'suggestions'>,
  token?: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const found: vscode.Location[] = [];
  for (const uri of await services.corpus.files(undefined, token)) {
    if (token?.isCancellationRequested === true) break;
    const article = await services.corpus.read(uri);
    if (article !== undefined) found.push(...(await titleMentionsIn(article, entry, services)));
  }
  return found;
}
