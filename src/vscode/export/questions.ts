import * as vscode from 'vscode';
import { ENDING_POLICIES, type EndingPolicy, type Format, FORMATS, isOneFile, renameOf, sharesOf } from '../../core';
import { pickMany, pickOne, type Choice } from '../picks';
import type { Services } from '../services';
import { extrasOf, SCOPES, whatsOf, type Answers, type Scope, type What } from './answers';
import { searchFiles } from '../searchFiles';

/** What the dialog does next: go on, or ask once more about one thing. */
export type Next = 'export' | 'preview' | Detail;

/** What is asked only where the user wants it. */
export type Detail = 'labels' | 'rename' | 'layer' | 'files' | 'split' | 'extras';

/** Files that are named where they would be replaced. */
const NAMED = 10;

/** Shares that are offered. */
const SPLITS = ['80,10,10', '70,15,15', '90,5,5'];

/** The questions of an export, each with the last answer in focus; `undefined` where the user turned away. */
export class ExportQuestions {
  readonly #say: Services['words']['t'];

  constructor(
    readonly services: Services,
    /** The article that the user means. */
    readonly active: vscode.Uri | undefined,
  ) {
    this.#say = services.words.t.bind(services.words);
  }

  /** What every export has to know. */
  async ask(last: Answers | undefined): Promise<Answers | undefined> {
    const say = this.#say;
    const format = await this.#pick(
      'export.format',
      FORMATS.map((one) => ({ label: one.id, detail: say(`format.${one.id}`), value: one })),
      FORMATS.find(({ id }) => id === last?.format),
    );
    if (format === undefined) return undefined;
    const scope = await this.#scope(last?.scope);
    if (scope === undefined) return undefined;
    const what = await this.#pick<What>(
      'export.what',
      whatsOf(format).map((value) => ({
        label: say(`export.what.${value}`),
        detail: say(`export.what.${value}.detail`),
        value,
      })),
      last?.what,
    );
    if (what === undefined) return undefined;
    const endings = format.holds.edges === 'token' ? await this.#endings(format, last?.endings) : undefined;
    if (format.holds.edges === 'token' && endings === undefined) return undefined;
    return { ...last, format: format.id, scope, what, endings };
  }

  /** Without an article in front there is nothing to choose. */
  async #scope(last: Scope | undefined): Promise<Scope | undefined> {
    if (this.active === undefined) return 'workspace';
    const choices = SCOPES.map((value) => ({ label: this.#say(`export.scope.${value}`), value }));
    return this.#pick('export.scope', choices, last);
  }

  /** What is chosen, at a glance, and what to do with it. */
  next(answers: Answers, format: Format): Promise<Next | undefined> {
    const say = this.#say;
    const row = (icon: string, value: Next, description?: string): Choice<Next> => ({
      label: `$(${icon}) ${say(`export.next.${value}`)}`,
      description,
      value,
    });
    const choices = [
      row('export', 'export'),
      row('open-preview', 'preview'),
      row('tag', 'labels', answers.labels?.join(', ') ?? say('export.all')),
      row('replace', 'rename', written(answers.rename) || '–'),
      row('person', 'layer', answers.layer ?? say('export.adjudicated')),
    ];
    if (isOneFile(format)) {
      choices.push(row('files', 'files', say(`export.files.${answers.perArticle === true ? 'many' : 'one'}`)));
    }
    choices.push(row('split-horizontal', 'split', answers.split ?? say('export.split.none')));
    const extras = extrasOf(format);
    if (extras.length > 0) {
      const ticked = extras.filter((extra) => answers.extras?.includes(extra) === true);
      choices.push(row('settings', 'extras', ticked.map((extra) => say(`export.extra.${extra}`)).join(', ') || '–'));
    }
    return this.#pick('export.next', choices, 'export');
  }

  /** Asks about one thing; turning away leaves it as it was. */
  async detail(detail: Detail, answers: Answers, format: Format): Promise<Answers> {
    switch (detail) {
      case 'labels':
        return { ...answers, labels: await this.#labels(answers) };
      case 'rename':
        return { ...answers, rename: await this.#rename(answers) };
      case 'layer':
        return { ...answers, layer: await this.#layer(answers) };
      case 'files':
        return { ...answers, perArticle: await this.#perArticle(answers) };
      case 'split':
        return { ...answers, split: await this.#split(answers) };
      case 'extras':
        return { ...answers, extras: await this.#extras(answers, format) };
    }
  }

  async folder(last: string | undefined): Promise<vscode.Uri | undefined> {
    const first = vscode.workspace.workspaceFolders?.[0]?.uri;
    const picked = await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: this.#say('export.where'),
      openLabel: this.#say('export.here'),
      defaultUri: last === undefined ? first : vscode.Uri.parse(last),
    });
    return picked?.[0];
  }

  /** Whether files that are there may be replaced; paths in the folder. */
  async mayReplace(files: readonly string[]): Promise<boolean> {
    const go = this.#say('export.replace.go');
    const detail = files.slice(0, NAMED).join('\n') + (files.length > NAMED ? '\n…' : '');
    const question = this.#say('export.replace', { files: files.length });
    return (await vscode.window.showWarningMessage(question, { modal: true, detail }, go)) === go;
  }

  #pick<T>(key: string, choices: readonly Choice<T>[], before?: T): Promise<T | undefined> {
    return pickOne(this.#say('export.title'), this.#say(key), choices, before);
  }

  #endings(format: Format, last: EndingPolicy | undefined): Promise<EndingPolicy | undefined> {
    const choices = ENDING_POLICIES.filter((policy) => policy !== 'keep').map((value) => ({
      label: value,
      detail: this.#say(`export.endings.${value}`),
      description: value === format.endings ? this.#say('export.default') : undefined,
      value,
    }));
    return this.#pick<EndingPolicy>('export.endings', choices, last ?? format.endings);
  }

  /** All labels ticked means no choice, so that labels that come later go out too. */
  async #labels({ labels }: Answers): Promise<readonly string[] | undefined> {
    const uri = this.active ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const known = uri === undefined ? [] : this.services.schemas.get(uri).labels.map(({ id }) => id);
    const choices = known.map((id) => ({ label: id, value: id }));
    const picked = await pickMany(this.#say('export.title'), this.#say('export.labels'), choices, labels ?? known);
    if (picked === undefined) return labels;
    return picked.length === 0 || picked.length === known.length ? undefined : picked;
  }

  async #rename({ rename }: Answers): Promise<Answers['rename']> {
    const typed = await vscode.window.showInputBox({
      title: this.#say('export.title'),
      prompt: this.#say('export.rename'),
      placeHolder: 'PERSON=PER, LOC=GPE',
      value: written(rename),
      validateInput: (value) => {
        const { wrong } = renameOf(value);
        return wrong === undefined ? undefined : this.#say('export.rename.wrong', { value: wrong });
      },
    });
    if (typed === undefined) return rename;
    const { names } = renameOf(typed);
    return names.size === 0 ? undefined : Object.fromEntries(names);
  }

  async #layer({ layer }: Answers): Promise<string | undefined> {
    const found = await searchFiles(['ann.yaml']);
    const slugs = found.flatMap(({ path }) => /\.(?:azn|txt)\.([a-z0-9-]{1,40})\.ann\.yaml$/u.exec(path)?.[1] ?? []);
    const choices: Choice<string>[] = [
      { label: this.#say('export.adjudicated'), value: '' },
      ...[...new Set(slugs)].sort().map((slug) => ({ label: slug, value: slug })),
    ];
    return ((await this.#pick('export.layer', choices, layer ?? '')) ?? layer) || undefined;
  }

  async #perArticle({ perArticle }: Answers): Promise<boolean | undefined> {
    const choices = ([false, true] as const).map((value) => ({
      label: this.#say(`export.files.${value ? 'many' : 'one'}`),
      value,
    }));
    return (await this.#pick('export.files', choices, perArticle === true)) ?? perArticle;
  }

  async #split({ split }: Answers): Promise<string | undefined> {
    const offered = [...new Set([...SPLITS, ...(split === undefined ? [] : [split])])];
    const choices: Choice<string>[] = [
      { label: this.#say('export.split.none'), value: '' },
      ...offered.map((value) => ({ label: value, value })),
      { label: this.#say('export.split.other'), value: 'other' },
    ];
    const picked = await this.#pick('export.split', choices, split ?? '');
    if (picked !== 'other') return (picked ?? split) || undefined;
    const typed = await vscode.window.showInputBox({
      title: this.#say('export.title'),
      prompt: this.#say('export.split.shares'),
      value: split ?? SPLITS[0],
      validateInput: (value) =>
        sharesOf(value) === undefined ? this.#say('export.split.wrong', { value }) : undefined,
    });
    return typed ?? split;
  }

  async #extras({ extras = [] }: Answers, format: Format): Promise<Answers['extras']> {
    const choices = extrasOf(format).map((value) => ({ label: this.#say(`export.extra.${value}`), value }));
    return (await pickMany(this.#say('export.title'), this.#say('export.extras'), choices, extras)) ?? extras;
  }
}

/** Other names of labels as a person writes them. */
function written(rename: Answers['rename']): string {
  return Object.entries(rename ?? {})
    .map((pair) => pair.join('='))
    .join(', ');
}
