import * as vscode from 'vscode';
import type { Services } from './services';

/** Registers a command whose failures are told once, in words where the user can mend them. */
export function registerCommand(
  services: Pick<Services, 'notices'>,
  id: string,
  run: (...args: unknown[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      services.notices.fail(error);
      return undefined;
    }
  });
}
