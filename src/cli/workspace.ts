import {
  BUILTIN_SCHEMA,
  CodePoints,
  type Dictionary,
  type LabelSchema,
  LinePositions,
  NO_NAMES,
  type Problem,
  readLabels,
  readNames,
  type UserNames,
} from '../core';
import { decodeText } from './decode';
import { STDIN } from './inputs';
import type { Session } from './session';

/** What the workspace of a file says: labels, names, titles. */
export interface CliWorkspace {
  readonly schema: LabelSchema;
  readonly names: UserNames;
  /** The dictionary with the workspace's titles over it; loads the language data. */
  readonly dictionary: () => Dictionary;
}

const FOLDER = '.aznews';
/** Folders deep enough that nothing is above them any more. */
const HIGHEST = 64;

/**
 * The `.aznews` files of articles: for each kind the nearest folder upward that has it. Read once a folder;
 * what does not fit is a warning and left out.
 */
export class CliWorkspaces {
  readonly #read = new Map<string, CliWorkspace>();
  /** Files whose faults have been told. */
  readonly #told = new Set<string>();

  constructor(private readonly session: Session) {}

  /** The one that holds for a file, or for the current folder with standard input. */
  of(file: string): CliWorkspace {
    const folder = file === STDIN ? '.' : parentOf(file);
    let known = this.#read.get(folder);
    if (known === undefined) this.#read.set(folder, (known = this.#load(folder)));
    return known;
  }

  #load(folder: string): CliWorkspace {
    const labels = this.#find(folder, 'labels');
    const read = labels && readLabels(labels.text, labels.path);
    if (labels !== undefined && read !== undefined) this.#warn(read.problems, labels);
    const schema = read?.schema ?? BUILTIN_SCHEMA;
    const list = this.#find(folder, 'names');
    const names =
      list &&
      readNames(
        list.text,
        schema.labels.map(({ id }) => id),
      );
    if (list !== undefined && names !== undefined) this.#warn(names.problems, list);
    let dictionary: Dictionary | undefined;
    return {
      schema,
      names: names?.names ?? NO_NAMES,
      dictionary: () => (dictionary ??= this.#dictionary(folder)),
    };
  }

  #dictionary(folder: string): Dictionary {
    const bundled = this.session.host.engine().dictionary;
    const titles = this.#find(folder, 'titles');
    if (titles === undefined) return bundled;
    const { dictionary, problems } = bundled.merge(titles.text);
    this.#warn(problems, titles);
    return dictionary;
  }

  /** The nearest file upward. */
  #find(folder: string, kind: string): { path: string; text: string } | undefined {
    const { files } = this.session.host;
    let at = folder;
    for (let depth = 0; depth < HIGHEST; depth++) {
      const path = joined(at, `${FOLDER}/${kind}.yaml`);
      if (files.kind(path) === 'file') return { path, text: decodeText(files.read(path), path) };
      const up = files.parent(at);
      if (up === undefined) return undefined;
      at = up;
    }
    return undefined;
  }

  #warn(problems: readonly Problem[], { path, text }: { readonly path: string; readonly text: string }): void {
    if (problems.length === 0 || this.#told.has(path)) return;
    this.#told.add(path);
    const lines = new LinePositions(text, new CodePoints(text));
    for (const { code, span, args } of problems) {
      this.session.warn(`problem.${code}`, args ?? {}, path, lines.at(span.start).line);
    }
  }
}

function parentOf(file: string): string {
  const slash = file.lastIndexOf('/');
  return slash < 0 ? '.' : file.slice(0, slash) || '/';
}

function joined(folder: string, name: string): string {
  return folder === '.' ? name : folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}
