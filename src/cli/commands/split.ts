import type { ExportOptions } from '../../core/formats/export';
import type { Format } from '../../core/formats/format';
import { LossLog } from '../../core/formats/loss';
import type { ExportDocument } from '../../core/formats/model';
import { select } from '../../core/formats/selection';
import { assignSides, SIDES, type Shares, type Side } from '../../core/formats/split/assign';
import { featuresOf, type ArticleFeatures } from '../../core/formats/split/features';
import { MANIFEST, manifestText, readManifest } from '../../core/formats/split/manifest';
import { decodeText } from '../decode';
import { Failure } from '../failure';
import type { Session } from '../session';

/** Shares as the user writes them: `80,10,10`. */
export function sharesOf(written: string): Shares {
  const parts = written.split(',').map(Number);
  const [train = 0, dev = 0, test = 0] = parts;
  const sum = train + dev + test;
  if (parts.length !== SIDES.length || parts.some((part) => !(part >= 0)) || !(sum > 0)) {
    throw new Failure('option.split', { value: written }, 2);
  }
  return { train: train / sum, dev: dev / sum, test: test / sum };
}

/** How the articles of each side are written; called once a side. */
export type WriteSide = (documents: Iterable<ExportDocument>, side: Side, log: LossLog) => void;

/**
 * Divides what goes out into folders `train`, `dev` and `test`. The articles are read once to compare
 * them and once to write them, so that no corpus has to fit into memory.
 */
export function writeSplit(
  documents: () => Iterable<ExportDocument>,
  shares: Shares,
  format: Format,
  options: ExportOptions,
  out: string,
  log: LossLog,
  write: WriteSide,
  session: Session,
): void {
  const features: ArticleFeatures[] = [];
  // the log of this pass is thrown away: the losses are counted when the articles are written
  const ignored = new LossLog();
  for (const document of documents()) {
    const selected = select(document, format, options, ignored);
    if (selected !== undefined) features.push(featuresOf(selected.document));
  }
  const { files } = session.host;
  const path = `${out.replace(/\/+$/u, '')}/${MANIFEST}`;
  const earlier = files.kind(path) === 'file' ? readManifest(decodeText(files.read(path), path)) : undefined;
  const sides = assignSides(features, shares, earlier);
  for (const [i, side] of SIDES.entries()) {
    // what stays at home is on no side; the first pass counts it
    const here = function* (): Generator<ExportDocument> {
      for (const document of documents()) {
        const assigned = sides.get(document.id)?.side;
        if (assigned === side || (assigned === undefined && i === 0)) yield document;
      }
    };
    write(here(), side, log);
  }
  const writer = files.create(path);
  writer.write(manifestText(features, sides, shares));
  writer.close();
}
