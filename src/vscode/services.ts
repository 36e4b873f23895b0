import type * as vscode from 'vscode';
import type { AnnotationSet, Article, ArticleRecord, Engine, LabelSchema, Mark, Mention, Problem, Step } from '../core';
import type { ArticleRecords } from './articleRecords';
import type { Corpus } from './corpus';
import type { Notices } from './notices';
import type { Propagation } from './propagation';
import type { Layer } from './store/layers';
import type { Settings } from './settings';
import type { Strays } from './strays';
import type { SuggestionVisibility } from './suggestions';
import type { Titles } from './titles';
import type { WorkspaceNames } from './userNames';
import type { Words } from './words';
import type { WorkspaceFiles } from './workspaceFiles';

/** All that a feature may reach. Built once by `createServices`, handed to each `register(services)`. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly settings: Settings;
  /** The loader of user-facing words. */
  readonly words: Words;
  /** Tells the user what was done and what failed. */
  readonly notices: Notices;
  /** The language engine; loaded with the first article, never at activation. */
  readonly engine: () => Promise<Engine>;
  readonly articles: Articles;
  readonly store: AnnotationStore;
  /** Status and note of every article. */
  readonly records: ArticleRecords;
  readonly schemas: Schemas;
  /** The workspace's own names (`names.yaml`). */
  readonly names: WorkspaceNames;
  /** The texts of `.aznews/*.yaml`. */
  readonly workspaceFiles: WorkspaceFiles;
  /** The official-titles dictionary with the workspace's `titles.yaml` over it. */
  readonly titles: Titles;
  readonly suggestions: SuggestionVisibility;
  /** Says of all mentions of an entity what was decided about one. */
  readonly propagation: Propagation;
  /** The workspace's articles, open or not. */
  readonly corpus: Corpus;
  /** Sidecars and articles that lost each other, and copies of articles. */
  readonly strays: Strays;
}

/** Every open document that is an article, with what is known of it. */
export interface Articles {
  /** Fires once when what was decided about a document is known; what is suggested, and `get`, come later. */
  readonly onDidLoad: vscode.Event<LoadedArticle>;
  /** Fires after text, recognition or annotations of a document changed and its marks are new. */
  readonly onDidChange: vscode.Event<OpenArticle>;
  readonly onDidClose: vscode.Event<vscode.Uri>;
  /** The open article of a document; none where the document is no article. */
  get(document: vscode.TextDocument): OpenArticle | undefined;
  /** Waits until the document's text as it is now has been recognised and its sidecar read. */
  ready(document: vscode.TextDocument): Promise<OpenArticle | undefined>;
  all(): readonly OpenArticle[];
}

/** What was decided about an article, before anything is suggested. */
export interface LoadedArticle {
  readonly open: OpenArticle;
  /** Puts off the recognition, for a little while, until what is shown of it is shown. */
  waitUntil(shown: PromiseLike<unknown>): void;
}

/** The state of one open article; replaced as a whole, spans fit `version` of the document. */
export interface OpenArticle {
  readonly document: vscode.TextDocument;
  /** The document's version that every span here refers to. */
  readonly version: number;
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly set: AnnotationSet;
  /** Annotations, and the mentions that no decision covers, in text order. */
  readonly marks: readonly Mark[];
  readonly problems: readonly Problem[];
  /** False where no sidecar can stand beside the document (git:, output, untitled, read-only). */
  readonly writable: boolean;
}

/** Keeps decisions: moves them through edits, writes sidecars, undoes and redoes. */
export interface AnnotationStore {
  /** Fires when the set of an open article changed, by a command, an edit or from outside. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  /** Decisions about an open article, spans in its current text. */
  get(document: vscode.TextDocument): AnnotationSet;
  /** Opens the sidecar of a document and starts to follow its edits. */
  open(document: vscode.TextDocument): Promise<void>;
  /** Does one step and puts it on the undo journal. Rejects with a `UserError` where the sidecar is read-only. */
  perform(document: vscode.TextDocument, step: Step): Promise<void>;
  /** Rejects with a `UserError`, which says what to do, where nothing can be decided about a document. */
  mayDecide(document: vscode.TextDocument): Promise<void>;
  /** Decisions about an article that need not be open. Rejects with a `UserError` where they cannot be changed. */
  decisions(uri: vscode.Uri): Promise<Decisions>;
  /**
   * Does steps over several articles, which need not be open, as one that is undone as one. All or none: rejects with
   * a `UserError` where one cannot be done, `false` where it was cancelled before.
   */
  performAll(steps: readonly ArticleStep[], token?: vscode.CancellationToken): Promise<boolean>;
  /** Takes the newest step back, a workspace-wide one in all articles where it still stands as it was done. */
  undo(document: vscode.TextDocument): Promise<UndoneStep | undefined>;
  redo(document: vscode.TextDocument): Promise<UndoneStep | undefined>;
  /** Whether the newest step in time is one of annotation, so that Ctrl+Z should undo it. */
  canUndo(document: vscode.TextDocument): boolean;
  canRedo(document: vscode.TextDocument): boolean;
  /** Waits until everything performed so far stands in the sidecar on disk. */
  saved(): Promise<void>;
  /** Finishes writes of windows that are no more, in this window's folders: nobody need open their articles. */
  finishBegun(): Promise<void>;
  /** Writes the marks that an article has though its sidecar is gone. */
  rewrite(document: vscode.TextDocument): Promise<void>;
  /** State of the sidecar, for status and problems. */
  state(document: vscode.TextDocument): SidecarState;
  /** Status and note of an article that need not be open; none without a sidecar. */
  record(uri: vscode.Uri): Promise<ArticleRecord | undefined>;
  /** Fires when the state of an article's sidecar changed. */
  readonly onDidChangeState: vscode.Event<vscode.Uri>;
  /** What every annotator decided about an open article; the user's own layer as the store has it. */
  layers(document: vscode.TextDocument): Promise<readonly Layer[]>;
  /** Writes what is open of an article, or of all articles of a folder, and forgets it, before it is renamed or deleted. */
  releaseBelow(uri: vscode.Uri): Promise<void>;
}

/** What was decided about an article, open or not. */
export interface Decisions {
  /** The text that spans refer to: the editor's, or the file's without a BOM. */
  readonly text: string;
  readonly set: AnnotationSet;
  /** Whether the sidecar is there. */
  readonly exists: boolean;
}

/** A step in one of several articles. */
export interface ArticleStep {
  readonly uri: vscode.Uri;
  readonly step: Step;
  /** The text that the step was made for, where it is not to be done in another one. */
  readonly text?: string;
}

/** A step that was taken back or done again. */
export interface UndoneStep extends Step {
  /** Articles of a workspace-wide step that others changed since: there it stays as it was. */
  readonly left: readonly vscode.Uri[];
}

export interface SidecarState {
  readonly uri?: vscode.Uri;
  /** `missing`: there are marks, and their file was deleted. `conflict`: git could not merge it. */
  readonly kind:
    | 'none'
    | 'missing'
    | 'saved'
    | 'saving'
    | 'read-only'
    | 'failed'
    | 'conflict'
    | 'broken'
    | 'newer'
    | 'unreadable'
    | 'unavailable';
  /** Problems inside the sidecar's own text. */
  readonly problems: readonly Problem[];
  /** Why an `unreadable` sidecar cannot be read, in the words of its file system. */
  readonly obstacle?: string;
}

/** The label schema that holds for a document: the workspace's `labels.yaml` or the built-in one. */
export interface Schemas {
  readonly onDidChange: vscode.Event<void>;
  get(uri: vscode.Uri): LabelSchema;
}
