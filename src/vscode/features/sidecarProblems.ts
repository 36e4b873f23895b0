import * as vscode from 'vscode';
import { isSidecarName, readSidecar } from '../../core';
import { toDiagnostic } from '../problems';
import { toRange } from '../ranges';
import type { Services } from '../services';
import { SIDECARS } from '../language';
import { fileName } from '../uris';

/** Rest after a keystroke in a sidecar before it is read again. */
const REST_MS = 250;

/** Faults of sidecars that are open, at their own lines, and the fixes for them. */
export function register(services: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('aznews-sidecars');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const check = (document: vscode.TextDocument): void => {
    const { problems } = readSidecar(document.getText());
    collection.set(
      document.uri,
      problems.map((problem) => toDiagnostic(toRange(document, problem.span), problem, services.words)),
    );
  };
  const later = (document: vscode.TextDocument, delay = REST_MS): void => {
    if (!isSidecar(document)) return;
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        if (!document.isClosed) check(document);
      }, delay),
    );
  };
  const all = (): void => {
    for (const document of vscode.workspace.textDocuments) later(document, 0);
  };
  all();
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument((document) => {
      later(document, 0);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      later(document);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      collection.delete(uri);
    }),
    services.words.onDidChange(all),
    new vscode.Disposable(() => {
      for (const timer of timers.values()) clearTimeout(timer);
    }),
    vscode.languages.registerCodeActionsProvider(SIDECARS, {
      provideCodeActions: (document, _range, { diagnostics }) =>
        diagnostics.flatMap((problem) => {
          if (problem.code === 'sidecar.conflict')
            return action(services.words.t('sidecar.fix.resolve'), 'aznews.resolveSidecar', problem, document);
          if (problem.code === 'sidecar.article.missing')
            return action(services.words.t('sidecar.fix.attach'), 'aznews.attachSidecar', problem, document);
          return [];
        }),
    }),
  );
}

function isSidecar({ uri, isUntitled }: vscode.TextDocument): boolean {
  return !isUntitled && isSidecarName(fileName(uri));
}

function action(
  title: string,
  command: string,
  problem: vscode.Diagnostic,
  { uri }: vscode.TextDocument,
): vscode.CodeAction {
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.command = { title, command, arguments: [uri] };
  fix.diagnostics = [problem];
  fix.isPreferred = true;
  return fix;
}
