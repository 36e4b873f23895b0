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

/**
 * Exports articles into a folder. `undefined` where it was cancelled, or where `mayReplace` says that files which are
 * there have to stay: then everything is as it was.
 */
export async function exportArticles(
  services: ExportServices,
  uris: readonly vscode.Uri[],
  answers: Answers,
  format: Format,
  folder: vscode.Uri,
  token: vscode.CancellationToken,
  progress?: vscode.Progress<{ message?: string; increment?: number }>,
  mayReplace?: (files: readonly string[]) => Promise<boolean>,
): Promise<Exported | undefined> {
  const log = new LossLog();
  const documents: ExportDocument[] = [];
  const fromEditor: string[] = [];
  const options = exportOptionsOf(answers, format);
  const labels = new UnknownLabels(options);
  const reader = new ExportReader(services, answers.layer);
  await services.store.saved();
  for (const uri of uris) {
    if (token.isCancellationRequested) return undefined;
    progress?.report({ message: uri.path.split('/').pop(), increment: 80 / uris.length });
    const document = await reader.read(uri, log);
    if (document === undefined) continue;
    labels.seeSchema(services.schemas.get(uri).labels);
    labels.seeMarks(document);
    documents.push(document);
    if (isDirty(uri)) fromEditor.push(document.file);
  }
  const earlier = answers.split === undefined ? undefined : await textAt(vscode.Uri.joinPath(folder, SPLIT_MANIFEST));
  const files = await gather(filesOf(documents, format, answers, earlier, labelOrderOf(services, uris), log), token);
  if (files === undefined) return undefined;
  const there = mayReplace && (await thereAlready(folder, files.keys()));
  if (there !== undefined && there.length > 0 && (await mayReplace?.(there)) === false) return undefined;
  const together = new FilesTogether();
  try {
    for (const [path, text] of files) {
      if (token.isCancellationRequested) break;
      progress?.report({ message: path, increment: 20 / files.size });
      await together.write(vscode.Uri.joinPath(folder, path), text);
    }
  } catch (error) {
    await together.takeBack();
    throw error;
  }
  if (token.isCancellationRequested) {
    await together.takeBack();
    return undefined;
  }
  const { layerSeen } = reader;
  return { files: together.written, log, fromEditor, unknownLabels: labels.unknown, layerSeen };
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

/** The files that documents become, part by part. `earlier`: text of the manifest of an earlier split. */
export function* filesOf(
  documents: readonly ExportDocument[],
  format: Format,
  answers: Answers,
  earlier: string | undefined,
  labelOrder: readonly string[] | undefined,
  log: LossLog,
): Generator<Part> {
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
