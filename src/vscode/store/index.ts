import * as vscode from 'vscode';
import { type AnnotationSet, type ArticleRecord, EMPTY_SET, readRecord, type Step } from '../../core';
import type { AnnotationStore, ArticleStep, Decisions, SidecarState, UndoneStep } from '../services';
import { layerAnnotator } from '../annotator';
import { ARTICLE_LANGUAGE } from '../language';
import type { Notices } from '../notices';
import type { Settings } from '../settings';
import { textAt } from '../fileText';
import { UserError } from '../userError';
import { BegunWrites } from './begunWrites';
import type { Entry } from './entry';
import { checksum } from './files';
import { readLayers, sidecarFor, type Layer } from './layers';
import { SidecarFile, type SidecarPlace } from './sidecarFile';
import { sidecarJournal, type JournalContext } from './sidecarJournal';
import { takeBack } from './takeBack';
import { UndoJournal, type Way } from './undoJournal';
import { refusalOf } from './unusable';
import { textIfCan, WORKSPACE_FILES } from './workspaceFiles';
import { SidecarWriting } from './writing';
import { documentAt } from '../uris';

/** Lets others finish a write that is under way. */
const PAUSE_MS = 60;

export interface StoreParts {
  readonly context: JournalContext;
  readonly log: vscode.LogOutputChannel;
  readonly settings: Settings;
  readonly notices: Notices;
}

/** Keeps annotations in YAML sidecars through `workspace.fs`. */
export class SidecarStore implements AnnotationStore, vscode.Disposable {
  readonly #entries = new Map<string, Entry>();
  readonly #opening = new Map<string, Promise<Entry | undefined>>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #stateChanged = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: vscode.Disposable[] = [this.#changed, this.#stateChanged];
  readonly #writing: SidecarWriting;
  readonly #begun: BegunWrites;
  readonly onDidChange = this.#changed.event;
  readonly onDidChangeState = this.#stateChanged.event;
  #group = 0;

  constructor(private readonly parts: StoreParts) {
    this.#writing = new SidecarWriting({
      ...{ log: parts.log, notices: parts.notices },
      follow: (entry) => {
        const document = documentAt(entry.uri);
        if (document !== undefined) this.#follow(entry, document.getText());
      },
      tookOver: (entry) => {
        if (documentAt(entry.uri)?.isDirty !== true) entry.file.findAgain();
      },
      changed: (article) => {
        this.#changed.fire(article);
      },
      stateChanged: (article) => {
        this.#stateChanged.fire(article);
      },
    });
    this.#begun = new BegunWrites({
      ...{ context: parts.context, log: parts.log, notices: parts.notices },
      placeOf: (sidecar) => this.#placeOf(sidecar),
      knows: (article) => this.#entryOf(article) !== undefined || this.#opening.has(article.toString()),
    });
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.ann.yaml');
    const reread = (uri: vscode.Uri): void => {
      for (const entry of this.#entries.values())
        if (entry.file.uri.toString() === uri.toString()) this.#writing.guard(this.#writing.refresh(entry));
    };
    this.#disposables.push(
      watcher,
      watcher.onDidChange(reread),
      watcher.onDidCreate(reread),
      watcher.onDidDelete(reread),
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#edited(event);
      }),
      parts.settings.onDidChange((changed) => {
        if (changed('sidecar.perAnnotator') || changed('annotator')) this.#writing.guard(this.#otherLayer());
      }),
    );
  }

  get(document: vscode.TextDocument): AnnotationSet {
    return this.#entryOf(document.uri)?.file.tracker.set ?? EMPTY_SET;
  }

  async open(document: vscode.TextDocument): Promise<void> {
    const known = this.#entryOf(document.uri);
    await this.#open(document);
    // nobody watches files outside the workspace
    if (known !== undefined) await this.#writing.refresh(known);
  }

  async perform(document: vscode.TextDocument, step: Step): Promise<void> {
    this.#do(await this.#writable(document), step);
  }

  async mayDecide(document: vscode.TextDocument): Promise<void> {
    await this.#writable(document);
  }

  async decisions(uri: vscode.Uri): Promise<Decisions> {
    const { file } = this.#mayWrite(await this.#entryFor(uri));
    return { text: file.tracker.text, set: file.tracker.set, exists: file.exists };
  }

  async performAll(steps: readonly ArticleStep[], token?: vscode.CancellationToken): Promise<boolean> {
    const ready: (ArticleStep & { readonly entry: Entry })[] = [];
    // all or none: nothing is done before every sidecar is known to be writable
    for (const one of steps) ready.push({ ...one, entry: this.#mayWrite(await this.#entryFor(one.uri)) });
    const changed = ready.find(({ entry, text }) => text !== undefined && text !== entry.file.tracker.text);
    if (changed !== undefined) throw new UserError('store.changed', { file: changed.uri.path });
    if (token?.isCancellationRequested === true) return false;
    const group = ready.length > 1 ? `g${++this.#group}` : undefined;
    for (const { entry, step } of ready) this.#do(entry, step, group);
    await Promise.all(ready.map(({ entry }) => this.#writing.flush(entry)));
    return true;
  }

  undo(document: vscode.TextDocument): Promise<UndoneStep | undefined> {
    return this.#back(document, 'undo');
  }

  redo(document: vscode.TextDocument): Promise<UndoneStep | undefined> {
    return this.#back(document, 'redo');
  }

  canUndo(document: vscode.TextDocument): boolean {
    const newest = this.#entryOf(document.uri)?.undo.newest('undo');
    return newest !== undefined && newest.text === checksum(document.getText());
  }

  canRedo(document: vscode.TextDocument): boolean {
    const newest = this.#entryOf(document.uri)?.undo.newest('redo');
    return newest !== undefined && newest.text === checksum(document.getText());
  }

  async saved(): Promise<void> {
    await Promise.all([...this.#entries.values()].map((entry) => this.#writing.flushIfCan(entry)));
  }

  async rewrite(document: vscode.TextDocument): Promise<void> {
    const entry = await this.#writable(document);
    entry.file.touch();
    await this.#writing.flush(entry);
  }

  finishBegun(): Promise<void> {
    return this.#begun.finishAll();
  }

  state(document: vscode.TextDocument): SidecarState {
    const entry = this.#entryOf(document.uri);
    return entry === undefined ? { kind: 'unavailable', problems: [] } : this.#stateOf(entry);
  }

  #stateOf({ file, failure, writing }: Entry): SidecarState {
    return { uri: file.uri, kind: kindOf(file, failure, writing), problems: file.problems, obstacle: file.obstacle };
  }

  async record(uri: vscode.Uri): Promise<ArticleRecord | undefined> {
    const open = this.#entryOf(uri);
    if (open !== undefined) return open.file.exists ? open.file.tracker.set.record : undefined;
    const text = await textIfCan(await this.#sidecarOf(uri));
    return text === undefined ? undefined : readRecord(text);
  }

  async layers(document: vscode.TextDocument): Promise<readonly Layer[]> {
    const own = this.#entryOf(document.uri);
    const layers = await readLayers(document.uri, document.getText());
    return layers.map((layer) =>
      layer.sidecar.toString() === own?.file.uri.toString() ? { ...layer, set: own.file.tracker.set } : layer,
    );
  }

  async releaseBelow(uri: vscode.Uri): Promise<void> {
    const below = `${uri.toString()}/`;
    for (const entry of [...this.#entries.values()]) {
      const article = entry.uri.toString();
      if (article === uri.toString() || article.startsWith(below)) await this.#release(entry);
    }
  }

  dispose(): void {
    for (const entry of this.#entries.values()) clearTimeout(entry.timer);
    for (const one of this.#disposables) one.dispose();
  }

  #entryOf(uri: vscode.Uri): Entry | undefined {
    return this.#entries.get(uri.toString());
  }

  /** Forgets an article, once all is written. */
  async #release(entry: Entry): Promise<void> {
    await this.#writing.flush(entry);
    clearTimeout(entry.timer);
    this.#entries.delete(entry.uri.toString());
  }

  #do(entry: Entry, step: Step, group?: string): void {
    entry.undo.add({ step, text: checksum(entry.file.tracker.text), group });
    this.#apply(entry, step);
  }

  async #back(document: vscode.TextDocument, way: Way): Promise<UndoneStep | undefined> {
    const entry = await this.#writable(document);
    return takeBack(entry, way, {
      entries: this.#entries.values(),
      renew: async (one) => {
        await this.#entryFor(one.uri);
        await this.#writing.flush(one);
      },
      apply: (one, step) => {
        this.#apply(one, step);
      },
    });
  }

  #open(document: vscode.TextDocument): Promise<Entry | undefined> {
    const known = this.#entryOf(document.uri);
    if (known !== undefined) {
      this.#follow(known, document.getText());
      return Promise.resolve(known);
    }
    if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== true) return Promise.resolve(undefined);
    return this.#load(document.uri, () => document.getText());
  }

  /** An article that need not be open; its text is that of the editor or of the file. */
  async #entryFor(uri: vscode.Uri): Promise<Entry> {
    const document = documentAt(uri);
    if (document !== undefined) return this.#writable(document);
    const text = await textAt(uri);
    if (text === undefined) throw new UserError('store.unavailable');
    const known = this.#entryOf(uri);
    if (known !== undefined) this.#follow(known, text);
    const entry = known ?? (await this.#load(uri, () => text));
    if (entry === undefined) throw new UserError('store.unavailable');
    return entry;
  }

  /** What happened to the text while nobody followed it is one replacement. */
  #follow({ file, uri }: Entry, text: string): void {
    const { tracker } = file;
    if (tracker.text === text) return;
    tracker.edit([{ start: 0, end: tracker.text.length, text }]);
    if (documentAt(uri)?.isDirty !== true) file.findAgain();
    this.#changed.fire(uri);
  }

  #load(uri: vscode.Uri, text: () => string): Promise<Entry | undefined> {
    const key = uri.toString();
    let opening = this.#opening.get(key);
    if (opening === undefined) {
      opening = this.#read(uri, text).finally(() => this.#opening.delete(key));
      this.#opening.set(key, opening);
    }
    return opening;
  }

  async #read(uri: vscode.Uri, text: () => string): Promise<Entry> {
    const layer = await layerAnnotator(this.parts.settings);
    const sidecar = await sidecarFor(uri, layer);
    await this.#begun.atRest(sidecar);
    const file = await SidecarFile.open({ ...this.#placeOf(sidecar), layer }, text());
    if (file.recovery !== 'none') this.parts.log.info(`${sidecar.toString()}: unfinished write ${file.recovery}`);
    const undo = new UndoJournal();
    const entry: Entry = { uri, file, undo, timer: undefined, writing: undefined, failure: undefined };
    this.#entries.set(uri.toString(), entry);
    if (file.waiting) this.#tellWaiting(entry);
    this.#follow(entry, text());
    return entry;
  }

  /** It is finished by itself once the sidecar can be used; who does not want to wait for that may try. */
  #tellWaiting(entry: Entry): void {
    const tryAgain = async (): Promise<void> => {
      if (this.#entryOf(entry.uri) !== entry) return;
      entry.file.tryAgain();
      await this.#writing.flush(entry);
      if (entry.file.waiting) this.#tellWaiting(entry);
    };
    this.parts.notices.ask(
      'store.recovery.waiting',
      { file: entry.file.uri.path },
      { key: 'action.retry', run: tryAgain },
    );
  }

  #placeOf(sidecar: vscode.Uri): SidecarPlace<vscode.Uri> {
    return {
      files: WORKSPACE_FILES,
      journal: sidecarJournal(this.parts.context, sidecar),
      uri: sidecar,
      name: sidecar.toString(),
      now: () => performance.now(),
      pause: () => new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS)),
    };
  }

  async #sidecarOf(uri: vscode.Uri): Promise<vscode.Uri> {
    return sidecarFor(uri, await layerAnnotator(this.parts.settings));
  }

  /** The user works in another layer from now on. */
  async #otherLayer(): Promise<void> {
    for (const entry of [...this.#entries.values()]) {
      if ((await this.#sidecarOf(entry.uri)).toString() === entry.file.uri.toString()) continue;
      await this.#release(entry);
      const document = documentAt(entry.uri);
      if (document !== undefined) await this.#open(document);
      this.#changed.fire(entry.uri);
    }
  }

  async #writable(document: vscode.TextDocument): Promise<Entry> {
    if (document.isUntitled) throw new UserError('store.untitled');
    const entry = document.languageId === ARTICLE_LANGUAGE ? await this.#open(document) : undefined;
    if (entry === undefined) throw new UserError('store.unavailable');
    // nobody watches files outside the workspace, where what was broken may have been mended
    if (!entry.file.writable) await this.#writing.refresh(entry);
    return this.#mayWrite(entry);
  }

  #mayWrite(entry: Entry): Entry {
    const refusal = refusalOf(this.#stateOf(entry));
    if (refusal !== undefined) throw refusal;
    return entry;
  }

  #apply(entry: Entry, step: Step): void {
    entry.file.apply(step);
    this.#writing.later(entry);
    this.#changed.fire(entry.uri);
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const entry = this.#entryOf(document.uri);
    if (entry === undefined) return;
    const { tracker } = entry.file;
    if (contentChanges.length === 0) {
      // a change of line ends arrives without edits
      const text = document.getText();
      if (text !== tracker.text) tracker.changeLineBreaks(text);
    } else {
      tracker.edit(
        contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
          start: rangeOffset,
          end: rangeOffset + rangeLength,
          text,
        })),
      );
      // read anew from disk, as after a branch switch
      if (!document.isDirty) entry.file.findAgain();
    }
    // contexts in the sidecar follow the text; without annotations there is nothing to write
    if (entry.file.exists) {
      entry.file.touch();
      this.#writing.later(entry);
    }
  }
}

function kindOf(
  { state, inConflict, dirty, tracker }: Entry['file'],
  failure: Entry['failure'],
  writing: Entry['writing'],
): SidecarState['kind'] {
  if (state !== 'ok' && state !== 'none') return inConflict ? 'conflict' : state;
  if (failure !== undefined) return failure;
  if (dirty || writing !== undefined) return 'saving';
  if (state === 'ok') return 'saved';
  return tracker.set.annotations.size > 0 ? 'missing' : 'none';
}
