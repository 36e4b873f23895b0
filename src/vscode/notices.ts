import * as vscode from 'vscode';
import type { WordArgs } from '../assets/l10n';
import type { Failures } from './failures';
import { isUserError } from './userError';
import type { Words } from './words';

/** How long the status bar says what a command did. */
const SHOWN_MS = 6000;

/** Tells the user what happened. */
export interface Notices {
  /** In the status bar: what a command did, or why it did nothing. */
  say(key: string, args?: WordArgs): void;
  /** A failure, once: what the user can mend in words, a bug as one sentence with the way to the log. */
  fail(error: unknown): void;
  /** A failure that one action may mend; the action's own failures are told too. */
  ask(key: string, args: WordArgs, action: { readonly key: string; readonly run: () => Promise<unknown> }): void;
}

/** Tells in the status bar and by messages of the window. */
export class WindowNotices implements Notices, vscode.Disposable {
  #shown: vscode.Disposable | undefined;

  constructor(
    private readonly words: Words,
    private readonly failures: Failures,
  ) {}

  say(key: string, args?: WordArgs): void {
    this.#shown?.dispose();
    this.#shown = vscode.window.setStatusBarMessage(this.words.t(key, args), SHOWN_MS);
  }

  fail(error: unknown): void {
    if (!isUserError(error)) {
      this.failures.fail(error);
      return;
    }
    const { key, args, remedy } = error;
    if (remedy === undefined) void vscode.window.showErrorMessage(this.words.t(key, args));
    else
      this.ask(key, args, {
        key: remedy.key,
        run: async () => vscode.commands.executeCommand(remedy.command, ...remedy.arguments),
      });
  }

  ask(key: string, args: WordArgs, action: { readonly key: string; readonly run: () => Promise<unknown> }): void {
    const label = this.words.t(action.key);
    const answered = async (): Promise<void> => {
      if ((await vscode.window.showErrorMessage(this.words.t(key, args), label)) === label) await action.run();
    };
    answered().catch((error: unknown) => {
      this.fail(error);
    });
  }

  dispose(): void {
    this.#shown?.dispose();
  }
}
