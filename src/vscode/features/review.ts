import * as vscode from 'vscode';
import { registerCommand } from '../command';
import { ReviewMode } from '../review/mode';
import type { Services } from '../services';

/** Review mode: every suggestion of an article decided by single keys, which the manifest binds to one command. */
export function register(services: Services): vscode.Disposable {
  const mode = new ReviewMode(services);
  return vscode.Disposable.from(
    mode,
    registerCommand(services, 'aznews.review', () => mode.start()),
    registerCommand(services, 'aznews.leaveReview', () => mode.leave()),
    registerCommand(services, 'aznews.reviewKeys', () => mode.keys()),
    registerCommand(services, 'aznews.nextArticle', () => mode.nextArticle()),
    registerCommand(services, 'aznews.key', (key) => (typeof key === 'string' ? mode.key(key) : undefined)),
  );
}
