import * as vscode from 'vscode';
import { ENDING_POLICIES, type EndingPolicy, type Format } from '../../core/formats/format';
import { LossLog } from '../../core/formats/loss';
import type { ExportDocument } from '../../core/formats/model';
import { FORMATS } from '../../core/formats/registry';
import { registerCommand } from '../command';
import {
  exportOptionsOf,
  extrasOf,
  filesOf,
  readForExport,
  type Answers,
  type Extra,
  type Scope,
  type What,
} from '../exporting';
import { lossReport } from '../lossReport';
import { pickMany, pickOne, type Choice } from '../picks';
import { PreviewDocuments } from '../previewDocuments';
import type { Services } from '../services';
import { UserError } from '../userError';

const MEMORY = 'aznews.export.answers';

/** As much of a result as a preview shows; an editor is slow with more. */
const PREVIEWED = 200_000;

/** "Export Annotations…": quick picks that remember the last answers, preview, progress, cancel, reveal, report. */
export function register(services: Services): vscode.Disposable {
  const previews = new PreviewDocuments();
  return vscode.Disposable.from(
    previews,
    registerCommand(services, 'aznews.export', (resource) =>
      new ExportDialog(services, previews, resource instanceof vscode.Uri ? resource : undefined).run(),
    ),
  );
}

type Next = 'export' | 'preview' | 'labels' | 'extras' | 'layer';

class ExportDialog {
  readonly #say: (key: string, args?: Readonly<Record<string, string | number>>) => string;
  readonly #active: vscode.Uri | undefined;

  constructor(
    readonly services: Services,
    readonly previews: PreviewDocuments,
    resource: vscode.Uri | undefined,
  ) {
    this.#say = services.words.t.bind(services.words);
    this.#active = resource ?? vscode.window.activeTextEditor?.document.uri;
  }

  async run(): Promise<void> {
    const { workspaceState } = this.services.context;
    let answers = await this.#ask(workspaceState.get<Answers>(MEMORY));
    while (answers !== undefined) {
      const format = FORMATS.find(({ id }) => id === answers?.format);
      if (format === undefined) return;
      await workspaceState.update(MEMORY, answers);
      const next = await this.#next(answers, format);
      if (next === undefined) return;
      if (next === 'labels') answers = { ...answers, labels: await this.#labels(answers) };
      else if (next === 'extras') answers = { ...answers, extras: await this.#extras(answers, format) };
      else if (next === 'layer') answers = { ...answers, layer: await this.#layer(answers) };
      else if (next === 'preview') {
        await this.#preview(answers, format);
        const go = this.#say('export.go');
        if ((await vscode.window.showInformationMessage(this.#say('export.previewed'), go)) !== go) return;
        await this.#exportTo(answers, format);
        return;
      } else {
        await this.#exportTo(answers, format);
        return;
      }
    }
  }

  #pick<T>(key: string, choices: readonly Choice<T>[], before?: T): Promise<T | undefined> {
    return pickOne(this.#say('export.title'), this.#say(key), choices, before);
  }

  async #ask(last: Answers | undefined): Promise<Answers | undefined> {
    const say = this.#say;
    const format = await this.#pick(
      'export.format',
      FORMATS.map((one) => ({ label: one.id, detail: say(`format.${one.id}`), value: one })),
      FORMATS.find(({ id }) => id === last?.format),
    );
    if (format === undefined) return undefined;
    const scope = await this.#pick<Scope>(
      'export.scope',
      (['article', 'folder', 'workspace'] as const).map((value) => ({ label: say(`export.scope.${value}`), value })),
      last?.scope,
    );
    if (scope === undefined) return undefined;
    const kinds: What[] = format.training ? ['decided', 'unreviewed', 'suggestions'] : ['decided', 'suggestions'];
    const what = await this.#pick<What>(
      'export.what',
      kinds.map((value) => ({ label: say(`export.what.${value}`), detail: say(`export.what.${value}.detail`), value })),
      last?.what,
    );
    if (what === undefined) return undefined;
    const endings = format.holds.edges === 'token' ? await this.#endings(format, last?.endings) : undefined;
    if (format.holds.edges === 'token' && endings === undefined) return undefined;
    return { ...last, format: format.id, scope, what, endings };
  }

  #endings(format: Format, last: EndingPolicy | undefined): Promise<EndingPolicy | undefined> {
    return this.#pick<EndingPolicy>(
      'export.endings',
      ENDING_POLICIES.filter((policy) => policy !== 'keep').map((value) => ({
        label: value,
        detail: this.#say(`export.endings.${value}`),
        description: value === format.endings ? this.#say('export.default') : undefined,
        value,
      })),
      last ?? format.endings,
    );
  }

  /** What is chosen, at a glance, and what to do with it. */
  #next(answers: Answers, format: Format): Promise<Next | undefined> {
    const say = this.#say;
    const extras = extrasOf(format);
    const ticked = extras.filter((extra) => answers.extras?.includes(extra) === true);
    const choices: Choice<Next>[] = [
      { label: `$(export) ${say('export.next.export')}`, value: 'export' },
      { label: `$(open-preview) ${say('export.next.preview')}`, value: 'preview' },
      {
        label: `$(tag) ${say('export.next.labels')}`,
        description: answers.labels?.join(', ') ?? say('export.all'),
        value: 'labels',
      },
      {
        label: `$(person) ${say('export.next.layer')}`,
        description: answers.layer ?? say('export.adjudicated'),
        value: 'layer',
      },
    ];
    if (extras.length > 0) {
      const description = ticked.map((extra) => say(`export.extra.${extra}`)).join(', ') || '–';
      choices.push({ label: `$(settings) ${say('export.next.extras')}`, description, value: 'extras' });
    }
    return this.#pick('export.next', choices, 'export');
  }

  /** All labels ticked means no choice, so that labels that come later go out too. */
  async #labels({ labels }: Answers): Promise<readonly string[] | undefined> {
    const uri = this.#active ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const known = uri === undefined ? [] : this.services.schemas.get(uri).labels.map(({ id }) => id);
    const choices = known.map((id) => ({ label: id, value: id }));
    const picked = await pickMany(this.#say('export.title'), this.#say('export.labels'), choices, labels ?? known);
    if (picked === undefined) return labels;
    return picked.length === 0 || picked.length === known.length ? undefined : picked;
  }

  async #extras({ extras = [] }: Answers, format: Format): Promise<readonly Extra[]> {
    const choices = extrasOf(format).map((value) => ({ label: this.#say(`export.extra.${value}`), value }));
    return (await pickMany(this.#say('export.title'), this.#say('export.extras'), choices, extras)) ?? extras;
  }

  async #layer({ layer }: Answers): Promise<string | undefined> {
    const found = await vscode.workspace.findFiles('**/*.ann.yaml', '**/{node_modules,.*}/**');
    const slugs = found.flatMap(({ path }) => /\.(?:azn|txt)\.([a-z0-9-]{1,40})\.ann\.yaml$/u.exec(path)?.[1] ?? []);
    const choices: Choice<string>[] = [
      { label: this.#say('export.adjudicated'), value: '' },
      ...[...new Set(slugs)].sort().map((slug) => ({ label: slug, value: slug })),
    ];
    return (await this.#pick('export.layer', choices, layer ?? '')) || undefined;
  }

  async #preview(answers: Answers, format: Format): Promise<void> {
    const log = new LossLog();
    for (const uri of await this.#scope(answers.scope)) {
      const document = await readForExport(this.services, uri, answers.layer);
      if (document === undefined) continue;
      const files = filesOf([document], format, exportOptionsOf(answers, format), log);
      const report = lossReport(log, this.services.words);
      const shown = [...files].map(([path, text]) => `──── ${path} ────\n${text.slice(0, PREVIEWED)}`);
      await this.previews.show(this.#say('export.previewName', { format: format.id }), [...shown, report].join('\n'));
      return;
    }
    throw new UserError('export.nothing');
  }

  async #exportTo(answers: Answers, format: Format): Promise<void> {
    const uris = await this.#scope(answers.scope);
    if (uris.length === 0) throw new UserError('export.nothing');
    const first = vscode.workspace.workspaceFolders?.[0]?.uri;
    const picked = await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: this.#say('export.where'),
      openLabel: this.#say('export.here'),
      defaultUri: answers.folder === undefined ? first : vscode.Uri.parse(answers.folder),
    });
    const folder = picked?.[0];
    if (folder === undefined) return;
    await this.services.context.workspaceState.update(MEMORY, { ...answers, folder: folder.toString() });
    const log = new LossLog();
    const fromEditor: string[] = [];
    const written = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: this.#say('export.running'), cancellable: true },
      async (progress, token) => {
        const documents: ExportDocument[] = [];
        for (const uri of uris) {
          if (token.isCancellationRequested) return undefined;
          progress.report({ message: uri.path.split('/').pop(), increment: 90 / uris.length });
          const document = await readForExport(this.services, uri, answers.layer);
          if (document === undefined) continue;
          documents.push(document);
          if (isDirty(uri)) fromEditor.push(document.file);
        }
        return write(filesOf(documents, format, exportOptionsOf(answers, format), log), folder, token);
      },
    );
    if (written !== undefined) await this.#conclude(written, log, fromEditor);
  }

  async #scope(scope: Scope): Promise<vscode.Uri[]> {
    if (scope === 'workspace') return this.services.corpus.files();
    if (this.#active === undefined) return [];
    if (scope === 'article') return [this.#active];
    return this.services.corpus.files(vscode.Uri.joinPath(this.#active, '..'));
  }

  async #conclude(files: readonly vscode.Uri[], log: LossLog, fromEditor: readonly string[]): Promise<void> {
    const say = this.#say;
    const losses = [...log.totals().values()].reduce((sum, count) => sum + count, 0);
    const [open, reveal, report] = [say('export.open'), say('export.reveal'), say('export.report')];
    const message =
      losses === 0
        ? say('export.done', { files: files.length })
        : say('export.doneWithLosses', { files: files.length, losses });
    const [first] = files;
    const told = losses > 0 || fromEditor.length > 0;
    const buttons = [...(first ? [open, reveal] : []), ...(told ? [report] : [])];
    const answer = await vscode.window.showInformationMessage(message, ...buttons);
    if (answer === report) await this.previews.show(say('loss.name'), lossReport(log, this.services.words, fromEditor));
    if (first === undefined) return;
    if (answer === open) await vscode.window.showTextDocument(first, { preview: true });
    if (answer === reveal) await vscode.commands.executeCommand(revealCommand(first), first);
  }
}

/** The editor's text goes out, not the file's. */
function isDirty(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((open) => open.isDirty && open.uri.toString() === uri.toString());
}

/** Writes the files; `undefined` where the user cancelled. Files written until then stay. */
async function write(
  files: ReadonlyMap<string, string>,
  folder: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[] | undefined> {
  const written: vscode.Uri[] = [];
  for (const [path, text] of files) {
    if (token.isCancellationRequested) return undefined;
    const target = vscode.Uri.joinPath(folder, path);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    written.push(target);
  }
  return written;
}

function revealCommand(uri: vscode.Uri): string {
  const local =
    uri.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  return local ? 'revealFileInOS' : 'revealInExplorer';
}
