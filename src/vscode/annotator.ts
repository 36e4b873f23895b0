import * as vscode from 'vscode';
import type { Settings } from './settings';

interface GitApi {
  readonly repositories: readonly { getConfig(key: string): Promise<string> }[];
}

/** The annotator's name without asking: the user's setting, else git's user name where that extension is active. */
export async function knownAnnotator(settings: Settings): Promise<string | undefined> {
  const set = settings.get('annotator').trim();
  return set === '' ? gitName() : set;
}

/** The annotator in whose own sidecars the user works; none where all share one an article. */
export async function layerAnnotator(settings: Settings): Promise<string | undefined> {
  return settings.get('sidecar.perAnnotator') ? knownAnnotator(settings) : undefined;
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
