import { prf, total, type ArticleScore } from './score';

const LABEL_ORDER = ['PERSON', 'ORG', 'LOC', 'TITLE', 'EVENT', 'DATE', 'all'];

/** A share as a percentage in six places. */
export function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(6);
}

/** Prints precision, recall and F1 by label. */
export function printTable(name: string, scores: readonly ArticleScore[], values = true): void {
  const { byLabel, values: dates } = total(scores);
  console.log(`\n${name}: ${scores.length} articles`);
  console.log('label     gold found | strict P      R      F1 | relaxed P      R      F1');
  for (const label of LABEL_ORDER) {
    const c = byLabel.get(label);
    if (c === undefined) continue;
    const s = prf(c.strict, c.found, c.strict, c.gold);
    const r = prf(c.relaxedFound, c.found, c.relaxedGold, c.gold);
    const cells = [s.p, s.r, s.f].map(percent).join(' ');
    const relaxed = [r.p, r.r, r.f].map(percent).join(' ');
    console.log(
      `${label.padEnd(8)} ${String(c.gold).padStart(5)} ${String(c.found).padStart(5)} | ${cells}  |  ${relaxed}`,
    );
  }
  if (!values) return;
  const v = prf(dates.right, dates.found, dates.right, dates.gold);
  const right = dates.strict === 0 ? 0 : dates.strictRight / dates.strict;
  console.log(`DATE values: F1 ${percent(v.f)} (relaxed span, same value); right on strict spans ${percent(right)}`);
}
