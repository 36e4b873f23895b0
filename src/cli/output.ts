import type { Format, Piece } from '../core/formats/format';
import { Failure } from './failure';
import type { CliHost, FileWriter } from './host';

/**
 * Writes pieces where they belong: into files of the output folder, or to standard output without
 * one. Of two pieces with one path the second is appended while no other path came between.
 */
export class PieceSink {
  #path: string | undefined;
  #writer: FileWriter | undefined;

  constructor(
    readonly host: CliHost,
    readonly folder: string | undefined,
    /** Name of the main file of a one-file format. */
    readonly mainName: string,
    /** Paths of articles written in this run: two articles must not end in one file. */
    readonly written: Set<string> = new Set(),
    /** Folder of what stands beside the data files of the whole export; each sink of it writes it anew. */
    readonly besideFolder?: string,
  ) {}

  /** Writes all pieces; where one fails, nothing stays of the file that was being written. */
  putAll(pieces: Iterable<Piece>): void {
    try {
      for (const piece of pieces) this.#put(piece);
      this.#close();
    } catch (error) {
      this.#writer?.discard();
      throw error;
    }
  }

  #put({ path, text }: Piece): void {
    if (this.folder === undefined) {
      // companion files (label configuration, type system) have no place on standard output
      if (path === '' || path === this.mainName) this.host.out(text);
      return;
    }
    const beside = path !== '' && this.besideFolder !== undefined;
    const folder = beside ? this.besideFolder : this.folder;
    const full = `${(folder ?? '').replace(/\/+$/u, '')}/${path === '' ? this.mainName : path}`;
    if (full !== this.#path) {
      this.#close();
      if (this.written.has(full) && !beside) throw new Failure('output.twice', {}, 1, full);
      this.written.add(full);
      this.#path = full;
      this.#writer = this.host.files.create(full);
    }
    this.#writer?.write(text);
  }

  #close(): void {
    this.#writer?.close();
    this.#writer = undefined;
    this.#path = undefined;
  }
}

/** Name of the file that a one-file format makes in a folder. */
export function mainFileName(format: Format): string {
  return `annotations.${format.extension}`;
}
