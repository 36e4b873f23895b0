import type { FilePiece } from '../core';
import { Failure } from './failure';
import type { CliHost, FileWriter } from './host';

/** Writes pieces where they belong: into files of the output folder, or to standard output without one. */
export class PieceSink {
  #writer: FileWriter | undefined;
  /** Files that have been written: two articles must not end in one. */
  readonly #written = new Set<string>();

  constructor(
    readonly host: CliHost,
    readonly folder: string | undefined,
  ) {}

  /** Writes all pieces; where one fails, nothing stays of the file that was being written. */
  putAll(pieces: Iterable<FilePiece>): void {
    try {
      for (const piece of pieces) this.#put(piece);
      this.#close();
    } catch (error) {
      this.#writer?.discard();
      throw error;
    }
  }

  #put({ path, text, first, main, shared }: FilePiece): void {
    if (this.folder === undefined) {
      // companion files (label configuration, type system) have no place on standard output
      if (main) this.host.out(text);
      return;
    }
    if (first) {
      this.#close();
      const full = `${this.folder.replace(/\/+$/u, '')}/${path}`;
      if (this.#written.has(full) && !shared) throw new Failure('output.twice', {}, 1, full);
      this.#written.add(full);
      this.#writer = this.host.files.create(full);
    }
    this.#writer?.write(text);
  }

  #close(): void {
    this.#writer?.close();
    this.#writer = undefined;
  }
}
