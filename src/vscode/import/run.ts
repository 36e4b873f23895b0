import * as vscode from 'vscode';
import { type Author, type ImportSource, keepsIds, LossLog } from '../../core';
import { currentAuthor } from '../author';
import { FilesTogether } from '../filesTogether';
import { Pauses } from '../pauses';
import type { Services } from '../services';
import type { ImportAnswers } from './answers';
import { readDataFile } from './dataFiles';
import { ImportPlanner, type ImportPlan, type PlanServices } from './plan';

/** What an import did. */
export interface Imported {
  readonly marks: number;
  /** Articles that marks came into, or whose status changed. */
  readonly articles: number;
  /** Articles that were made. */
  readonly created: number;
  readonly log: LossLog;
}

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

/**
 * Imports files with progress: first all is read and decided, then `confirm` is asked, then all is written. `undefined`
 * where somebody turned away or cancelled: then no file is other than before.
 */
export async function importFiles(
  services: Services,
  files: readonly vscode.Uri[],
  source: ImportSource,
  answers: ImportAnswers,
  confirm: (plan: ImportPlan) => Promise<boolean>,
): Promise<Imported | undefined> {
  const author = await currentAuthor(services);
  if (author === undefined) return undefined;
  const log = new LossLog();
  const working = <T>(work: (progress: Progress, token: vscode.CancellationToken) => Promise<T>): Thenable<T> =>
    vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: services.words.t('import.running'),
        cancellable: true,
      },
      work,
    );
  const job = { files, source, answers, author, log };
  const plan = await working((progress, token) => planImport(services, job, token, progress));
  const go = plan !== undefined && (await confirm(plan));
  const done = go && (await working((_progress, token) => writePlan(services, plan, token)));
  if (!done) {
    services.notices.say('import.cancelled');
    return undefined;
  }
  return { marks: plan.marks, articles: plan.steps.length, created: plan.created.length, log };
}

/** What comes in, from where, and who decides. */
export interface ImportJob {
  readonly files: readonly vscode.Uri[];
  readonly source: ImportSource;
  readonly answers: ImportAnswers;
  readonly author: Author;
  /** Takes up what does not come in. */
  readonly log: LossLog;
}

/** Reads the files and finds out what they would change. `undefined` where it was cancelled. */
export async function planImport(
  services: PlanServices,
  { files, source, answers, author, log }: ImportJob,
  token: vscode.CancellationToken,
  progress?: Progress,
): Promise<ImportPlan | undefined> {
  const { conflict, create } = answers;
  const planner = new ImportPlanner(services, { conflict, create, keepIds: keepsIds(source) }, author, log);
  await planner.prepare(token);
  const pauses = new Pauses();
  for (const file of files) {
    if (token.isCancellationRequested) return undefined;
    for (const document of await readDataFile(file, source, answers, log)) {
      await pauses.take();
      if (token.isCancellationRequested) return undefined;
      progress?.report({ message: document.file });
      await planner.take(document, file);
    }
    progress?.report({ increment: 100 / files.length });
  }
  return token.isCancellationRequested ? undefined : planner.plan();
}

/**
 * Writes what was planned: new articles, then all decisions as one step, which is undone as one. `false` where it was
 * cancelled; then, and where it fails, everything is as it was.
 */
export async function writePlan(
  services: { readonly store: Pick<Services['store'], 'performAll'> },
  { created, steps }: ImportPlan,
  token: vscode.CancellationToken,
): Promise<boolean> {
  const together = new FilesTogether();
  try {
    for (const { uri, text } of created) {
      if (token.isCancellationRequested) break;
      await together.write(uri, text);
    }
    if (!token.isCancellationRequested && (await services.store.performAll(steps, token))) return true;
  } catch (error) {
    await together.takeBack();
    throw error;
  }
  await together.takeBack();
  return false;
}
