import type * as vscode from 'vscode';
import type { Notices } from '../notices';
import type { Entry } from './entry';
import { WriteCollision } from './protocol';
import { isReadOnly } from './workspaceFiles';
import { forLog, messageOf } from '../thrown';

/** Rest after a change before it is written; the contracts allow a second. */
const WRITE_MS = 250;
/** When a written file is looked at again, in case another window wrote it at the same moment. */
const LOOK_AGAIN_MS = 1200;

/** What writing needs of the store. */
export interface WritingParts {
  readonly log: vscode.LogOutputChannel;
  readonly notices: Notices;
  /** Brings an article's marks up to its text as it is. */
  readonly follow: (entry: Entry) => void;
  /** What others wrote stands here. */
  readonly tookOver: (entry: Entry) => void;
  /** The marks of an article became others. */
  readonly changed: (article: vscode.Uri) => void;
  readonly stateChanged: (article: vscode.Uri) => void;
}

/** When sidecars are written and read again: one write of a file at a time, and what fails is told once. */
export class SidecarWriting {
  constructor(private readonly parts: WritingParts) {}

  /** Writes what changed after a rest; each further change begins the rest anew. */
  later(entry: Entry, delay = WRITE_MS): void {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      this.guard(this.flush(entry));
    }, delay);
    this.parts.stateChanged(entry.uri);
  }

  /** Writes what is not in the file yet; where there is nothing, takes over what others wrote. */
  async flush(entry: Entry): Promise<void> {
    clearTimeout(entry.timer);
    entry.timer = undefined;
    while (entry.writing !== undefined) await entry.writing;
    if (!entry.file.dirty) return this.refresh(entry);
    entry.writing = this.#write(entry).finally(() => {
      entry.writing = undefined;
      this.parts.stateChanged(entry.uri);
    });
    await entry.writing;
  }

  /** The same where nobody asks for this article: one whose file system is gone must not stand in the way of others. */
  async flushIfCan(entry: Entry): Promise<void> {
    try {
      await this.flush(entry);
    } catch (error) {
      this.parts.log.warn(`${entry.file.uri.toString()}: ${messageOf(error)}`);
    }
  }

  /** Takes over what others wrote. */
  async refresh(entry: Entry): Promise<void> {
    if (entry.writing !== undefined) return;
    if (!(await entry.file.takeOver())) return;
    this.parts.tookOver(entry);
    this.parts.changed(entry.uri);
    if (entry.file.dirty) this.later(entry);
    else this.parts.stateChanged(entry.uri);
  }

  /** Work that nobody waits for never fails unheard. */
  guard(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      this.parts.notices.fail(error);
    });
  }

  async #write(entry: Entry): Promise<void> {
    this.parts.follow(entry);
    const before = entry.file.tracker.set;
    try {
      await entry.file.save();
      entry.failure = undefined;
    } catch (error) {
      this.#failed(entry, error);
      return;
    }
    if (entry.file.tracker.set !== before) this.parts.changed(entry.uri);
    // what came while the file was written, and what another window may have written over
    this.later(entry, entry.file.dirty && entry.file.writable ? WRITE_MS : LOOK_AGAIN_MS);
  }

  /** Told once until a write succeeds; what is not written stays here and in the journal. */
  #failed(entry: Entry, error: unknown): void {
    this.parts.log.error(forLog(error));
    const first = entry.failure === undefined;
    entry.failure = isReadOnly(error) ? 'read-only' : 'failed';
    if (!first) return;
    const why = error instanceof WriteCollision ? 'collision' : entry.failure;
    const retry = { key: 'action.retry', run: () => this.flush(entry) };
    this.parts.notices.ask(`store.write.${why}`, { file: entry.file.uri.path, detail: messageOf(error) }, retry);
  }
}
