import * as vscode from 'vscode';

/** A file of the workspace folder, by its name. */
export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The tests run without a folder.');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function writeFile(name: string, content: string): Promise<vscode.Uri> {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

/** The text of a file; nothing where there is none. */
export async function readFile(name: string): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(inWorkspace(name)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}

/** Shows a document, and again where another editor that was opening took its place. */
export async function inEditor(
  target: vscode.Uri | vscode.TextDocument,
  options?: vscode.TextDocumentShowOptions,
): Promise<vscode.TextEditor> {
  const document = target instanceof vscode.Uri ? await vscode.workspace.openTextDocument(target) : target;
  return eventually(`an editor of ${document.uri.path}`, async () => {
    try {
      return await vscode.window.showTextDocument(document, options);
    } catch (error) {
      if (/could not open editor/i.test(String(error))) return undefined;
      throw error;
    }
  });
}

/** Writes a file and shows it. */
export async function show(name: string, content: string): Promise<vscode.TextEditor> {
  return inEditor(await writeFile(name, content));
}

/** Where a text stands in a document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`"${text}" is not in ${document.uri.path}.`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** What all hovers at a text say. */
export async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  return hoverText(document, rangeOf(document, text).start.translate(0, 1));
}

export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return (
    hovers
      .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
      .join('\n')
      // versions differ in which signs of plain text they escape in Markdown
      .replace(/\\([^\w\s])/gu, '$1')
  );
}

/** Waits until something is there; `what` completes "Waited in vain for …". */
export async function eventually<T>(
  what: string | (() => string),
  look: () => Promise<T | undefined>,
  timeoutMs = 25_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited in vain for ${typeof what === 'string' ? what : what()}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
