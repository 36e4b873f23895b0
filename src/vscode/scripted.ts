import * as vscode from 'vscode';
import { UserError } from './userError';

/**
 * The argument of a command that is run by a key binding, a task or another extension instead of through its dialog.
 * Every field is looked at: what does not fit is told by its name, nothing is guessed.
 */
export class ScriptedArgument {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #read = new Set<string>();

  private constructor(argument: object) {
    this.#fields = argument as Readonly<Record<string, unknown>>;
  }

  /** None for what VS Code itself gives to commands, such as the file of a context menu. */
  static of(argument: unknown): ScriptedArgument | undefined {
    if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) return undefined;
    return 'format' in argument ? new ScriptedArgument(argument) : undefined;
  }

  /** Throws a `UserError` where the field is none of these. */
  oneOf<T extends string>(name: string, values: readonly T[], fallback?: T): T {
    const value = this.#take(name) ?? fallback;
    const known = values.find((one) => one === value);
    if (known === undefined) throw wrong(name, `${values.join(' | ')}`);
    return known;
  }

  maybeOneOf<T extends string>(name: string, values: readonly T[]): T | undefined {
    return this.#fields[name] === undefined ? undefined : this.oneOf(name, values);
  }

  someOf<T extends string>(name: string, values: readonly T[]): T[] | undefined {
    const list = this.strings(name);
    return list?.map((value) => {
      const known = values.find((one) => one === value);
      if (known === undefined) throw wrong(name, values.join(' | '));
      return known;
    });
  }

  string(name: string): string | undefined {
    const value = this.#take(name);
    if (value === undefined || typeof value === 'string') return value;
    throw wrong(name, 'string');
  }

  flag(name: string): boolean {
    const value = this.#take(name) ?? false;
    if (typeof value === 'boolean') return value;
    throw wrong(name, 'true | false');
  }

  strings(name: string): string[] | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
    throw wrong(name, '[string, …]');
  }

  /** An object whose values are strings, with these keys only where they are given. */
  record(name: string, keys?: readonly string[]): Record<string, string> | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(name, '{name: string, …}');
    const pairs = Object.entries(value).map(([key, one]): [string, string] => {
      if (keys !== undefined && !keys.includes(key)) throw wrong(name, keys.join(' | '));
      if (typeof one !== 'string') throw wrong(`${name}.${key}`, 'string');
      return [key, one];
    });
    return Object.fromEntries(pairs);
  }

  /** A place: an address with a scheme, or a path inside the first folder of the workspace. */
  place(name: string): vscode.Uri | undefined {
    const value = this.#take(name);
    if (value === undefined || value instanceof vscode.Uri) return value;
    if (typeof value === 'string') return placeOf(name, value);
    throw wrong(name, 'address | path');
  }

  places(name: string): vscode.Uri[] | undefined {
    return this.strings(name)?.map((value) => placeOf(name, value));
  }

  /** Throws where a field was given that nothing asked for: a misspelt choice must not be passed over. */
  end(): void {
    const unknown = Object.keys(this.#fields).find((name) => !this.#read.has(name));
    if (unknown !== undefined) throw new UserError('scripted.unknown', { name: unknown });
  }

  #take(name: string): unknown {
    this.#read.add(name);
    return Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
  }
}

function wrong(name: string, wanted: string): UserError {
  return new UserError('scripted.wrong', { name, wanted });
}

function placeOf(name: string, value: string): vscode.Uri {
  if (/^[a-z][\w+.-]+:\//iu.test(value)) return vscode.Uri.parse(value, true);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const parts = value.split('/');
  if (folder === undefined || value === '' || value.startsWith('/') || parts.includes('..'))
    throw wrong(name, 'address | path');
  return vscode.Uri.joinPath(folder, ...parts);
}
