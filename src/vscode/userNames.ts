import * as vscode from 'vscode';
import { type NamesFile, NO_NAMES, readNames, type UserNames } from '../core';
import type { Schemas } from './services';
import type { WorkspaceFiles } from './workspaceFiles';

/** The names that the workspace itself gives the recogniser. */
export interface WorkspaceNames {
  /** Fires when a `names.yaml`, or the labels that it may use, changed. */
  readonly onDidChange: vscode.Event<void>;
  get(uri: vscode.Uri): UserNames;
}

/** The `names.yaml` of each workspace folder. */
export class WorkspaceNameLists implements WorkspaceNames, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listener: vscode.Disposable;
  readonly #read = new Map<string, { readonly text: string; readonly labels: string; readonly file: NamesFile }>();
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly files: WorkspaceFiles,
    private readonly schemas: Pick<Schemas, 'get'>,
  ) {
    this.#listener = files.onDidChange(({ kind }) => {
      if (kind !== 'titles') this.#changed.fire();
    });
  }

  get(uri: vscode.Uri): UserNames {
    return this.read(uri)?.names ?? NO_NAMES;
  }

  /** The file that holds for a document, with its faults. */
  read(uri: vscode.Uri): NamesFile | undefined {
    const file = this.files.get('names', uri);
    if (file === undefined) return undefined;
    const labels = this.schemas.get(uri).labels.map(({ id }) => id);
    const key = file.uri.toString();
    const known = this.#read.get(key);
    if (known?.text === file.text && known.labels === labels.join()) return known.file;
    const read = readNames(file.text, labels);
    this.#read.set(key, { text: file.text, labels: labels.join(), file: read });
    return read;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}
