import type * as vscode from 'vscode';
import type { SidecarFile } from './sidecarFile';
import type { UndoJournal } from './undoJournal';

/** What the store knows of one article; outlives the close and open that a language change fires. */
export interface Entry {
  readonly uri: vscode.Uri;
  readonly file: SidecarFile<vscode.Uri>;
  readonly undo: UndoJournal;
  timer: ReturnType<typeof setTimeout> | undefined;
  writing: Promise<void> | undefined;
  /** Why the last write failed; told once. */
  failure: 'failed' | 'read-only' | undefined;
}
