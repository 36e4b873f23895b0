import * as vscode from 'vscode';
import { type Format, FORMATS, LossLog } from '../../core';
import { registerCommand } from '../command';
import type { Answers } from '../export/answers';
import { articlesOf, ExportReader } from '../export/articles';
import { conclude, warnOfUnknown } from '../export/conclusion';
import { ExportQuestions } from '../export/questions';
import { exportArticles, filesOf, gather, labelOrderOf } from '../export/run';
import { runScriptedExport } from '../export/scripted';
import { ARTICLE_LANGUAGE } from '../language';
import { lossReport } from '../lossReport';
import { PreviewDocuments } from '../previewDocuments';
import { ScriptedArgument } from '../scripted';
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
    registerCommand(services, 'aznews.export', (argument) => {
      const scripted = ScriptedArgument.of(argument, services.words);
      if (scripted !== undefined) return runScriptedExport(services, scripted);
      return new ExportDialog(services, previews, argument instanceof vscode.Uri ? argument : undefined).run();
    }),
  );
}

class ExportDialog {
  readonly #active: vscode.Uri | undefined;
  readonly #questions: ExportQuestions;

  constructor(
    readonly services: Services,
    readonly previews: PreviewDocuments,
    resource: vscode.Uri | undefined,
  ) {
    const document = vscode.window.activeTextEditor?.document;
    this.#active = resource ?? (document?.languageId === ARTICLE_LANGUAGE ? document.uri : undefined);
    this.#questions = new ExportQuestions(services, this.#active);
  }

  async run(): Promise<void> {
    const { workspaceState } = this.services.context;
    let answers = await this.#questions.ask(workspaceState.get<Answers>(MEMORY));
    while (answers !== undefined) {
      const format = FORMATS.find(({ id }) => id === answers?.format);
      if (format === undefined) return;
      await workspaceState.update(MEMORY, answers);
      const next = await this.#questions.next(answers, format);
      if (next === undefined) return;
      if (next === 'export') return this.#export(answers, format);
      if (next === 'preview') return this.#preview(answers, format);
      answers = await this.#questions.detail(next, answers, format);
    }
  }

  async #preview(answers: Answers, format: Format): Promise<void> {
    const { words } = this.services;
    const log = new LossLog();
    const shown = await this.#firstArticle(answers, format, log);
    const report = lossReport(log, words);
    await this.previews.show(words.t('export.previewName', { format: format.id }), [...shown, report].join('\n'));
    const go = words.t('export.go');
    const answer = await vscode.window.showInformationMessage(words.t('export.previewed'), go);
    if (answer === go) await this.#export(answers, format);
  }

  async #firstArticle(answers: Answers, format: Format, log: LossLog): Promise<string[]> {
    await this.services.store.saved();
    const reader = new ExportReader(this.services, answers.layer);
    for (const uri of await articlesOf(this.services, answers.scope, this.#active)) {
      const document = await reader.read(uri, log);
      if (document === undefined) continue;
      // one article is no corpus to divide
      const form = {
        format,
        answers: { ...answers, split: undefined },
        labelOrder: labelOrderOf(this.services, [uri]),
      };
      const files = await gather(filesOf([document], form, log));
      return [...(files ?? [])].map(([path, text]) => `──── ${path} ────\n${text.slice(0, PREVIEWED)}`);
    }
    throw new UserError('export.nothing');
  }

  async #export(answers: Answers, format: Format): Promise<void> {
    const { services } = this;
    const uris = await articlesOf(services, answers.scope, this.#active);
    if (uris.length === 0) throw new UserError('export.nothing');
    const folder = await this.#questions.folder(answers.folder);
    if (folder === undefined) return;
    await services.context.workspaceState.update(MEMORY, { ...answers, folder: folder.toString() });
    const title = services.words.t('export.running');
    const exported = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (progress, token) => {
        const mayReplace = (files: readonly string[]): Promise<boolean> => this.#questions.mayReplace(files);
        return exportArticles(services, { uris, answers, format, folder }, { token, progress, mayReplace });
      },
    );
    if (exported === undefined) {
      void vscode.window.showInformationMessage(services.words.t('export.cancelled'));
      return;
    }
    warnOfUnknown(services, exported, answers);
    await conclude(services, this.previews, exported);
  }
}
