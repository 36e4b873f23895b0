import * as vscode from 'vscode';
import { PLAIN_SOURCES } from '../../core/formats/importing/plain';
import { LossLog } from '../../core/formats/loss';
import { readableFormats } from '../../core/formats/registry';
import { currentAuthor } from '../author';
import { registerCommand } from '../command';
import { Importer, readDataFile, type Conflict, type Source } from '../importing';
import { lossReport } from '../lossReport';
import { pickOne, type Choice } from '../picks';
import { PreviewDocuments } from '../previewDocuments';
import type { Services } from '../services';
import { isUserError } from '../userError';

interface Answers {
  readonly format: string;
  readonly conflict: Conflict;
  readonly create: boolean;
}

const MEMORY = 'aznews.import.answers';

/** "Import Annotations…": format, files, what to do with decisions that are there; progress, cancel, report. */
export function register(services: Services): vscode.Disposable {
  const reports = new PreviewDocuments('aznews-report');
  return vscode.Disposable.from(
    reports,
    registerCommand(services, 'aznews.import', () => runImport(services, reports)),
  );
}

async function runImport(services: Services, reports: PreviewDocuments): Promise<void> {
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
  const author = await currentAuthor(services);
  if (author === undefined) return;
  await services.context.workspaceState.update(MEMORY, answers);
  const log = new LossLog();
  const choices = { ...answers, folder: vscode.workspace.workspaceFolders?.[0]?.uri };
  const keepIds = !('holds' in source) || source.holds.marks.has('id');
  const importer = new Importer(services, choices, keepIds, author, log);
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: say('import.running'), cancellable: true },
    (progress, token) => importFiles(services, files, source, importer, log, progress, token),
  );
  await services.store.saved();
  const { marks, articles, created } = importer;
  const report = say('export.report');
  const message = say('import.done', { marks, articles, created });
  const answer = await vscode.window.showInformationMessage(message, ...(log.isEmpty ? [] : [report]));
  if (answer === report) await reports.show(say('loss.name'), lossReport(log, services.words));
}

async function importFiles(
  services: Services,
  files: readonly vscode.Uri[],
  source: Source,
  importer: Importer,
  log: LossLog,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<void> {
  await importer.prepare(token);
  for (const file of files) {
    const documents = await readDataFile(file, source, log);
    for (const document of documents) {
      if (token.isCancellationRequested) return;
      progress.report({ message: document.file, increment: 100 / files.length / documents.length });
      try {
        await importer.take(document);
      } catch (error) {
        // one article that cannot be written does not keep the others out
        if (!isUserError(error)) throw error;
        services.notices.fail(error);
      }
    }
  }
}

function pickSource(services: Services, last: string | undefined): Promise<Source | undefined> {
  const say = services.words.t.bind(services.words);
  const sources: Source[] = [...readableFormats(), ...PLAIN_SOURCES];
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
        (['merge', 'skip', 'replace'] as const).map((value) => ({
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
  return create === undefined ? undefined : { format: source.id, conflict, create };
}
