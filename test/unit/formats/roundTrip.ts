import {
  DEFAULT_EXPORT,
  exportDocuments,
  effectiveEndings,
  type ExportOptions,
} from '../../../src/core/formats/export';
import { fit } from '../../../src/core/formats/fit';
import type { Format, ReadOptions } from '../../../src/core/formats/format';
import { LossLog } from '../../../src/core/formats/loss';
import type { ExportDocument } from '../../../src/core/formats/model';
import { select } from '../../../src/core/formats/selection';

export interface Written {
  readonly files: ReadonlyMap<string, string>;
  readonly log: LossLog;
}

/** Writes documents and gathers the pieces of each file. */
export function write(
  documents: readonly ExportDocument[],
  format: Format,
  options: Partial<ExportOptions> = {},
): Written {
  const log = new LossLog();
  const files = new Map<string, string[]>();
  for (const { path, text } of exportDocuments(documents, format, { ...DEFAULT_EXPORT, ...options }, log)) {
    const parts = files.get(path);
    if (parts === undefined) files.set(path, [text]);
    else parts.push(text);
  }
  return { files: new Map([...files].map(([path, parts]) => [path, parts.join('')])), log };
}

/** Reads files back, in chunks of the given size so that streaming is tried too. */
export function read(
  files: ReadonlyMap<string, string>,
  format: Format,
  options: ReadOptions = {},
  size = 1 << 16,
): ExportDocument[] {
  const log = new LossLog();
  const documents: ExportDocument[] = [];
  for (const [name, text] of files) {
    if (name !== '' && !name.endsWith(`.${format.extension}`)) continue;
    const chunks = pieces(text, size);
    const beside = (other: string): string | undefined => files.get(other);
    documents.push(...(format.read?.({ name, chunks }, { beside, ...options }, log) ?? []));
  }
  if (!log.isEmpty) throw new Error(`reading back lost ${JSON.stringify(log.all())}`);
  return documents;
}

function* pieces(text: string, size: number): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** What must come back: each document chosen and fitted, which is all that the log tells, and none that the format leaves out. */
export function expected(
  documents: readonly ExportDocument[],
  format: Format,
  options: Partial<ExportOptions> = {},
): ExportDocument[] {
  const all = { ...DEFAULT_EXPORT, ...options };
  const log = new LossLog();
  return documents.flatMap((document) => {
    const selected = select(document, format, all, log);
    if (selected === undefined) return [];
    if (selected.document.text === '' && format.ownLosses.includes('article.empty')) return [];
    return [fit(selected.document, format.holds, effectiveEndings(format, all.endings), log)];
  });
}

/** A value without keys that say nothing, for comparison. */
export function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
