import * as vscode from 'vscode';
import { articleName, plainName, RUNS, SAYS, WARM_UP, type Opening } from './protocol';

/** Longer than any opening takes, so that what comes late is seen too. */
const WATCHED_MS = 2500;

/** Runs in the extension host: opens one file after the other and says when. */
export async function run(): Promise<void> {
  for (let i = 0; i < WARM_UP + RUNS; i++) for (const name of [plainName(i), articleName(i)]) await open(name);
}

async function open(name: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('There is no folder.');
  const uri = vscode.Uri.joinPath(folder, name);
  let opened = 0;
  const listening = vscode.workspace.onDidOpenTextDocument((document) => {
    if (document.uri.toString() === uri.toString() && opened === 0) opened = Date.now();
  });
  const asked = Date.now();
  await vscode.window.showTextDocument(uri, { preview: true });
  await new Promise((resolve) => setTimeout(resolve, WATCHED_MS));
  listening.dispose();
  const said: Opening = { name, asked, opened, left: Date.now() };
  console.log(SAYS + JSON.stringify(said));
}
