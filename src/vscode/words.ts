import type * as vscode from 'vscode';
import { BUNDLES, fill, type Language, type WordArgs } from '../assets/l10n';
import type { LabelSchema, Problem } from '../core';
import { chosenLanguage } from './chosenLanguage';
import type { Settings } from './settings';

/** User-facing words in the language that the user chose. */
export interface Words {
  readonly language: Language;
  /** Fires when the language changes: what is shown must be worded anew. */
  readonly onDidChange: vscode.Event<void>;
  /** The message of a key; the key itself where there is none. */
  t(key: string, args?: WordArgs): string;
  /** The message, or nothing where the key has none. */
  find(key: string, args?: WordArgs): string | undefined;
  problem(problem: Problem): string;
  /** A label as shown: the schema's own name, else ours, else the id. */
  label(id: string, schema?: LabelSchema): string;
  /** What counts as the label: the schema's own words, else ours for a built-in label. */
  guidelines(id: string, schema?: LabelSchema): string | undefined;
}

/** Words of the bundles in `assets/l10n`; English where Azerbaijani lacks one. */
export class BundledWords implements Words {
  #language: Language;
  readonly onDidChange: vscode.Event<void>;

  constructor(settings: Settings) {
    this.#language = chosenLanguage(settings);
    // before anybody who words anew: settings are too slow to be asked for each word
    settings.onDidChange((changed) => {
      if (changed('language')) this.#language = chosenLanguage(settings);
    });
    this.onDidChange = (listener, thisArgs?: unknown, disposables?: vscode.Disposable[]) =>
      settings.onDidChange(
        (changed) => {
          if (changed('language')) listener.call(thisArgs);
        },
        undefined,
        disposables,
      );
  }

  get language(): Language {
    return this.#language;
  }

  t(key: string, args?: WordArgs): string {
    return this.find(key, args) ?? key;
  }

  find(key: string, args?: WordArgs): string | undefined {
    const template = BUNDLES[this.language][key] ?? BUNDLES.en[key];
    return template === undefined ? undefined : fill(template, args);
  }

  problem(problem: Problem): string {
    return this.t(`problem.${problem.code}`, problem.args);
  }

  label(id: string, schema?: LabelSchema): string {
    const spec = schema?.labels.find((label) => label.id === id);
    return spec?.name ?? this.find(`label.${id}`) ?? id;
  }

  guidelines(id: string, schema?: LabelSchema): string | undefined {
    const spec = schema?.labels.find((label) => label.id === id);
    return spec?.guidelines ?? this.find(`guidelines.${id}`);
  }
}
