import * as vscode from 'vscode';
import type { Mark } from '../core';
import type { Settings } from './settings';

/** Whether suggestions may be seen: a setting for all articles, and the blind mode of review for one. */
export interface SuggestionVisibility {
  readonly onDidChange: vscode.Event<void>;
  shown(uri: vscode.Uri): boolean;
  isBlind(uri: vscode.Uri): boolean;
  setBlind(uri: vscode.Uri, blind: boolean): void;
  /** An article with the marks that a person sees: none that are only suggested, where suggestions are hidden. */
  seen<T extends { readonly marks: readonly Mark[] }>(uri: vscode.Uri, article: T): T;
}

/** Follows the setting; blind articles are kept for the session. */
export class SuggestionSwitch implements SuggestionVisibility, vscode.Disposable {
  readonly #blind = new Set<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listener: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(private readonly settings: Settings) {
    this.#listener = settings.onDidChange((changed) => {
      if (changed('suggestions.show')) this.#changed.fire();
    });
  }

  shown(uri: vscode.Uri): boolean {
    return !this.isBlind(uri) && this.settings.get('suggestions.show', uri);
  }

  isBlind(uri: vscode.Uri): boolean {
    return this.#blind.has(uri.toString());
  }

  setBlind(uri: vscode.Uri, blind: boolean): void {
    if (blind) this.#blind.add(uri.toString());
    else this.#blind.delete(uri.toString());
    this.#changed.fire();
  }

  seen<T extends { readonly marks: readonly Mark[] }>(uri: vscode.Uri, article: T): T {
    if (this.shown(uri)) return article;
    return { ...article, marks: article.marks.filter(({ kind }) => kind === 'annotation') };
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}
