import type { ColumnNames, ExportDocument, ImportSource, LossLog, OffsetUnit, ReadOptions, SourceFile } from '../core';
import { decodePieces, decodeText } from './decode';
import { Failure } from './failure';
import { dataInputs, type Input } from './inputs';
import type { Session } from './session';

/** Bytes of a file that is held in memory; line formats stream and have no limit. */
const LARGEST = 64 * 1024 * 1024;

export interface ReadChoices {
  readonly unit?: OffsetUnit;
  readonly columns?: ColumnNames;
}

/** Documents of data files; a file that cannot be read is told and the others go on. */
export function* readDocuments(
  args: readonly string[],
  format: ImportSource,
  choices: ReadChoices,
  log: LossLog,
  session: Session,
): Generator<ExportDocument> {
  for (const argument of args) {
    const inputs =
      session.attempt(() => [...dataInputs([argument], session.host.files, format.extension)], argument) ?? [];
    for (const input of inputs) yield* readFile(input, format, choices, log, session);
  }
}

function* readFile(
  input: Input,
  format: ImportSource,
  choices: ReadChoices,
  log: LossLog,
  session: Session,
): Generator<ExportDocument> {
  const { files } = session.host;
  const options: ReadOptions = {
    ...choices,
    beside: (path) => (files.kind(path) === 'file' ? decodeText(files.read(path), path) : undefined),
  };
  const streamed = format.layout === 'lines';
  const bytes = streamed ? input.bytes() : limited(input);
  const source: SourceFile = { name: input.file, chunks: decodePieces(bytes, input.file) };
  const documents = format.read?.(source, options, log)[Symbol.iterator]();
  const before = log.count;
  for (let none = true; ; none = false) {
    const next = session.attempt(() => documents?.next(), input.file);
    if (next?.done === true && none && log.count === before)
      session.warn('input.nothing', { format: format.id }, input.file);
    if (next === undefined || next.done === true) return;
    yield next.value;
  }
}

function* limited(input: Input): Generator<Uint8Array> {
  let size = 0;
  for (const piece of input.bytes()) {
    size += piece.length;
    if (size > LARGEST) throw new Failure('file.large', { limit: LARGEST / (1024 * 1024) }, 1, input.file);
    yield piece;
  }
}
