import * as vscode from 'vscode';

interface Entry {
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

/** A file system without a disk, as extensions for repositories in the cloud have: one flat folder in memory. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #files = new Map<string, Entry>();
  #time = 1;
  /** Files that nobody may read, and files that nobody may write. */
  readonly hidden = new Set<string>();
  readonly locked = new Set<string>();

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    if (path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { bytes, mtime } = this.#at(path);
    return { type: vscode.FileType.File, ctime: 0, mtime, size: bytes.length };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    if (path !== '/') throw vscode.FileSystemError.FileNotFound(path);
    return [...this.#files.keys()].map((file) => [file.slice(1), vscode.FileType.File]);
  }

  readFile({ path }: vscode.Uri): Uint8Array | Promise<Uint8Array> {
    return this.hidden.has(path) ? refused(path) : this.#at(path).bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void | Promise<void> {
    if (this.locked.has(uri.path)) return refused(uri.path);
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, { bytes, mtime: this.#time++ });
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    this.#at(uri.path);
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    const entry = this.#at(from.path);
    this.#files.set(to.path, entry);
    this.delete(from);
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  /** Paths of all files, and nothing else. */
  names(): string[] {
    return [...this.#files.keys()].sort();
  }

  text(path: string): string {
    return new TextDecoder().decode(this.#at(path).bytes);
  }

  #at(path: string): Entry {
    const entry = this.#files.get(path);
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return entry;
  }
}

/** By promise: what a provider throws at once is told as a bug of its extension. */
function refused(path: string): Promise<never> {
  return Promise.reject(vscode.FileSystemError.NoPermissions(path));
}
