import { byCodePoints, hasDateHeader, HEADER_REACH } from '../core';
import { Failure } from './failure';
import type { CliFiles } from './host';
import type { Session } from './session';

/** Standard input, as an argument and as the name in outputs. */
export const STDIN = '-';

/** An article to work on: `file` as it goes out, the argument or what a folder gave. */
export interface Input {
  readonly file: string;
  /** Bytes of the file, in pieces. */
  readonly bytes: () => Iterable<Uint8Array>;
}

/**
 * The files that arguments mean, in order of the arguments. A folder means the articles in it, all
 * folders below included, in code-point order of their paths.
 */
export function* articleInputs(args: readonly string[], files: CliFiles): Generator<Input> {
  for (const argument of args) yield* inputsOf(argument, files, isArticle);
}

/** The same for one argument; of a folder without articles a warning says what they are known by. */
export function* articlesOf(argument: string, session: Session): Generator<Input> {
  let none = true;
  for (const input of articleInputs([argument], session.host.files)) {
    none = false;
    yield input;
  }
  if (none) session.warn('folder.empty', {}, argument);
}

/** The data files that arguments mean; a folder means those in it with the extension. */
export function* dataInputs(args: readonly string[], files: CliFiles, extension: string): Generator<Input> {
  for (const argument of args) yield* inputsOf(argument, files, (path) => path.endsWith(`.${extension}`));
}

function* inputsOf(
  argument: string,
  files: CliFiles,
  wanted: (path: string, files: CliFiles) => boolean,
): Generator<Input> {
  if (argument === STDIN) {
    yield { file: STDIN, bytes: () => files.standardInput() };
    return;
  }
  const kind = files.kind(argument);
  if (kind === 'none') throw new Failure('file.absent', {}, 1, argument);
  if (kind !== 'folder') {
    yield { file: argument, bytes: () => files.read(argument) };
    return;
  }
  const found = [...walk(argument.length > 1 ? argument.replace(/\/+$/u, '') : argument, files)];
  for (const path of found.filter((path) => wanted(path, files)).sort(byCodePoints)) {
    yield { file: path, bytes: () => files.read(path) };
  }
}

/** All files below a folder, but for dot folders and `node_modules`. */
function* walk(folder: string, files: CliFiles): Generator<string> {
  for (const { name, kind } of files.list(folder)) {
    const path = folder.endsWith('/') ? folder + name : `${folder}/${name}`;
    if (kind === 'file') yield path;
    else if (kind === 'folder' && !name.startsWith('.') && name !== 'node_modules') yield* walk(path, files);
  }
}

function isArticle(path: string, files: CliFiles): boolean {
  if (path.endsWith('.ann.yaml')) return false;
  if (path.endsWith('.azn') || path.endsWith('.az.txt')) return true;
  return path.endsWith('.txt') && hasDateHeader(headOf(path, files));
}

function headOf(path: string, files: CliFiles): string {
  const bytes: number[] = [];
  for (const piece of files.read(path)) {
    bytes.push(...piece.subarray(0, HEADER_REACH - bytes.length));
    if (bytes.length >= HEADER_REACH) break;
  }
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(new Uint8Array(bytes));
}
