import {
  BUILTIN_SCHEMA,
  EMPTY_SET,
  type ExportDocument,
  type ExportOptions,
  type FileLayout,
  filePieces,
  type Format,
  GUIDELINES_VERSION,
  isOneFile,
  Ledger,
  leftOut,
  LossLog,
  sharesOf,
  suggestible,
  toDocument,
} from '../../core';
import { Asked } from '../asked';
import { readArticle, readDecisions } from '../articles';
import { Failure } from '../failure';
import { articlesOf, type Input } from '../inputs';
import { exportOptions, formatOf, type RawExportOptions } from '../options';
import { PieceSink } from '../output';
import { Progress } from '../progress';
import { reportLosses } from '../report';
import type { Session } from '../session';
import { writeSplit, type WriteSide } from './split';

export interface RawExport extends RawExportOptions {
  readonly format: string;
  readonly out?: string;
  readonly perArticle?: boolean;
  readonly annotator?: string;
  readonly strict?: boolean;
  readonly date?: string;
  readonly split?: string;
}

/** `export`: articles with their sidecars, and what the recogniser suggests, in a data format. */
export function exportArticles(args: readonly string[], raw: RawExport, session: Session): void {
  new ArticleExport(args, raw, session).run();
}

class ArticleExport {
  readonly #format: Format;
  readonly #inputs: readonly Input[];
  readonly #options: ExportOptions;
  readonly #asked: Asked;
  readonly #log = new LossLog();

  constructor(
    args: readonly string[],
    readonly raw: RawExport,
    readonly session: Session,
  ) {
    this.#format = formatOf(raw.format);
    this.#inputs = gather(args, session);
    this.#options = { ...exportOptions(raw, this.#format), labelOrder: labelOrderOf(this.#inputs, session) };
    this.#asked = new Asked(this.#options, raw.annotator);
  }

  run(): void {
    const { raw, session } = this;
    if (raw.split === undefined) this.#write(this.#documents(session), raw);
    else this.#divide(raw.split);
    this.#asked.tell(session);
    reportLosses(this.#log, session, raw.strict === true);
    const inputs = this.#inputs.length;
    if (inputs > 0 && leftOut(this.#log).size === inputs) session.warn('export.nothing', {});
  }

  #write(documents: Iterable<ExportDocument>, where: Destination, options = this.#options): void {
    const writing = { count: this.#inputs.length, format: this.#format, options, where, log: this.#log };
    writeDocuments(documents, writing, this.session);
  }

  #divide(written: string): void {
    const { raw, session } = this;
    const format = this.#format;
    const { out } = raw;
    if (out === undefined) throw new Failure('option.out', { format: format.id }, 2);
    const shares = sharesOf(written);
    if (shares === undefined) throw new Failure('option.split', { value: written }, 2);
    let told = false;
    // each pass reads the articles anew; what is wrong with them is told once
    const pass = (): Iterable<ExportDocument> => {
      const loud = !told;
      told = true;
      return this.#documents(loud ? session : session.silent());
    };
    const ledger = new Ledger();
    const write: WriteSide = (documentsOfSide, side) => {
      ledger.side = side;
      this.#write(documentsOfSide, { out, side, perArticle: raw.perArticle }, { ...this.#options, ledger });
    };
    writeSplit(pass, { shares, format, options: this.#options, out }, write, session);
  }

  /** Reads the articles one after the other; one that cannot be read is told and the others go on. */
  *#documents(session: Session): Generator<ExportDocument> {
    const progress = new Progress(session.host, this.#inputs.length);
    for (const input of this.#inputs) {
      const document = session.attempt(() => this.#load(input, session), input.file);
      progress.step(input.file);
      if (document !== undefined) yield document;
    }
    progress.end();
  }

  #load(input: Input, session: Session): ExportDocument {
    const { date, annotator } = this.raw;
    const options = this.#options;
    const article = readArticle(input, session, date);
    const decided = readDecisions(input, article, annotator, session);
    const wanted = options.suggestions || (this.#format.training && !options.unreviewed);
    const recognizer = wanted ? session.host.engine().recognizer : undefined;
    const { schema, names } = session.workspaces.of(input.file);
    const mentions = recognizer?.recognize(article, { userNames: names }).mentions ?? [];
    const document = toDocument(article, decided?.set ?? EMPTY_SET, suggestible(mentions, schema), {
      id: input.file,
      file: input.file,
      annotator: annotator === undefined ? undefined : (decided?.layer ?? annotator),
      recognizer: recognizer?.version,
      // a workspace with labels of its own follows guidelines of its own, whose version we do not know
      guidelines: schema.source === BUILTIN_SCHEMA.source ? GUIDELINES_VERSION : undefined,
    });
    this.#asked.see(document, schema.labels, decided !== undefined);
    return document;
  }
}

/** The order of the labels of the first article's workspace. */
function labelOrderOf(inputs: readonly Input[], session: Session): string[] | undefined {
  const [first] = inputs;
  return first && session.workspaces.of(first.file).schema.labels.map(({ id }) => id);
}

function gather(args: readonly string[], session: Session): Input[] {
  const inputs: Input[] = [];
  for (const argument of args) {
    session.attempt(() => inputs.push(...articlesOf(argument, session)), argument);
  }
  // a folder and a file of it are the same article twice
  const seen = new Set<string>();
  return inputs.filter(({ file }) => !seen.has(file) && seen.add(file));
}

/** Where documents go: a folder, or standard output. */
type Destination = FileLayout & { readonly out?: string };

/** What documents become. */
export interface Writing {
  /** How many documents there may be. */
  readonly count: number;
  readonly format: Format;
  readonly options: ExportOptions;
  readonly where: Destination;
  readonly log: LossLog;
}

/** Writes documents to standard output, to one file, or to a file each. */
export function writeDocuments(documents: Iterable<ExportDocument>, writing: Writing, session: Session): void {
  const { count, format, options, where, log } = writing;
  const manyFiles = !isOneFile(format) || where.perArticle === true;
  if (where.out === undefined && (format.layout === 'folder' || (manyFiles && count > 1))) {
    throw new Failure('option.out', { format: format.id }, 2);
  }
  new PieceSink(session.host, where.out).putAll(filePieces(documents, format, options, where, log));
}
