import * as vscode from 'vscode';

/** Scheme of the read-only pages that are made from the dictionary. */
export const DICTIONARY_SCHEME = 'aznews-titles';

/** The page of a title entry or an institution, as the dictionary of `place` has it. */
export function dictionaryUri(id: string, place?: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: DICTIONARY_SCHEME, path: `/${id}.md`, query: place?.toString() ?? '' });
}

/** The id that a page's address names. */
export function dictionaryId(uri: vscode.Uri): string {
  return uri.path.replace(/^\//u, '').replace(/\.md$/u, '');
}

/** The file whose dictionary a page shows; none for the bundled one. */
export function dictionaryPlace(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.query === '' ? undefined : vscode.Uri.parse(uri.query);
}
