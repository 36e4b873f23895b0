import { nanoid } from 'nanoid';
import * as vscode from 'vscode';
import type { Author } from '../core/annotation/steps/author';
import type { Services } from './services';

interface GitApi {
  readonly repositories: readonly { getConfig(key: string): Promise<string> }[];
}

/** Who annotates: the user's setting, else git's user name where that extension is active, else asked once. */
export async function currentAuthor(services: Services): Promise<Author | undefined> {
  const annotator = await annotatorName(services);
  if (annotator === undefined) return undefined;
  const { recognizer } = await services.engine();
  return { annotator, newId: () => `m${nanoid(9)}`, recognizer: recognizer.version };
}

async function annotatorName(services: Services): Promise<string | undefined> {
  const set = services.settings.get('annotator').trim();
  if (set !== '') return set;
  const fromGit = await gitName();
  if (fromGit !== undefined) return fromGit;
  const typed = await vscode.window.showInputBox({
    prompt: services.words.t('annotate.whoAreYou'),
    ignoreFocusOut: true,
  });
  const name = typed?.trim() ?? '';
  if (name === '') return undefined;
  await services.settings.set('annotator', name, vscode.ConfigurationTarget.Global);
  return name;
}

async function gitName(): Promise<string | undefined> {
  const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (git?.isActive !== true) return undefined;
  try {
    const name = await git.exports.getAPI(1).repositories[0]?.getConfig('user.name');
    return name === undefined || name.trim() === '' ? undefined : name.trim();
  } catch {
    return undefined;
  }
}
