import * as vscode from 'vscode';
import { baseOf, editNames, type NamesEdit, snapToWords } from '../../core';
import { registerCommand } from '../command';
import { pickLabel } from '../pickLabel';
import { markAt } from '../place';
import { toSpan } from '../ranges';
import type { OpenArticle, Services } from '../services';
import { UserError } from '../userError';
import { writeWorkspaceFile } from '../workspaceFiles/write';

/** "Always" and "Never Suggest This": write the name at the cursor into the workspace's `names.yaml`. */
export function register(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(services, 'aznews.alwaysSuggest', async (label, name) => {
      const { editor, open } = await articleInFront(services);
      const wanted = await wantedName(services, editor, open, label, name);
      if (wanted === undefined) return;
      await put(services, open, { kind: 'always', ...wanted });
      services.notices.say('names.always.done', { name: wanted.name });
    }),
    registerCommand(services, 'aznews.neverSuggest', async (label, name) => {
      const { editor, open } = await articleInFront(services);
      const mark = markAt(open, editor);
      const given = typeof label === 'string' && typeof name === 'string';
      if (!given && mark === undefined) throw new UserError('annotate.noMark');
      const edit: NamesEdit = given
        ? { kind: 'never', label, text: name }
        : { kind: 'never', label: mark?.label, text: mark ? baseOf(mark, open.article.text) : '' };
      await put(services, open, edit);
      services.notices.say('names.never.done', { name: edit.text });
    }),
  );
}

async function articleInFront(services: Services): Promise<{ editor: vscode.TextEditor; open: OpenArticle }> {
  const editor = vscode.window.activeTextEditor;
  const open = editor && (await services.articles.ready(editor.document));
  if (editor === undefined || open === undefined) throw new UserError('annotate.noArticle');
  return { editor, open };
}

/** What the arguments say, else the mark at the cursor, else the selected words under a label that is asked for. */
async function wantedName(
  services: Services,
  editor: vscode.TextEditor,
  open: OpenArticle,
  label: unknown,
  name: unknown,
): Promise<{ label: string; name: string } | undefined> {
  if (typeof label === 'string' && typeof name === 'string') return { label, name };
  const { text } = open.article;
  const mark = markAt(open, editor);
  if (mark !== undefined) return { label: mark.label, name: baseOf(mark, text) };
  const span = snapToWords(text, toSpan(editor.document, editor.selection));
  if (span === undefined) throw new UserError('annotate.noWord');
  const picked = await pickLabel(services, services.schemas.get(open.document.uri));
  return picked === undefined ? undefined : { label: picked, name: text.slice(span.start, span.end) };
}

async function put(services: Services, { document }: OpenArticle, edit: NamesEdit): Promise<void> {
  const { workspaceFiles: files, words } = services;
  await files.ready();
  const uri = files.uriOf('names', document.uri);
  if (uri === undefined) throw new UserError('workspace.noFolder');
  const text = files.get('names', document.uri)?.text;
  const heading = words.t('names.heading').replace(/^/gmu, '# ');
  const edited = editNames(text, edit, heading);
  if (edited === undefined) throw new UserError('workspace.unreadable', { file: vscode.workspace.asRelativePath(uri) });
  if (edited === text) return;
  await writeWorkspaceFile(uri, edited);
  await files.reread('names', uri);
}
