import * as vscode from 'vscode';
import { checksum } from './files';
import type { Journal } from './journal';

/** Tells the journals of this window from those of others. */
const SESSION = vscode.env.sessionId.replace(/[^\w]/gu, '').slice(-12);

/** The journal of a sidecar in the extension's storage, named by a sum of its address and the window. */
export function sidecarJournal(context: vscode.ExtensionContext, sidecar: vscode.Uri): Journal<vscode.Uri> {
  const folder = vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, 'journal');
  const stem = `${checksum(sidecar.toString())}.`;
  const own = vscode.Uri.joinPath(folder, `${stem}${SESSION}.json`);
  return {
    own,
    async leftovers() {
      try {
        const entries = await vscode.workspace.fs.readDirectory(folder);
        return entries
          .map(([name]) => name)
          .filter((name) => name.startsWith(stem))
          .map((name) => vscode.Uri.joinPath(folder, name));
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
        throw error;
      }
    },
  };
}
