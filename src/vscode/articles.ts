import * as vscode from 'vscode';
import { atLeast, type Engine, marksOf, parseArticle, type Recognition, suggestible } from '../core';
import { ARTICLE_LANGUAGE } from './language';
import { recognizeArticle } from './recognizeArticle';
import type { Settings } from './settings';
import type { AnnotationStore, Articles, LoadedArticle, OpenArticle, Schemas } from './services';
import { Turns } from './turns';
import type { WorkspaceNames } from './userNames';

/** Rest after a keystroke before the article is read again; long enough not to compete with fast typing. */
const REST_MS = 80;

/** How long recognising waits for a busy window to show what was decided: it keeps the host from sending anything. */
const SHOWING_MS = 1000;

interface Entry {
  readonly document: vscode.TextDocument;
  current: OpenArticle | undefined;
  recognition: Recognition | undefined;
  /** The version that `recognition` was made from. */
  recognized: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** One pass at a time. */
  readonly passes: Turns;
  opened: boolean;
}

/** What the workspace itself says of its articles. */
export interface ArticleWorkspace {
  /** Waits until its files have been read. */
  readonly ready: () => Promise<void>;
  readonly schemas: Schemas;
  readonly names: WorkspaceNames;
  readonly settings: Settings;
}

/** Recognises every open article again after each edit and joins the result with its annotations. */
export class ArticleRegistry implements Articles, vscode.Disposable {
  readonly #entries = new Map<string, Entry>();
  readonly #changed = new vscode.EventEmitter<OpenArticle>();
  readonly #loaded = new vscode.EventEmitter<LoadedArticle>();
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: vscode.Disposable[] = [this.#changed, this.#loaded, this.#closed];
  readonly onDidLoad = this.#loaded.event;
  readonly onDidChange = this.#changed.event;
  readonly onDidClose = this.#closed.event;

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly store: AnnotationStore,
    private readonly workspace: ArticleWorkspace,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Begins with the articles that are open already. Called once all who listen are registered. */
  start(): void {
    this.#disposables.push(
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.#open(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#close(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const entry = this.#entries.get(document.uri.toString());
        if (entry !== undefined) this.#schedule(entry, REST_MS);
      }),
      this.store.onDidChange((uri) => {
        const entry = this.#entries.get(uri.toString());
        // an edit's own pass comes anyway
        if (entry !== undefined && entry.recognized === entry.document.version) this.#publish(entry);
      }),
      this.workspace.names.onDidChange(() => {
        for (const entry of this.#entries.values()) this.#again(entry);
      }),
      this.workspace.schemas.onDidChange(() => {
        for (const entry of this.#entries.values()) this.#publish(entry);
      }),
      this.workspace.settings.onDidChange((changed) => {
        if (!changed('suggestions.minimumConfidence')) return;
        for (const entry of this.#entries.values()) this.#publish(entry);
      }),
    );
    for (const document of vscode.workspace.textDocuments) this.#open(document);
  }

  get(document: vscode.TextDocument): OpenArticle | undefined {
    return this.#entries.get(document.uri.toString())?.current;
  }

  async ready(document: vscode.TextDocument): Promise<OpenArticle | undefined> {
    const key = document.uri.toString();
    for (
      let entry = this.#entries.get(key);
      entry !== undefined && !document.isClosed;
      entry = this.#entries.get(key)
    ) {
      if (entry.current?.version === document.version && entry.timer === undefined) return entry.current;
      await this.#run(entry);
    }
    return undefined;
  }

  all(): readonly OpenArticle[] {
    return [...this.#entries.values()].flatMap(({ current }) => (current === undefined ? [] : [current]));
  }

  #open(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (document.languageId !== ARTICLE_LANGUAGE || this.#entries.has(key)) return;
    const entry: Entry = {
      document,
      current: undefined,
      recognition: undefined,
      recognized: -1,
      timer: undefined,
      passes: new Turns(),
      opened: false,
    };
    this.#entries.set(key, entry);
    // at once: what is asked of the window now comes before it is busy with the editor
    this.#run(entry).catch(this.failed);
  }

  #close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    this.#entries.delete(key);
    this.#closed.fire(document.uri);
  }

  #schedule(entry: Entry, delay: number): void {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      this.#run(entry).catch(this.failed);
    }, delay);
  }

  /** Recognises the same text anew. */
  #again(entry: Entry): void {
    entry.recognized = -1;
    this.#schedule(entry, 0);
  }

  /** One pass over the text as it is now, behind those under way. */
  #run(entry: Entry): Promise<void> {
    clearTimeout(entry.timer);
    entry.timer = undefined;
    return entry.passes.run(() => this.#pass(entry));
  }

  async #pass(entry: Entry): Promise<void> {
    const [{ recognizer }] = await Promise.all([
      this.engine(),
      entry.opened ? undefined : this.#load(entry),
      this.workspace.ready(),
    ]);
    entry.opened = true;
    if (!this.#isLive(entry) || entry.recognized === entry.document.version) return;
    const version = entry.document.version;
    const article = parseArticle(entry.document.getText());
    const userNames = this.workspace.names.get(entry.document.uri);
    entry.recognition = recognizeArticle(recognizer, article, { previous: entry.recognition, userNames });
    entry.recognized = version;
    entry.current = this.#state(entry, article, entry.recognition);
    this.#changed.fire(entry.current);
  }

  /** Reads what was decided, and tells it: recognising a long article takes longer than a person should wait for it. */
  async #load(entry: Entry): Promise<void> {
    await Promise.all([this.store.open(entry.document), this.workspace.ready()]);
    if (!this.#isLive(entry) || this.store.get(entry.document).annotations.size === 0) return;
    const article = parseArticle(entry.document.getText());
    const shown: PromiseLike<unknown>[] = [];
    this.#loaded.fire({
      open: this.#state(entry, article, { mentions: [], problems: [] }, entry.document.version),
      waitUntil: (drawn) => {
        shown.push(drawn);
      },
    });
    const patience = new Promise((resolve) => setTimeout(resolve, SHOWING_MS));
    await Promise.race([Promise.allSettled(shown), patience]);
  }

  #publish(entry: Entry): void {
    if (entry.current === undefined || entry.recognition === undefined || !this.#isLive(entry)) return;
    entry.current = this.#state(entry, entry.current.article, entry.recognition);
    this.#changed.fire(entry.current);
  }

  #state(
    entry: Entry,
    article: OpenArticle['article'],
    recognition: Pick<Recognition, 'mentions' | 'problems'>,
    version = entry.recognized,
  ): OpenArticle {
    const { document } = entry;
    const set = this.store.get(document);
    return {
      document,
      version,
      article,
      mentions: recognition.mentions,
      set,
      marks: marksOf(
        set,
        atLeast(
          suggestible(recognition.mentions, this.workspace.schemas.get(document.uri)),
          this.workspace.settings.get('suggestions.minimumConfidence', document.uri),
        ),
      ),
      problems: [...article.problems, ...recognition.problems],
      writable: isWritable(document),
    };
  }

  #isLive(entry: Entry): boolean {
    return this.#entries.get(entry.document.uri.toString()) === entry && !entry.document.isClosed;
  }

  dispose(): void {
    for (const entry of this.#entries.values()) clearTimeout(entry.timer);
    this.#entries.clear();
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

/** Whether a sidecar can stand beside the document. */
function isWritable(document: vscode.TextDocument): boolean {
  return !document.isUntitled && vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === true;
}
