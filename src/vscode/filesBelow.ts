import * as vscode from 'vscode';

/** Folders below which no article is looked for, besides those whose name begins with a dot. */
const SKIPPED = new Set(['node_modules']);

/**
 * Files whose name fits, found by reading folder after folder. Links are not followed: they may lead in a circle.
 * A folder that cannot be read counts as empty.
 */
export async function filesBelow(
  folders: readonly vscode.Uri[],
  fits: (name: string) => boolean,
  token?: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const open = [...folders];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    if (token?.isCancellationRequested === true) break;
    for (const [name, type] of await entriesOf(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.File && fits(name)) found.push(uri);
      if (type === vscode.FileType.Directory && !name.startsWith('.') && !SKIPPED.has(name)) open.push(uri);
    }
  }
  return found;
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return [];
    throw error;
  }
}
