import * as vscode from 'vscode';
import { type Problem, readLabels, readNames } from '../../core';
import { toDiagnostic } from '../problems';
import { rangeIn } from '../ranges';
import type { Services } from '../services';
import type { WorkspaceFile, WorkspaceFileKind } from '../workspaceFiles';

/** Faults of the workspace's `labels.yaml`, `names.yaml` and `titles.yaml`, open or not. */
export function register(services: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('aznews-workspace');
  const { workspaceFiles: files } = services;
  const check = async (kind: WorkspaceFileKind, folder: vscode.Uri): Promise<void> => {
    const uri = files.uriOf(kind, folder);
    const file = files.get(kind, folder);
    if (uri === undefined) return;
    const problems = file === undefined ? [] : await problemsOf(kind, file, folder, services);
    if (files.get(kind, folder)?.text !== file?.text) return;
    collection.set(
      uri,
      problems.map((problem) => toDiagnostic(rangeIn(file?.text ?? '', problem.span), problem, services.words)),
    );
  };
  const run = (kind: WorkspaceFileKind, folder: vscode.Uri): void => {
    check(kind, folder).catch((error: unknown) => {
      services.notices.fail(error);
    });
  };
  const runAll = (): void => {
    for (const { kind, folder } of files.all()) run(kind, folder);
  };
  void files.ready().then(runAll);
  return vscode.Disposable.from(
    collection,
    files.onDidChange(({ kind, folder }) => {
      run(kind, folder);
      // names are held against the labels
      if (kind === 'labels') run('names', folder);
    }),
    services.words.onDidChange(runAll),
    vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
      for (const { uri } of removed) {
        collection.forEach((file) => {
          if (file.toString().startsWith(`${uri.toString()}/`)) collection.delete(file);
        });
      }
    }),
  );
}

async function problemsOf(
  kind: WorkspaceFileKind,
  file: WorkspaceFile,
  folder: vscode.Uri,
  services: Services,
): Promise<readonly Problem[]> {
  if (kind === 'labels') return readLabels(file.text, file.uri.toString()).problems;
  if (kind === 'names') {
    const labels = services.schemas.get(folder).labels.map(({ id }) => id);
    return readNames(file.text, labels).problems;
  }
  return (await services.titles.get(folder)).problems ?? [];
}
