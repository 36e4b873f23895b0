import * as vscode from 'vscode';
import { toDocument } from '../../core/formats/document';
import { DEFAULT_EXPORT, exportDocuments, type ExportOptions } from '../../core/formats/export';
import { ENDING_POLICIES, type EndingPolicy, type Format, type Piece } from '../../core/formats/format';
import { LossLog } from '../../core/formats/loss';
import type { ExportDocument } from '../../core/formats/model';
import { FORMATS } from '../../core/formats/registry';
import { UserError } from '../userError';
import { lossReport } from '../lossReport';
import type { Services } from '../services';

/** What the dialog remembers from one export to the next. */
interface Answers {
  readonly format: string;
  readonly scope: Scope;
  readonly what: What;
  readonly endings?: EndingPolicy;
  readonly folder?: string;
}

type Scope = 'article' | 'folder' | 'workspace';
type What = 'decided' | 'suggestions' | 'unreviewed';

interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

const MEMORY = 'aznews.export.answers';

/** "Export Annotations…": quick picks that remember the last answers, progress, cancel, reveal, loss report. */
export function register(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('aznews.export', (resource?: vscode.Uri) => runExport(services, resource));
}

async function runExport(services: Services, resource: vscode.Uri | undefined): Promise<void> {
  const last = services.context.workspaceState.get<Answers>(MEMORY);
  const answers = await ask(services, last);
  if (answers === undefined) return;
  const format = FORMATS.find(({ id }) => id === answers.format);
  const folder = answers.folder === undefined ? undefined : vscode.Uri.parse(answers.folder);
  if (format === undefined || folder === undefined) return;
  await services.context.workspaceState.update(MEMORY, answers);
  const uris = await scopeOf(services, answers.scope, resource);
  if (uris.length === 0) throw new UserError('export.nothing');
  const log = new LossLog();
  const files = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: services.words.t('export.running'), cancellable: true },
    (progress, token) => write(services, uris, format, optionsOf(answers), folder, log, progress, token),
  );
  if (files === undefined) return;
  await conclude(services, files, log);
}

async function ask(services: Services, last: Answers | undefined): Promise<Answers | undefined> {
  const say = services.words.t.bind(services.words);
  const pick = <T>(title: string, choices: Choice<T>[], before: T | undefined): Promise<T | undefined> =>
    choose(say('export.title'), title, choices, before);
  const format = await pick(
    say('export.format'),
    FORMATS.map((f) => ({ label: f.id, detail: say(`format.${f.id}`), value: f })),
    FORMATS.find(({ id }) => id === last?.format),
  );
  if (format === undefined) return undefined;
  const scope = await pick<Scope>(
    say('export.scope'),
    (['article', 'folder', 'workspace'] as const).map((value) => ({ label: say(`export.scope.${value}`), value })),
    last?.scope,
  );
  if (scope === undefined) return undefined;
  const kinds: What[] = format.training ? ['decided', 'unreviewed', 'suggestions'] : ['decided', 'suggestions'];
  const what = await pick<What>(
    say('export.what'),
    kinds.map((value) => ({ label: say(`export.what.${value}`), detail: say(`export.what.${value}.detail`), value })),
    last?.what,
  );
  if (what === undefined) return undefined;
  let endings: EndingPolicy | undefined;
  if (format.holds.edges === 'token') {
    endings = await pick<EndingPolicy>(
      say('export.endings'),
      ENDING_POLICIES.filter((policy) => policy !== 'keep').map((value) => ({
        label: value,
        detail: say(`export.endings.${value}`),
        description: value === format.endings ? say('export.default') : undefined,
        value,
      })),
      last?.endings ?? format.endings,
    );
    if (endings === undefined) return undefined;
  }
  const folders = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: say('export.where'),
    openLabel: say('export.here'),
    defaultUri:
      last?.folder === undefined ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.parse(last.folder),
  });
  const folder = folders?.[0]?.toString();
  return folder === undefined ? undefined : { format: format.id, scope, what, endings, folder };
}

/** A quick pick with the last answer first in focus. */
function choose<T>(
  title: string,
  placeholder: string,
  choices: Choice<T>[],
  before: T | undefined,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<Choice<T>>();
    pick.title = title;
    pick.placeholder = placeholder;
    pick.items = choices;
    pick.matchOnDetail = true;
    pick.activeItems = choices.filter(({ value }) => value === before);
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.value);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function optionsOf({ what, endings }: Answers): ExportOptions {
  return { ...DEFAULT_EXPORT, endings, suggestions: what === 'suggestions', unreviewed: what !== 'decided' };
}

async function scopeOf(services: Services, scope: Scope, resource: vscode.Uri | undefined): Promise<vscode.Uri[]> {
  const active = resource ?? vscode.window.activeTextEditor?.document.uri;
  if (scope === 'article') return active === undefined ? [] : [active];
  if (scope === 'workspace') return services.corpus.files();
  return active === undefined ? [] : services.corpus.files(vscode.Uri.joinPath(active, '..'));
}

/** Reads, converts and writes; `undefined` where the user cancelled. Files written until then stay. */
async function write(
  services: Services,
  uris: readonly vscode.Uri[],
  format: Format,
  options: ExportOptions,
  folder: vscode.Uri,
  log: LossLog,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[] | undefined> {
  const documents: ExportDocument[] = [];
  for (const uri of uris) {
    if (token.isCancellationRequested) return undefined;
    progress.report({ message: uri.path.split('/').pop(), increment: 100 / uris.length });
    const read = await services.corpus.read(uri);
    if (read === undefined) continue;
    const id = services.corpus.nameOf(uri);
    const { recognizer } = await services.engine();
    documents.push(toDocument(read.article, read.set, read.mentions, { id, file: id, recognizer: recognizer.version }));
  }
  const files = new Map<string, string[]>();
  for (const piece of exportDocuments(documents, format, options, log)) addPiece(files, piece, format);
  const written: vscode.Uri[] = [];
  for (const [path, parts] of files) {
    const target = vscode.Uri.joinPath(folder, path);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(parts.join('')));
    written.push(target);
  }
  return written;
}

function addPiece(files: Map<string, string[]>, piece: Piece, format: Format): void {
  const path = piece.path === '' ? `annotations.${format.extension}` : piece.path;
  const parts = files.get(path);
  if (parts === undefined) files.set(path, [piece.text]);
  else parts.push(piece.text);
}

async function conclude(services: Services, files: readonly vscode.Uri[], log: LossLog): Promise<void> {
  const say = services.words.t.bind(services.words);
  const losses = [...log.totals().values()].reduce((sum, count) => sum + count, 0);
  const [open, report] = [say('export.open'), say('export.report')];
  const message =
    losses === 0
      ? say('export.done', { files: files.length })
      : say('export.doneWithLosses', { files: files.length, losses });
  const first = files.find(({ path }) => !/\.(conf|xml)$/u.test(path)) ?? files[0];
  const answer = await vscode.window.showInformationMessage(
    message,
    ...(first ? [open] : []),
    ...(losses > 0 ? [report] : []),
  );
  if (answer === open && first !== undefined) await vscode.window.showTextDocument(first, { preview: true });
  if (answer !== report) return;
  const document = await vscode.workspace.openTextDocument({
    content: lossReport(log, services.words),
    language: 'markdown',
  });
  await vscode.window.showTextDocument(document, { preview: true });
}
