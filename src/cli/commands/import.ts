import {
  type AnnotationSet,
  type Article,
  ArticleIndex,
  type ColumnNames,
  type Conflict,
  CONFLICTS,
  EMPTY_SET,
  type ExportDocument,
  type ImportSource,
  importSources,
  isSilent,
  keepsIds,
  LossLog,
  newArticlePath,
  newArticleText,
  type OffsetUnit,
  parseArticle,
  placeMarks,
  startOfText,
  toAnnotations,
} from '../../core';
import { sidecarPath, throwFault } from '../articles';
import { decodeText } from '../decode';
import { Failure } from '../failure';
import { articleInputs } from '../inputs';
import { formatOf, oneOf } from '../options';
import { Progress } from '../progress';
import { reportLosses } from '../report';
import type { Session } from '../session';
import { readDocuments } from '../sources';

export interface RawImport {
  readonly format: string;
  readonly out?: string;
  readonly onConflict?: string;
  readonly create?: boolean;
  readonly annotator?: string;
  readonly layer?: boolean;
  readonly unit?: string;
  readonly strict?: boolean;
  readonly textColumn?: string;
  readonly dateColumn?: string;
  readonly titleColumn?: string;
  readonly sourceColumn?: string;
  readonly idColumn?: string;
}

/** `import`: makes sidecars beside the articles that the data files mean. */
export function importData(args: readonly string[], raw: RawImport, session: Session): void {
  const source = importSources().find(({ id }) => id === raw.format) ?? formatOf(raw.format, true);
  const conflict =
    raw.onConflict === undefined ? undefined : oneOf<Conflict>(raw.onConflict, CONFLICTS, '--on-conflict');
  const unit = raw.unit === undefined ? undefined : oneOf<OffsetUnit>(raw.unit, ['code-point', 'utf-16'], '--unit');
  if (raw.layer === true && raw.annotator === undefined) throw new Failure('option.layer', {}, 2);
  const log = new LossLog();
  const importing = new Importing(raw, conflict, source, log, session);
  const progress = new Progress(session.host);
  for (const document of readDocuments(args, source, { unit, columns: columnsOf(raw) }, log, session)) {
    session.attempt(() => importing.take(document), document.file);
    progress.step(document.file);
  }
  progress.end();
  importing.tellSummary();
  reportLosses(log, session, raw.strict === true);
}

function columnsOf(raw: RawImport): ColumnNames | undefined {
  const named = {
    text: raw.textColumn,
    date: raw.dateColumn,
    title: raw.titleColumn,
    source: raw.sourceColumn,
    id: raw.idColumn,
  };
  const given = Object.entries(named).filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

class Importing {
  readonly #index = new ArticleIndex();
  readonly #folder: string;
  #created = 0;
  /** Sidecars that were written. */
  readonly #paths = new Set<string>();

  constructor(
    readonly raw: RawImport,
    readonly conflict: Conflict | undefined,
    readonly source: ImportSource,
    readonly log: LossLog,
    readonly session: Session,
  ) {
    this.#folder = (raw.out ?? '.').replace(/(?<=.)\/+$/u, '');
    const { files } = session.host;
    if (files.kind(this.#folder) === 'none') {
      if (raw.create === true) return;
      throw new Failure('file.absent', {}, 1, this.#folder);
    }
    for (const input of articleInputs([this.#folder], files)) {
      session.attempt(() => {
        const article = parseArticle(decodeText(input.bytes(), input.file));
        this.#index.add(input.file, article.text.slice(startOfText(article)));
      }, input.file);
    }
  }

  take(document: ExportDocument): void {
    const { files } = this.session.host;
    const found = this.#index.find(document);
    if (found === undefined) {
      if (this.raw.create !== true || document.textOrigin !== 'exact') {
        this.log.add('article.not-found', document.file, { text: document.text.slice(0, 80) });
        return;
      }
      const file = this.#create(document);
      this.#write(document, file, parseArticle(newArticleText(document)));
      return;
    }
    this.#write(document, found.file, parseArticle(decodeText(files.read(found.file), found.file)));
  }

  /** Tells in one line what was done. */
  tellSummary(): void {
    this.session.tell('note', 'import.summary', { sidecars: this.#paths.size, articles: this.#created });
  }

  #create(document: ExportDocument): string {
    const path = newArticlePath(document);
    const file = this.#folder === '.' ? path : `${this.#folder}/${path}`;
    const { files } = this.session.host;
    if (files.kind(file) !== 'none') throw new Failure('import.file-exists', {}, 1, file);
    const writer = files.create(file);
    writer.write(newArticleText(document));
    writer.close();
    this.#index.add(file, document.text);
    this.#created++;
    return file;
  }

  #write(document: ExportDocument, file: string, article: Article): void {
    const bodyStart = startOfText(article);
    const placed = placeMarks(document, article.text.slice(bodyStart), this.log);
    const { host } = this.session;
    const keepIds = keepsIds(this.source);
    const info = { annotator: this.raw.annotator ?? 'import', keepIds, newId: () => host.newId() };
    if (isSilent(placed)) {
      // its suggestions are counted; what is there stays
      toAnnotations(placed, bodyStart, EMPTY_SET, info, this.log);
      return;
    }
    const { files, sidecars } = host;
    const layer = this.raw.layer === true ? this.raw.annotator : undefined;
    const path = sidecarPath(file, layer, article, this.session);
    const exists = files.kind(path) === 'file';
    // what this import itself brought for the article is joined, whatever becomes of what was there
    const conflict = this.#paths.has(path) ? 'merge' : this.conflict;
    if (exists && conflict === undefined) throw new Failure('import.sidecar-exists', {}, 1, path);
    if (exists && conflict === 'skip') {
      this.log.add('article.exists', document.file, { text: path });
      return;
    }
    const previous = exists && conflict === 'merge' ? decodeText(files.read(path), path) : undefined;
    const existing = previous === undefined ? EMPTY_SET : this.#readSidecar(previous, article, path);
    const set = toAnnotations(placed, bodyStart, existing, info, this.log);
    const writer = files.create(path);
    writer.write(sidecars.write(previous, set, article, layer));
    writer.close();
    this.#paths.add(path);
  }

  #readSidecar(text: string, article: Article, path: string): AnnotationSet {
    const { set, faults, writable } = this.session.host.sidecars.read(text, article);
    throwFault(faults, path);
    if (!writable) throw new Failure('sidecar.newer', {}, 1, path);
    return set;
  }
}
