import * as vscode from 'vscode';
import { documentAt } from '../uris';

/**
 * Gives a workspace file another text. One that is open is edited there, so that undo takes it back, and
 * saved unless it had unsaved changes of the user's.
 */
export async function writeWorkspaceFile(uri: vscode.Uri, text: string): Promise<void> {
  const open = documentAt(uri);
  if (open === undefined) {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return;
  }
  const dirty = open.isDirty;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), open.lineAt(open.lineCount - 1).range.end), text);
  await vscode.workspace.applyEdit(edit);
  if (!dirty) await open.save();
}
