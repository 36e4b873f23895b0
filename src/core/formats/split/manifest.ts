import { parseJson } from '../lines';
import { isObject } from '../markRecord';
import { SPLIT_SIDES, type Assignment, type Shares, type Side } from './assign';
import type { ArticleFeatures } from './features';

/** File name of the manifest in the output folder; an earlier one there keeps its articles where they are. */
export const SPLIT_MANIFEST = 'split.json';

/** Which article is on which side, by text hash, so that others can build the same split. */
export function manifestText(
  articles: readonly ArticleFeatures[],
  sides: ReadonlyMap<string, Assignment>,
  shares: Shares,
): string {
  const rows = articles.map(({ id, file, textHash }) => ({ id, file, textHash, ...sides.get(id) }));
  const counts = Object.fromEntries(SPLIT_SIDES.map((side) => [side, rows.filter((row) => row.side === side).length]));
  return `${JSON.stringify({ version: 1, shares, counts, articles: rows }, undefined, 1)}\n`;
}

/** Sides by text hash of an earlier manifest; empty where the text is none. */
export function readManifest(text: string): Map<string, Side> {
  const value = parseJson(text);
  const sides = new Map<string, Side>();
  const rows: readonly unknown[] = isObject(value) && Array.isArray(value['articles']) ? value['articles'] : [];
  for (const row of rows) {
    if (!isObject(row)) continue;
    const side = SPLIT_SIDES.find((known) => known === row['side']);
    if (side !== undefined && typeof row['textHash'] === 'string') sides.set(row['textHash'], side);
  }
  return sides;
}
