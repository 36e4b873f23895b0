import * as vscode from 'vscode';
import { resolveAnchors } from '../../core/annotation/anchor/resolve';
import { MarkTracker } from '../../core/annotation/edits/tracker';
import { mergeSets } from '../../core/annotation/merge';
import { EMPTY_SET, type AnnotationSet, type ArticleRecord, type Step } from '../../core/annotation/model';
import { readSidecar, writeSidecar, type Sidecar } from '../../core/annotation/sidecar';
import { sidecarName } from '../../core/annotation/sidecar/names';
import { applyStep, invertStep, rebase } from '../../core/annotation/steps/apply';
import { parseArticle } from '../../core/article/parse';
import type { AnnotationStore, SidecarState } from '../services';
import { ARTICLE_LANGUAGE } from '../language';
import { UserError } from '../userError';
import { checksum, decode, type StoreFiles } from './files';
import { sidecarJournal } from './sidecarJournal';
import { recover, WriteCollision, writeThroughJournal } from './protocol';
import { UndoJournal } from './undoJournal';

/** Rest after a change before it is written; the contracts allow a second. */
const WRITE_MS = 250;
/** Tries of one write while somebody else writes the same file. */
const TRIES = 5;

/** What the store knows of one article; outlives the close and open that a language change fires. */
interface Entry {
  readonly uri: vscode.Uri;
  readonly sidecar: vscode.Uri;
  readonly tracker: MarkTracker;
  readonly undo: UndoJournal;
  /** The file as last read or written; its set, found in the text then. */
  file: { text: string | undefined; parsed: Sidecar | undefined; set: AnnotationSet };
  state: SidecarState['kind'];
  dirty: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  writing: Promise<void> | undefined;
}

/** Keeps annotations in YAML sidecars through `workspace.fs`. */
export function createStore(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): SidecarStore {
  return new SidecarStore(context, log);
}

const FILES: StoreFiles<vscode.Uri> = {
  async read(uri) {
    try {
      return await vscode.workspace.fs.readFile(uri);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  },
  write: async (uri, bytes) => vscode.workspace.fs.writeFile(uri, bytes),
  async remove(uri) {
    try {
      await vscode.workspace.fs.delete(uri);
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
    }
  },
};

export class SidecarStore implements AnnotationStore, vscode.Disposable {
  readonly #entries = new Map<string, Entry>();
  readonly #opening = new Map<string, Promise<Entry | undefined>>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.ann.yaml');
    const reread = (uri: vscode.Uri): void => {
      for (const entry of this.#entries.values()) {
        if (entry.sidecar.toString() === uri.toString())
          this.#refresh(entry).catch((error: unknown) => {
            this.#logged(error);
          });
      }
    };
    this.#disposables.push(
      watcher,
      watcher.onDidChange(reread),
      watcher.onDidCreate(reread),
      watcher.onDidDelete(reread),
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#edited(event);
      }),
    );
  }

  get(document: vscode.TextDocument): AnnotationSet {
    return this.#entries.get(document.uri.toString())?.tracker.set ?? EMPTY_SET;
  }

  async open(document: vscode.TextDocument): Promise<void> {
    await this.#open(document);
  }

  async perform(document: vscode.TextDocument, step: Step): Promise<void> {
    const entry = await this.#writable(document);
    entry.undo.add({ step, text: checksum(document.getText()) });
    this.#apply(entry, step);
  }

  async performAll(steps: readonly { readonly uri: vscode.Uri; readonly step: Step }[]): Promise<void> {
    for (const { uri, step } of steps) await this.perform(await vscode.workspace.openTextDocument(uri), step);
  }

  async undo(document: vscode.TextDocument): Promise<Step | undefined> {
    const entry = await this.#writable(document);
    const done = entry.undo.takeUndo(checksum(document.getText()));
    if (done !== undefined) this.#apply(entry, rebase(invertStep(done.step), entry.tracker.set));
    return done?.step;
  }

  async redo(document: vscode.TextDocument): Promise<Step | undefined> {
    const entry = await this.#writable(document);
    const undone = entry.undo.takeRedo(checksum(document.getText()));
    if (undone !== undefined) this.#apply(entry, rebase(undone.step, entry.tracker.set));
    return undone?.step;
  }

  canUndo(document: vscode.TextDocument): boolean {
    return this.#entries.get(document.uri.toString())?.undo.newest?.text === checksum(document.getText());
  }

  canRedo(document: vscode.TextDocument): boolean {
    return this.#entries.get(document.uri.toString())?.undo.newestUndone?.text === checksum(document.getText());
  }

  async saved(): Promise<void> {
    await Promise.all([...this.#entries.values()].map((entry) => this.#flush(entry)));
  }

  state(document: vscode.TextDocument): SidecarState {
    const entry = this.#entries.get(document.uri.toString());
    if (entry === undefined) return { kind: 'unavailable', problems: [] };
    const kind = entry.dirty && entry.state === 'saved' ? 'saving' : entry.state;
    return { uri: entry.sidecar, kind, problems: entry.file.parsed?.problems ?? [] };
  }

  async record(uri: vscode.Uri): Promise<ArticleRecord | undefined> {
    const open = this.#entries.get(uri.toString());
    if (open !== undefined) return open.file.text === undefined ? undefined : open.tracker.set.record;
    const bytes = await FILES.read(sidecarOf(uri));
    const text = bytes && decode(bytes);
    return text === undefined ? undefined : readSidecar(text).record;
  }

  dispose(): void {
    for (const entry of this.#entries.values()) clearTimeout(entry.timer);
    for (const one of this.#disposables) one.dispose();
  }

  #open(document: vscode.TextDocument): Promise<Entry | undefined> {
    const key = document.uri.toString();
    const known = this.#entries.get(key);
    if (known !== undefined) {
      // closed and opened again: what happened to the text in between is one replacement
      if (known.tracker.text !== document.getText()) {
        known.tracker.edit([{ start: 0, end: known.tracker.text.length, text: document.getText() }]);
        this.#changed.fire(known.uri);
      }
      return Promise.resolve(known);
    }
    if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== true) return Promise.resolve(undefined);
    let opening = this.#opening.get(key);
    if (opening === undefined) {
      opening = this.#load(document).finally(() => this.#opening.delete(key));
      this.#opening.set(key, opening);
    }
    return opening;
  }

  async #load(document: vscode.TextDocument): Promise<Entry> {
    const sidecar = sidecarOf(document.uri);
    const journal = sidecarJournal(this.context, sidecar);
    try {
      await recover(FILES, journal, { uri: sidecar, name: sidecar.toString() });
    } catch (error) {
      this.#logged(error);
    }
    const bytes = await FILES.read(sidecar);
    const text = bytes && decode(bytes);
    const parsed = text === undefined ? undefined : readSidecar(text);
    const set = parsed === undefined ? EMPTY_SET : resolveAnchors(parseArticle(document.getText()), parsed);
    const entry: Entry = {
      uri: document.uri,
      sidecar,
      tracker: new MarkTracker(document.getText(), set),
      undo: new UndoJournal(),
      file: { text, parsed, set },
      state: bytes !== undefined && text === undefined ? 'broken' : stateOf(parsed),
      dirty: false,
      timer: undefined,
      writing: undefined,
    };
    this.#entries.set(document.uri.toString(), entry);
    return entry;
  }

  async #writable(document: vscode.TextDocument): Promise<Entry> {
    if (document.isUntitled) throw new UserError('store.untitled');
    const entry = document.languageId === ARTICLE_LANGUAGE ? await this.#open(document) : undefined;
    if (entry === undefined) throw new UserError('store.unavailable');
    if (entry.state === 'broken' || entry.state === 'newer') throw new UserError(`store.${entry.state}`);
    return entry;
  }

  #apply(entry: Entry, step: Step): void {
    entry.tracker.replace(applyStep(entry.tracker.set, step));
    this.#later(entry);
    this.#changed.fire(entry.uri);
  }

  #edited(event: vscode.TextDocumentChangeEvent): void {
    const entry = this.#entries.get(event.document.uri.toString());
    if (entry === undefined) return;
    const text = event.document.getText();
    if (event.contentChanges.length === 0) {
      // a change of line ends arrives without edits
      if (text !== entry.tracker.text) entry.tracker.changeLineBreaks(text);
      return;
    }
    entry.tracker.edit(
      event.contentChanges.map(({ rangeOffset, rangeLength, text: inserted }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        text: inserted,
      })),
    );
    if (entry.tracker.text !== text) {
      this.log.error(`edits of ${entry.uri.toString()} did not lead to its text; taking the text as one replacement`);
      entry.tracker.edit([{ start: 0, end: entry.tracker.text.length, text }]);
    }
    // contexts in the sidecar follow the text; without annotations there is nothing to write
    if (entry.file.text !== undefined) this.#later(entry);
  }

  #later(entry: Entry): void {
    entry.dirty = true;
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      this.#flush(entry).catch((error: unknown) => {
        this.#logged(error);
      });
    }, WRITE_MS);
  }

  async #flush(entry: Entry): Promise<void> {
    clearTimeout(entry.timer);
    await entry.writing;
    if (!entry.dirty) return;
    entry.writing = this.#write(entry).finally(() => {
      entry.writing = undefined;
    });
    await entry.writing;
  }

  async #write(entry: Entry): Promise<void> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      await this.#takeOver(entry);
      if (entry.state === 'broken' || entry.state === 'newer') return;
      entry.dirty = false;
      const set = entry.tracker.set;
      const text = writeSidecar(entry.file.parsed, set, parseArticle(entry.tracker.text), {
        deleted: entry.tracker.deleted,
      });
      if (text === entry.file.text) return;
      try {
        const target = { uri: entry.sidecar, name: entry.sidecar.toString() };
        await writeThroughJournal(FILES, sidecarJournal(this.context, entry.sidecar), target, entry.file.text, text);
        entry.file = { text, parsed: readSidecar(text), set };
        entry.state = 'saved';
        return;
      } catch (error) {
        entry.dirty = true;
        if (!(error instanceof WriteCollision)) throw error;
      }
    }
    throw new WriteCollision();
  }

  /** Reads the file again; what others changed since is merged by id. */
  async #takeOver(entry: Entry): Promise<boolean> {
    const bytes = await FILES.read(entry.sidecar);
    const text = bytes && decode(bytes);
    if (text === entry.file.text && !(bytes !== undefined && text === undefined)) return false;
    const parsed = text === undefined ? undefined : readSidecar(text);
    entry.state = bytes !== undefined && text === undefined ? 'broken' : stateOf(parsed);
    const theirs = parsed === undefined ? EMPTY_SET : resolveAnchors(parseArticle(entry.tracker.text), parsed);
    const base = entry.file.set;
    entry.file = { text, parsed, set: theirs };
    if (entry.state === 'broken') return true;
    // a file that was taken away took no decision back: what stands here is written anew
    if (bytes !== undefined) entry.tracker.replace(mergeSets(base, entry.tracker.set, theirs));
    return true;
  }

  async #refresh(entry: Entry): Promise<void> {
    if (entry.writing !== undefined) return;
    if (await this.#takeOver(entry)) this.#changed.fire(entry.uri);
  }

  #logged(error: unknown): void {
    this.log.error(error instanceof Error ? error : String(error));
    if (error instanceof vscode.FileSystemError) void vscode.window.showErrorMessage(error.message);
  }
}

function sidecarOf(article: vscode.Uri): vscode.Uri {
  return article.with({ path: sidecarName(article.path) });
}

function stateOf(parsed: Sidecar | undefined): SidecarState['kind'] {
  if (parsed === undefined) return 'none';
  return parsed.state === 'ok' ? 'saved' : parsed.state;
}
