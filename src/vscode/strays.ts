import * as vscode from 'vscode';
import { byCodePoints, isSidecarName, likeness, ownerOf, parseArticle, readSidecar } from '../core';
import { layerAnnotator } from './annotator';
import type { Articles, AnnotationStore, OpenArticle } from './services';
import type { Settings } from './settings';
import { articleOf, readLayers, sidecarsBeside, type Layer } from './store/layers';
import { namesIn, readIfCan, textIfCan } from './store/workspaceFiles';
import { searchFiles } from './searchFiles';
import { fileName } from './uris';

/** What is the matter with an open article that has no sidecar beside it. */
export type Stray =
  /** Its marks stand in this window only. */
  | { readonly code: 'sidecar.missing'; readonly count: number }
  /** Sidecars without an article that are about its text, the likeliest first. */
  | { readonly code: 'sidecar.elsewhere'; readonly sidecars: readonly vscode.Uri[] }
  /** Articles of the same text that have marks. */
  | { readonly code: 'sidecar.copied'; readonly sources: readonly Source[] };

export interface Source {
  readonly article: vscode.Uri;
  readonly count: number;
}

/** Finds sidecars and articles that lost each other, and copies. */
export interface Strays {
  /** Fires when a file came or went, so that all has to be asked anew. */
  readonly onDidChange: vscode.Event<void>;
  /** Sidecars without an article beside them, of the workspace and among the open documents. */
  sidecars(): Promise<readonly vscode.Uri[]>;
  /** Looks for what is the matter with an open article, and remembers it for `of`. */
  look(open: OpenArticle): Promise<Stray | undefined>;
  of(article: vscode.Uri): Stray | undefined;
  /** What the user's own sidecar of an article on disk marks in a text. */
  layer(article: vscode.Uri, text: string): Promise<Layer | undefined>;
}

interface Pairs {
  readonly lost: readonly vscode.Uri[];
  readonly articles: readonly vscode.Uri[];
}

/** The share of an article that a sidecar has to know to be offered for it. */
const LIKE = 0.5;
const MOST = 5;

/** Files looked at in one go: each costs a message to the file system. */
const AT_ONCE = 40;

export interface StrayParts {
  readonly store: AnnotationStore;
  readonly articles: Articles;
  readonly settings: Settings;
}

/** Searches the workspace once, and again after files came or went. */
export class SidecarStrays implements Strays, vscode.Disposable {
  readonly #found = new Map<string, Stray>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  readonly onDidChange = this.#changed.event;
  #pairs: Promise<Pairs> | undefined;

  constructor(private readonly parts: StrayParts) {
    const anew = (): void => {
      this.#pairs = undefined;
      this.#changed.fire();
    };
    for (const pattern of ['**/*.ann.yaml', '**/*.{azn,txt}']) {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, false);
      this.#disposables.push(watcher, watcher.onDidCreate(anew), watcher.onDidDelete(anew));
    }
    this.#disposables.push(
      vscode.workspace.onDidRenameFiles(anew),
      vscode.workspace.onDidCreateFiles(anew),
      vscode.workspace.onDidDeleteFiles(anew),
      vscode.workspace.onDidChangeWorkspaceFolders(anew),
      parts.articles.onDidClose((uri) => this.#found.delete(uri.toString())),
    );
  }

  of(article: vscode.Uri): Stray | undefined {
    return this.#found.get(article.toString());
  }

  async sidecars(): Promise<readonly vscode.Uri[]> {
    const lost = new Map((await this.#known()).lost.map((uri) => [uri.toString(), uri]));
    for (const { uri } of vscode.workspace.textDocuments) {
      // one outside the workspace, or in a host that cannot search
      if (!isSidecarName(fileName(uri)) || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) continue;
      if ((await articleOf(uri)) === undefined) lost.set(uri.toString(), uri);
    }
    return [...lost.values()];
  }

  async look(open: OpenArticle): Promise<Stray | undefined> {
    const { uri } = open.document;
    const stray = await this.#look(open);
    if (stray === undefined) this.#found.delete(uri.toString());
    else this.#found.set(uri.toString(), stray);
    return stray;
  }

  async #look({ document, writable }: OpenArticle): Promise<Stray | undefined> {
    const { kind } = this.parts.store.state(document);
    if (kind === 'missing') return { code: 'sidecar.missing', count: this.parts.store.get(document).annotations.size };
    if (!writable || kind !== 'none' || (await sidecarsBeside(document.uri)).length > 0) return undefined;
    const sidecars = await this.#about(document.getText());
    if (sidecars.length > 0) return { code: 'sidecar.elsewhere', sidecars };
    const sources = await this.#sources(document);
    return sources.length > 0 ? { code: 'sidecar.copied', sources } : undefined;
  }

  async layer(article: vscode.Uri, text: string): Promise<Layer | undefined> {
    const own = await layerAnnotator(this.parts.settings);
    return (await readLayers(article, text)).find(({ annotator }) => annotator === own);
  }

  /** Lost sidecars that know a text. */
  async #about(text: string): Promise<vscode.Uri[]> {
    const article = parseArticle(text);
    const like: { readonly uri: vscode.Uri; readonly share: number }[] = [];
    for (const uri of await this.sidecars()) {
      const content = await textIfCan(uri);
      const share = content === undefined ? 0 : likeness(readSidecar(content), article);
      if (share >= LIKE) like.push({ uri, share });
    }
    return like
      .sort((a, b) => b.share - a.share)
      .slice(0, MOST)
      .map(({ uri }) => uri);
  }

  /** Articles with marks whose file says the same; first those of one size are found, which needs no reading. */
  async #sources(document: vscode.TextDocument): Promise<Source[]> {
    const bytes = document.isDirty ? undefined : await readIfCan(document.uri);
    if (bytes === undefined) return [];
    const others = (await this.#known()).articles.filter((uri) => uri.toString() !== document.uri.toString());
    const sources: Source[] = [];
    for (let i = 0; i < others.length && sources.length < MOST; i += AT_ONCE) {
      const some = others.slice(i, i + AT_ONCE);
      const sizes = await Promise.all(some.map(sizeOf));
      for (const [at, article] of some.entries()) {
        if (sizes[at] !== bytes.length || !sameBytes(bytes, await readIfCan(article))) continue;
        const count = (await this.layer(article, document.getText()))?.set.annotations.size ?? 0;
        if (count > 0) sources.push({ article, count });
      }
    }
    return sources.slice(0, MOST);
  }

  #known(): Promise<Pairs> {
    return (this.#pairs ??= findPairs());
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }
}

/** All sidecars of the workspace, by whether their article is there. */
async function findPairs(): Promise<Pairs> {
  const sidecars = await searchFiles(['ann.yaml']);
  const folders = new Map<string, Promise<ReadonlySet<string>>>();
  const lost: vscode.Uri[] = [];
  const articles = new Map<string, vscode.Uri>();
  for (const sidecar of sidecars.sort((a, b) => byCodePoints(a.path, b.path))) {
    const folder = vscode.Uri.joinPath(sidecar, '..');
    const key = folder.toString();
    let listed = folders.get(key);
    if (listed === undefined) folders.set(key, (listed = namesIn(folder).then((names) => new Set(names))));
    const names = await listed;
    // gone since it was found
    if (!names.has(fileName(sidecar))) continue;
    const owner = ownerOf(fileName(sidecar), (name) => names.has(name));
    if (owner === undefined) lost.push(sidecar);
    else {
      const article = vscode.Uri.joinPath(folder, owner.article);
      articles.set(article.toString(), article);
    }
  }
  return { lost, articles: [...articles.values()] };
}

async function sizeOf(uri: vscode.Uri): Promise<number> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    ({ size }) => size,
    () => -1,
  );
}

function sameBytes(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return a.length === b?.length && a.every((byte, i) => byte === b[i]);
}
