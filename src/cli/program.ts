import { Command } from 'commander';
import { FORMATS, importSources, readableFormats } from '../core';
import { convert, type RawConvert } from './commands/convert';
import { exportArticles, type RawExport } from './commands/export';
import { importData, type RawImport } from './commands/import';
import { lookup, type LookupChoices } from './commands/lookup';
import { mergeSidecars } from './commands/merge';
import { recognize } from './commands/recognize';
import type { CliHost } from './host';
import type { Session } from './session';
import type { Words } from './words';

/** Options that every command has, before its name or behind it. */
export interface Common {
  readonly report?: string;
  readonly lang?: string;
}

/** Runs the work of a command in a session of its own. */
export type Run = (options: Common, work: (session: Session) => void) => void;

/** The grammar of the command line `aznews`; help is in the language of `words`. */
export function buildProgram(host: CliHost, words: Words, run: Run): Command {
  const help = (key: string): string => words(`cli.help.${key}`);
  const common = (command: Command): Command =>
    command
      .option('--report <form>', help('option.report'))
      .option('--lang <language>', help('option.lang'))
      .helpOption('-h, --help', help('option.help'));
  const program = common(new Command('aznews'))
    .description(help('aznews'))
    .version(host.version, '-V, --version', help('option.version'))
    .helpCommand('help [command]', help('option.help'))
    .showSuggestionAfterError(false)
    .configureHelp({ styleTitle: (title) => words(`cli.help.title.${title.replace(/:$/u, '')}`) })
    // what is wrong is told by the one who runs the program, in the user's language
    .configureOutput({
      writeOut: (text) => host.out(text),
      writeErr: (text) => host.err(text),
      outputError: () => undefined,
    })
    .exitOverride();
  const command = (name: string, operands: string): Command =>
    common(program.command(`${name} ${operands}`))
      .description(help(name))
      .copyInheritedSettings(program);
  const action =
    <O extends Common>(work: (operands: string[], options: O, session: Session) => void) =>
    (operands: string[], options: O): void => {
      run({ ...program.opts<Common>(), ...options }, (session) => work(operands, options, session));
    };

  command('recognize', '<file...>')
    .option('--date <date>', help('option.date.recognize'))
    .action(action<Common & { date?: string }>(recognize));

  exportChoices(command('export', '<file...>'), help)
    .requiredOption('--format <id>', FORMATS.map((format) => format.id).join(', '))
    .option('--annotator <name>', help('option.annotator.export'))
    .option('--split <shares>', help('option.split'))
    .option('--date <date>', help('option.date.export'))
    .action(action<RawExport & Common>(exportArticles));

  importChoices(command('import', '<file...>'), help).action(action<RawImport & Common>(importData));

  const readable = readableFormats().map((format) => format.id);
  exportChoices(command('convert', '<file...>'), help)
    .requiredOption('--from <id>', readable.join(', '))
    .requiredOption('--to <id>', FORMATS.map((format) => format.id).join(', '))
    .option('--from-unit <unit>', help('option.unit.from'))
    .action(action<RawConvert & Common>(convert));

  command('lookup', '<words...>')
    .option('--json', help('option.json'))
    .option('--date <date>', help('option.date.lookup'))
    .action(action<LookupChoices & Common>(lookup));

  command('merge', '<base> <ours> <theirs>')
    .option('--stdout', help('option.stdout'))
    .action((base: string, ours: string, theirs: string, options: Common & { stdout?: boolean }) => {
      run({ ...program.opts<Common>(), ...options }, (session) =>
        mergeSidecars([base, ours, theirs], options, session),
      );
    });
  return program;
}

/** Choices that `export` and `convert` share. */
function exportChoices(command: Command, help: (key: string) => string): Command {
  return command
    .option('--out <folder>', help('option.out.export'))
    .option('--per-article', help('option.perArticle'))
    .option('--suggestions', help('option.suggestions'))
    .option('--negatives', help('option.negatives'))
    .option('--unreviewed', help('option.unreviewed'))
    .option('--status <list>', help('option.status'))
    .option('--labels <list>', help('option.labels'))
    .option('--rename <list>', help('option.rename'))
    .option('--endings <policy>', help('option.endings'))
    .option('--no-text', help('option.noText'))
    .option('--unit <unit>', help('option.unit.export'))
    .option('--scheme <scheme>', help('option.scheme'))
    .option('--columns <n>', help('option.columns'))
    .option('--predictions', help('option.predictions'))
    .option('--strict', help('option.strict'));
}

function importChoices(command: Command, help: (key: string) => string): Command {
  const sources = importSources().map((source) => source.id);
  return command
    .requiredOption('--format <id>', sources.join(', '))
    .option('--out <folder>', help('option.out.import'))
    .option('--on-conflict <how>', help('option.onConflict'))
    .option('--create', help('option.create'))
    .option('--annotator <name>', help('option.annotator.import'))
    .option('--layer', help('option.layer'))
    .option('--unit <unit>', help('option.unit.import'))
    .option('--text-column <name>', help('option.column.text'))
    .option('--date-column <name>', help('option.column.date'))
    .option('--title-column <name>', help('option.column.title'))
    .option('--source-column <name>', help('option.column.source'))
    .option('--id-column <name>', help('option.column.id'))
    .option('--strict', help('option.strict'));
}
