import { nanoid } from 'nanoid';
import * as vscode from 'vscode';
import type { Author } from '../core';
import { knownAnnotator } from './annotator';
import type { Services } from './services';

/** Who annotates: the user's setting, else git's user name where that extension is active, else asked once. */
export async function currentAuthor(services: Services): Promise<Author | undefined> {
  const annotator = await annotatorName(services);
  if (annotator === undefined) return undefined;
  const { recognizer } = await services.engine();
  return { annotator, newId: () => `m${nanoid(9)}`, recognizer: recognizer.version };
}

async function annotatorName(services: Services): Promise<string | undefined> {
  const known = await knownAnnotator(services.settings);
  if (known !== undefined) return known;
  const typed = await vscode.window.showInputBox({
    prompt: services.words.t('annotate.whoAreYou'),
    ignoreFocusOut: true,
  });
  const name = typed?.trim() ?? '';
  if (name === '') return undefined;
  await services.settings.set('annotator', name, vscode.ConfigurationTarget.Global);
  return name;
}
