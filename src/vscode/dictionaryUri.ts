import * as vscode from 'vscode';

/** Scheme of the read-only pages that are made from the dictionary. */
export const DICTIONARY_SCHEME = 'aznews-titles';

/** The page of a title entry or an institution. */
export function dictionaryUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme: DICTIONARY_SCHEME, path: `/${id}.md` });
}

/** The id that a page's address names. */
export function dictionaryId(uri: vscode.Uri): string {
  return uri.path.replace(/^\//u, '').replace(/\.md$/u, '');
}
