import * as vscode from 'vscode';
import { type EntityGroup, entityIndex, groupAt } from '../../core';
import { changeEntities, namedOf, renamed } from '../entityActions';
import { ARTICLE } from '../language';
import { toRange } from '../ranges';
import type { OpenArticle, Services } from '../services';
import { UserError } from '../userError';

/** Rename changes the entity's name through the store, never the article: the edit that VS Code gets is empty. */
export function register(services: Services): vscode.Disposable {
  const at = async (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<{ open: OpenArticle; group: EntityGroup; range: vscode.Range }> => {
    const ready = await services.articles.ready(document);
    const open = ready && services.suggestions.seen(document.uri, ready);
    const here = open && groupAt(entityIndex({ text: open.article.text, ...open }), document.offsetAt(position));
    const span = here?.mark.spans.find((one) => contains(one, document.offsetAt(position)));
    if (open === undefined || here === undefined || span === undefined) throw new UserError('annotate.noMark');
    return { open, group: here.group, range: toRange(document, span) };
  };
  /** VS Code shows the message of what is thrown. */
  const worded = (error: unknown): Error =>
    error instanceof UserError
      ? new Error(services.words.t(error.key, error.args))
      : error instanceof Error
        ? error
        : new Error(String(error));
  return vscode.languages.registerRenameProvider(ARTICLE, {
    async prepareRename(document, position) {
      try {
        const { group, range } = await at(document, position);
        namedOf(group);
        return { range, placeholder: group.name };
      } catch (error) {
        throw worded(error);
      }
    },
    async provideRenameEdits(document, position, name) {
      try {
        const { open, group } = await at(document, position);
        await changeEntities(services, open, (author) => renamed(group, name, author));
        return new vscode.WorkspaceEdit();
      } catch (error) {
        throw worded(error);
      }
    },
  });
}

function contains({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean {
  return start <= offset && offset <= end;
}
