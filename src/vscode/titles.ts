import type * as vscode from 'vscode';
import type { Dictionary, Engine, MergeResult, Problem } from '../core';

/** A `titles.yaml` of the workspace, with its text as it is now. */
export interface TitlesFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** Finds the workspace's `titles.yaml` files. Whoever watches them says when one has changed. */
export interface TitlesFiles {
  readonly onDidChange: vscode.Event<void>;
  /** The file that holds for a document, or for the workspace where none is given. */
  get(uri: vscode.Uri | undefined): Promise<TitlesFile | undefined>;
}

/** The dictionary that holds for a document. */
export interface TitlesHere {
  readonly dictionary: Dictionary;
  /** The workspace's file whose entries lie over the bundled ones. */
  readonly file?: TitlesFile;
  /** Faults of that file. */
  readonly problems?: readonly Problem[];
}

/** The official-titles dictionary with the workspace's additions. */
export interface Titles {
  /** Fires when entries may have changed: what was asked must be asked anew. */
  readonly onDidChange: vscode.Event<void>;
  get(uri?: vscode.Uri): Promise<TitlesHere>;
}

/** Lays the workspace's files over the bundled dictionary; each text is merged once. */
export class LayeredTitles implements Titles {
  readonly onDidChange: vscode.Event<void>;
  readonly #merged = new Map<string, { text: string; result: MergeResult }>();

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly files: TitlesFiles,
  ) {
    this.onDidChange = files.onDidChange;
  }

  async get(uri?: vscode.Uri): Promise<TitlesHere> {
    const [{ dictionary }, file] = await Promise.all([this.engine(), this.files.get(uri)]);
    if (file === undefined) return { dictionary };
    const key = file.uri.toString();
    const known = this.#merged.get(key);
    if (known?.text === file.text) return { ...known.result, file };
    const result = dictionary.merge(file.text);
    this.#merged.set(key, { text: file.text, result });
    return { ...result, file };
  }
}
