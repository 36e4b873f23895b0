import * as vscode from 'vscode';
import { exists } from './fileText';
import { WORKSPACE_FILES } from './store/workspaceFiles';

/**
 * Files that are written together: everything can be made as it was, also the files that stood there before
 * and the folders that did not.
 */
export class FilesTogether {
  readonly #before: { readonly uri: vscode.Uri; readonly bytes: Uint8Array | undefined }[] = [];
  /** Folders that were not there, the outer ones first. */
  readonly #folders: vscode.Uri[] = [];

  /** Writes a file. Where that fails, what was there can still be brought back; one that cannot be read is not written. */
  async write(uri: vscode.Uri, text: string): Promise<void> {
    await this.#noteFolders(vscode.Uri.joinPath(uri, '..'));
    this.#before.push({ uri, bytes: await WORKSPACE_FILES.read(uri) });
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }

  get written(): vscode.Uri[] {
    return this.#before.map(({ uri }) => uri);
  }

  /** Makes everything as it was, as far as the file system lets us. */
  async takeBack(): Promise<void> {
    const { fs } = vscode.workspace;
    for (const { uri, bytes } of this.#before.splice(0).reverse()) {
      await quietly(bytes === undefined ? fs.delete(uri) : fs.writeFile(uri, bytes));
    }
    // a folder into which somebody else has put something stays
    for (const folder of this.#folders.splice(0).reverse()) await quietly(fs.delete(folder));
  }

  async #noteFolders(folder: vscode.Uri): Promise<void> {
    const missing: vscode.Uri[] = [];
    for (let at = folder; !this.#has(at) && !(await exists(at)); at = vscode.Uri.joinPath(at, '..')) {
      missing.unshift(at);
      if (vscode.Uri.joinPath(at, '..').path === at.path) break;
    }
    this.#folders.push(...missing);
  }

  #has(folder: vscode.Uri): boolean {
    return this.#folders.some((known) => known.toString() === folder.toString());
  }
}

async function quietly(work: Thenable<void>): Promise<void> {
  await work.then(undefined, () => undefined);
}
