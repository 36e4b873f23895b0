import * as vscode from 'vscode';
import { type EntityGroup, entityIndex, type Mark, titlesHeld, titleTexts } from '../../core';
import { ARTICLE } from '../language';
import { toRange } from '../ranges';
import type { OpenArticle, Services } from '../services';
import { symbolKind } from '../symbolKinds';

/** Rest after a decision before the outline is asked for again. */
const REST_MS = 300;

/** Outline, breadcrumbs and "Go to Symbol": one tree of entities, people first with their titles as detail. */
export function register(services: Services): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document) {
      const open = await services.articles.ready(document);
      return open === undefined ? [] : symbolsOf(services.suggestions.seen(document.uri, open));
    },
  };
  const provide = (): vscode.Disposable =>
    vscode.languages.registerDocumentSymbolProvider(ARTICLE, provider, { label: services.words.t('symbols.outline') });
  let provided = provide();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** VS Code asks again after an edit or for a new provider, and has no event for anything else. */
  const again = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      provided.dispose();
      provided = provide();
    }, REST_MS);
  };
  const versions = new WeakMap<vscode.TextDocument, number>();
  return vscode.Disposable.from(
    new vscode.Disposable(() => {
      clearTimeout(timer);
      provided.dispose();
    }),
    services.suggestions.onDidChange(again),
    services.articles.onDidChange(({ document, version }) => {
      if (versions.get(document) === version) again();
      versions.set(document, version);
    }),
  );
}

function symbolsOf(open: OpenArticle): vscode.DocumentSymbol[] {
  const groups = entityIndex({ text: open.article.text, ...open });
  const held = titlesHeld(open.article.text, open.marks, open.set);
  const people = groups.filter(({ label }) => label === 'PERSON');
  const others = groups.filter(({ label }) => label !== 'PERSON');
  return [...people, ...others].map((group) => symbolOf(open, group, held));
}

function symbolOf(
  open: OpenArticle,
  group: EntityGroup,
  held: ReadonlyMap<Mark, readonly Mark[]>,
): vscode.DocumentSymbol {
  const kind = symbolKind(group.label);
  const detail = titleTexts(open.article.text, group.marks, held).join(', ') || group.label;
  const places = group.marks.flatMap(({ spans }) => spans.slice(0, 1)).map((span) => toRange(open.document, span));
  const first = places[0] ?? new vscode.Range(0, 0, 0, 0);
  const symbol = new vscode.DocumentSymbol(group.name, detail, kind, first, first);
  symbol.children = places
    .slice(1)
    .map((range) => new vscode.DocumentSymbol(open.document.getText(range), '', kind, range, range));
  return symbol;
}
