import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Dirent,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { FileError, type CliFiles, type FileWriter, type PathKind } from './host';

/** Bytes read at once. */
const PIECE = 1 << 20;

/** The file system of the machine. Files are written beside their place and moved there when complete. */
export const nodeFiles: CliFiles = {
  kind: (path) => kindOf(path),
  list: (folder) => {
    const entries = guarded(folder, () => readdirSync(folder, { withFileTypes: true }));
    return entries.map((entry) => ({ name: entry.name, kind: entryKind(folder, entry) }));
  },
  parent: (folder) => {
    const here = resolve(folder);
    const up = dirname(here);
    return up === here ? undefined : up;
  },
  read: (path) => readPieces(path),
  standardInput: () => readPieces('-'),
  create: (path) => createFile(path),
};

/** Runs a call of the system and names the file in what it throws. */
function guarded<T>(path: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw new FileError(path, codeOf(error));
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function kindOf(path: string): PathKind {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'none';
  return stat.isDirectory() ? 'folder' : stat.isFile() || stat.isFIFO() || stat.isCharacterDevice() ? 'file' : 'other';
}

function entryKind(folder: string, entry: Dirent): PathKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  // a link to a file is a file; one to a folder could lead in circles
  return entry.isSymbolicLink() && guarded(folder, () => kindOf(`${folder}/${entry.name}`)) === 'file'
    ? 'file'
    : 'other';
}

function* readPieces(path: string): Generator<Uint8Array> {
  const descriptor = path === '-' ? 0 : guarded(path, () => openSync(path, 'r'));
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE);
      const count = readSome(path, descriptor, piece);
      if (count === 0) return;
      yield piece.subarray(0, count);
    }
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
}

function readSome(path: string, descriptor: number, piece: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, piece);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return 0;
      // standard input that another program has not filled yet
      if (code !== 'EAGAIN') throw new FileError(path, code);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function createFile(path: string): FileWriter {
  const { partial, descriptor } = guarded(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    return openBeside(path);
  });
  let open = true;
  const close = (): void => {
    if (open) closeSync(descriptor);
    open = false;
  };
  const discard = (): void => {
    close();
    rmSync(partial, { force: true });
  };
  const orDiscard = (work: () => void): void => {
    try {
      guarded(path, work);
    } catch (error) {
      discard();
      throw error;
    }
  };
  return {
    write: (text) => orDiscard(() => writeAll(descriptor, text)),
    close: () =>
      orDiscard(() => {
        close();
        renameSync(partial, path);
      }),
    discard,
  };
}

/** Opens a file of its own to write into until all is there; one that somebody has is left alone. */
function openBeside(path: string): { partial: string; descriptor: number } {
  for (let count = 0; ; count++) {
    const partial = count === 0 ? `${path}.part` : `${path}.${count}.part`;
    try {
      return { partial, descriptor: openSync(partial, 'wx') };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Writes all of a text; one call may take only a part, and a full pipe asks to try again. */
export function writeAll(descriptor: number, text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
