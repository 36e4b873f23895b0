import * as vscode from 'vscode';
import { decode, Unreadable, type StoreFiles } from './files';
import { messageOf } from '../thrown';

/** Files of the workspace, on whatever file system they are. */
export const WORKSPACE_FILES: StoreFiles<vscode.Uri> = {
  async read(uri) {
    try {
      return await vscode.workspace.fs.readFile(uri);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw new Unreadable(messageOf(error), { cause: error });
    }
  },
  write: async (uri, bytes) => vscode.workspace.fs.writeFile(uri, bytes),
  async remove(uri) {
    try {
      await vscode.workspace.fs.delete(uri);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  },
};

/** Bytes of a file; nothing where it is not there or cannot be read. */
export function readIfCan(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  return WORKSPACE_FILES.read(uri).catch(() => undefined);
}

/** Text of a file in UTF-8; nothing where it is not there, cannot be read or is no such text. A byte-order mark stays. */
export async function textIfCan(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await readIfCan(uri);
  return bytes && decode(bytes);
}

/** Whether an error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/** Whether an error says that the file may not be written at all. */
export function isReadOnly(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
}

/** Names of the files in a folder; none where it cannot be listed. */
export async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}
