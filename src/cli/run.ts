import { CommanderError } from 'commander';
import type { CliHost } from './host';
import { oneOf } from './options';
import { buildProgram, type Common } from './program';
import { Session } from './session';

/** Runs the command line `aznews`; the result is the exit code: 0 done, 1 an error, 2 wrong use. */
export function runCli(args: readonly string[], host: CliHost): number {
  let session = new Session(host, { lang: languageIn(args) });
  const run = (options: Common, work: (session: Session) => void): void => {
    session.attempt(() => {
      if (options.report !== undefined) oneOf(options.report, ['text', 'json'], '--report');
      if (options.lang !== undefined) oneOf(options.lang, ['az', 'en'], '--lang');
      session = new Session(host, options);
      session.attempt(() => work(session));
    });
  };
  const program = buildProgram(host, session.words, run);
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    tellMisuse(error, session);
    return 2;
  }
  return session.exitCode;
}

/** The language that is asked for, which help and what is said of wrong use need before anything is parsed. */
function languageIn(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  const given = own.flatMap((arg, i) =>
    arg === '--lang' ? (own[i + 1] ?? []) : (/^--lang=(.*)$/u.exec(arg)?.[1] ?? []),
  );
  return given.at(-1);
}

/** What commander finds wrong, by its code; the quoted part of its message is the word that is meant. */
function tellMisuse({ code, message }: CommanderError, session: Session): void {
  // without a command the help itself is the answer
  if (code === 'commander.help') return;
  const what = /'([^']*)'/u.exec(message)?.[1] ?? '';
  session.tell('error', code.replace('commander.', 'usage.'), { what });
}
