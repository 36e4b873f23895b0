import * as vscode from 'vscode';
import type { Mark } from '../../core';
import { baseOf, entityIndex, type EntityGroup } from '../../core/entities/entityIndex';
import { entityTree, type LabelGroup } from '../../core/entities/entityTree';
import { toRange } from '../ranges';
import type { OpenArticle, Services } from '../services';

/** A row of the view. */
type Row =
  | { readonly kind: 'label'; readonly group: LabelGroup }
  | { readonly kind: 'entity'; readonly group: EntityGroup }
  | { readonly kind: 'mark'; readonly mark: Mark };

const ICONS: Readonly<Record<string, string>> = {
  PERSON: 'account',
  ORG: 'organization',
  LOC: 'location',
  TITLE: 'briefcase',
  EVENT: 'flag',
  DATE: 'calendar',
};

const VIEW = 'aznews.entities';

/** Labels → entities → mentions of the article in front, with counts, filter and two orders. */
export function register(services: Services): vscode.Disposable {
  const provider = new EntitiesProvider(services);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  return vscode.Disposable.from(
    provider,
    view,
    vscode.window.onDidChangeActiveTextEditor(() => {
      provider.refresh();
    }),
    services.articles.onDidChange(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) provider.refresh();
    }),
    vscode.commands.registerCommand('aznews.entities.sortByText', () => {
      provider.sort('text');
    }),
    vscode.commands.registerCommand('aznews.entities.sortByFrequency', () => {
      provider.sort('frequency');
    }),
    vscode.commands.registerCommand('aznews.entities.filter', async () => {
      const filter = await vscode.window.showInputBox({
        prompt: services.words.t('entities.filter'),
        value: provider.filter,
      });
      if (filter === undefined) return;
      provider.filter = filter;
      view.message = filter === '' ? undefined : services.words.t('entities.filtered', { filter });
      provider.refresh();
    }),
  );
}

class EntitiesProvider implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #services: Services;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #sort: 'text' | 'frequency' = 'text';
  filter = '';

  constructor(services: Services) {
    this.#services = services;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  sort(order: 'text' | 'frequency'): void {
    this.#sort = order;
    void vscode.commands.executeCommand('setContext', 'aznews.entities.sort', order);
    this.refresh();
  }

  getChildren(row?: Row): Row[] {
    if (row === undefined) return this.#labels();
    if (row.kind === 'label') return row.group.entities.map((group) => ({ kind: 'entity', group }));
    if (row.kind === 'entity') return row.group.marks.map((mark) => ({ kind: 'mark', mark }));
    return [];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    if (row.kind === 'label') return this.#labelItem(row.group);
    return row.kind === 'entity' ? this.#entityItem(row.group) : this.#markItem(row.mark);
  }

  #open(): OpenArticle | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && this.#services.articles.get(document);
  }

  #labels(): Row[] {
    const open = this.#open();
    if (open === undefined) return [];
    const schema = this.#services.schemas.get(open.document.uri);
    const groups = entityIndex({ text: open.article.text, ...open });
    const labels = schema.labels.map(({ id }) => id);
    return entityTree(groups, { labels, sort: this.#sort, filter: this.filter }).map((group) => ({
      kind: 'label',
      group,
    }));
  }

  #labelItem({ label, count, entities }: LabelGroup): vscode.TreeItem {
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
    item.id = `label:${label}`;
    item.iconPath = new vscode.ThemeIcon(ICONS[label] ?? 'tag');
    item.description = this.#services.words.t('entities.count', { entities: entities.length, mentions: count });
    item.contextValue = 'aznews.label';
    return item;
  }

  #entityItem(group: EntityGroup): vscode.TreeItem {
    const item = new vscode.TreeItem(group.name, vscode.TreeItemCollapsibleState.Collapsed);
    const decided = group.marks.filter(({ kind }) => kind === 'annotation').length;
    item.id = `entity:${group.key}`;
    item.iconPath = new vscode.ThemeIcon(decided === group.marks.length ? 'pass' : 'circle-outline');
    item.description = `${decided}/${group.marks.length}${group.entity?.link === undefined ? '' : ` · ${group.entity.link}`}`;
    item.tooltip = group.entity?.note;
    item.contextValue = group.entity === undefined ? 'aznews.suggestedEntity' : 'aznews.entity';
    return item;
  }

  #markItem(mark: Mark): vscode.TreeItem {
    const open = this.#open();
    const span = mark.spans[0];
    if (open === undefined || span === undefined) return new vscode.TreeItem('');
    const range = toRange(open.document, span);
    const item = new vscode.TreeItem(open.document.getText(range), vscode.TreeItemCollapsibleState.None);
    item.description = this.#services.words.t('entities.line', { line: range.start.line + 1 });
    item.tooltip = baseOf(mark, open.article.text);
    item.iconPath = new vscode.ThemeIcon(mark.kind === 'annotation' ? 'check' : 'question');
    item.contextValue = mark.kind === 'annotation' ? 'aznews.annotation' : 'aznews.suggestion';
    item.command = {
      command: 'vscode.open',
      title: '',
      arguments: [
        open.document.uri,
        { selection: range, preserveFocus: true } satisfies vscode.TextDocumentShowOptions,
      ],
    };
    return item;
  }
}
