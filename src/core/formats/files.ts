import { exportDocuments, type ExportOptions } from './export';
import type { Format, Piece } from './format';
import { Ledger } from './ledger';
import type { LossLog } from './loss';
import type { ExportDocument } from './model';
import type { Side } from './split/assign';
import { outputPath } from './stem';

/** How an export is divided into files. */
export interface FileLayout {
  /** One file an article, also of a format that has one for all. */
  readonly perArticle?: boolean;
  /** The side of a split, which is a folder. */
  readonly side?: Side;
}

/** A piece of a file of an export. Pieces of one file follow each other. */
export interface FilePiece {
  /** Path of the file in the output folder. */
  readonly path: string;
  readonly text: string;
  /** The first piece of its file. */
  readonly first: boolean;
  /** Of a file with articles, as against what stands beside it. */
  readonly main: boolean;
  /** Of a file that describes the whole export; each part of the export writes it anew, and the last one is complete. */
  readonly shared: boolean;
}

/** Whether a format has one file for all articles. */
export function isOneFile(format: Format): boolean {
  return format.layout === 'lines' || format.layout === 'document';
}

/**
 * Exports documents into files: chooses, fits, writes, and says which file each piece belongs to. Lazy,
 * as `exportDocuments`. What stands beside a one-file format lies above the sides of a split.
 */
export function* filePieces(
  documents: Iterable<ExportDocument>,
  format: Format,
  options: ExportOptions,
  layout: FileLayout,
  log: LossLog,
): Generator<FilePiece> {
  const placing = new Placing(format, layout.side === undefined ? '' : `${layout.side}/`);
  if (layout.perArticle !== true || !isOneFile(format)) {
    const counted = placing.count(documents);
    yield* placing.place(exportDocuments(counted, format, options, log), `annotations.${format.extension}`);
    return;
  }
  const ledger = options.ledger ?? new Ledger();
  for (const document of documents) {
    const pieces = [...exportDocuments([document], format, { ...options, ledger }, log)];
    // an article that stays at home leaves no empty file
    if (!pieces.some(({ path, text }) => path === '' && text !== '')) continue;
    placing.begin();
    yield* placing.place(pieces, outputPath(document.file, format.extension));
  }
}

class Placing {
  readonly #oneFile: boolean;
  #path: string | undefined;

  constructor(
    format: Format,
    readonly folder: string,
  ) {
    this.#oneFile = isOneFile(format);
  }

  /** The next piece begins a file, whatever its path. */
  begin(): void {
    this.#path = undefined;
  }

  /** Where articles have files of their own, one that has the path of the last one begins that file again. */
  *count(documents: Iterable<ExportDocument>): Generator<ExportDocument> {
    for (const document of documents) {
      if (!this.#oneFile) this.begin();
      yield document;
    }
  }

  *place(pieces: Iterable<Piece>, mainPath: string): Generator<FilePiece> {
    for (const piece of pieces) {
      const shared = this.#oneFile && piece.path !== '';
      const path = shared ? piece.path : `${this.folder}${piece.path === '' ? mainPath : piece.path}`;
      const first = path !== this.#path;
      this.#path = path;
      yield { path, text: piece.text, first, main: piece.path === '' || piece.main === true, shared };
    }
  }
}
