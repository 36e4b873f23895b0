import * as vscode from 'vscode';
import { resolveAnchors } from '../../../src/core/annotation/anchor/resolve';
import { readSidecar } from '../../../src/core/annotation/sidecar';
import { parseArticle } from '../../../src/core/article/parse';
import { eventually, inEditor, rangeOf, readFile } from './documents';

/** A name stands on every mark; without one the first annotation asks for it. */
export async function setAnnotator(): Promise<void> {
  await vscode.workspace.getConfiguration('aznews').update('annotator', 'Test', vscode.ConfigurationTarget.Global);
}

/** Marks a text of an article and waits for its sidecar. */
export async function annotate(document: vscode.TextDocument, text: string, label: string): Promise<void> {
  const editor = await inEditor(document);
  const { start, end } = rangeOf(document, text);
  editor.selection = new vscode.Selection(start, end);
  await vscode.commands.executeCommand('aznews.annotateExact', label);
  await marked(document, (marks) => marks.includes(`${label} ${text}`));
}

export function sidecarOf(document: vscode.TextDocument): string {
  return `${vscode.workspace.asRelativePath(document.uri)}.ann.yaml`;
}

/**
 * Waits until a document's sidecar, read as anybody would read it, has the marks that are wanted in the text as it is:
 * `LABEL text`, behind it `changed` or `lost` where that is so. Gives the sidecar's text.
 */
export async function marked(
  document: vscode.TextDocument,
  wanted: readonly string[] | ((marks: readonly string[]) => boolean),
): Promise<string> {
  let last: readonly string[] = [];
  const fits = typeof wanted === 'function' ? wanted : (marks: readonly string[]) => marks.join() === wanted.join();
  return eventually(
    () => `the marks of ${document.uri.path}; they are ${last.join(', ')}`,
    async () => {
      const sidecar = await readFile(sidecarOf(document));
      if (sidecar === undefined) return undefined;
      last = marksIn(sidecar, document.getText());
      return fits(last) ? sidecar : undefined;
    },
  );
}

/** What a sidecar marks in a text, in text order, the lost ones first. */
function marksIn(sidecar: string, text: string): string[] {
  const { annotations } = resolveAnchors(parseArticle(text), readSidecar(sidecar));
  return [...annotations.values()]
    .sort((a, b) => (a.spans[0]?.start ?? -1) - (b.spans[0]?.start ?? -1))
    .map(({ label, quotes, spans, anchor }) => {
      if (anchor === 'orphan') return `${label} ${quotes.join(' … ')} lost`;
      const there = spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
      return `${label} ${there}${anchor === 'changed' ? ' changed' : ''}`;
    });
}

export function problemCodes(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).flatMap(({ code }) => (typeof code === 'string' ? [code] : []));
}

/** Waits until a file has a problem, or has it no longer. */
export async function problem(uri: vscode.Uri, code: string, there = true): Promise<void> {
  await eventually(
    () => `${there ? '' : 'no '}${code} at ${uri.path}; there is ${problemCodes(uri).join(', ')}`,
    () => Promise.resolve(problemCodes(uri).includes(code) === there || undefined),
  );
}

/** Runs the quick fix of a command at a place, once it is offered. */
export async function quickFix(document: vscode.TextDocument, range: vscode.Range, command: string): Promise<void> {
  const fix = await eventually(`the fix ${command}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    return actions.find((action) => action.command?.command === command)?.command;
  });
  await vscode.commands.executeCommand(fix.command, ...((fix.arguments ?? []) as unknown[]));
}
