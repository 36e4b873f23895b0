import { Command, CommanderError } from 'commander';
import { convert, type RawConvert } from './commands/convert';
import { exportArticles, type RawExport } from './commands/export';
import { importData, type RawImport } from './commands/import';
import { lookup, type LookupChoices } from './commands/lookup';
import { mergeSidecars } from './commands/merge';
import { recognize } from './commands/recognize';
import { oneOf } from './options';
import type { CliHost } from './host';
import { Session } from './session';
import { importSources } from '../core/formats/importing/source';
import { FORMATS, readableFormats } from '../core/formats/registry';

interface Common {
  readonly report?: string;
  readonly lang?: string;
}

/** Runs the command line `aznews`; the result is the exit code: 0 done, 1 an error, 2 wrong use. */
export function runCli(args: readonly string[], host: CliHost): number {
  let session = new Session(host, {});
  const run = (options: Common, work: (session: Session) => void): void => {
    session.attempt(() => {
      if (options.report !== undefined) oneOf(options.report, ['text', 'json'], '--report');
      if (options.lang !== undefined) oneOf(options.lang, ['az', 'en'], '--lang');
      session = new Session(host, options);
      session.attempt(() => work(session));
    });
  };
  const program = buildProgram(host, run);
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return session.exitCode;
}

type Run = (options: Common, work: (session: Session) => void) => void;

function buildProgram(host: CliHost, run: Run): Command {
  const program = new Command('aznews')
    .description('Recognise, export and import annotations of Azerbaijani news.')
    .version(host.version)
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => host.out(text),
      writeErr: (text) => host.err(text),
      outputError: (text, write) => write(`aznews: ${text.trim().replace(/\s*\n\s*/gu, ' ')}\n`),
    })
    .exitOverride();
  const command = (usage: string, description: string): Command =>
    program
      .command(usage)
      .description(description)
      .option('--report <form>', 'reports on standard error as text or json')
      .option('--lang <language>', 'language of messages: az or en')
      .copyInheritedSettings(program);

  command('recognize <file...>', 'print mentions as JSON Lines, one object a file')
    .option('--date <date>', "date of the article, instead of the header's")
    .action((files: string[], options: Common & { date?: string }) =>
      run(options, (s) => recognize(files, options, s)),
    );

  exportChoices(command('export <file...>', 'write articles and their annotations in a data format'))
    .requiredOption('--format <id>', FORMATS.map((format) => format.id).join(', '))
    .option('--annotator <name>', "export this annotator's layer, by full name or slug")
    .option(
      '--split <shares>',
      'folders train, dev and test in these shares, such as 80,10,10; near-duplicates stay together',
    )
    .option('--date <date>', "date of the articles, instead of the headers'")
    .action((files: string[], options: RawExport & Common) => run(options, (s) => exportArticles(files, options, s)));

  command('import <file...>', 'read a data format into sidecars beside the articles')
    .requiredOption(
      '--format <id>',
      importSources()
        .map((source) => source.id)
        .join(', '),
    )
    .option('--out <folder>', 'folder of the articles (default: the current one)')
    .option('--on-conflict <how>', 'what to do where a sidecar exists: merge, replace or skip')
    .option('--create', 'make articles that are not there yet')
    .option('--annotator <name>', 'who the imported decisions are of, where the file does not say')
    .option('--layer', "write into the annotator's own sidecars, where several annotators work on the articles")
    .option('--unit <unit>', 'unit of offsets in doccano files: code-point or utf-16')
    .option('--text-column <name>', 'field or column with the text')
    .option('--date-column <name>', 'field or column with the date')
    .option('--title-column <name>', 'field or column with the title')
    .option('--source-column <name>', 'field or column with the source')
    .option('--id-column <name>', 'field or column with the file name or id')
    .option('--strict', 'make a loss an error')
    .action((files: string[], options: RawImport & Common) => run(options, (s) => importData(files, options, s)));

  exportChoices(command('convert <file...>', 'turn one data format into another'))
    .requiredOption(
      '--from <id>',
      readableFormats()
        .map((format) => format.id)
        .join(', '),
    )
    .requiredOption('--to <id>', FORMATS.map((format) => format.id).join(', '))
    .option('--from-unit <unit>', 'unit of offsets in doccano files that are read')
    .action((files: string[], options: RawConvert & Common) => run(options, (s) => convert(files, options, s)));

  command('lookup <words...>', 'look up an official title or an institution')
    .option('--json', 'print JSON Lines, one object an entry')
    .option('--date <date>', 'who held the post then, instead of today')
    .action((words: string[], options: Common & LookupChoices) => run(options, (s) => lookup(words, options, s)));

  command('merge <base> <ours> <theirs>', 'join two changed sidecars, as a git merge driver (%O %A %B)')
    .option('--stdout', 'print the result instead of writing it over OURS')
    .action((base: string, ours: string, theirs: string, options: Common & { stdout?: boolean }) =>
      run(options, (s) => mergeSidecars([base, ours, theirs], options, s)),
    );
  return program;
}

/** Choices that `export` and `convert` share. */
function exportChoices(command: Command): Command {
  return command
    .option('--out <folder>', 'write files into this folder')
    .option('--per-article', 'one file an article')
    .option('--suggestions', 'also what is not yet decided')
    .option('--negatives', 'also rejections, where the format can tell them')
    .option('--unreviewed', 'take what nobody reviewed for negative in training formats')
    .option('--status <list>', 'only articles of these statuses: new, in-progress, done, second-look, any')
    .option('--labels <list>', 'only these labels')
    .option('--rename <list>', 'other names of labels: PERSON=PER,LOC=GPE')
    .option('--endings <policy>', 'keep, expand, split or strip')
    .option('--no-text', 'ids, hashes and offsets only')
    .option('--unit <unit>', 'unit of offsets in doccano: code-point or utf-16')
    .option('--scheme <scheme>', 'tags of conll and hf: iob2 or bioes')
    .option('--columns <n>', 'columns of conll: 4 or 2')
    .option('--predictions', 'label-studio: predictions instead of annotations')
    .option('--strict', 'make a loss an error');
}
