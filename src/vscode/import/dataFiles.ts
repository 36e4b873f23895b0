import * as vscode from 'vscode';
import type { ExportDocument, ImportSource, LossLog, ReadOptions } from '../../core';
import { decodeBytes } from '../decodeBytes';
import { exists } from '../fileText';
import { UserError } from '../userError';
import { fileName } from '../uris';

/** Megabytes of a file that is imported in the editor; it is held in memory, the command line streams. */
const LARGEST_MB = 20;

/**
 * The documents of a data file, parsed one by one as they are taken. Throws a `UserError` where the file is too large
 * or no text.
 */
export async function readDataFile(
  uri: vscode.Uri,
  source: ImportSource,
  options: Pick<ReadOptions, 'columns' | 'unit'>,
  log: LossLog,
): Promise<Iterable<ExportDocument>> {
  const name = fileName(uri);
  const text = await textOf(uri, name);
  const beside = new Map<string, string>();
  if (name.endsWith('.ann')) {
    const other = uri.with({ path: uri.path.replace(/ann$/u, 'txt') });
    const otherName = name.replace(/ann$/u, 'txt');
    if (await exists(other)) beside.set(otherName, await textOf(other, otherName));
  }
  return source.read?.({ name, chunks: [text] }, { ...options, beside: (path) => beside.get(path) }, log) ?? [];
}

async function textOf(uri: vscode.Uri, name: string): Promise<string> {
  if (!(await exists(uri))) throw new UserError('import.absent', { file: name });
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > LARGEST_MB * 1024 * 1024) throw new UserError('import.large', { file: name, limit: LARGEST_MB });
  try {
    return decodeBytes(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof TypeError) throw new UserError('import.bytes', { file: name });
    throw error;
  }
}
