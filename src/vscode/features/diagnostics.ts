import * as vscode from 'vscode';
import { checkAnnotations } from '../../core';
import { toDiagnostic } from '../problems';
import { toRange } from '../ranges';
import type { OpenArticle, Services } from '../services';

/** Problems of open articles: header, dates, annotations that do not fit the text, the labels or themselves. */
export function register(services: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('aznews');
  const show = (open: OpenArticle): void => {
    collection.set(open.document.uri, diagnosticsOf(open, services));
  };
  const showAll = (): void => {
    services.articles.all().forEach(show);
  };
  return vscode.Disposable.from(
    collection,
    services.articles.onDidChange(show),
    services.articles.onDidClose((uri) => {
      collection.delete(uri);
    }),
    services.schemas.onDidChange(showAll),
    services.words.onDidChange(showAll),
  );
}

function diagnosticsOf(open: OpenArticle, services: Services): vscode.Diagnostic[] {
  const { article, set, document } = open;
  const schema = services.schemas.get(document.uri);
  return [...open.problems, ...checkAnnotations({ article, set, schema })].map((problem) =>
    toDiagnostic(toRange(document, problem.span), problem, services.words),
  );
}
