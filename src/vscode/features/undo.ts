import * as vscode from 'vscode';
import { registerCommand } from '../command';
import type { Services } from '../services';
import { stepWords } from '../stepWords';

/** Undo and redo of annotation steps; the keys fall through to the editor's own where no step is newest. */
export function register(services: Services): vscode.Disposable {
  const run = async (what: 'undo' | 'redo', orText: boolean): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const able =
      document !== undefined && (what === 'undo' ? services.store.canUndo(document) : services.store.canRedo(document));
    if (document === undefined || (orText && !able)) {
      await vscode.commands.executeCommand(what);
      return;
    }
    const step = await services.store[what](document);
    services.propagation.withdraw(document.uri);
    if (step === undefined) services.notices.say(`${what}.nothing`);
    else if (step.left.length > 0)
      void vscode.window.showWarningMessage(
        services.words.t(`${what}.left`, { files: step.left.map((uri) => services.corpus.nameOf(uri)).join(', ') }),
      );
    else services.notices.say(`${what}.done`, { what: stepWords(services, step, document.uri) });
  };
  return vscode.Disposable.from(
    registerCommand(services, 'aznews.undo', () => run('undo', false)),
    registerCommand(services, 'aznews.redo', () => run('redo', false)),
    registerCommand(services, 'aznews.undoKey', () => run('undo', true)),
    registerCommand(services, 'aznews.redoKey', () => run('redo', true)),
  );
}
