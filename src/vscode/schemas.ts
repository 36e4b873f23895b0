import * as vscode from 'vscode';
import { BUILTIN_SCHEMA, type LabelSchema, readLabels } from '../core';
import type { Schemas } from './services';
import type { WorkspaceFiles } from './workspaceFiles';

/**
 * The label set of each workspace folder: its `labels.yaml`, else the six built-in labels. While a file
 * cannot be read as one, as in the middle of typing, what held before goes on.
 */
export class WorkspaceSchemas implements Schemas, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listener: vscode.Disposable;
  readonly #read = new Map<string, { readonly text: string; readonly schema: LabelSchema }>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly files: WorkspaceFiles) {
    this.#listener = files.onDidChange(({ kind }) => {
      if (kind === 'labels') this.#changed.fire();
    });
  }

  get(uri: vscode.Uri): LabelSchema {
    return this.#of(uri) ?? BUILTIN_SCHEMA;
  }

  #of(uri: vscode.Uri): LabelSchema | undefined {
    const file = this.files.get('labels', uri);
    const key = this.files.uriOf('labels', uri)?.toString();
    if (key === undefined) return undefined;
    if (file === undefined) {
      this.#read.delete(key);
      return undefined;
    }
    const known = this.#read.get(key);
    if (known?.text === file.text) return known.schema;
    const schema = readLabels(file.text, key).schema ?? known?.schema ?? BUILTIN_SCHEMA;
    this.#read.set(key, { text: file.text, schema });
    return schema;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}
