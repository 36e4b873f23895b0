import * as vscode from 'vscode';
import { type ArticleRecord, ownerOf } from '../core';
import type { AnnotationStore, Articles } from './services';
import type { Settings } from './settings';

/** Status and note of articles, open or not, kept until their sidecar changes. */
export interface ArticleRecords {
  /** Fires with the articles whose record may have changed. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  /** None where the article has no sidecar. */
  get(article: vscode.Uri): Promise<ArticleRecord | undefined>;
}

/** Reads the head of the sidecar of an article that is not open, and asks the store about one that is. */
export class SidecarRecords implements ArticleRecords, vscode.Disposable {
  readonly #known = new Map<string, Promise<ArticleRecord | undefined>>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly store: AnnotationStore,
    private readonly articles: Articles,
    settings: Settings,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.ann.yaml');
    const touched = (sidecar: vscode.Uri): void => {
      const path = ownerOf(sidecar.path, (name) => this.#known.has(sidecar.with({ path: name }).toString()))?.article;
      this.#forget(sidecar.with({ path: path ?? sidecar.path.replace(/\.ann\.yaml$/u, '') }));
    };
    this.#disposables.push(
      watcher,
      watcher.onDidChange(touched),
      watcher.onDidCreate(touched),
      watcher.onDidDelete(touched),
      store.onDidChange((uri) => {
        this.#forget(uri);
      }),
      settings.onDidChange((changed) => {
        if (!changed('sidecar.perAnnotator') && !changed('annotator')) return;
        for (const article of [...this.#known.keys()]) this.#forget(vscode.Uri.parse(article));
      }),
    );
  }

  get(article: vscode.Uri): Promise<ArticleRecord | undefined> {
    const key = article.toString();
    const open = this.articles.all().find(({ document }) => document.uri.toString() === key);
    if (open !== undefined) {
      const { record, annotations } = this.store.get(open.document);
      const none = record.status === 'new' && record.note === undefined && annotations.size === 0;
      return Promise.resolve(none ? undefined : record);
    }
    let record = this.#known.get(key);
    if (record === undefined) {
      record = this.store.record(article);
      this.#known.set(key, record);
    }
    return record;
  }

  #forget(article: vscode.Uri): void {
    this.#known.delete(article.toString());
    this.#changed.fire(article);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}
