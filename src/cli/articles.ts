import type { AnnotationSet } from '../core/annotation/model';
import { EMPTY_SET } from '../core/annotation/model';
import { parseArticle } from '../core/article/parse';
import type { Article } from '../core/article/article';
import { readDate } from '../core/article/header';
import { CodePoints } from '../core/article/offsets';
import type { Problem } from '../core/problem';
import { LinePositions } from '../core/formats/positions';
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

/** Path of the sidecar of an article: the adjudicated one, or an annotator's. */
export function sidecarPath(file: string, annotator?: string): string {
  return annotator === undefined ? `${file}.ann.yaml` : `${file}.${annotator}.ann.yaml`;
}

const SLUG = /^[a-z0-9-]{1,40}$/u;

/** What people decided about an article; nothing where there is no sidecar. */
export function readDecisions(
  input: Input,
  article: Article,
  annotator: string | undefined,
  session: Session,
): AnnotationSet {
  if (input.file === STDIN) return EMPTY_SET;
  const path = layerPath(input.file, annotator, session);
  if (path === undefined) return EMPTY_SET;
  const text = decodeText(session.host.files.read(path), path);
  const { set, faults } = session.host.sidecars.read(text, article);
  throwFault(faults, path);
  return set;
}

/** Throws the first reason why a sidecar cannot be used. */
export function throwFault(faults: readonly SidecarFault[], path: string): void {
  const [fault] = faults;
  if (fault !== undefined) throw new Failure(`problem.${fault.code}`, fault.args, 1, path, fault.line);
}

/** The named layer, else the adjudicated one, else the only one there is. */
function layerPath(file: string, annotator: string | undefined, session: Session): string | undefined {
  const { files } = session.host;
  const wanted = sidecarPath(file, annotator);
  if (files.kind(wanted) === 'file') return wanted;
  if (annotator !== undefined) return undefined;
  const slash = file.lastIndexOf('/');
  const folder = slash < 0 ? '.' : file.slice(0, slash) || '/';
  const name = baseName(file);
  const layers = files
    .list(folder)
    .map((entry) => entry.name)
    .filter((other) => other.startsWith(`${name}.`) && other.endsWith('.ann.yaml'))
    .filter((other) => SLUG.test(other.slice(name.length + 1, -'.ann.yaml'.length)));
  if (layers.length > 1) throw new Failure('sidecar.several', { names: layers.sort().join(', ') }, 1, file);
  return layers[0] === undefined ? undefined : slash < 0 ? layers[0] : file.slice(0, slash + 1) + layers[0];
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
