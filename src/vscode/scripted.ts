import * as vscode from 'vscode';
import { UserError } from './userError';
import type { Words } from './words';

/**
 * The argument of a command that is run by a key binding, a task or another extension instead of through its dialog.
 * Every field is looked at and nothing is guessed: what does not fit is noted, and `end` tells all of it by name. Until
 * then a field that does not fit counts as one that is not given.
 */
export class ScriptedArgument {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #read = new Set<string>();
  /** What is wanted of the fields that do not fit, by name. */
  readonly #faults = new Map<string, string>();

  private constructor(
    argument: object,
    readonly words: Pick<Words, 't'>,
  ) {
    this.#fields = argument as Readonly<Record<string, unknown>>;
  }

  /** None for what VS Code itself gives to commands, such as the file of a context menu. */
  static of(argument: unknown, words: Pick<Words, 't'>): ScriptedArgument | undefined {
    if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) return undefined;
    return 'format' in argument ? new ScriptedArgument(argument, words) : undefined;
  }

  /** One of several things by its id; it has to be given. */
  named<T extends { readonly id: string }>(name: string, things: readonly T[]): T | undefined {
    const value = this.#take(name);
    return things.find(({ id }) => id === value) ?? this.#wrong(name, things.map(({ id }) => id).join(' | '));
  }

  /** One of these words. */
  oneOf<T extends string>(name: string, values: readonly T[], fallback: T): T {
    return this.maybeOneOf(name, values) ?? fallback;
  }

  maybeOneOf<T extends string>(name: string, values: readonly T[]): T | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    const known = values.find((one) => one === value);
    return known ?? this.#wrong(name, values.join(' | '));
  }

  someOf<T extends string>(name: string, values: readonly T[]): T[] | undefined {
    const list = this.strings(name);
    const known = list?.map((value) => values.find((one) => one === value));
    if (known?.includes(undefined) === true) return this.#wrong(name, `[${values.join(' | ')}, …]`);
    return known?.filter((value) => value !== undefined);
  }

  /** `wanted`: what a value has to look like that `fits`. */
  string(name: string, fits: (value: string) => boolean = () => true, wanted = 'string'): string | undefined {
    const value = this.#take(name);
    if (value === undefined || (typeof value === 'string' && fits(value))) return value;
    return this.#wrong(name, wanted);
  }

  flag(name: string): boolean {
    const value = this.#take(name) ?? false;
    return typeof value === 'boolean' ? value : (this.#wrong(name, 'true | false') ?? false);
  }

  /** A list of strings; an empty one is a mistake, for it would mean nothing. */
  strings(name: string): string[] | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    const fits =
      Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string' && one !== '');
    return fits ? (value as string[]) : this.#wrong(name, '[string, …]');
  }

  /** An object whose values are strings, with these keys only where they are given. */
  record(name: string, keys?: readonly string[]): Record<string, string> | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    const pairs: [string, unknown][] =
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [['', value]];
    const fits = pairs.every(
      ([key, one]) => key !== '' && typeof one === 'string' && one !== '' && keys?.includes(key) !== false,
    );
    if (!fits) return this.#wrong(name, `{${keys?.join(' | ') ?? 'string'}: string, …}`);
    return Object.fromEntries(pairs) as Record<string, string>;
  }

  /** A place: an address with a scheme, or a path inside the first folder of the workspace. */
  place(name: string): vscode.Uri | undefined {
    const value = this.#take(name);
    if (value === undefined || value instanceof vscode.Uri) return value;
    const place = typeof value === 'string' ? placeOf(value) : undefined;
    return place ?? this.#wrong(name, 'address | path');
  }

  places(name: string): vscode.Uri[] | undefined {
    const places = this.strings(name)?.map(placeOf);
    if (places?.includes(undefined) === true) return this.#wrong(name, '[address | path, …]');
    return places?.filter((place) => place !== undefined);
  }

  /** Notes that a field was not given though the command cannot do without it. */
  need(name: string, value: unknown, wanted: string): void {
    if (value === undefined && !this.#faults.has(name)) this.#wrong(name, wanted);
  }

  /** Throws a `UserError` that names every field that does not fit, those among them that nothing asked for. */
  end(): void {
    const wrong = [...this.#faults].map(([name, wanted]) => this.words.t('scripted.field', { name, wanted }));
    const unknown = Object.keys(this.#fields)
      .filter((name) => !this.#read.has(name))
      .map((name) => this.words.t('scripted.unknown', { name }));
    const faults = [...unknown, ...wrong];
    if (faults.length > 0) throw new UserError('scripted.wrong', { faults: faults.join(' ') });
  }

  #take(name: string): unknown {
    this.#read.add(name);
    return Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
  }

  #wrong(name: string, wanted: string): undefined {
    this.#faults.set(name, wanted);
    return undefined;
  }
}

function placeOf(value: string): vscode.Uri | undefined {
  if (/^[a-z][\w+.-]+:\//iu.test(value)) {
    try {
      return vscode.Uri.parse(value, true);
    } catch {
      return undefined;
    }
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const parts = value.split('/');
  if (folder === undefined || value === '' || value.startsWith('/') || parts.includes('..')) return undefined;
  return vscode.Uri.joinPath(folder, ...parts);
}
