import * as vscode from 'vscode';
import {
  EMPTY_SET,
  isSidecarName,
  likeness,
  parseArticle,
  readSidecar,
  resolveConflict,
  type Sidecar,
  sidecarName,
  slugOf,
  writeSidecar,
} from '../../core';
import { registerCommand } from '../command';
import { exists, textAt } from '../fileText';
import type { Services } from '../services';
import { encode } from '../store/files';
import { sidecarsBeside } from '../store/layers';
import { textIfCan, WORKSPACE_FILES } from '../store/workspaceFiles';
import { UserError } from '../userError';
import { fileName } from '../uris';

/** Commands on sidecars as files: resolve a conflict, prepare a folder, give one back to its article. */
export function register(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(services, 'aznews.resolveSidecar', (given) => resolve(services, given)),
    registerCommand(services, 'aznews.prepareFolder', (given) => prepare(services, given)),
    registerCommand(services, 'aznews.attachSidecar', (given, article) => attach(services, given, article)),
  );
}

async function resolve(services: Services, given: unknown): Promise<void> {
  const shown = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
  const sidecars = shown === undefined ? [] : isSidecar(shown) ? [shown] : await sidecarsBeside(shown);
  if (sidecars.length === 0) throw new UserError('sidecar.resolve.notSidecar');
  let resolved = 0;
  for (const uri of sidecars) {
    const document = await vscode.workspace.openTextDocument(uri);
    const text = document.getText();
    if (readSidecar(text).problems[0]?.code !== 'sidecar.conflict') continue;
    const result = resolveConflict(text);
    if (result === undefined) throw new UserError('sidecar.resolve.unclear');
    if (!('text' in result)) throw new UserError('sidecar.resolve.sides', { side: result.side });
    const edit = new vscode.WorkspaceEdit();
    // an edit, so that it can be undone as any other
    edit.replace(uri, new vscode.Range(document.positionAt(0), document.positionAt(text.length)), result.text);
    await vscode.workspace.applyEdit(edit);
    await document.save();
    resolved++;
  }
  services.notices.say(resolved > 0 ? 'sidecar.resolved' : 'sidecar.resolve.none');
}

/** Empty sidecars, so that branches that annotate different paragraphs merge from the first mark on. */
async function prepare(services: Services, given: unknown): Promise<void> {
  const folder = given instanceof vscode.Uri ? given : (await pickedFolder())?.uri;
  if (folder === undefined) return;
  let count = 0;
  let there = 0;
  await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: services.words.t('sidecar.prepare.progress'),
      cancellable: true,
    },
    async (progress, token) => {
      const files = await services.corpus.files(folder, token);
      for (const uri of files) {
        if (token.isCancellationRequested) return;
        progress.report({ increment: 100 / files.length, message: services.corpus.nameOf(uri) });
        if ((await sidecarsBeside(uri)).length > 0) {
          there++;
          continue;
        }
        const article = (await services.corpus.read(uri))?.article;
        if (article === undefined) continue;
        const sidecar = uri.with({ path: sidecarName(uri.path) });
        await WORKSPACE_FILES.write(sidecar, encode(writeSidecar(undefined, EMPTY_SET, article)));
        count++;
      }
    },
  );
  services.notices.say('sidecar.prepare.done', { count, there });
}

async function pickedFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length > 1 ? vscode.window.showWorkspaceFolderPick() : folders[0];
}

/** Names a sidecar after an article that has none; those whose text it knows come first. */
async function attach(services: Services, given: unknown, article: unknown): Promise<void> {
  const sidecar = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
  if (sidecar === undefined || !isSidecar(sidecar)) throw new UserError('sidecar.resolve.notSidecar');
  const read = readSidecar((await textIfCan(sidecar)) ?? '');
  const named = (uri: vscode.Uri): vscode.Uri =>
    uri.with({ path: sidecarName(uri.path, read.layer === undefined ? undefined : slugOf(read.layer)) });
  const target = article instanceof vscode.Uri ? article : await pickedArticle(services, sidecar, read, named);
  if (target === undefined) return;
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(sidecar, named(target), { overwrite: false });
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new UserError('sidecar.attach.taken', { file: services.corpus.nameOf(named(target)) });
}

/** The articles beside the sidecar, and those elsewhere that it may be about. */
async function pickedArticle(
  services: Services,
  sidecar: vscode.Uri,
  read: Sidecar,
  named: (article: vscode.Uri) => vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const { corpus, words } = services;
  const beside = `${vscode.Uri.joinPath(sidecar, '..').toString()}/`;
  const near = await corpus.files(vscode.Uri.joinPath(sidecar, '..'));
  const all = new Map([...(await corpus.files()), ...near].map((uri) => [uri.toString(), uri]));
  const candidates: { readonly uri: vscode.Uri; readonly share: number }[] = [];
  for (const [key, uri] of all) {
    if (await exists(named(uri))) continue;
    const text = await textAt(uri);
    const share = text === undefined ? 0 : likeness(read, parseArticle(text));
    if (share > 0 || key.startsWith(beside)) candidates.push({ uri, share });
  }
  if (candidates.length === 0) throw new UserError('sidecar.attach.none');
  const picked = await vscode.window.showQuickPick(
    candidates
      .sort((a, b) => b.share - a.share)
      .map(({ uri, share }) => ({
        label: corpus.nameOf(uri),
        description: share > 0 ? `${words.t('sidecar.attach.same')}: ${Math.round(share * 100)} %` : '',
        uri,
      })),
    { placeHolder: words.t('sidecar.attach.pick') },
  );
  return picked?.uri;
}

function isSidecar(uri: vscode.Uri): boolean {
  return isSidecarName(fileName(uri));
}
