import * as vscode from 'vscode';

/** Folders below which no article is looked for, besides those whose name begins with a dot. */
const SKIPPED = new Set(['node_modules']);

/** Left out of every search for articles and sidecars. */
const NEVER = '**/{node_modules,.*}/**';

/**
 * Files of the workspace, or below a folder, whose name ends so, by VS Code's search; in file systems where that finds
 * none or fails, as for virtual folders, by walking the folders.
 * @param endings as in a glob's braces, without the dot
 */
export async function searchFiles(
  endings: readonly string[],
  below?: vscode.Uri,
  token?: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const glob = `**/*.{${endings.join(',')}}`;
  const pattern = below === undefined ? glob : new vscode.RelativePattern(below, glob);
  const found = await Promise.resolve(vscode.workspace.findFiles(pattern, NEVER, undefined, token)).catch(() => []);
  const searched = new Set(found.map(({ scheme }) => scheme));
  const folders = below === undefined ? (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri) : [below];
  const others = folders.filter(({ scheme }) => !searched.has(scheme));
  const walked = await filesBelow(others, (name) => endings.some((ending) => name.endsWith(`.${ending}`)), token);
  return [...found, ...walked];
}

/**
 * Files whose name fits, found by reading folder after folder. Links are not followed: they may lead in a circle.
 * A folder that cannot be read counts as empty.
 */
async function filesBelow(
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
