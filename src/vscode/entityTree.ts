import * as vscode from 'vscode';
import {
  baseOf,
  type EntityGroup,
  entityIndex,
  entityTree,
  type LabelGroup,
  type Mark,
  type RelationRow,
  relationsOf,
  titlesHeld,
  titleTexts,
} from '../core';
import { toRange } from './ranges';
import type { OpenArticle, Services } from './services';

/** A row of the entities view. */
export type Row =
  | { readonly kind: 'label'; readonly group: LabelGroup }
  | { readonly kind: 'entity'; readonly group: EntityGroup; readonly titles: readonly string[] }
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
    if (row.kind === 'label') return this.#entities(row.group);
    if (row.kind === 'entity') return row.group.marks.map((mark) => ({ kind: 'mark', mark, group: row.group }));
    if (row.kind === 'relations') return row.relations.map((relation) => ({ kind: 'relation', relation }));
    return [];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    if (row.kind === 'label') return this.#labelItem(row.group);
    if (row.kind === 'entity') return this.#entityItem(row.group, row.titles);
    if (row.kind === 'mark') return this.#markItem(row.mark);
    return row.kind === 'relations' ? this.#relationsItem(row.relations) : this.#relationItem(row.relation);
  }

  #top(): Row[] {
    const open = this.open();
    if (open === undefined) return [];
    const schema = this.#services.schemas.get(open.document.uri);
    const labels = schema.labels.map(({ id }) => id);
    const nameOf = (label: string): string => this.#services.words.label(label, schema);
    const rows = entityTree(this.groups(), { labels, sort: this.#sort, filter: this.filter, nameOf }).map(
      (group): Row => ({
        kind: 'label',
        group,
      }),
    );
    const relations = relationsOf(open.article.text, open.marks, open.set);
    return relations.length === 0 ? rows : [...rows, { kind: 'relations', relations }];
  }

  /** The entities of a label, people with the titles that the article gives them. */
  #entities({ label, entities }: LabelGroup): Row[] {
    const open = label === 'PERSON' ? this.open() : undefined;
    const held = open && titlesHeld(open.article.text, open.marks, open.set);
    return entities.map((group) => ({
      kind: 'entity',
      group,
      titles: open && held ? titleTexts(open.article.text, group.marks, held) : [],
    }));
  }

  #labelItem({ label, count, entities }: LabelGroup): vscode.TreeItem {
    const { words, schemas } = this.#services;
    const open = this.open();
    const schema = open && schemas.get(open.document.uri);
    const color = schema?.labels.find(({ id }) => id === label)?.color;
    const name = words.label(label, schema);
    const counted = words.t('entities.count', { entities: entities.length, mentions: count });
    const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
    item.id = `label:${label}`;
    item.iconPath = new vscode.ThemeIcon(
      ICONS[label] ?? 'tag',
      typeof color === 'string' ? new vscode.ThemeColor(color) : undefined,
    );
    item.description = counted;
    item.tooltip = words.guidelines(label, schema);
    item.accessibilityInformation = read(name, counted);
    item.contextValue = 'aznews.label';
    return item;
  }

  #entityItem(group: EntityGroup, titles: readonly string[]): vscode.TreeItem {
    const item = new vscode.TreeItem(group.name, vscode.TreeItemCollapsibleState.Collapsed);
    const decided = group.marks.filter(({ kind }) => kind === 'annotation').length;
    item.id = `entity:${group.key}`;
    item.iconPath = new vscode.ThemeIcon(
      decided === group.marks.length ? 'pass' : decided > 0 ? 'circle-large-filled' : 'circle-large-outline',
    );
    const { link, note } = group.entity ?? {};
    const progress = this.#services.words.t('entities.decided', { decided, all: group.marks.length });
    item.description = [`${decided}/${group.marks.length}`, ...titles, link].filter(Boolean).join(' · ');
    item.tooltip = [group.name, ...titles, progress, note].filter(Boolean).join('\n');
    item.accessibilityInformation = read(group.name, ...titles, progress, link, note);
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
    const line = words.t('entities.line', { line: range.start.line + 1 });
    item.description = [line, by].filter(Boolean).join(' · ');
    const note = mark.kind === 'annotation' ? mark.annotation.note : undefined;
    item.tooltip = [baseOf(mark, open.article.text), note].filter(Boolean).join('\n');
    item.iconPath = new vscode.ThemeIcon(mark.kind === 'annotation' ? 'check' : 'question');
    const state = words.t(mark.kind === 'annotation' ? 'entities.mark.decided' : 'entities.mark.suggested');
    item.accessibilityInformation = read(label, state, line, by, note);
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
    item.accessibilityInformation = read(
      words.t('relations.title'),
      words.t('relations.decided', { decided, all: relations.length }),
    );
    return item;
  }

  #relationItem({ type, from, to, relation }: RelationRow): vscode.TreeItem {
    const open = this.open();
    if (open === undefined) return new vscode.TreeItem('');
    const { words } = this.#services;
    const text = (mark: Mark): string => baseOf(mark, open.article.text);
    const item = new vscode.TreeItem(`${text(from)} → ${text(to)}`, vscode.TreeItemCollapsibleState.None);
    const name = words.find(`relation.${type}`) ?? type;
    const state = words.t(relation === undefined ? 'relations.suggested' : 'relations.confirmed');
    item.description = name;
    item.iconPath = new vscode.ThemeIcon(relation === undefined ? 'question' : 'check');
    item.tooltip = state;
    item.accessibilityInformation = read(text(from), name, text(to), state);
    item.contextValue = relation === undefined ? 'aznews.relation' : 'aznews.relation.confirmed';
    const span = from.spans[0];
    if (span !== undefined) item.command = showing(open.document, toRange(open.document, span));
    return item;
  }
}

/** What a screen reader says of a row: without it VS Code has it read the tooltip in place of the row. */
function read(...pieces: readonly (string | undefined)[]): vscode.AccessibilityInformation {
  return { label: pieces.filter(Boolean).join(', ') };
}

function showing(document: vscode.TextDocument, selection: vscode.Range): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection, preserveFocus: true };
  return { command: 'vscode.open', title: '', arguments: [document.uri, options] };
}
