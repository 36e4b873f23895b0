import * as vscode from 'vscode';
import { ARTICLE_LANGUAGE } from './language';
import { openNextArticle } from './review/nextArticle';
import type { Services } from './services';
import { documentAt } from './uris';

/**
 * Brings an article to the front where no text is there, since a page such as the walkthrough is: one that is open, else
 * the next that is not done. Resolves to whether it did.
 */
export async function bringArticle(services: Services): Promise<boolean> {
  if (vscode.window.activeTextEditor !== undefined) return false;
  const open = openArticle();
  if (open === undefined) return (await openNextArticle(services, undefined)) !== undefined;
  await vscode.window.showTextDocument(open.document, open.column);
  return true;
}

/** The open article nearest to what is in front: the last of its group, or of another. */
function openArticle(): { document: vscode.TextDocument; column: vscode.ViewColumn } | undefined {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  for (const { tabs, viewColumn } of [activeTabGroup, ...all]) {
    for (const { input } of [...tabs].reverse()) {
      if (!(input instanceof vscode.TabInputText)) continue;
      const document = documentAt(input.uri);
      if (document?.languageId === ARTICLE_LANGUAGE) return { document, column: viewColumn };
    }
  }
  return undefined;
}
