import * as vscode from 'vscode';
import { decodeBytes } from './decodeBytes';

/** Whether a file or folder is there. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** The text of a file; `undefined` where there is none that can be read. */
export async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decodeBytes(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
