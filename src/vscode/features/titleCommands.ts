import * as vscode from 'vscode';
import { entityIndex, fullForm, groupAt, type TitleLink } from '../../core';
import { registerCommand } from '../command';
import { ARTICLE_LANGUAGE } from '../language';
import { toRange } from '../ranges';
import type { OpenArticle, Services } from '../services';
import { showEntry } from '../titleEntry';
import { titleMentions } from '../titleMentions';
import { UserError } from '../userError';

/** A TITLE of an open article with its entry. */
interface LinkedTitle {
  readonly document: vscode.TextDocument;
  readonly open: OpenArticle;
  readonly link: TitleLink;
}

/**
 * What the links of a title's hover do, and the palette for the title at the cursor: see its mentions, write
 * it in full, open its entry. Links hand over the article's address and an offset, both checked here.
 */
export function register(services: Services): vscode.Disposable {
  const { titles, notices, words } = services;
  return vscode.Disposable.from(
    registerCommand(services, 'aznews.showTitleMentions', async (uri?: unknown, offset?: unknown) => {
      const { document, link } = await titleAt(uri, offset);
      const found = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: words.t('titles.mentions.search'), cancellable: true },
        (_progress, token) => titleMentions(link.entry.id, services, token),
      );
      const at = document.positionAt(link.span.start);
      await vscode.commands.executeCommand('editor.action.showReferences', document.uri, at, found);
    }),
    registerCommand(services, 'aznews.insertCanonicalTitle', async (uri?: unknown, offset?: unknown) => {
      const { document, link } = await titleAt(uri, offset);
      const edit = fullForm(link, document.getText());
      if (edit === undefined) {
        notices.say('titles.full.already');
        return;
      }
      const change = new vscode.WorkspaceEdit();
      change.replace(document.uri, toRange(document, edit.span), edit.text);
      await vscode.workspace.applyEdit(change);
    }),
    registerCommand(services, 'aznews.openTitleEntry', async (uri?: unknown, offset?: unknown) => {
      const { document, link } = await titleAt(uri, offset);
      await showEntry(link.entry.id, titles, document.uri);
    }),
  );

  /** The title at an offset of an open article, else at the cursor. */
  async function titleAt(uri: unknown, offset: unknown): Promise<LinkedTitle> {
    const editor = vscode.window.activeTextEditor;
    const document =
      typeof uri === 'string'
        ? vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri)
        : editor?.document;
    const at = typeof offset === 'number' ? offset : editor && document?.offsetAt(editor.selection.active);
    if (document?.languageId === ARTICLE_LANGUAGE && at !== undefined) {
      const ready = await services.articles.ready(document);
      const open = ready && services.suggestions.seen(document.uri, ready);
      const span = open && groupAt(entityIndex({ text: open.article.text, ...open }), at)?.mark.spans[0];
      if (open !== undefined && span !== undefined) {
        const { dictionary } = await titles.get(document.uri);
        const { text, header } = open.article;
        const link = dictionary.link(text, span, { mentions: open.mentions, date: header.date });
        if (link !== undefined) return { document, open, link };
      }
    }
    throw new UserError('error.title.none');
  }
}
