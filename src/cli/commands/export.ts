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
import { articlesOf, STDIN, type Input } from '../inputs';
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
  const format = formatOf(raw.format);
  const inputs = gather(args, session);
  const options = { ...exportOptions(raw, format), labelOrder: labelOrderOf(inputs, session) };
  const log = new LossLog();
  const asked = new Asked(options, raw.annotator);
  const documents = (told: Session): Iterable<ExportDocument> => loadAll(inputs, raw, format, options, asked, told);
  if (raw.split !== undefined) {
    const { out } = raw;
    if (out === undefined) throw new Failure('option.out', { format: format.id }, 2);
    const shares = sharesOf(raw.split);
    if (shares === undefined) throw new Failure('option.split', { value: raw.split }, 2);
    let told = false;
    // each pass reads the articles anew; what is wrong with them is told once
    const pass = (): Iterable<ExportDocument> => {
      const loud = !told;
      told = true;
      return documents(loud ? session : session.silent());
    };
    const ledger = new Ledger();
    const write: WriteSide = (documentsOfSide, side) => {
      ledger.side = side;
      const where = { out, side, perArticle: raw.perArticle };
      writeDocuments(documentsOfSide, inputs.length, format, { ...options, ledger }, where, log, session);
    };
    writeSplit(pass, shares, format, options, out, write, session);
  } else {
    writeDocuments(documents(session), inputs.length, format, options, raw, log, session);
  }
  asked.tell(session);
  reportLosses(log, session, raw.strict === true);
  if (inputs.length > 0 && leftOut(log).size === inputs.length) session.warn('export.nothing', {});
}

/** Reads the articles one after the other; one that cannot be read is told and the others go on. */
function* loadAll(
  inputs: readonly Input[],
  raw: RawExport,
  format: Format,
  options: ExportOptions,
  asked: Asked,
  session: Session,
): Generator<ExportDocument> {
  const progress = new Progress(session.host, inputs.length);
  for (const input of inputs) {
    const document = session.attempt(() => load(input, raw, format, options, asked, session), input.file);
    progress.step(input.file);
    if (document !== undefined) yield document;
  }
  progress.end();
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

/** Writes documents to standard output, to one file, or to a file each. */
export function writeDocuments(
  documents: Iterable<ExportDocument>,
  count: number,
  format: Format,
  options: ExportOptions,
  where: FileLayout & { readonly out?: string },
  log: LossLog,
  session: Session,
): void {
  const manyFiles = !isOneFile(format) || where.perArticle === true;
  if (where.out === undefined && (format.layout === 'folder' || (manyFiles && count > 1))) {
    throw new Failure('option.out', { format: format.id }, 2);
  }
  new PieceSink(session.host, where.out).putAll(filePieces(documents, format, options, where, log));
}

function load(
  input: Input,
  raw: RawExport,
  format: Format,
  options: ExportOptions,
  asked: Asked,
  session: Session,
): ExportDocument {
  const article = readArticle(input, session, raw.date);
  const decided = readDecisions(input, article, raw.annotator, session);
  const wanted = options.suggestions || (format.training && !options.unreviewed);
  const recognizer = wanted ? session.host.engine().recognizer : undefined;
  const { schema, names } = session.workspaces.of(input.file);
  const mentions = recognizer?.recognize(article, { userNames: names }).mentions ?? [];
  const document = toDocument(article, decided?.set ?? EMPTY_SET, suggestible(mentions, schema), {
    id: input.file,
    file: input.file === STDIN ? STDIN : input.file,
    annotator: raw.annotator === undefined ? undefined : (decided?.layer ?? raw.annotator),
    recognizer: recognizer?.version,
    // a workspace with labels of its own follows guidelines of its own, whose version we do not know
    guidelines: schema.source === BUILTIN_SCHEMA.source ? GUIDELINES_VERSION : undefined,
  });
  asked.see(document, schema.labels, decided !== undefined);
  return document;
}
