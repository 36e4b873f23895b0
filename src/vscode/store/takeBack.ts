import type * as vscode from 'vscode';
import { type AnnotationSet, type Change, invertStep, rebase, sameContent, type Step } from '../../core';
import type { UndoneStep } from '../services';
import type { Entry } from './entry';
import { checksum } from './files';
import type { Way } from './undoJournal';

export interface TakeBackParts {
  readonly entries: Iterable<Entry>;
  /** Reads an article and its sidecar again; rejects where they cannot be read or changed. */
  readonly renew: (entry: Entry) => Promise<unknown>;
  readonly apply: (entry: Entry, step: Step) => void;
}

/**
 * Undoes or redoes an article's newest step; one over several articles in all of them, after their sidecars
 * were read again. Where the decisions are no longer as the step left them they stay, and the article is listed.
 */
export async function takeBack(entry: Entry, way: Way, parts: TakeBackParts): Promise<UndoneStep | undefined> {
  const newest = entry.undo.newest(way);
  if (newest === undefined) return undefined;
  const { group } = newest;
  const others = [...parts.entries].filter((one) => one !== entry && one.undo.holds(group, way));
  const left: vscode.Uri[] = [];
  const renewed = await Promise.allSettled(
    (group === undefined ? [] : [entry, ...others]).map((one) => parts.renew(one)),
  );
  for (const [i, one] of [entry, ...others].entries()) {
    const done = one.undo.newest(way);
    const readable = renewed[i]?.status !== 'rejected';
    if (done !== undefined && done.group === group && readable && isAsLeft(one, done.step, way)) turn(one, way, parts);
    else {
      left.push(one.uri);
      // else it would bar the way to the steps before it
      if (done === newest) one.undo.drop(way);
    }
  }
  return { ...newest.step, left };
}

function turn(entry: Entry, way: Way, { apply }: TakeBackParts): void {
  const done = entry.undo.take(way, checksum(entry.file.tracker.text));
  if (done === undefined) return;
  apply(entry, rebase(way === 'undo' ? invertStep(done.step) : done.step, entry.file.tracker.set));
}

/** Whether an article's decisions are still as a step left them, or, to be redone, as its undoing did. */
function isAsLeft(entry: Entry, { changes }: Step, way: Way): boolean {
  return changes.every((change) => stands(entry.file.tracker.set, change, way));
}

function stands(set: AnnotationSet, change: Change, way: Way): boolean {
  const left = way === 'undo' ? change.after : change.before;
  if (change.kind === 'record') return same(set.record, left);
  const id = (change.after ?? change.before)?.id ?? '';
  if (change.kind === 'annotation') return same(set.annotations.get(id), left);
  return same(change.kind === 'entity' ? set.entities.get(id) : set.relations.get(id), left);
}

/** Whether two things say the same, wherever they stand by now. */
function same(a: object | undefined, b: object | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameContent(a, b);
}
