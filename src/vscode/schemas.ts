import * as vscode from 'vscode';
import type { LabelSchema } from '../core/annotation/labelSchema';
import type { Schemas } from './services';

/** The six labels of the guidelines, for workspaces without a `labels.yaml`. */
export const BUILTIN_SCHEMA: LabelSchema = {
  source: 'builtin',
  labels: [
    { id: 'PERSON', key: 'P', color: 'aznews.person', attributes: [], mayContain: [] },
    { id: 'ORG', key: 'O', color: 'aznews.org', attributes: [], mayContain: [] },
    { id: 'LOC', key: 'L', color: 'aznews.loc', attributes: [], mayContain: [] },
    { id: 'TITLE', key: 'T', color: 'aznews.title', attributes: [], mayContain: [] },
    { id: 'EVENT', key: 'E', color: 'aznews.event', attributes: [], mayContain: [] },
    { id: 'DATE', key: 'D', color: 'aznews.date', attributes: [], mayContain: [] },
  ],
};

export class BuiltinSchemas implements Schemas, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  get(): LabelSchema {
    return BUILTIN_SCHEMA;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
