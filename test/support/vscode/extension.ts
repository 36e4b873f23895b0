import * as vscode from 'vscode';

const NAME = 'aznews-annotator';

/** Our extension, as the editor knows it. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.all.find(({ packageJSON }) => (packageJSON as { name?: string }).name === NAME);
  if (found === undefined) throw new Error(`VS Code does not know ${NAME}.`);
  return found;
}
