import type { Language } from '../assets/l10n';
import { Failure } from './failure';
import { FileError, type CliHost } from './host';
import { wordsIn, type Words } from './words';
import { CliWorkspaces } from './workspace';

/** One run of a command: its words, and what went wrong so far. */
export class Session {
  readonly language: Language;
  readonly words: Words;
  readonly json: boolean;
  /** The `.aznews` files of the articles. */
  readonly workspaces: CliWorkspaces;
  #exitCode: 0 | 1 | 2 = 0;

  constructor(
    readonly host: CliHost,
    readonly options: { readonly report?: string; readonly lang?: string },
  ) {
    this.language = options.lang === 'az' || options.lang === 'en' ? options.lang : host.language;
    this.words = wordsIn(this.language);
    this.json = options.report === 'json';
    this.workspaces = new CliWorkspaces(this);
  }

  get exitCode(): 0 | 1 | 2 {
    return this.#exitCode;
  }

  /** The same host and language for a second pass over the same files, which tells nothing again. */
  silent(): Session {
    const host = { ...this.host, err: () => undefined };
    return new Session(host, this.options);
  }

  /** Remembers that something could not be done; the caller has told what. */
  markFailed(): void {
    this.#exitCode = Math.max(this.#exitCode, 1) as 1 | 2;
  }

  /** Runs one piece of work; what a user can mend is told and the rest goes on. */
  attempt<T>(work: () => T, file?: string): T | undefined {
    try {
      return work();
    } catch (error) {
      this.fail(error, file);
      return undefined;
    }
  }

  /** Tells a failure in one line and remembers the exit code. Bugs are thrown on. */
  fail(error: unknown, file?: string): void {
    const failure = toFailure(error, file);
    if (failure === undefined) throw error;
    this.tell('error', failure.code, failure.args, failure.file, failure.line);
    this.#exitCode = Math.max(this.#exitCode, failure.exitCode) as 1 | 2;
  }

  /** A warning changes no exit code. */
  warn(code: string, args: Readonly<Record<string, string | number>>, file?: string, line?: number): void {
    this.tell('warning', code, args, file, line);
  }

  tell(
    kind: string,
    code: string,
    args: Readonly<Record<string, string | number>>,
    file?: string,
    line?: number,
  ): void {
    const key = code.startsWith('problem.') ? code : `cli.${code}`;
    const message = this.words(key, args).replace(/[\r\n]+/gu, ' ');
    if (this.json) {
      this.host.err(`${JSON.stringify({ kind, code, file, line, args, message })}\n`);
      return;
    }
    const place = file === undefined ? 'aznews' : line === undefined ? file : `${file}:${line}`;
    this.host.err(`${place}: ${this.words(`cli.${kind}`)}: ${message}\n`);
  }
}

function toFailure(error: unknown, file?: string): Failure | undefined {
  if (error instanceof Failure) {
    return error.file === undefined ? new Failure(error.code, error.args, error.exitCode, file, error.line) : error;
  }
  if (error instanceof FileError) return new Failure('file.system', { reason: error.reason }, 1, error.path);
  return undefined;
}
