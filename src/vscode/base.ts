import * as vscode from 'vscode';
import { Failures } from './failures';
import type { Services } from './services';
import { WorkspaceSettings } from './settings';

/** What is there from activation on: cheap to load and build, and enough to tell an article and to report a failure. */
export interface BaseServices extends Pick<Services, 'context' | 'log' | 'settings'> {
  readonly failures: Failures;
}

/** Builds what there is from activation on. */
export function createBase(context: vscode.ExtensionContext): BaseServices {
  const log = vscode.window.createOutputChannel('AzNews', { log: true });
  const settings = new WorkspaceSettings();
  context.subscriptions.push(log, settings);
  return { context, log, settings, failures: new Failures(settings, log) };
}
