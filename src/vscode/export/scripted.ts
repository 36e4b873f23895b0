import * as vscode from 'vscode';
import { ENDING_POLICIES } from '../../core/formats/format';
import { FORMATS } from '../../core/formats/registry';
import { sharesOf } from '../../core/formats/split/shares';
import type { ScriptedArgument } from '../scripted';
import type { Services } from '../services';
import { UserError } from '../userError';
import { SCOPES, WHATS, extrasOf, type Answers } from './answers';
import { articlesOf } from './articles';
import { exportArticles } from './run';

/** What a scripted export tells the one who asked: addresses of the files, and how many things were lost. */
export interface ScriptedExport {
  readonly files: readonly string[];
  readonly losses: number;
}

/**
 * An export without a dialog. Throws a `UserError` for an argument that does not fit, before anything is written.
 * `undefined` where it was cancelled.
 */
export async function runScriptedExport(
  services: Services,
  argument: ScriptedArgument,
  token?: vscode.CancellationToken,
): Promise<ScriptedExport | undefined> {
  const format = formatOf(argument);
  const answers: Answers = {
    format: format.id,
    scope: argument.oneOf('scope', SCOPES, 'workspace'),
    what: argument.oneOf('what', WHATS, 'decided'),
    ...optional('labels', argument.strings('labels')),
    ...optional('rename', argument.record('rename')),
    ...optional('split', argument.string('split')),
    ...optional('layer', argument.string('layer')),
    ...optional('extras', argument.someOf('extras', extrasOf(format))),
    ...optional('endings', argument.maybeOneOf('endings', ENDING_POLICIES)),
    perArticle: argument.flag('perArticle'),
  };
  const folder = argument.place('folder');
  const resource = argument.place('resource') ?? vscode.window.activeTextEditor?.document.uri;
  argument.end();
  if (answers.split !== undefined && sharesOf(answers.split) === undefined)
    throw new UserError('export.split.wrong', { value: answers.split });
  if (folder === undefined) throw new UserError('scripted.wrong', { name: 'folder', wanted: 'address | path' });
  const uris = await articlesOf(services, answers.scope, resource, token);
  if (uris.length === 0) throw new UserError('export.nothing');
  const run = (
    progress: vscode.Progress<{ message?: string; increment?: number }> | undefined,
    until: vscode.CancellationToken,
  ): ReturnType<typeof exportArticles> => exportArticles(services, uris, answers, format, folder, until, progress);
  const exported =
    token === undefined
      ? await vscode.window.withProgress(
          {
            location: vscode.ProgressLocation.Notification,
            title: services.words.t('export.running'),
            cancellable: true,
          },
          run,
        )
      : await run(undefined, token);
  if (exported === undefined) return undefined;
  return { files: exported.files.map((uri) => uri.toString()), losses: exported.log.count };
}

function formatOf(argument: ScriptedArgument): (typeof FORMATS)[number] {
  const id = argument.oneOf(
    'format',
    FORMATS.map((format) => format.id),
  );
  const format = FORMATS.find((one) => one.id === id);
  if (format === undefined) throw new UserError('scripted.wrong', { name: 'format', wanted: id });
  return format;
}

function optional<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}
