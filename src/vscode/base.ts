import * as vscode from 'vscode';
import { WindowNotices } from './notices';
import type { Services } from './services';
import { WorkspaceSettings } from './settings';
import { BundledWords } from './words';

/** What is there from activation on: cheap to build, and enough to tell an article and to report a failure. */
export type BaseServices = Pick<Services, 'context' | 'log' | 'settings' | 'words' | 'notices'>;

export function createBase(context: vscode.ExtensionContext): BaseServices {
  const log = vscode.window.createOutputChannel('AzNews', { log: true });
  const settings = new WorkspaceSettings();
  const words = new BundledWords(settings);
  const notices = new WindowNotices(words, log);
  context.subscriptions.push(log, settings, notices);
  return { context, log, settings, words, notices };
}
