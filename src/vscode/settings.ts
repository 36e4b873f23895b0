import * as vscode from 'vscode';
import { settingOf, type SettingName, type SettingValues } from './settingsTable';

export type { SettingName, SettingValues };

/** The user's settings, read when asked, so that a change needs no reload. */
export interface Settings {
  /** The value that holds for `scope`; the default where the stored one does not fit. */
  get<K extends SettingName>(name: K, scope?: vscode.Uri): SettingValues[K];
  set<K extends SettingName>(name: K, value: SettingValues[K], target: vscode.ConfigurationTarget): Promise<void>;
  /** Fires with a test of which settings changed. */
  readonly onDidChange: vscode.Event<(name: SettingName) => boolean>;
}

/** Settings from VS Code's configuration. */
export class WorkspaceSettings implements Settings, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<(name: SettingName) => boolean>();
  readonly #listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('aznews'))
      this.#changed.fire((name) => event.affectsConfiguration(`aznews.${name}`));
  });
  readonly onDidChange = this.#changed.event;

  get<K extends SettingName>(name: K, scope?: vscode.Uri): SettingValues[K] {
    return settingOf(name, vscode.workspace.getConfiguration('aznews', scope).get(name));
  }

  async set<K extends SettingName>(
    name: K,
    value: SettingValues[K],
    target: vscode.ConfigurationTarget,
  ): Promise<void> {
    await vscode.workspace.getConfiguration('aznews').update(name, value, target);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}
