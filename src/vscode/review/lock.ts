import * as vscode from 'vscode';

/**
 * Keeps keys, paste, drag and input methods out of a document's text, by the editor's own read-only
 * state of a session. It can only be set and taken away while the document is in front.
 */
export class TextLock implements vscode.Disposable {
  readonly #locked = new Set<string>();

  /** Locks the document in front. */
  async lock(document: vscode.TextDocument): Promise<void> {
    if (!isInFront(document) || this.#locked.has(document.uri.toString())) return;
    this.#locked.add(document.uri.toString());
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
  }

  /** Unlocks a document that is in front; one that is not is unlocked when it comes to be. */
  async unlock(document: vscode.TextDocument): Promise<void> {
    if (!isInFront(document) || !this.#locked.delete(document.uri.toString())) return;
    await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
  }

  dispose(): void {
    this.#locked.clear();
  }
}

function isInFront(document: vscode.TextDocument): boolean {
  return vscode.window.activeTextEditor?.document === document;
}
