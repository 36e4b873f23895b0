import {
  type AnnotationSet,
  type Article,
  CodePoints,
  isLayerOf,
  layerNames,
  LinePositions,
  parseArticle,
  type Problem,
  readDate,
  sidecarName,
  sidecarsOf,
} from '../core';
import { decodeText } from './decode';
import { Failure } from './failure';
import type { SidecarFault } from './host';
import { STDIN, type Input } from './inputs';
import type { Session } from './session';

/** Reads an input as an article; trouble with its header is a warning. `date` takes the header's place. */
export function readArticle(input: Input, session: Session, date?: string): Article {
  const article = parseArticle(decodeText(input.bytes(), input.file));
  if (date === undefined) {
    warn(article.problems, article.text, input.file, session);
    return article;
  }
  warn(
    article.problems.filter((problem) => !problem.code.startsWith('article.date')),
    article.text,
    input.file,
    session,
  );
  return { ...article, header: { ...article.header, date: readDate(date, { start: 0, end: 0 }).date } };
}

/** Tells problems at their lines. */
export function warn(problems: readonly Problem[], text: string, file: string, session: Session): void {
  if (problems.length === 0) return;
  const lines = new LinePositions(text, new CodePoints(text));
  for (const { code, span, args } of problems) {
    session.warn(`problem.${code}`, args ?? {}, file, lines.at(span.start).line);
  }
}

/** Decisions about an article, and the full name of the annotator whose own they are. */
export interface Decided {
  readonly set: AnnotationSet;
  readonly layer?: string;
}

/** What people decided about an article; `undefined` where there is no such sidecar. `annotator`: full name or slug. */
export function readDecisions(
  input: Input,
  article: Article,
  annotator: string | undefined,
  session: Session,
): Decided | undefined {
  if (input.file === STDIN) return undefined;
  const { host } = session;
  if (annotator === undefined) {
    const path = commonPath(input.file, session);
    return path === undefined ? undefined : readSet(path, article, session);
  }
  for (const path of layerNames(input.file, annotator)) {
    if (host.files.kind(path) !== 'file') return undefined;
    const decided = readSet(path, article, session);
    if (isLayerOf(annotator, decided.layer)) return decided;
  }
  return undefined;
}

function readSet(path: string, article: Article, { host }: Session): Decided {
  const { set, faults, layer } = host.sidecars.read(decodeText(host.files.read(path), path), article);
  throwFault(faults, path);
  return { set, layer };
}

/** Throws the first reason why a sidecar cannot be used. */
export function throwFault(faults: readonly SidecarFault[], path: string): void {
  const [fault] = faults;
  if (fault !== undefined) throw new Failure(`problem.${fault.code}`, fault.args, 1, path, fault.line);
}

/** Path of the sidecar that an annotator writes beside an article; that of all without a name. */
export function sidecarPath(file: string, annotator: string | undefined, article: Article, session: Session): string {
  let last = sidecarName(file);
  if (annotator === undefined) return last;
  const { files, sidecars } = session.host;
  for (const path of layerNames(file, annotator)) {
    last = path;
    if (files.kind(path) !== 'file') break;
    const { layer } = sidecars.read(decodeText(files.read(path), path), article);
    if (layer === undefined || layer === annotator) break;
  }
  return last;
}

/** The sidecar that all share, else the only one there is. */
function commonPath(file: string, { host: { files } }: Session): string | undefined {
  const shared = sidecarName(file);
  if (files.kind(shared) === 'file') return shared;
  const slash = file.lastIndexOf('/');
  const folder = slash < 0 ? '.' : file.slice(0, slash) || '/';
  const names = files.list(folder).map((entry) => entry.name);
  const layers = sidecarsOf(file.slice(slash + 1), names);
  if (layers.length > 1) throw new Failure('sidecar.several', { names: layers.sort().join(', ') }, 1, file);
  return layers[0] === undefined ? undefined : file.slice(0, slash + 1) + layers[0];
}
