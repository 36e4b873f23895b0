import * as vscode from 'vscode';
import { inWorkspace } from './documents';

/** All files under a folder of the workspace, by path, with their bytes; folders with a slash behind them. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const walk = async (uri: vscode.Uri, path: string): Promise<void> => {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(uri)) {
      const next = vscode.Uri.joinPath(uri, name);
      if (type === vscode.FileType.Directory) {
        files[`${path}${name}/`] = '';
        await walk(next, `${path}${name}/`);
      } else files[path + name] = Buffer.from(await vscode.workspace.fs.readFile(next)).toString('base64');
    }
  };
  await walk(inWorkspace(folder), '');
  return files;
}

/** A token that is cancelled when it is looked at the next time after some looks. */
export function cancelledAfter(looks: number): vscode.CancellationToken & { readonly looks: number } {
  let seen = 0;
  return {
    get isCancellationRequested() {
      return ++seen > looks;
    },
    get looks() {
      return seen;
    },
    onCancellationRequested: new vscode.EventEmitter<void>().event,
  };
}
