import * as vscode from 'vscode';
import { ENDING_POLICIES, FORMATS, sharesOf } from '../../core';
import type { ScriptedArgument } from '../scripted';
import type { Services } from '../services';
import { UserError } from '../userError';
import { EXTRAS, SCOPES, WHATS, extrasOf, type Answers } from './answers';
import { articlesOf } from './articles';
import { warnOfUnknown } from './conclusion';
import { exportArticles } from './run';

/** What a scripted export tells the one who asked. */
export interface ScriptedExport {
  /** Addresses of the files. */
  readonly files: readonly string[];
  /** How many things were lost. */
  readonly losses: number;
  /** Labels of `labels` and `rename` that neither an article nor the label set has. */
  readonly unknownLabels: readonly string[];
}

/**
 * An export without a dialog; files of the same names are replaced. Throws a `UserError` for an argument that does not
 * fit, before anything is written. `undefined` where it was cancelled.
 */
export async function runScriptedExport(
  services: Services,
  argument: ScriptedArgument,
): Promise<ScriptedExport | undefined> {
  const format = argument.named('format', FORMATS);
  const extras = format === undefined ? EXTRAS : extrasOf(format);
  const answers: Answers = {
    format: format?.id ?? '',
    scope: argument.oneOf('scope', SCOPES, 'workspace'),
    what: argument.oneOf('what', WHATS, 'decided'),
    labels: argument.strings('labels'),
    rename: argument.record('rename'),
    split: argument.string('split', (value) => sharesOf(value) !== undefined, '80,10,10'),
    layer: argument.string('layer', (value) => value.trim() !== ''),
    extras: argument.someOf('extras', extras),
    endings: argument.maybeOneOf('endings', ENDING_POLICIES),
    perArticle: argument.flag('perArticle'),
  };
  const folder = argument.place('folder');
  const resource = argument.place('resource') ?? vscode.window.activeTextEditor?.document.uri;
  argument.need('folder', folder, 'address | path');
  argument.end();
  // what is missing has been told
  if (format === undefined || folder === undefined) return undefined;
  const uris = await articlesOf(services, answers.scope, resource);
  if (uris.length === 0) throw new UserError('export.nothing');
  const exported = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: services.words.t('export.running'), cancellable: true },
    (progress, token) => exportArticles(services, { uris, answers, format, folder }, { token, progress }),
  );
  if (exported === undefined) return undefined;
  warnOfUnknown(services, exported, answers);
  const { files, log, unknownLabels } = exported;
  return { files: files.map((uri) => uri.toString()), losses: log.count, unknownLabels };
}
