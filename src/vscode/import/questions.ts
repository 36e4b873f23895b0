import * as vscode from 'vscode';
import {
  type ColumnNames,
  type Conflict,
  CONFLICTS,
  type ImportSource,
  importSources,
  isPlainSource,
  type OffsetUnit,
} from '../../core';
import { pickOne, type Choice } from '../picks';
import type { Services } from '../services';
import { columnsIn, UNITS, type ImportAnswers } from './answers';
import type { ImportPlan } from './plan';

/** The questions of an import, each with the last answer in focus; `undefined` where the user turned away. */
export class ImportQuestions {
  readonly #say: Services['words']['t'];

  constructor(services: Services) {
    this.#say = services.words.t.bind(services.words);
  }

  source(last: string | undefined): Promise<ImportSource | undefined> {
    const sources = importSources();
    const choices = sources.map((value): Choice<ImportSource> => {
      const key = isPlainSource(value) ? `import.source.${value.id}` : `format.${value.id}`;
      return { label: value.id, detail: this.#say(key), value };
    });
    const before = sources.find(({ id }) => id === last);
    return this.#pick('import.format', choices, before);
  }

  async files(source: ImportSource): Promise<readonly vscode.Uri[] | undefined> {
    const files = await vscode.window.showOpenDialog({
      canSelectMany: true,
      title: this.#say('import.files'),
      openLabel: this.#say('import.here'),
      filters: { [source.id]: [source.extension] },
    });
    return files === undefined || files.length === 0 ? undefined : files;
  }

  /** What there is to choose for a source. */
  async ask(source: ImportSource, last: ImportAnswers | undefined): Promise<ImportAnswers | undefined> {
    const format = source.id;
    if (isPlainSource(source)) {
      // a raw text is of use only as an article, and one without marks meets no decisions
      const plain = { format, conflict: 'merge', create: true } as const;
      if (format === 'raw') return plain;
      const columns = await this.#columns(last?.columns);
      return columns && { ...plain, columns };
    }
    const conflict = await this.#conflict(last?.conflict);
    if (conflict === undefined) return undefined;
    // tokens alone make no article
    const create = source.holds.text === 'exact' ? await this.#create(last?.create) : false;
    if (create === undefined) return undefined;
    if (format !== 'doccano') return { format, conflict, create };
    const unit = await this.#unit(last?.unit);
    return unit && { format, conflict, create, unit };
  }

  /** Whether marks may go; asked only where some would. */
  async mayReplace({ replaced }: ImportPlan): Promise<boolean> {
    if (replaced === 0) return true;
    const go = this.#say('import.replace.go');
    const detail = this.#say('import.conflict.replace.detail');
    const question = this.#say('import.replace', { articles: replaced });
    return (await vscode.window.showWarningMessage(question, { modal: true, detail }, go)) === go;
  }

  #pick<T>(key: string, choices: readonly Choice<T>[], before?: T): Promise<T | undefined> {
    return pickOne(this.#say('import.title'), this.#say(key), choices, before);
  }

  #conflict(last: Conflict | undefined): Promise<Conflict | undefined> {
    const choices = CONFLICTS.map((value) => ({
      label: this.#say(`import.conflict.${value}`),
      detail: this.#say(`import.conflict.${value}.detail`),
      value,
    }));
    return this.#pick<Conflict>('import.conflict', choices, last);
  }

  #create(last: boolean | undefined): Promise<boolean | undefined> {
    const choices = [false, true].map((value) => ({
      label: this.#say(`import.create.${value ? 'yes' : 'no'}`),
      value,
    }));
    return this.#pick('import.create', choices, last);
  }

  #unit(last: OffsetUnit | undefined): Promise<OffsetUnit | undefined> {
    const choices = UNITS.map((value) => ({ label: this.#say(`import.unit.${value}`), value }));
    return this.#pick<OffsetUnit>('import.unit', choices, last);
  }

  /** Names of the columns, in one line: those that are not named are called as we call them. */
  async #columns(last: ColumnNames | undefined): Promise<ColumnNames | undefined> {
    const written = await vscode.window.showInputBox({
      title: this.#say('import.title'),
      prompt: this.#say('import.columns'),
      value: Object.entries(last ?? {})
        .map(([name, column]) => `${name}=${String(column)}`)
        .join(', '),
      validateInput: (value) => (columnsIn(value) === undefined ? this.#say('import.columns.wrong') : undefined),
    });
    return written === undefined ? undefined : columnsIn(written);
  }
}
