import {
  documentsOn,
  type ExportDocument,
  type ExportOptions,
  type Format,
  SPLIT_MANIFEST,
  planSplit,
  readManifest,
  type Shares,
  type Side,
  SPLIT_SIDES,
} from '../../core';
import { decodeText } from '../decode';
import type { Session } from '../session';

/** How the articles of each side are written; called once a side. */
export type WriteSide = (documents: Iterable<ExportDocument>, side: Side) => void;

/** What is divided, how, and into which folder. */
export interface Division {
  readonly shares: Shares;
  readonly format: Format;
  readonly options: ExportOptions;
  readonly out: string;
}

/**
 * Divides what goes out into folders `train`, `dev` and `test`. The articles are read once to compare
 * them and once for each side to write them, so that no corpus has to fit into memory.
 */
export function writeSplit(
  documents: () => Iterable<ExportDocument>,
  { shares, format, options, out }: Division,
  write: WriteSide,
  session: Session,
): void {
  const { files } = session.host;
  const path = `${out.replace(/\/+$/u, '')}/${SPLIT_MANIFEST}`;
  const earlier = files.kind(path) === 'file' ? readManifest(decodeText(files.read(path), path)) : undefined;
  const plan = planSplit(documents(), format, options, shares, earlier);
  for (const side of SPLIT_SIDES) write(documentsOn(side, documents(), plan), side);
  const writer = files.create(path);
  writer.write(plan.manifest);
  writer.close();
}
