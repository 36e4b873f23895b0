import * as vscode from 'vscode';
import { type Author, type Mark, overlaps, type Span } from '../core';
import { currentAuthor } from './author';
import { toSpan } from './ranges';
import type { OpenArticle, Services } from './services';
import { UserError } from './userError';

/** Where a command works: the article in front, as it is now, and who decides. */
export interface Place {
  readonly editor: vscode.TextEditor;
  /** What was selected when the command was given, in UTF-16 units; the main selection first. */
  readonly spans: readonly [Span, ...Span[]];
  readonly open: OpenArticle;
  readonly author: Author;
}

/** Where a command was given: a moment later the cursor may be elsewhere. */
export interface Cursor {
  readonly editor: vscode.TextEditor;
  readonly spans: Place['spans'];
}

/** The editor in front and what is selected in it; `undefined` where no text is in front. */
export function cursorNow(): Cursor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const [, ...more] = editor.selections.map((selection) => toSpan(editor.document, selection));
  return { editor, spans: [toSpan(editor.document, editor.selection), ...more] };
}

/** The article in front; nothing where nobody gives a name. Rejects with a `UserError` where it can't be annotated. */
export async function placeOf(services: Services, cursor = cursorNow()): Promise<Place | undefined> {
  const editor = cursor?.editor;
  const open = editor && (await services.articles.ready(editor.document));
  if (cursor === undefined || editor === undefined || open === undefined) throw new UserError('annotate.noArticle');
  // before anything is asked or said of marks that are not known
  await services.store.mayDecide(editor.document);
  const author = await currentAuthor(services);
  const { suggestions } = services;
  const { uri } = editor.document;
  // who makes gold decides about nothing that is hidden
  const known = suggestions.isBlind(uri) ? suggestions.seen(uri, open) : open;
  return author && { editor, spans: cursor.spans, open: known, author };
}

/** The annotation with an id, as a quick fix hands it over; else the innermost mark at the cursor. */
export function markOf({ open, editor, spans }: Place, id: unknown): Mark | undefined {
  if (typeof id !== 'string') return markAt(open, editor, spans[0]);
  return open.marks.find((mark) => mark.kind === 'annotation' && mark.annotation.id === id);
}

/** The innermost mark at a span, by default the selection's. */
export function markAt(open: OpenArticle, editor: vscode.TextEditor, at?: Span): Mark | undefined {
  const { start, end } = at ?? toSpan(editor.document, editor.selection);
  const touches = (span: Span): boolean =>
    overlaps(span, { start, end }) || (span.start <= start && start <= span.end && end <= span.end);
  const width = (mark: Mark): number => mark.spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return open.marks.filter(({ spans }) => spans.some(touches)).sort((a, b) => width(a) - width(b))[0];
}
