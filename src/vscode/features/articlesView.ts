import * as vscode from 'vscode';
import type { ArticleRecord, ArticleStatus } from '../../core/annotation/model';
import { setRecord } from '../../core/annotation/steps/entities';
import { currentAuthor } from '../author';
import { registerCommand } from '../command';
import type { OpenArticle, Services } from '../services';
import { STATUSES, statusIcon } from '../statusLook';
import { UserError } from '../userError';

const VIEW = 'aznews.articles';

/** Rest after a change before the list is read again. */
const REST_MS = 300;
/** Files read at once. */
const AT_ONCE = 24;

interface ArticleRow {
  readonly kind: 'article';
  readonly uri: vscode.Uri;
  readonly record: ArticleRecord | undefined;
}

type Row =
  { readonly kind: 'status'; readonly status: ArticleStatus; readonly articles: readonly ArticleRow[] } | ArticleRow;

/** The workspace's articles by status, with counts and notes. Read only while it is looked at. */
export function register(services: Services): vscode.Disposable {
  const tree = new ArticleTree(services);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    if (view.visible) timer = setTimeout(() => tree.refresh(), REST_MS);
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{azn,txt}', false, true, false);
  const command = (
    id: string,
    run: (open: OpenArticle) => Promise<Partial<ArticleRecord> | undefined>,
  ): vscode.Disposable =>
    registerCommand(services, `aznews.articles.${id}`, async (row) => {
      const chosen = (row as Row | undefined) ?? view.selection[0];
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
    view.onDidChangeVisibility(later),
    services.records.onDidChange(later),
    services.words.onDidChange(later),
    vscode.commands.registerCommand('aznews.articles.refresh', () => {
      tree.refresh();
    }),
    command('setStatus', async ({ set }) => {
      const picked = await vscode.window.showQuickPick(
        STATUSES.map((status) => ({
          label: services.words.t(`status.${status}`),
          iconPath: statusIcon(status),
          picked: status === set.record.status,
          status,
        })),
        { placeHolder: services.words.t('annotate.status') },
      );
      return picked && { status: picked.status };
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

class ArticleTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #services: Services;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row?.kind === 'status') return [...row.articles];
    if (row !== undefined) return [];
    const { corpus, records } = this.#services;
    const uris = await corpus.files();
    const articles: ArticleRow[] = [];
    for (let i = 0; i < uris.length; i += AT_ONCE) {
      const some = uris.slice(i, i + AT_ONCE);
      articles.push(
        ...(await Promise.all(
          some.map(async (uri) => ({ kind: 'article' as const, uri, record: await records.get(uri) })),
        )),
      );
    }
    return STATUSES.map((status): Row => ({
      kind: 'status',
      status,
      articles: articles.filter(({ record }) => (record?.status ?? 'new') === status),
    })).filter((group) => group.kind !== 'status' || group.articles.length > 0);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const { words } = this.#services;
    if (row.kind === 'status') {
      const item = new vscode.TreeItem(words.t(`status.${row.status}`), vscode.TreeItemCollapsibleState.Expanded);
      item.id = `status:${row.status}`;
      item.iconPath = statusIcon(row.status);
      item.description = String(row.articles.length);
      return item;
    }
    const path = this.#services.corpus.nameOf(row.uri);
    const slash = path.lastIndexOf('/');
    const item = new vscode.TreeItem(path.slice(slash + 1), vscode.TreeItemCollapsibleState.None);
    item.id = row.uri.toString();
    const { note, annotator } = row.record ?? {};
    item.description = [slash > 0 ? path.slice(0, slash) : undefined, note?.replace(/\s+/gu, ' ')]
      .filter(Boolean)
      .join(' · ');
    item.tooltip = [path, annotator, note].filter(Boolean).join('\n');
    item.iconPath = new vscode.ThemeIcon(note === undefined ? 'file' : 'note');
    item.contextValue = 'aznews.article';
    item.command = { command: 'vscode.open', title: '', arguments: [row.uri] };
    return item;
  }
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
