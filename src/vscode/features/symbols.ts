import * as vscode from 'vscode';
import { entityIndex, type EntityGroup } from '../../core/entities/entityIndex';
import { suggestRelations } from '../../core/entities/relationSuggestions';
import { ARTICLE } from '../language';
import { toRange } from '../ranges';
import type { OpenArticle, Services } from '../services';
import { symbolKind } from '../symbolKinds';

/** Outline, breadcrumbs and "Go to Symbol": one tree of entities, people first with their titles as detail. */
export function register(services: Services): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    ARTICLE,
    {
      async provideDocumentSymbols(document) {
        const open = await services.articles.ready(document);
        return open === undefined ? [] : symbolsOf(open);
      },
    },
    { label: services.words.t('symbols.outline') },
  );
}

function symbolsOf(open: OpenArticle): vscode.DocumentSymbol[] {
  const groups = entityIndex({ text: open.article.text, ...open });
  const titles = titlesByPerson(open);
  const people = groups.filter(({ label }) => label === 'PERSON');
  const others = groups.filter(({ label }) => label !== 'PERSON');
  return [...people, ...others].map((group) => symbolOf(open, group, titles));
}

function symbolOf(open: OpenArticle, group: EntityGroup, titles: ReadonlyMap<unknown, string>): vscode.DocumentSymbol {
  const kind = symbolKind(group.label);
  const detail = new Set(group.marks.map((mark) => titles.get(mark)).filter((title) => title !== undefined));
  const places = group.marks.flatMap(({ spans }) => spans.slice(0, 1)).map((span) => toRange(open.document, span));
  const first = places[0] ?? new vscode.Range(0, 0, 0, 0);
  const symbol = new vscode.DocumentSymbol(group.name, [...detail].join(', ') || group.label, kind, first, first);
  symbol.children = places
    .slice(1)
    .map((range) => new vscode.DocumentSymbol(open.document.getText(range), '', kind, range, range));
  return symbol;
}

/** The titles that stand beside a person's marks. */
function titlesByPerson(open: OpenArticle): Map<unknown, string> {
  const titles = new Map<unknown, string>();
  for (const { type, from, to } of suggestRelations(open.article.text, open.marks, open.set)) {
    const span = from.spans[0];
    if (type === 'held-by' && span !== undefined) titles.set(to, open.article.text.slice(span.start, span.end));
  }
  return titles;
}
