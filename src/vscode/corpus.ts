import * as vscode from 'vscode';
import {
  type AnnotationSet,
  type Article,
  byCodePoints,
  EMPTY_SET,
  type Engine,
  fold,
  hasDateHeader,
  HEADER_REACH,
  type Mark,
  marksOf,
  type Mention,
  parseArticle,
  readSidecar,
  resolveAnchors,
  suggestible,
} from '../core';
import { layerAnnotator } from './annotator';
import type { ArticleWorkspace } from './articles';
import { decodeBytes } from './decodeBytes';
import { recognizeArticle } from './recognizeArticle';
import { searchFiles } from './searchFiles';
import type { Articles } from './services';
import { sidecarFor } from './store/layers';
import { isMissing } from './store/workspaceFiles';
import { messageOf } from './thrown';
import { documentAt } from './uris';

/** One article of the workspace, open or not, with what is known of it. */
export interface CorpusArticle {
  readonly uri: vscode.Uri;
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly set: AnnotationSet;
  readonly marks: readonly Mark[];
}

/** The articles of the workspace as files; open ones are read as the editor has them. */
export interface Corpus {
  /** Articles below a folder, or of the whole workspace, in code-point order of their paths. */
  files(below?: vscode.Uri, token?: vscode.CancellationToken): Promise<vscode.Uri[]>;
  /** Reads one; `undefined` where it is no readable text. */
  read(uri: vscode.Uri): Promise<CorpusArticle | undefined>;
  /** The path by which reports name a file. */
  nameOf(uri: vscode.Uri): string;
  /**
   * The file that such a path names, there or not. One that begins with no root's name is in the root of `beside`, else
   * in the first; `undefined` in a window without a folder.
   */
  uriOf(name: string, beside: vscode.Uri): vscode.Uri | undefined;
}

/** Articles by their names; plain `.txt` files count only with a date header. */
const ARTICLE_ENDINGS = ['azn', 'txt'];

/** Larger files are no articles; VS Code itself opens them without extensions. */
const LARGEST = 50 * 1024 * 1024;

/** Finds articles by VS Code's search or by walking folders, and reads them through `workspace.fs`. */
export class WorkspaceCorpus implements Corpus {
  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly articles: Articles,
    private readonly workspace: ArticleWorkspace,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  async files(below?: vscode.Uri, token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
    const found = await searchFiles(ARTICLE_ENDINGS, below, token);
    const articles: vscode.Uri[] = [];
    for (const uri of found.sort((a, b) => byCodePoints(a.path, b.path))) {
      if (token?.isCancellationRequested === true) break;
      if (/\.(azn|az\.txt)$/iu.test(uri.path) || (await this.#hasHeader(uri))) articles.push(uri);
    }
    return withOpen(articles, this.articles, below);
  }

  async read(uri: vscode.Uri): Promise<CorpusArticle | undefined> {
    const document = documentAt(uri);
    const open = document && (await this.articles.ready(document));
    if (open !== undefined) {
      const { article, mentions, set, marks } = open;
      return { uri, article, mentions, set, marks };
    }
    const text = document?.getText() ?? (await this.#text(uri));
    if (text === undefined) return undefined;
    const article = parseArticle(text);
    const { recognizer } = await this.engine();
    await this.workspace.ready();
    const { mentions } = recognizeArticle(recognizer, article, { userNames: this.workspace.names.get(uri) });
    const sidecar = await this.#text(await sidecarFor(uri, await layerAnnotator(this.workspace.settings)));
    const set = sidecar === undefined ? EMPTY_SET : resolveAnchors(article, readSidecar(sidecar));
    return { uri, article, mentions, set, marks: marksOf(set, suggestible(mentions, this.workspace.schemas.get(uri))) };
  }

  nameOf(uri: vscode.Uri): string {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const folder = folders.length > 1 ? vscode.workspace.getWorkspaceFolder(uri) : undefined;
    const path = vscode.workspace.asRelativePath(uri, false);
    return folder === undefined ? path : `${rootNames(folders)[folder.index] ?? folder.name}/${path}`;
  }

  uriOf(name: string, beside: vscode.Uri): vscode.Uri | undefined {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const [root = '', ...path] = name.split('/');
    const named = folders.length > 1 && path.length > 0 ? folders[rootNames(folders).indexOf(root)] : undefined;
    if (named !== undefined) return vscode.Uri.joinPath(named.uri, ...path);
    const folder = vscode.workspace.getWorkspaceFolder(beside) ?? folders[0];
    return folder && vscode.Uri.joinPath(folder.uri, name);
  }

  async #hasHeader(uri: vscode.Uri): Promise<boolean> {
    const text = await this.#text(uri);
    return text !== undefined && hasDateHeader(text.slice(0, HEADER_REACH));
  }

  /** A file's text; `undefined` where there is none, or none in UTF-8 or UTF-16 with a BOM. */
  async #text(uri: vscode.Uri): Promise<string | undefined> {
    try {
      const stat = await vscode.workspace.fs.stat(uri);
      if (stat.size > LARGEST) return undefined;
      const bytes = await vscode.workspace.fs.readFile(uri);
      return decodeBytes(bytes);
    } catch (error) {
      if (isMissing(error)) return undefined;
      this.log.warn(`${uri.toString()}: ${messageOf(error)}`);
      return undefined;
    }
  }
}

/**
 * What tells the folders of a window apart, in their order: their names, with a number behind one that was there before.
 * VS Code itself may have several of one name, and an export of them must not write one file twice.
 */
function rootNames(folders: readonly vscode.WorkspaceFolder[]): string[] {
  const taken = new Set<string>();
  return folders.map(({ name }) => {
    let free = name;
    for (let n = 2; taken.has(fold(free)); n++) free = `${name}-${n}`;
    taken.add(fold(free));
    return free;
  });
}

/** The list with the open articles that it lacks: those not saved by such a name, or all where search is unavailable. */
function withOpen(found: readonly vscode.Uri[], articles: Articles, below: vscode.Uri | undefined): vscode.Uri[] {
  const known = new Set(found.map((uri) => uri.toString()));
  const more = articles
    .all()
    .filter(({ writable }) => writable)
    .map(({ document }) => document.uri)
    .filter((uri) => !known.has(uri.toString()) && vscode.workspace.getWorkspaceFolder(uri) !== undefined)
    .filter((uri) => below === undefined || uri.toString().startsWith(`${below.toString()}/`));
  return [...found, ...more].sort((a, b) => byCodePoints(a.path, b.path));
}
