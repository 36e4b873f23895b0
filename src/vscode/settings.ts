import * as vscode from 'vscode';

/** Every setting with its type and default; the manifest test compares this table with package.json. */
export const SETTINGS = {
  /** Language of hovers, problems and messages. */
  language: 'auto' as 'auto' | 'az' | 'en',
  /** Whether plain-text files whose first line carries a date header are articles. */
  'articles.detectByHeader': true as boolean,
  /** Globs of files that are articles whatever they begin with. */
  'articles.include': [] as readonly string[],
  /** The annotator's name; a workspace cannot set it. */
  annotator: '' as string,
  /** One sidecar for each annotator. */
  'sidecar.perAnnotator': false as boolean,
  /** What happens to the other mentions of an entity after a decision. */
  propagate: 'offer' as 'offer' | 'automatic' | 'off',
  /** Whether suggestions are highlighted outside review too. */
  'suggestions.show': true as boolean,
  /** Values of dates behind their mentions. */
  'dates.hints': 'unresolved' as 'off' | 'unresolved' | 'on',
  /** Whether titles are offered while typing in an article. */
  'titles.completion': true as boolean,
};

export type SettingValues = typeof SETTINGS;
export type SettingName = keyof SettingValues;

/** The user's settings, read when asked, so that a change needs no reload. */
export interface Settings {
  /** The value that holds for `scope`; the default where the stored one has another type. */
  get<K extends SettingName>(name: K, scope?: vscode.Uri): SettingValues[K];
  set<K extends SettingName>(name: K, value: SettingValues[K], target: vscode.ConfigurationTarget): Promise<void>;
  /** Fires with a test of which settings changed. */
  readonly onDidChange: vscode.Event<(name: SettingName) => boolean>;
}

export class WorkspaceSettings implements Settings, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<(name: SettingName) => boolean>();
  readonly #listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('aznews'))
      this.#changed.fire((name) => event.affectsConfiguration(`aznews.${name}`));
  });
  readonly onDidChange = this.#changed.event;

  get<K extends SettingName>(name: K, scope?: vscode.Uri): SettingValues[K] {
    const fallback = SETTINGS[name];
    const value = vscode.workspace.getConfiguration('aznews', scope).get<SettingValues[K]>(name, fallback);
    const fits = typeof value === typeof fallback && Array.isArray(value) === Array.isArray(fallback);
    return fits ? value : fallback;
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
