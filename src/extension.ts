import type * as vscode from 'vscode';
import { createBase } from './vscode/base';
import { onFirstUse } from './vscode/firstUse';
import { detectArticles } from './vscode/languageDetection';

/**
 * Entry of both bundles, for the Node and the web worker host. Any plain-text file activates it, so here
 * is only what tells an article from other text; the rest comes with the first article, command or view.
 */
export function activate(context: vscode.ExtensionContext): void {
  const base = createBase(context);
  context.subscriptions.push(
    detectArticles(base),
    onFirstUse(context, base.failures, async () => {
      const { registerAll } = await import('./vscode/registerAll');
      return () => registerAll(context, base);
    }),
  );
}
