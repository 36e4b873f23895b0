import * as vscode from 'vscode';

/** Read-only documents whose text is made here and stands in no file: previews and reports. */
export class PreviewDocuments implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #texts = new Map<string, string>();
  readonly #registered: vscode.Disposable;

  constructor(readonly scheme = 'aznews-preview') {
    this.#registered = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (uri) => this.#texts.get(uri.path) ?? '',
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === scheme) this.#texts.delete(uri.path);
      }),
    );
  }

  /** Shows a text under a name; the next one of that name takes its place. */
  async show(name: string, text: string): Promise<void> {
    const path = `/${name.replace(/[\\/:]+/gu, ' ')}`;
    this.#texts.set(path, text);
    const uri = vscode.Uri.from({ scheme: this.scheme, path });
    this.#changed.fire(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
