import type { ExportOptions } from '../export';
import type { Format } from '../format';
import { LossLog } from '../loss';
import type { ExportDocument } from '../model';
import { select } from '../selection';
import { assignSides, SPLIT_SIDES, type Assignment, type Shares, type Side } from './assign';
import { featuresOf, type ArticleFeatures } from './features';
import { manifestText } from './manifest';

/** Which article of an export goes to which side. */
export interface SplitPlan {
  readonly sides: ReadonlyMap<string, Assignment>;
  readonly manifest: string;
}

/** Divides what goes out. `earlier`: sides by text hash, kept as they were. */
export function planSplit(
  documents: Iterable<ExportDocument>,
  format: Format,
  options: ExportOptions,
  shares: Shares,
  earlier: ReadonlyMap<string, Side> | undefined,
): SplitPlan {
  const features: ArticleFeatures[] = [];
  // the log of this pass is thrown away: the losses are counted when the articles are written
  const ignored = new LossLog();
  for (const document of documents) {
    const selected = select(document, format, options, ignored);
    if (selected !== undefined) features.push(featuresOf(selected.document));
  }
  const sides = assignSides(features, shares, earlier);
  return { sides, manifest: manifestText(features, sides, shares) };
}

/** The articles of one side. What stays at home is on none, and the first one counts it. */
export function* documentsOn(
  side: Side,
  documents: Iterable<ExportDocument>,
  { sides }: SplitPlan,
): Generator<ExportDocument> {
  for (const document of documents) {
    const assigned = sides.get(document.id)?.side;
    if (assigned === side || (assigned === undefined && side === SPLIT_SIDES[0])) yield document;
  }
}
