import * as vscode from 'vscode';
import { ARTICLE_STATUSES, type ArticleRecord, type ArticleStatus } from '../core';
import type { Services } from './services';
import { statusIcon } from './statusLook';

/** Files read at once. */
const AT_ONCE = 24;

interface ArticleRow {
  readonly kind: 'article';
  readonly uri: vscode.Uri;
  readonly record: ArticleRecord | undefined;
}

interface StatusRow {
  readonly kind: 'status';
  readonly status: ArticleStatus;
  readonly articles: readonly ArticleRow[];
}

/** How far a workspace is, in articles. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** A row of the articles view. */
export type ArticleTreeRow = StatusRow | ArticleRow;

/**
 * The workspace's articles by status. Filled anew only where something differs from what it shows, and with the rows
 * that it has: a context menu that is open loses its row when VS Code gets another one.
 */
export class ArticleTree implements vscode.TreeDataProvider<ArticleTreeRow>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #read = new vscode.EventEmitter<Progress>();
  /** Fires with each reading. */
  readonly onDidRead = this.#read.event;
  #groups: readonly StatusRow[] | undefined;
  #reading: Promise<readonly StatusRow[]> | undefined;

  constructor(private readonly services: Pick<Services, 'corpus' | 'records' | 'words'>) {}

  /** Reads the articles, and fills the view anew where it shows something else. */
  async refresh(): Promise<void> {
    const before = this.#groups;
    if ((await this.#readNext()) !== before) this.#changed.fire(undefined);
  }

  /** Shows the same rows in another language. */
  reword(): void {
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#read.dispose();
  }

  async getChildren(row?: ArticleTreeRow): Promise<ArticleTreeRow[]> {
    if (row?.kind === 'status') return [...row.articles];
    return row === undefined ? [...(this.#groups ?? (await this.#readNext()))] : [];
  }

  getTreeItem(row: ArticleTreeRow): vscode.TreeItem {
    return row.kind === 'status' ? this.#statusItem(row) : this.#articleItem(row);
  }

  /** What the articles are now; the groups that are there where nothing differs. One reading follows another. */
  #readNext(): Promise<readonly StatusRow[]> {
    const before = this.#reading ?? Promise.resolve();
    const reading = before.then(
      () => this.#readNow(),
      () => this.#readNow(),
    );
    this.#reading = reading;
    return reading;
  }

  async #readNow(): Promise<readonly StatusRow[]> {
    const { corpus, records } = this.services;
    const uris = await corpus.files();
    const known = new Map(this.#groups?.flatMap(({ articles }) => articles.map((row) => [row.uri.toString(), row])));
    const rows: ArticleRow[] = [];
    for (let i = 0; i < uris.length; i += AT_ONCE) {
      const some = uris.slice(i, i + AT_ONCE);
      rows.push(
        ...(await Promise.all(
          some.map(async (uri): Promise<ArticleRow> => {
            const record = await records.get(uri);
            const row = known.get(uri.toString());
            return row !== undefined && sameRecord(row.record, record) ? row : { kind: 'article', uri, record };
          }),
        )),
      );
    }
    const groups = ARTICLE_STATUSES.map((status) => this.#group(status, rows)).filter(
      ({ articles }) => articles.length > 0,
    );
    if (this.#groups === undefined || !sameList(this.#groups, groups)) this.#groups = groups;
    // before this is known the view says nothing
    void vscode.commands.executeCommand('setContext', 'aznews.noArticles', groups.length === 0);
    this.#read.fire({ done: rows.filter(({ record }) => record?.status === 'done').length, all: rows.length });
    return this.#groups;
  }

  #group(status: ArticleStatus, rows: readonly ArticleRow[]): StatusRow {
    const articles = rows.filter(({ record }) => (record?.status ?? 'new') === status);
    const before = this.#groups?.find((group) => group.status === status);
    return before !== undefined && sameList(before.articles, articles) ? before : { kind: 'status', status, articles };
  }

  #statusItem({ status, articles }: StatusRow): vscode.TreeItem {
    const { words } = this.services;
    const item = new vscode.TreeItem(words.t(`status.${status}`), vscode.TreeItemCollapsibleState.Expanded);
    item.id = `status:${status}`;
    item.iconPath = statusIcon(status);
    item.description = String(articles.length);
    return item;
  }

  #articleItem({ uri, record }: ArticleRow): vscode.TreeItem {
    const path = this.services.corpus.nameOf(uri);
    const slash = path.lastIndexOf('/');
    const item = new vscode.TreeItem(path.slice(slash + 1), vscode.TreeItemCollapsibleState.None);
    item.id = uri.toString();
    const { note, annotator } = record ?? {};
    item.description = [slash > 0 ? path.slice(0, slash) : undefined, note?.replace(/\s+/gu, ' ')]
      .filter(Boolean)
      .join(' · ');
    item.tooltip = [path, annotator, note].filter(Boolean).join('\n');
    item.iconPath = new vscode.ThemeIcon(note === undefined ? 'file' : 'note');
    item.contextValue = 'aznews.article';
    item.command = { command: 'vscode.open', title: '', arguments: [uri] };
    return item;
  }
}

function sameRecord(a: ArticleRecord | undefined, b: ArticleRecord | undefined): boolean {
  return a?.status === b?.status && a?.note === b?.note && a?.annotator === b?.annotator;
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
