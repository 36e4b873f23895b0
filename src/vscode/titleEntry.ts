import * as vscode from 'vscode';
import { dictionaryUri } from './dictionaryUri';
import { rangeIn } from './ranges';
import type { Titles } from './titles';

/** Where an entry stands: its line in the workspace's `titles.yaml`, else its page of the dictionary. */
export async function entryLocation(id: string, titles: Titles, place?: vscode.Uri): Promise<vscode.Location> {
  const { dictionary, file } = await titles.get(place);
  const origin = (dictionary.entry(id) ?? dictionary.institution(id))?.origin;
  if (file !== undefined && origin?.kind === 'workspace')
    return new vscode.Location(file.uri, rangeIn(file.text, origin.span));
  return new vscode.Location(dictionaryUri(id, file?.uri), new vscode.Position(0, 0));
}

/** Opens what `entryLocation` gives, beside nothing and without pinning. */
export async function showEntry(id: string, titles: Titles, place?: vscode.Uri): Promise<void> {
  const { uri, range } = await entryLocation(id, titles, place);
  await vscode.window.showTextDocument(uri, { preview: true, selection: new vscode.Range(range.start, range.start) });
}
