import * as vscode from 'vscode';
import { registerCommand } from '../command';
import type { Services } from '../services';

/** "Open Sample Folder" opens a copy of the samples in the extension's storage, keeping what was annotated there. */
export function register(services: Services): vscode.Disposable {
  return registerCommand(services, 'aznews.openSampleFolder', async () => {
    const source = vscode.Uri.joinPath(services.context.extensionUri, 'src', 'assets', 'samples');
    const target = vscode.Uri.joinPath(services.context.globalStorageUri, 'samples');
    await vscode.workspace.fs.createDirectory(target);
    const there = new Set((await vscode.workspace.fs.readDirectory(target)).map(([name]) => name));
    for (const [name] of await vscode.workspace.fs.readDirectory(source)) {
      if (!there.has(name))
        await vscode.workspace.fs.copy(vscode.Uri.joinPath(source, name), vscode.Uri.joinPath(target, name));
    }
    await vscode.commands.executeCommand('vscode.openFolder', target);
  });
}
