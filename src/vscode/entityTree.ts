import * as vscode from 'vscode';
import type { Mark } from '../core/annotation/mark';
import { baseOf, entityIndex, type EntityGroup } from '../core/entities/entityIndex';
import { entityTree, type LabelGroup } from '../core/entities/entityTree';
import { relationsOf, type RelationRow } from '../core/entities/relationRows';
import { toRange } from './ranges';
import type { OpenArticle, Services } from './services';

/** A row of the entities view. */
export type Row =
  | { readonly kind: 'label'; readonly group: LabelGroup }
  | { readonly kind: 'entity'; readonly group: EntityGroup }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly group: EntityGroup }
  | { readonly kind: 'relations'; readonly relations: readonly RelationRow[] }
  | { readonly kind: 'relation'; readonly relation: RelationRow };

const ICONS: Readonly<Record<string, string>> = {
  PERSON: 'account',
  ORG: 'organization',
  LOC: 'location',
  TITLE: 'briefcase',
  EVENT: 'flag',
  DATE: 'calendar',
};

/** The tree of the article in front: labels → entities → mentions, and the relations below them. */
export class EntityTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
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

  /** The article in front as a person sees it, if it is one. */
  open(): OpenArticle | undefined {
    const document = vscode.window.activeTextEditor?.document;
    const known = document && this.#services.articles.get(document);
    return known && this.#services.suggestions.seen(known.document.uri, known);
  }

  groups(): EntityGroup[] {
    const open = this.open();
    return open === undefined ? [] : entityIndex({ text: open.article.text, ...open });
  }

  getChildren(row?: Row): Row[] {
    if (row === undefined) return this.#top();
    if (row.kind === 'label') return row.group.entities.map((group) => ({ kind: 'entity', group }));
    if (row.kind === 'entity') return row.group.marks.map((mark) => ({ kind: 'mark', mark, group: row.group }));
    if (row.kind === 'relations') return row.relations.map((relation) => ({ kind: 'relation', relation }));
    return [];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    if (row.kind === 'label') return this.#labelItem(row.group);
    if (row.kind === 'entity') return this.#entityItem(row.group);
    if (row.kind === 'mark') return this.#markItem(row.mark);
    return row.kind === 'relations' ? this.#relationsItem(row.relations) : this.#relationItem(row.relation);
  }

  #top(): Row[] {
    const open = this.open();
    if (open === undefined) return [];
    const labels = this.#services.schemas.get(open.document.uri).labels.map(({ id }) => id);
    const rows = entityTree(this.groups(), { labels, sort: this.#sort, filter: this.filter }).map((group): Row => ({
      kind: 'label',
      group,
    }));
    const relations = relationsOf(open.article.text, open.marks, open.set);
    return relations.length === 0 ? rows : [...rows, { kind: 'relations', relations }];
  }

  #labelItem({ label, count, entities }: LabelGroup): vscode.TreeItem {
    const { words, schemas } = this.#services;
    const open = this.open();
    const schema = open && schemas.get(open.document.uri);
    const color = schema?.labels.find(({ id }) => id === label)?.color;
    const item = new vscode.TreeItem(words.label(label, schema), vscode.TreeItemCollapsibleState.Expanded);
    item.id = `label:${label}`;
    item.iconPath = new vscode.ThemeIcon(
      ICONS[label] ?? 'tag',
      typeof color === 'string' ? new vscode.ThemeColor(color) : undefined,
    );
    item.description = words.t('entities.count', { entities: entities.length, mentions: count });
    item.tooltip = words.guidelines(label, schema);
    item.contextValue = 'aznews.label';
    return item;
  }

  #entityItem(group: EntityGroup): vscode.TreeItem {
    const item = new vscode.TreeItem(group.name, vscode.TreeItemCollapsibleState.Collapsed);
    const decided = group.marks.filter(({ kind }) => kind === 'annotation').length;
    item.id = `entity:${group.key}`;
    item.iconPath = new vscode.ThemeIcon(
      decided === group.marks.length ? 'pass' : decided > 0 ? 'circle-large-filled' : 'circle-large-outline',
    );
    const { link, note } = group.entity ?? {};
    item.description = [`${decided}/${group.marks.length}`, link].filter(Boolean).join(' · ');
    item.tooltip = [group.name, this.#services.words.t('entities.decided', { decided, all: group.marks.length }), note]
      .filter(Boolean)
      .join('\n');
    item.contextValue = decided > 0 ? 'aznews.entity' : 'aznews.suggestedEntity';
    return item;
  }

  #markItem(mark: Mark): vscode.TreeItem {
    const open = this.open();
    const span = mark.spans[0];
    if (open === undefined || span === undefined) return new vscode.TreeItem('');
    const { words } = this.#services;
    const range = toRange(open.document, span);
    const label = mark.spans.map((one) => open.article.text.slice(one.start, one.end)).join(' … ');
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
    const by = mark.kind === 'annotation' ? mark.annotation.annotator : undefined;
    item.description = [words.t('entities.line', { line: range.start.line + 1 }), by].filter(Boolean).join(' · ');
    const note = mark.kind === 'annotation' ? mark.annotation.note : undefined;
    item.tooltip = [baseOf(mark, open.article.text), note].filter(Boolean).join('\n');
    item.iconPath = new vscode.ThemeIcon(mark.kind === 'annotation' ? 'check' : 'question');
    item.contextValue = mark.kind === 'annotation' ? 'aznews.annotation' : 'aznews.suggestion';
    item.command = showing(open.document, range);
    return item;
  }

  #relationsItem(relations: readonly RelationRow[]): vscode.TreeItem {
    const { words } = this.#services;
    const item = new vscode.TreeItem(words.t('relations.title'), vscode.TreeItemCollapsibleState.Collapsed);
    item.id = 'relations';
    item.iconPath = new vscode.ThemeIcon('references');
    const decided = relations.filter(({ relation }) => relation !== undefined).length;
    item.description = `${decided}/${relations.length}`;
    return item;
  }

  #relationItem({ type, from, to, relation }: RelationRow): vscode.TreeItem {
    const open = this.open();
    if (open === undefined) return new vscode.TreeItem('');
    const { words } = this.#services;
    const text = (mark: Mark): string => baseOf(mark, open.article.text);
    const item = new vscode.TreeItem(`${text(from)} → ${text(to)}`, vscode.TreeItemCollapsibleState.None);
    item.description = words.find(`relation.${type}`) ?? type;
    item.iconPath = new vscode.ThemeIcon(relation === undefined ? 'question' : 'check');
    item.tooltip = words.t(relation === undefined ? 'relations.suggested' : 'relations.confirmed');
    item.contextValue = relation === undefined ? 'aznews.relation' : 'aznews.relation.confirmed';
    const span = from.spans[0];
    if (span !== undefined) item.command = showing(open.document, toRange(open.document, span));
    return item;
  }
}

function showing(document: vscode.TextDocument, selection: vscode.Range): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection, preserveFocus: true };
  return { command: 'vscode.open', title: '', arguments: [document.uri, options] };
}
