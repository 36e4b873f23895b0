import type * as vscode from 'vscode';
import type { Change, AnnotationSet } from '../../core/annotation/model';
import type { SidecarFile } from './sidecarFile';
import type { DoneStep, UndoJournal } from './undoJournal';

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

/** Whether an article's decisions are still as a step left them, so that it can be taken back as a whole. */
export function isAsLeft(entry: Entry, { step }: DoneStep): boolean {
  return step.changes.every((change) => stands(entry.file.tracker.set, change));
}

function stands(set: AnnotationSet, change: Change): boolean {
  if (change.kind === 'record') return saying(set.record) === saying(change.after);
  const id = (change.after ?? change.before)?.id ?? '';
  const now =
    change.kind === 'annotation'
      ? set.annotations.get(id)
      : change.kind === 'entity'
        ? set.entities.get(id)
        : set.relations.get(id);
  return saying(now) === saying(change.after);
}

/** What a thing says, wherever it stands by now. */
function saying(thing: object | undefined): string {
  if (thing === undefined) return '';
  return JSON.stringify(
    Object.entries({ ...thing, spans: 0, quotes: 0, anchor: 0, context: 0 })
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
