import { nanoid } from 'nanoid';
import * as vscode from 'vscode';
import { checksum } from './files';
import type { Journal, Leftover } from './journal';
import { isMissing } from './workspaceFiles';

/** Tells the journals of this window from those of others; `env.sessionId` is one constant in VS Code for the Web. */
const WINDOW = nanoid(12);

/** `<sum of the address>.<window>[.<count>.<when it was claimed, in milliseconds>].json` */
const CLAIMED = /\.\d+\.(\d+)\.json$/u;
let claims = 0;

/** What journals need to know of the extension. */
export type JournalContext = Pick<vscode.ExtensionContext, 'globalStorageUri'>;

/**
 * The journal of a sidecar in the extension's storage, named by a sum of its address and the window. That
 * storage is the one of all workspaces: whichever reaches the sidecar next finishes what was begun.
 */
export function sidecarJournal(context: JournalContext, sidecar: vscode.Uri): Journal<vscode.Uri> {
  const folder = folderIn(context);
  const stem = `${checksum(sidecar.toString())}.`;
  const mine = stem + WINDOW;
  return {
    own: vscode.Uri.joinPath(folder, `${mine}.json`),
    async leftovers() {
      const names = (await namesIn(folder)).filter((name) => name.startsWith(stem));
      const found = await Promise.all(
        names.map((name) => leftoverAt(vscode.Uri.joinPath(folder, name), name.startsWith(mine))),
      );
      return found.flatMap((one) => one ?? []);
    },
    async claim(leftover) {
      // a claimed one is as old as the claim: its window is at work on it
      const claimed = vscode.Uri.joinPath(folder, `${mine}.${++claims}.${Date.now()}.json`);
      return unlessMissing(
        Promise.resolve(vscode.workspace.fs.rename(leftover, claimed)).then(() => claimed),
        undefined,
      );
    },
  };
}

/** The journals of other windows, whatever sidecars they are of. */
export async function othersJournals(context: JournalContext): Promise<vscode.Uri[]> {
  const folder = folderIn(context);
  const names = await namesIn(folder);
  return names.filter((name) => !name.includes(`.${WINDOW}.`)).map((name) => vscode.Uri.joinPath(folder, name));
}

function folderIn({ globalStorageUri }: JournalContext): vscode.Uri {
  return vscode.Uri.joinPath(globalStorageUri, 'journal');
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  const entries = await unlessMissing(Promise.resolve(vscode.workspace.fs.readDirectory(folder)), []);
  return entries.map(([name]) => name);
}

async function leftoverAt(uri: vscode.Uri, mine: boolean): Promise<Leftover<vscode.Uri> | undefined> {
  const stat = await unlessMissing(Promise.resolve(vscode.workspace.fs.stat(uri)), undefined);
  if (stat === undefined) return undefined;
  const since = Math.max(stat.mtime, Number(CLAIMED.exec(uri.path)?.[1] ?? 0));
  return { uri, written: stat.mtime, age: mine ? Infinity : Date.now() - since };
}

async function unlessMissing<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}
