import * as vscode from 'vscode';
import { registerCommand } from '../command';
import type { ImportAnswers } from '../import/answers';
import { ImportQuestions } from '../import/questions';
import { importFiles } from '../import/run';
import { runScriptedImport } from '../import/scripted';
import { lossReport } from '../lossReport';
import { PreviewDocuments } from '../previewDocuments';
import { ScriptedArgument } from '../scripted';
import type { Services } from '../services';

const MEMORY = 'aznews.import.answers';

/** "Import Annotations…": format, files, what to do with decisions that are there; progress, cancel, report. */
export function register(services: Services): vscode.Disposable {
  const reports = new PreviewDocuments('aznews-report');
  return vscode.Disposable.from(
    reports,
    registerCommand(services, 'aznews.import', (argument) => {
      const scripted = ScriptedArgument.of(argument, services.words);
      return scripted === undefined ? runDialog(services, reports) : runScriptedImport(services, scripted);
    }),
  );
}

async function runDialog(services: Services, reports: PreviewDocuments): Promise<void> {
  const { words } = services;
  const { workspaceState } = services.context;
  const questions = new ImportQuestions(services);
  const last = workspaceState.get<ImportAnswers>(MEMORY);
  const source = await questions.source(last?.format);
  if (source === undefined) return;
  const files = await questions.files(source);
  if (files === undefined) return;
  const answers = await questions.ask(source, last);
  if (answers === undefined) return;
  await workspaceState.update(MEMORY, answers);
  const imported = await importFiles(services, files, source, answers, (plan) => questions.mayReplace(plan));
  if (imported === undefined) return;
  const { marks, articles, created, log } = imported;
  const message = words.t(created === 0 ? 'import.done' : 'import.doneMade', { marks, articles, created });
  const report = words.t('export.report');
  const answer = await vscode.window.showInformationMessage(message, ...(log.isEmpty ? [] : [report]));
  if (answer === report) await reports.show(words.t('loss.name'), lossReport(log, words));
}
