import * as vscode from 'vscode';
import type { Services } from '../services';

/** Opens the next article of the workspace that is not done, going round at the end. Nothing where all others are. */
export async function openNextArticle(
  { corpus, store, words }: Services,
  from: vscode.Uri | undefined,
): Promise<vscode.TextEditor | undefined> {
  const uri = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: words.t('review.nextArticle.search') },
    async () => {
      const uris = await corpus.files();
      const at = uris.findIndex((one) => one.toString() === from?.toString());
      for (const one of [...uris.slice(at + 1), ...uris.slice(0, Math.max(at, 0))]) {
        if ((await store.record(one))?.status !== 'done') return one;
      }
      return undefined;
    },
  );
  return uri && vscode.window.showTextDocument(uri);
}
