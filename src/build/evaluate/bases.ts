import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mention } from '../../core';
import type { GoldArticle } from './gold';
import type { Scored } from './score';

const FOLDER = join(__dirname, '..', '..', '..', 'test', 'gold', 'bases');
const LABELS: ReadonlySet<string> = new Set(['PERSON', 'ORG', 'LOC']);

/** Base forms written by reading, by `articleId:start-end` in code points; `undefined` where a set has none. */
function writtenBases(set: string): ReadonlyMap<string, readonly string[]> | undefined {
  const path = join(FOLDER, `${set}.tsv`);
  if (!existsSync(path)) return undefined;
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  return new Map(rows.map(([key = '', ...bases]) => [key, bases]));
}

/** One line on how many base forms of rightly found people, bodies and places are right, and each that is not. */
export function basesReport(
  set: string,
  articles: readonly GoldArticle[],
  found: readonly (readonly (Scored & { readonly mention: Mention })[])[],
): string[] {
  const written = writtenBases(set);
  if (written === undefined) return [];
  let met = 0;
  const wrong: string[] = [];
  articles.forEach(({ id, mentions }, i) => {
    for (const { start, end, label, mention } of found[i] ?? []) {
      const bases = written.get(`${id}:${start}-${end}`);
      const right = mentions.some((gold) => gold.start === start && gold.end === end && gold.label === label);
      if (bases === undefined || !right || !LABELS.has(label)) continue;
      met++;
      if (!bases.includes(mention.base ?? ''))
        wrong.push(`  ${id}:${start}-${end} ${mention.base ?? '-'}, not ${bases.join(' or ')}`);
    }
  });
  const right = met - wrong.length;
  return [
    `base forms of PERSON, ORG, LOC: ${((100 * right) / Math.max(met, 1)).toFixed(1)} (${right}/${met})`,
    ...wrong,
  ];
}
