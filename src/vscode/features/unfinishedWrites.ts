import * as vscode from 'vscode';
import type { Services } from '../services';
import { forLog } from '../thrown';

/** Rest after the start, in milliseconds: articles that open with the window come first, and finish their own. */
const REST_MS = 3000;

/** Finishes what an earlier window began to write when it was stopped, whether or not the article is opened. */
export function register({ store, log }: Services): vscode.Disposable {
  const timer = setTimeout(() => {
    store.finishBegun().catch((error: unknown) => {
      log.error(forLog(error));
    });
  }, REST_MS);
  return new vscode.Disposable(() => {
    clearTimeout(timer);
  });
}
