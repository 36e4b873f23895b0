import * as vscode from 'vscode';
import {
  type Author,
  baseOf,
  decideSuggestion,
  type EntityGroup,
  makeEntity,
  mergeNamed,
  splitEntity,
  type Step,
} from '../../core';
import { registerCommand } from '../command';
import { EntityTree, type Row } from '../entityTree';
import { askLink, askName, askNote, changeEntities, namedOf, renamed } from '../entityActions';
import type { OpenArticle, Services } from '../services';
import { UserError } from '../userError';

const VIEW = 'aznews.entities';

/** Labels → entities → mentions of the article in front, with what can be done to entities and relations. */
export function register(services: Services): vscode.Disposable {
  const tree = new EntityTree(services);
  const view = vscode.window.createTreeView(VIEW, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
  });
  const rowsOf = (row: unknown, rows: unknown): readonly Row[] => {
    const given = Array.isArray(rows) && rows.length > 0 ? (rows as Row[]) : row === undefined ? [] : [row as Row];
    return given.length > 0 ? given : view.selection;
  };
  const command = (
    id: string,
    run: (rows: readonly Row[], open: OpenArticle, author: Author) => Promise<Step | undefined> | Step | undefined,
  ): vscode.Disposable =>
    registerCommand(services, `aznews.entities.${id}`, async (row, rows) => {
      const open = tree.open();
      if (open === undefined) throw new UserError('annotate.noArticle');
      await changeEntities(services, open, (author) => run(rowsOf(row, rows), open, author));
    });
  return vscode.Disposable.from(
    tree,
    view,
    vscode.window.onDidChangeActiveTextEditor(() => {
      tree.refresh();
    }),
    services.articles.onDidChange(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) tree.refresh();
    }),
    services.schemas.onDidChange(() => {
      tree.refresh();
    }),
    services.suggestions.onDidChange(() => {
      tree.refresh();
    }),
    services.words.onDidChange(() => {
      tree.refresh();
    }),
    registerCommand(services, 'aznews.entities.sortByText', () => {
      tree.sort('text');
    }),
    registerCommand(services, 'aznews.entities.sortByFrequency', () => {
      tree.sort('frequency');
    }),
    registerCommand(services, 'aznews.entities.filter', async () => {
      const filter = await vscode.window.showInputBox({
        prompt: services.words.t('entities.filter'),
        value: tree.filter,
      });
      if (filter === undefined) return;
      tree.filter = filter;
      view.message = filter === '' ? undefined : services.words.t('entities.filtered', { filter });
      tree.refresh();
    }),
    command('rename', async (rows, _open, author) => {
      const group = groupOf(rows);
      namedOf(group);
      const name = await askName(services, group);
      return name === undefined ? undefined : renamed(group, name, author);
    }),
    command('link', (rows, _open, author) => askLink(services, groupOf(rows), author)),
    command('note', (rows, _open, author) => askNote(services, groupOf(rows), author)),
    command('merge', async (rows, open, author) => {
      const groups = groupsOf(rows);
      const all = groups.length === 1 ? [...groups, ...(await askOthers(services, tree, groupOf(rows)))] : groups;
      if (all.length < 2) return undefined;
      if (new Set(all.map(({ label }) => label)).size > 1) throw new UserError('entities.merge.labels');
      return mergeNamed(open.set, all.map(namedOf), author);
    }),
    command('split', (rows, open, author) => split(services, rows, open, author)),
    command('acceptRelation', (rows, open, author) => decide(rows, open, 'accepted', author)),
    command('rejectRelation', (rows, open, author) => decide(rows, open, 'rejected', author)),
  );
}

function groupsOf(rows: readonly Row[]): EntityGroup[] {
  return rows.flatMap((row) => (row.kind === 'entity' ? [row.group] : []));
}

function groupOf(rows: readonly Row[]): EntityGroup {
  const [group] = groupsOf(rows);
  if (group === undefined) throw new UserError('entities.none');
  return group;
}

/** With one entity selected: which others it is to be merged with. */
async function askOthers(services: Services, tree: EntityTree, group: EntityGroup): Promise<readonly EntityGroup[]> {
  const others = tree.groups().filter(({ key, label }) => key !== group.key && label === group.label);
  const picked = await vscode.window.showQuickPick(
    others.map((other) => ({ label: other.name, description: String(other.marks.length), other })),
    { canPickMany: true, placeHolder: services.words.t('entities.merge', { name: group.name }) },
  );
  return picked?.map(({ other }) => other) ?? [];
}

async function split(
  services: Services,
  rows: readonly Row[],
  { article }: OpenArticle,
  author: Author,
): Promise<Step | undefined> {
  const marks = rows.flatMap((row) => (row.kind === 'mark' && row.mark.kind === 'annotation' ? [row] : []));
  const annotations = marks.flatMap(({ mark }) => (mark.kind === 'annotation' ? [mark.annotation] : []));
  const [first] = marks;
  if (first === undefined) throw new UserError('entities.split.none');
  if (new Set(marks.map(({ group }) => group.key)).size > 1) throw new UserError('entities.split.several');
  const name = await vscode.window.showInputBox({
    prompt: services.words.t('entities.split'),
    value: baseOf(first.mark, article.text),
  });
  if (name === undefined || name.trim() === '') return undefined;
  const { entity, label } = first.group;
  return entity === undefined
    ? makeEntity(annotations, label, name.trim(), author)
    : splitEntity(entity, annotations, name.trim(), author);
}

function decide(
  rows: readonly Row[],
  { article, set }: OpenArticle,
  status: 'accepted' | 'rejected',
  author: Author,
): Step | undefined {
  const row = rows.find(({ kind }) => kind === 'relation');
  if (row?.kind !== 'relation') throw new UserError('relations.select');
  const step = decideSuggestion(article.text, set, row.relation, status, author);
  if (step === undefined && status === 'rejected') throw new UserError('relations.undecided');
  return step;
}
