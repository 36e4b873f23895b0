import * as vscode from 'vscode';
import type { Problem } from '../../core';
import { checkAnnotations } from '../../core/check';
import { toRange } from '../ranges';
import type { OpenArticle, Services } from '../services';

/** Named as the source of every problem of ours. */
const SOURCE = 'AzNews';

const SEVERITIES: Readonly<Record<Problem['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

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
  return [...open.problems, ...checkAnnotations({ article, set, schema })].map((problem) => {
    const range = toRange(document, problem.span);
    const diagnostic = new vscode.Diagnostic(range, services.words.problem(problem), SEVERITIES[problem.severity]);
    diagnostic.source = SOURCE;
    diagnostic.code = problem.code;
    return diagnostic;
  });
}
