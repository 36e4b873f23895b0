import * as vscode from 'vscode';
import { toDiagnostic } from '../problems';
import type { Services } from '../services';
import { nameOf } from '../store/unusable';

/** Says at the beginning of an article why its annotations cannot be changed. */
export function register({ articles, store, words }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('aznews-unusable-sidecar');
  /** What was said, so that a keystroke says nothing anew. */
  const said = new Map<string, string>();
  const look = (document: vscode.TextDocument): void => {
    const key = document.uri.toString();
    const state = store.state(document);
    const why = words.find(`sidecar.why.${state.kind}`, { file: nameOf(state.uri), detail: state.obstacle ?? '' });
    if (why === said.get(key)) return;
    if (why === undefined) {
      said.delete(key);
      collection.delete(document.uri);
      return;
    }
    said.set(key, why);
    const problem = {
      code: 'sidecar.unusable',
      severity: 'warning',
      span: { start: 0, end: 0 },
      args: { why },
    } as const;
    collection.set(document.uri, [toDiagnostic(document.lineAt(0).range, problem, words)]);
  };
  const all = (): void => {
    for (const { document } of articles.all()) look(document);
  };
  return vscode.Disposable.from(
    collection,
    articles.onDidChange(({ document }) => {
      look(document);
    }),
    store.onDidChangeState(all),
    articles.onDidClose((uri) => {
      said.delete(uri.toString());
      collection.delete(uri);
    }),
    words.onDidChange(all),
  );
}
