import * as vscode from 'vscode';
import { type Article, type Mention, parseArticle, sidecarPlaceAt, readings, writeValue } from '../../core';
import { valueInWords } from '../dateWords';
import { recognizeArticle } from '../recognizeArticle';
import type { Services } from '../services';
import { SIDECARS } from '../language';
import { articleOf } from '../store/layers';

/** Values of a DATE while its sidecar is edited: the recogniser's at that place, other readings, and with the year open. */
export function register(services: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    SIDECARS,
    {
      async provideCompletionItems(document, position) {
        const lines = document.getText().split(/\r?\n/u);
        const place = sidecarPlaceAt(lines, position.line);
        if (place?.key !== 'value' || place.fields['label'] !== 'DATE' || position.character < place.from)
          return undefined;
        const { text, before, after } = place.fields;
        const quote = typeof text === 'string' ? text : Array.isArray(text) ? text.join(' ') : undefined;
        const read = quote === undefined ? undefined : await readArticle(document, services);
        if (quote === undefined || read === undefined) return undefined;
        const own = mentionOf(read, quote, before, after)?.timex;
        const range = new vscode.Range(
          position.with({ character: place.from }),
          document.lineAt(position.line).range.end,
        );
        return readings({ text: quote, date: read.article.header.date, own }).map(({ value }, index) => {
          const item = new vscode.CompletionItem(
            { label: value, description: valueInWords(value, services.words) },
            vscode.CompletionItemKind.Value,
          );
          item.insertText = writeValue(value);
          item.range = range;
          item.filterText = document.getText(range).trim() || value;
          item.sortText = String(index).padStart(3, '0');
          item.preselect = index === 0;
          return item;
        });
      },
    },
    ' ',
    '-',
  );
}

interface Read {
  readonly article: Article;
  readonly mentions: readonly Mention[];
}

/** The article beside a sidecar as it is open, else as it is on disk. */
async function readArticle(sidecar: vscode.TextDocument, services: Services): Promise<Read | undefined> {
  const uri = await articleOf(sidecar.uri);
  if (uri === undefined) return undefined;
  const open = services.articles.all().find(({ document }) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open;
  try {
    const article = parseArticle((await vscode.workspace.openTextDocument(uri)).getText());
    return { article, mentions: recognizeArticle((await services.engine()).recognizer, article).mentions };
  } catch {
    // gone meanwhile, or no text
    return undefined;
  }
}

/** The recogniser's mention of the same words, where the words around fit best. */
function mentionOf({ article, mentions }: Read, quote: string, before: unknown, after: unknown): Mention | undefined {
  const fit = ({ start, end }: Mention): number =>
    Number(typeof before === 'string' && article.text.slice(0, start).endsWith(before)) +
    Number(typeof after === 'string' && article.text.startsWith(after, end));
  return mentions
    .filter((mention) => mention.label === 'DATE' && article.text.slice(mention.start, mention.end) === quote)
    .sort((a, b) => fit(b) - fit(a))[0];
}
