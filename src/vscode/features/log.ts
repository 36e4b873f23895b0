import type * as vscode from 'vscode';
import { registerCommand } from '../command';
import type { Services } from '../services';

/** "Show Log". */
export function register(services: Services): vscode.Disposable {
  return registerCommand(services, 'aznews.showLog', () => {
    services.log.show();
  });
}
