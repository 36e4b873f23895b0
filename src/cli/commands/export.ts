import { BUILTIN_SCHEMA, suggestible } from '../../core/annotation/labelSchema';
import { toDocument } from '../../core/formats/document';
import { exportDocuments, type ExportOptions } from '../../core/formats/export';
import { Ledger } from '../../core/formats/ledger';
import type { Format, Piece } from '../../core/formats/format';
import { LossLog } from '../../core/formats/loss';
import type { ExportDocument } from '../../core/formats/model';
import { outputPath } from '../../core/formats/stem';
import { GUIDELINES_VERSION } from '../../core/labels';
import { readArticle, readDecisions } from '../articles';
import { Failure } from '../failure';
import { articleInputs, STDIN, type Input } from '../inputs';
import { exportOptions, formatOf, type RawExportOptions } from '../options';
import { mainFileName, PieceSink } from '../output';
import { Progress } from '../progress';
import { reportLosses } from '../report';
import type { Session } from '../session';
import { sharesOf, writeSplit, type WriteSide } from './split';

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
  const options = exportOptions(raw, format);
  const inputs = gather(args, session);
  const log = new LossLog();
  const documents = (told: Session): Iterable<ExportDocument> => loadAll(inputs, raw, format, options, told);
  if (raw.split !== undefined) {
    const { out } = raw;
    if (out === undefined) throw new Failure('option.out', { format: format.id }, 2);
    let told = false;
    // each pass reads the articles anew; what is wrong with them is told once
    const pass = (): Iterable<ExportDocument> => {
      const loud = !told;
      told = true;
      return documents(loud ? session : session.silent());
    };
    const ledger = new Ledger();
    const write: WriteSide = (side, name, losses) => {
      ledger.side = name;
      // what stands beside a one-file format describes all sides and lies above them
      const where = { out: `${out.replace(/\/+$/u, '')}/${name}`, beside: out, perArticle: raw.perArticle };
      writeDocuments(side, inputs.length, format, { ...options, ledger }, where, losses, session);
    };
    writeSplit(pass, sharesOf(raw.split), format, options, out, log, write, session);
  } else {
    writeDocuments(documents(session), inputs.length, format, options, raw, log, session);
  }
  reportLosses(log, session, raw.strict === true);
}

/** Reads the articles one after the other; one that cannot be read is told and the others go on. */
function* loadAll(
  inputs: readonly Input[],
  raw: RawExport,
  format: Format,
  options: ExportOptions,
  session: Session,
): Generator<ExportDocument> {
  const progress = new Progress(session.host, inputs.length);
  for (const input of inputs) {
    const document = session.attempt(() => load(input, raw, format, options, session), input.file);
    progress.step(input.file);
    if (document !== undefined) yield document;
  }
  progress.end();
}

function gather(args: readonly string[], session: Session): Input[] {
  const inputs: Input[] = [];
  for (const argument of args) {
    session.attempt(() => inputs.push(...articleInputs([argument], session.host.files)), argument);
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
  where: { readonly out?: string; readonly beside?: string; readonly perArticle?: boolean },
  log: LossLog,
  session: Session,
): void {
  const manyFiles = format.layout === 'article' || format.layout === 'folder' || where.perArticle === true;
  if (where.out === undefined && (format.layout === 'folder' || (manyFiles && count > 1))) {
    throw new Failure('option.out', { format: format.id }, 2);
  }
  if (where.perArticle === true && (format.layout === 'lines' || format.layout === 'document')) {
    const ledger = options.ledger ?? new Ledger();
    const written = new Set<string>();
    const beside = where.beside ?? where.out;
    for (const document of documents) {
      const name = outputPath(document.file, format.extension);
      const sink = new PieceSink(session.host, where.out, name, written, beside);
      const pieces = [...exportDocuments([document], format, { ...options, ledger }, log)];
      // an article that stays at home leaves no empty file
      if (pieces.some(({ path, text }) => path === '' && text !== '')) sink.putAll(pieces);
    }
    return;
  }
  const oneFile = format.layout === 'lines' || format.layout === 'document';
  const beside = oneFile ? where.beside : undefined;
  const sink = new PieceSink(session.host, where.out, mainFileName(format), new Set(), beside);
  const pieces = exportDocuments(documents, format, options, log);
  // an article format writes its one file to standard output under any name
  sink.putAll(where.out === undefined && format.layout === 'article' ? unnamed(pieces) : pieces);
}

function* unnamed(pieces: Iterable<Piece>): Generator<Piece> {
  for (const piece of pieces) yield piece.main === true ? { ...piece, path: '' } : piece;
}

function load(input: Input, raw: RawExport, format: Format, options: ExportOptions, session: Session): ExportDocument {
  const article = readArticle(input, session, raw.date);
  const set = readDecisions(input, article, raw.annotator, session);
  const wanted = options.suggestions || (format.training && !options.unreviewed);
  const recognizer = wanted ? session.host.engine().recognizer : undefined;
  const { schema, names } = session.workspaces.of(input.file);
  const mentions = recognizer?.recognize(article, { userNames: names }).mentions ?? [];
  return toDocument(article, set, suggestible(mentions, schema), {
    id: input.file,
    file: input.file === STDIN ? STDIN : input.file,
    annotator: raw.annotator,
    recognizer: recognizer?.version,
    // a workspace with labels of its own follows guidelines of its own, whose version we do not know
    guidelines: schema.source === BUILTIN_SCHEMA.source ? GUIDELINES_VERSION : undefined,
  });
}
