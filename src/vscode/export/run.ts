import * as vscode from 'vscode';
import {
  documentsOn,
  type ExportDocument,
  filePieces,
  type Format,
  Ledger,
  LossLog,
  SPLIT_MANIFEST,
  planSplit,
  readManifest,
  sharesOf,
  SPLIT_SIDES,
  UnknownLabels,
} from '../../core';
import { exists, textAt } from '../fileText';
import { FilesTogether } from '../filesTogether';
import { Pauses } from '../pauses';
import type { Services } from '../services';
import { fileName } from '../uris';
import { exportOptionsOf, type Answers } from './answers';
import { ExportReader, isDirty, type ReadServices } from './articles';

/** What an export made. */
export interface Exported {
  readonly files: readonly vscode.Uri[];
  readonly log: LossLog;
  /** Articles whose text was taken from the editor, not from the file. */
  readonly fromEditor: readonly string[];
  /** Labels that were asked for and that neither an article nor the label set has. */
  readonly unknownLabels: readonly string[];
  /** Whether any article had decisions of the annotator who was asked for. */
  readonly layerSeen: boolean;
}

/** What an export asks of the services. */
export type ExportServices = ReadServices & { readonly store: Pick<Services['store'], 'saved'> };

/** What goes out, as what, and where to. */
export interface ExportJob {
  readonly uris: readonly vscode.Uri[];
  readonly answers: Answers;
  readonly format: Format;
  readonly folder: vscode.Uri;
}

/** How an export under way is followed. */
export interface ExportWatch {
  readonly token: vscode.CancellationToken;
  readonly progress?: vscode.Progress<{ message?: string; increment?: number }>;
  /** Whether files that are there may be replaced; paths in the folder. Nobody is asked where absent. */
  readonly mayReplace?: (files: readonly string[]) => Promise<boolean>;
}

/** Shares of the progress, in percent: reading the articles takes longer than writing the files. */
const READING = 80;
const WRITING = 20;

/**
 * Exports articles into a folder. `undefined` where it was cancelled, or where `mayReplace` says that files which are
 * there have to stay: then everything is as it was.
 */
export async function exportArticles(
  services: ExportServices,
  job: ExportJob,
  watch: ExportWatch,
): Promise<Exported | undefined> {
  const { uris, answers, format, folder } = job;
  const log = new LossLog();
  const read = await readAll(services, job, watch, log);
  if (read === undefined) return undefined;
  const earlier = answers.split === undefined ? undefined : await textAt(vscode.Uri.joinPath(folder, SPLIT_MANIFEST));
  const form = { format, answers, earlier, labelOrder: labelOrderOf(services, uris) };
  const files = await gather(filesOf(read.documents, form, log), watch.token);
  if (files === undefined) return undefined;
  const there = watch.mayReplace && (await thereAlready(folder, files.keys()));
  if (there !== undefined && there.length > 0 && (await watch.mayReplace?.(there)) === false) return undefined;
  const written = await writeAll(files, folder, watch);
  if (written === undefined) return undefined;
  const { fromEditor, unknownLabels, layerSeen } = read;
  return { files: written, log, fromEditor, unknownLabels, layerSeen };
}

interface Gathered extends Pick<Exported, 'fromEditor' | 'unknownLabels' | 'layerSeen'> {
  readonly documents: readonly ExportDocument[];
}

/** The articles with what is told of them. `undefined` where it was cancelled. */
async function readAll(
  services: ExportServices,
  { uris, answers, format }: ExportJob,
  { token, progress }: ExportWatch,
  log: LossLog,
): Promise<Gathered | undefined> {
  const documents: ExportDocument[] = [];
  const fromEditor: string[] = [];
  const labels = new UnknownLabels(exportOptionsOf(answers, format));
  const reader = new ExportReader(services, answers.layer);
  await services.store.saved();
  for (const uri of uris) {
    if (token.isCancellationRequested) return undefined;
    progress?.report({ message: fileName(uri), increment: READING / uris.length });
    const document = await reader.read(uri, log);
    if (document === undefined) continue;
    labels.seeSchema(services.schemas.get(uri).labels);
    labels.seeMarks(document);
    documents.push(document);
    if (isDirty(uri)) fromEditor.push(document.file);
  }
  return { documents, fromEditor, unknownLabels: labels.unknown, layerSeen: reader.layerSeen };
}

/** Writes all files or, where it was cancelled or fails, none. */
async function writeAll(
  files: ReadonlyMap<string, string>,
  folder: vscode.Uri,
  { token, progress }: ExportWatch,
): Promise<readonly vscode.Uri[] | undefined> {
  const together = new FilesTogether();
  try {
    for (const [path, text] of files) {
      if (token.isCancellationRequested) break;
      progress?.report({ message: path, increment: WRITING / files.size });
      await together.write(vscode.Uri.joinPath(folder, path), text);
    }
  } catch (error) {
    await together.takeBack();
    throw error;
  }
  if (!token.isCancellationRequested) return together.written;
  await together.takeBack();
  return undefined;
}

/** Which of the paths lead to files already. */
async function thereAlready(folder: vscode.Uri, paths: Iterable<string>): Promise<string[]> {
  const there: string[] = [];
  for (const path of paths) if (await exists(vscode.Uri.joinPath(folder, path))) there.push(path);
  return there;
}

/** The order of the labels of the first article's workspace. */
export function labelOrderOf(services: Pick<Services, 'schemas'>, uris: readonly vscode.Uri[]): string[] | undefined {
  const [first] = uris;
  return first && services.schemas.get(first).labels.map(({ id }) => id);
}

/** A file's path and the next part of its text; `first` begins it anew. */
interface Part {
  readonly path: string;
  readonly text: string;
  readonly first: boolean;
}

/** What documents become. */
export interface ExportForm {
  readonly format: Format;
  readonly answers: Answers;
  /** Text of the manifest of an earlier split. */
  readonly earlier?: string;
  readonly labelOrder?: readonly string[];
}

/** The files that documents become, part by part. */
export function* filesOf(documents: readonly ExportDocument[], form: ExportForm, log: LossLog): Generator<Part> {
  const { format, answers, earlier, labelOrder } = form;
  const { perArticle, split } = answers;
  const options = { ...exportOptionsOf(answers, format), labelOrder };
  const shares = split === undefined ? undefined : sharesOf(split);
  if (shares === undefined) {
    yield* filePieces(documents, format, options, { perArticle }, log);
    return;
  }
  const before = earlier === undefined ? undefined : readManifest(earlier);
  const plan = planSplit(documents, format, options, shares, before);
  const ledger = new Ledger();
  for (const side of SPLIT_SIDES) {
    ledger.side = side;
    const here = documentsOn(side, documents, plan);
    yield* filePieces(here, format, { ...options, ledger }, { perArticle, side }, log);
  }
  yield { path: SPLIT_MANIFEST, text: plan.manifest, first: true };
}

/** Texts of files by path, in order. `undefined` where it was cancelled. */
export async function gather(
  parts: Iterable<Part>,
  token?: vscode.CancellationToken,
): Promise<Map<string, string> | undefined> {
  const files = new Map<string, string[]>();
  const pauses = new Pauses();
  for (const { path, text, first } of parts) {
    const known = files.get(path);
    if (first || known === undefined) files.set(path, [text]);
    else known.push(text);
    await pauses.take();
    if (token?.isCancellationRequested === true) return undefined;
  }
  return new Map([...files].map(([path, texts]) => [path, texts.join('')]));
}
