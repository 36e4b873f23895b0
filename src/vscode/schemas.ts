import * as vscode from 'vscode';
import { BUILTIN_SCHEMA, type LabelSchema } from '../core/annotation/labelSchema';
import type { Problem } from '../core/problem';
import { readLabels, type LabelsFile } from '../core/workspaceFiles/labelsFile';
import type { Schemas } from './services';
import type { WorkspaceFiles } from './workspaceFiles';

export { BUILTIN_SCHEMA };

/**
 * The label set of each workspace folder: its `labels.yaml`, else the six built-in labels. While a file
 * cannot be read as one, as in the middle of typing, what held before goes on.
 */
export class WorkspaceSchemas implements Schemas, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listener: vscode.Disposable;
  readonly #read = new Map<string, { readonly text: string; readonly file: LabelsFile; readonly schema: LabelSchema }>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly files: WorkspaceFiles) {
    this.#listener = files.onDidChange(({ kind }) => {
      if (kind === 'labels') this.#changed.fire();
    });
  }

  get(uri: vscode.Uri): LabelSchema {
    return this.#of(uri)?.schema ?? BUILTIN_SCHEMA;
  }

  /** Faults of the file that holds for a document. */
  problems(uri: vscode.Uri): readonly Problem[] {
    return this.#of(uri)?.file.problems ?? [];
  }

  #of(uri: vscode.Uri): { file: LabelsFile; schema: LabelSchema } | undefined {
    const file = this.files.get('labels', uri);
    const key = this.files.uriOf('labels', uri)?.toString();
    if (key === undefined) return undefined;
    if (file === undefined) {
      this.#read.delete(key);
      return undefined;
    }
    const known = this.#read.get(key);
    if (known?.text === file.text) return known;
    const read = readLabels(file.text, file.uri.toString());
    const now = { text: file.text, file: read, schema: read.schema ?? known?.schema ?? BUILTIN_SCHEMA };
    this.#read.set(key, now);
    return now;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}
