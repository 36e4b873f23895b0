import type { AnnotationSet, Article, Engine } from '../core';

/** What a path is; symbolic links to folders count as neither, so that no walk goes in circles. */
export type PathKind = 'file' | 'folder' | 'other' | 'none';

/** Files as the command line sees them, so that its tests run in memory. Paths are as the user writes them. */
export interface CliFiles {
  kind(path: string): PathKind;
  /** Names in a folder, in any order. */
  list(folder: string): { readonly name: string; readonly kind: PathKind }[];
  /** The folder above one; none above the topmost. */
  parent(folder: string): string | undefined;
  /** Bytes in pieces; throws a `FileError`. */
  read(path: string): Iterable<Uint8Array>;
  /** Standard input in pieces. */
  standardInput(): Iterable<Uint8Array>;
  /** Opens a file for writing, its folders made; what stood there is replaced when it is closed. */
  create(path: string): FileWriter;
}

/** A file that is being made. What throws leaves nothing of it behind. */
export interface FileWriter {
  write(text: string): void;
  close(): void;
  /** Gives the file up; what stood at its path stays. */
  discard(): void;
}

/** A file that cannot be read or written; `reason` is the system's code, for instance `ENOENT`. */
export class FileError extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

/** Why a sidecar cannot be used, at a line from 1. The code is one of the core's problems. */
export interface SidecarFault {
  readonly line: number;
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** What reading a sidecar gave. */
export interface SidecarReading {
  readonly set: AnnotationSet;
  /** Full name of the annotator whose own sidecar it is. */
  readonly layer?: string;
  readonly faults: readonly SidecarFault[];
  /** False for a sidecar of a later version, which must keep its bytes. */
  readonly writable: boolean;
}

/** What joining sidecars gave. */
export interface SidecarMerge {
  readonly text: string;
  readonly faults: readonly SidecarFault[];
  readonly side: 'base' | 'ours' | 'theirs';
}

/** Reading and writing of sidecars; the command line knows no YAML. */
export interface Sidecars {
  /** Spans of the set are found in the article's text; what is not found is an orphan. */
  read(sidecar: string, article: Article): SidecarReading;
  /**
   * The sidecar's text with the set; comments and unknown keys of `previous` survive.
   * `layer`: full name of the annotator whose own sidecar it is.
   */
  write(previous: string | undefined, set: AnnotationSet, article: Article, layer?: string): string;
  /** Joins two changed sidecars over their common base without loss; faults are those of the named side. */
  merge(base: string, ours: string, theirs: string): SidecarMerge;
}

/** All that the command line needs from the world. */
export interface CliHost {
  readonly files: CliFiles;
  readonly sidecars: Sidecars;
  /** Loads the language data; called only by commands that recognise or look up. */
  readonly engine: () => Engine;
  /** Version of the program. */
  readonly version: string;
  /** Language of the environment, for messages. */
  readonly language: 'az' | 'en';
  /** Whether standard error is a terminal, where progress can be shown. */
  readonly interactive: boolean;
  out(text: string): void;
  err(text: string): void;
  /** The day of the environment's calendar, `YYYY-MM-DD`. */
  today(): string;
  /** A short random id, for what gets one by import. */
  newId(): string;
}
