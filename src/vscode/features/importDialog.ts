import * as vscode from 'vscode';
import { PLAIN_SOURCES } from '../../core/formats/importing/plain';
import type { ColumnNames, OffsetUnit } from '../../core/formats/format';
import { LossLog } from '../../core/formats/loss';
import type { ExportDocument } from '../../core/formats/model';
import { readableFormats } from '../../core/formats/registry';
import { currentAuthor } from '../author';
import { registerCommand } from '../command';
import { Importer, readDataFile, type Conflict, type Source } from '../importing';
import { lossReport } from '../lossReport';
import { pickOne, type Choice } from '../picks';
import { PreviewDocuments } from '../previewDocuments';
import { ScriptedArgument } from '../scripted';
import type { Services } from '../services';
import { isUserError, UserError } from '../userError';

interface Answers {
  readonly format: string;
  readonly conflict: Conflict;
  readonly create: boolean;
  /** Names of the columns of plain texts. */
  readonly columns?: ColumnNames;
  /** Unit of the offsets of a format that does not say it. */
  readonly unit?: OffsetUnit;
}

/** What a scripted import tells the one who asked. */
interface Imported {
  readonly marks: number;
  readonly articles: number;
  readonly created: number;
  readonly losses: number;
}

const MEMORY = 'aznews.import.answers';
const CONFLICTS: readonly Conflict[] = ['merge', 'skip', 'replace'];
const COLUMNS = ['text', 'date', 'title', 'source', 'id'] as const;
const UNITS: readonly OffsetUnit[] = ['code-point', 'utf-16'];

/** "Import Annotations…": format, files, what to do with decisions that are there; progress, cancel, report. */
export function register(services: Services): vscode.Disposable {
  const reports = new PreviewDocuments('aznews-report');
  return vscode.Disposable.from(
    reports,
    registerCommand(services, 'aznews.import', (argument) => {
      const scripted = ScriptedArgument.of(argument);
      return scripted === undefined ? runDialog(services, reports) : runScripted(services, scripted);
    }),
  );
}

async function runDialog(services: Services, reports: PreviewDocuments): Promise<void> {
  const say = services.words.t.bind(services.words);
  const last = services.context.workspaceState.get<Answers>(MEMORY);
  const source = await pickSource(services, last?.format);
  if (source === undefined) return;
  const files = await vscode.window.showOpenDialog({
    canSelectMany: true,
    title: say('import.files'),
    openLabel: say('import.here'),
    filters: { [source.id]: [source.extension] },
  });
  if (files === undefined || files.length === 0) return;
  const answers = await pickAnswers(services, source, last);
  if (answers === undefined) return;
  await services.context.workspaceState.update(MEMORY, answers);
  const log = new LossLog();
  const done = await importAll(services, files, source, answers, log);
  if (done === undefined) return;
  const report = say('export.report');
  const { marks, articles, created } = done;
  const message = say(created === 0 ? 'import.done' : 'import.doneMade', { marks, articles, created });
  const answer = await vscode.window.showInformationMessage(message, ...(log.isEmpty ? [] : [report]));
  if (answer === report) await reports.show(say('loss.name'), lossReport(log, services.words));
}

/** The same without questions. Throws a `UserError` for an argument that does not fit, before anything is read. */
async function runScripted(services: Services, argument: ScriptedArgument): Promise<Imported | undefined> {
  const sources = sourcesOf();
  const format = argument.oneOf(
    'format',
    sources.map(({ id }) => id),
  );
  const unit = argument.maybeOneOf('unit', UNITS);
  const answers: Answers = {
    format,
    conflict: argument.oneOf('onConflict', CONFLICTS, 'merge'),
    create: argument.flag('create'),
    columns: argument.record('columns', COLUMNS),
    ...(unit && { unit }),
  };
  const files = argument.places('files') ?? [];
  argument.end();
  const source = sources.find(({ id }) => id === format);
  if (source === undefined || files.length === 0)
    throw new UserError('scripted.wrong', { name: 'files', wanted: '[address | path, …]' });
  return importAll(services, files, source, answers, new LossLog());
}

/** `undefined` where nobody said who annotates. What was imported before a cancel stays, each article one step of undo. */
async function importAll(
  services: Services,
  files: readonly vscode.Uri[],
  source: Source,
  answers: Answers,
  log: LossLog,
): Promise<Imported | undefined> {
  const author = await currentAuthor(services);
  if (author === undefined) return undefined;
  const choices = { ...answers, folder: vscode.workspace.workspaceFolders?.[0]?.uri };
  const keepIds = !('holds' in source) || source.holds.marks.has('id');
  const importer = new Importer(services, choices, keepIds, author, log);
  const title = services.words.t('import.running');
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      await importer.prepare(token);
      for (const file of files) {
        const documents = await readDataFile(file, source, answers, log);
        for (const document of documents) {
          if (token.isCancellationRequested) return;
          progress.report({ message: document.file, increment: 100 / files.length / documents.length });
          await takeOne(services, importer, document);
        }
      }
    },
  );
  await services.store.saved();
  const { marks, articles, created } = importer;
  return { marks, articles, created, losses: log.count };
}

/** One article that cannot be written does not keep the others out. */
async function takeOne(services: Services, importer: Importer, document: ExportDocument): Promise<void> {
  try {
    await importer.take(document);
  } catch (error) {
    if (!isUserError(error)) throw error;
    services.notices.fail(error);
  }
}

function sourcesOf(): Source[] {
  return [...readableFormats(), ...PLAIN_SOURCES];
}

function pickSource(services: Services, last: string | undefined): Promise<Source | undefined> {
  const say = services.words.t.bind(services.words);
  const sources = sourcesOf();
  const choices = sources.map((value): Choice<Source> => {
    const key = 'holds' in value ? `format.${value.id}` : `import.source.${value.id}`;
    return { label: value.id, detail: say(key), value };
  });
  const before = sources.find(({ id }) => id === last);
  return pickOne(say('import.title'), say('import.format'), choices, before);
}

async function pickAnswers(
  services: Services,
  source: Source,
  last: Answers | undefined,
): Promise<Answers | undefined> {
  const say = services.words.t.bind(services.words);
  const plain = !('holds' in source);
  const conflict = plain
    ? 'merge'
    : await pickOne<Conflict>(
        say('import.title'),
        say('import.conflict'),
        CONFLICTS.map((value) => ({
          label: say(`import.conflict.${value}`),
          detail: say(`import.conflict.${value}.detail`),
          value,
        })),
        last?.conflict,
      );
  if (conflict === undefined) return undefined;
  // tokens alone make no article, and a raw text is of use only as one
  const carriesText = plain || source.holds.text === 'exact';
  const create = !carriesText
    ? false
    : plain
      ? true
      : await pickOne(
          say('import.title'),
          say('import.create'),
          [false, true].map((value) => ({ label: say(`import.create.${value ? 'yes' : 'no'}`), value })),
          last?.create,
        );
  if (create === undefined) return undefined;
  // named columns would make plain texts of our own lines
  const columns = plain && source.id !== 'raw' ? await askColumns(services, last?.columns) : undefined;
  if (columns === undefined && plain && source.id !== 'raw') return undefined;
  const unit = source.id === 'doccano' ? await pickUnit(services, last?.unit) : 'code-point';
  return unit && { format: source.id, conflict, create, unit, ...(columns && { columns }) };
}

/** Names of the columns, in one line: those that are not named are called as we call them. */
async function askColumns(services: Services, last: ColumnNames | undefined): Promise<ColumnNames | undefined> {
  const say = services.words.t.bind(services.words);
  const written = await vscode.window.showInputBox({
    title: say('import.title'),
    prompt: say('import.columns'),
    value: Object.entries(last ?? {})
      .map(([name, column]) => `${name}=${String(column)}`)
      .join(', '),
    validateInput: (value) => (columnsIn(value) === undefined ? say('import.columns.wrong') : undefined),
  });
  return written === undefined ? undefined : columnsIn(written);
}

/** `text=body, date=published` as names of columns; `undefined` where it is something else. */
function columnsIn(written: string): ColumnNames | undefined {
  const pairs = written
    .split(',')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => /^(\w+)\s*=\s*(.+)$/u.exec(pair));
  const named = pairs.map((pair) => [COLUMNS.find((name) => name === pair?.[1]), pair?.[2] ?? ''] as const);
  const columns: Record<string, string> = {};
  for (const [name, column] of named) {
    if (name === undefined) return undefined;
    columns[name] = column;
  }
  return columns;
}

function pickUnit(services: Services, last: OffsetUnit | undefined): Promise<OffsetUnit | undefined> {
  const say = services.words.t.bind(services.words);
  return pickOne<OffsetUnit>(
    say('import.title'),
    say('import.unit'),
    UNITS.map((value) => ({ label: say(`import.unit.${value}`), value })),
    last,
  );
}
