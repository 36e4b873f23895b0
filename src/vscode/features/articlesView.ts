import * as vscode from 'vscode';
import { type ArticleRecord, setRecord } from '../../core';
import { ArticleTree, type ArticleTreeRow, type Progress } from '../articleTree';
import { currentAuthor } from '../author';
import { registerCommand } from '../command';
import type { OpenArticle, Services } from '../services';
import { pickStatus } from '../pickStatus';
import { UserError } from '../userError';

const VIEW = 'aznews.articles';

/** Rest after a change before the list is read again. */
const REST_MS = 300;

/** The workspace's articles by status, with counts and notes. Read only while it is looked at. */
export function register(services: Services): vscode.Disposable {
  const tree = new ArticleTree(services);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  let progress: Progress = { done: 0, all: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const describe = (): void => {
    view.description = progress.all === 0 ? undefined : services.words.t('articles.done', { ...progress });
  };
  const refresh = (): void => {
    tree.refresh().catch((error: unknown) => {
      services.notices.fail(error);
    });
  };
  const later = (): void => {
    clearTimeout(timer);
    if (view.visible) timer = setTimeout(refresh, REST_MS);
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{azn,txt}', false, true, false);
  const command = (
    id: string,
    run: (open: OpenArticle) => Promise<Partial<ArticleRecord> | undefined>,
  ): vscode.Disposable =>
    registerCommand(services, `aznews.articles.${id}`, async (row) => {
      const chosen = (row as ArticleTreeRow | undefined) ?? view.selection[0];
      if (chosen?.kind !== 'article') throw new UserError('articles.none');
      const open = await openArticle(services, chosen.uri);
      if (!open.writable) throw new UserError('store.unavailable');
      const to = await run(open);
      const author = to && (await currentAuthor(services));
      const step = author && setRecord(open.set, to, author);
      if (step !== undefined) await services.store.perform(open.document, step);
    });
  return vscode.Disposable.from(
    tree,
    view,
    watcher,
    new vscode.Disposable(() => {
      clearTimeout(timer);
    }),
    watcher.onDidCreate(later),
    watcher.onDidDelete(later),
    vscode.workspace.onDidChangeWorkspaceFolders(later),
    view.onDidChangeVisibility(later),
    services.records.onDidChange(later),
    tree.onDidRead((read) => {
      progress = read;
      describe();
    }),
    services.words.onDidChange(() => {
      describe();
      tree.reword();
    }),
    vscode.commands.registerCommand('aznews.articles.refresh', refresh),
    command('setStatus', async ({ set }) => {
      const status = await pickStatus(services, set.record.status);
      return status && { status };
    }),
    command('note', async ({ set }) => {
      const note = await vscode.window.showInputBox({
        prompt: services.words.t('article.note'),
        value: set.record.note ?? '',
      });
      return note === undefined ? undefined : { note: note === '' ? undefined : note };
    }),
  );
}

/** An article that need not be open; plain text becomes one a moment after it is opened. */
async function openArticle(services: Services, uri: vscode.Uri): Promise<OpenArticle> {
  for (let tries = 0; tries < 40; tries++) {
    const open = await services.articles.ready(await vscode.workspace.openTextDocument(uri));
    if (open !== undefined) return open;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new UserError('annotate.noArticle');
}
