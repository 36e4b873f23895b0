import * as vscode from 'vscode';
import type { Services } from '../services';
import { sidecarsBeside } from '../store/layers';

/**
 * Sidecars go with their articles: renamed, moved or deleted in the same edit. A folder takes its files
 * along by itself; a sidecar that was selected beside its article is left to that.
 */
export function register(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      event.waitUntil(renames(services, event.files));
    }),
    vscode.workspace.onWillDeleteFiles((event) => {
      event.waitUntil(deletions(services, event.files));
    }),
  );
}

async function renames(
  { store }: Services,
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const selected = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    await store.releaseBelow(oldUri);
    if (isBelow(oldUri, selected)) continue;
    for (const sidecar of await sidecarsBeside(oldUri)) {
      if (selected.has(sidecar.toString())) continue;
      // the article's whole name, then what is the sidecar's own
      const ending = sidecar.path.slice(oldUri.path.length);
      edit.renameFile(sidecar, newUri.with({ path: newUri.path + ending }), { overwrite: false });
    }
  }
  return edit;
}

async function deletions({ store }: Services, files: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const selected = new Set(files.map((uri) => uri.toString()));
  for (const uri of files) {
    await store.releaseBelow(uri);
    if (isBelow(uri, selected)) continue;
    for (const sidecar of await sidecarsBeside(uri))
      if (!selected.has(sidecar.toString())) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
  }
  return edit;
}

/** Whether a folder that was selected too takes a file along, with all that stands beside it. */
function isBelow(uri: vscode.Uri, selected: ReadonlySet<string>): boolean {
  for (let folder = vscode.Uri.joinPath(uri, '..'); folder.path.length > 1; folder = vscode.Uri.joinPath(folder, '..'))
    if (selected.has(folder.toString())) return true;
  return false;
}
