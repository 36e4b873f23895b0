import * as vscode from 'vscode';
import failureAz from '../assets/l10n/parts/failure.az.json';
import failureEn from '../assets/l10n/parts/failure.en.json';
import { chosenLanguage } from './chosenLanguage';
import type { Settings } from './settings';
import { forLog } from './thrown';

/** Tells the user of a bug: one sentence, and the way to the log. There from activation on, so with words of its own. */
export class Failures {
  constructor(
    private readonly settings: Settings,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  fail(error: unknown): void {
    if (error instanceof vscode.CancellationError) return;
    this.log.error(forLog(error));
    const words = chosenLanguage(this.settings) === 'az' ? failureAz : failureEn;
    const showLog = words['action.showLog'];
    void vscode.window.showErrorMessage(words['error.bug'], showLog).then((picked) => {
      if (picked === showLog) this.log.show();
    });
  }
}
