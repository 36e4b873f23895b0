import type { AnnotationSet } from '../../../src/core/annotation/model';
import { EMPTY_SET } from '../../../src/core/annotation/model';
import type { Engine } from '../../../src/core/engine';
import type { Mention } from '../../../src/core/mention';
import {
  FileError,
  type CliFiles,
  type CliHost,
  type FileWriter,
  type PathKind,
  type Sidecars,
} from '../../../src/cli/host';
import { runCli } from '../../../src/cli/run';

/** A file system in memory; paths are plain, a folder is where a path goes on. */
export class MemoryFiles implements CliFiles {
  readonly bytes = new Map<string, Uint8Array>();
  /** Files that are being made. */
  readonly unfinished = new Set<string>();

  constructor(
    files: Readonly<Record<string, string | Uint8Array>> = {},
    readonly stdin = '',
  ) {
    for (const [path, content] of Object.entries(files)) {
      this.bytes.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    }
  }

  text(path: string): string {
    const bytes = this.bytes.get(path);
    if (bytes === undefined) throw new Error(`no file ${path}, but ${[...this.bytes.keys()].join(', ')}`);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  kind(path: string): PathKind {
    if (this.bytes.has(clean(path))) return 'file';
    if (clean(path) === '') return 'folder';
    return [...this.bytes.keys()].some((other) => other.startsWith(`${clean(path)}/`)) ? 'folder' : 'none';
  }

  list(folder: string): { name: string; kind: PathKind }[] {
    const prefix = clean(folder) === '' ? '' : `${clean(folder)}/`;
    const names = new Map<string, PathKind>();
    for (const path of this.bytes.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [name = '', ...more] = path.slice(prefix.length).split('/');
      names.set(name, more.length > 0 ? 'folder' : 'file');
    }
    return [...names].map(([name, kind]) => ({ name, kind })).reverse();
  }

  parent(folder: string): string | undefined {
    if (clean(folder) === '') return undefined;
    const slash = clean(folder).lastIndexOf('/');
    return slash < 0 ? '.' : clean(folder).slice(0, slash);
  }

  *read(path: string): Generator<Uint8Array> {
    const bytes = this.bytes.get(clean(path));
    if (bytes === undefined) throw new FileError(path, 'ENOENT');
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
  }

  *standardInput(): Generator<Uint8Array> {
    yield new TextEncoder().encode(this.stdin);
  }

  create(path: string): FileWriter {
    const parts: string[] = [];
    this.unfinished.add(path);
    return {
      write: (text) => void parts.push(text),
      close: () => {
        this.bytes.set(clean(path), new TextEncoder().encode(parts.join('')));
        this.unfinished.delete(path);
      },
      discard: () => void this.unfinished.delete(path),
    };
  }
}

function clean(path: string): string {
  return path
    .replace(/^(?:\.\/)+/u, '')
    .replace(/^\.$/u, '')
    .replace(/\/+$/u, '');
}

/** Sidecars as JSON, so that these tests know nothing of the real form. */
export const jsonSidecars: Sidecars = {
  read(text) {
    try {
      const parts = JSON.parse(text) as [never, never, never, AnnotationSet['record'], string | null | undefined];
      const [annotations, entities, relations, record, layer] = parts;
      return {
        set: { annotations: new Map(annotations), entities: new Map(entities), relations: new Map(relations), record },
        layer: layer ?? undefined,
        faults: [],
        writable: true,
      };
    } catch {
      return { set: EMPTY_SET, faults: [{ line: 3, code: 'sidecar.shape', args: {} }], writable: false };
    }
  },
  write: (_previous, set, _article, layer) => sidecarText(set, layer),
  merge: (base, ours, theirs) => ({ text: `${base}${ours}${theirs}`, faults: [], side: 'ours' }),
};

export function sidecarText(set: AnnotationSet, layer?: string): string {
  return JSON.stringify([[...set.annotations], [...set.entities], [...set.relations], set.record, layer]);
}

/** An engine that suggests every occurrence of some words. */
export function wordEngine(words: Readonly<Record<string, string>>): Engine {
  const recognizer = {
    version: 'test',
    recognize: ({ text, body }: { text: string; body: { start: number } }) => {
      const mentions: Mention[] = [];
      for (const [word, label] of Object.entries(words)) {
        for (let at = text.indexOf(word, body.start); at >= 0; at = text.indexOf(word, at + 1)) {
          mentions.push({ start: at, end: at + word.length, label, base: word, rule: 'test', confidence: 0.5 });
        }
      }
      return { mentions: mentions.sort((a, b) => a.start - b.start), problems: [], analyses: new Map() };
    },
  };
  const dictionary = { lookup: () => [] };
  return { recognizer, dictionary } as unknown as Engine;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly files: MemoryFiles;
}

/** Runs the command line in memory. */
export function run(
  args: readonly string[],
  files = new MemoryFiles(),
  engine: Engine = wordEngine({}),
  today = '2025-03-10',
): Ran {
  let out = '';
  let err = '';
  let ids = 0;
  const host: CliHost = {
    files,
    sidecars: jsonSidecars,
    engine: () => engine,
    version: '0.0.0',
    language: 'en',
    interactive: false,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    today: () => today,
    newId: () => `new${++ids}`,
  };
  return { code: runCli(args, host), out, err, files };
}
