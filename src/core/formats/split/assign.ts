import type { ArticleFeatures } from './features';
import { groupsOf } from './groups';
import { hashWord } from './minhash';

export const SPLIT_SIDES = ['train', 'dev', 'test'] as const;

export type Side = (typeof SPLIT_SIDES)[number];

/** Shares of the sides; they add up to one. */
export type Shares = Readonly<Record<Side, number>>;

/** Which side an article is on, and which articles had to go with it. */
export interface Assignment {
  readonly side: Side;
  /** The first article of its group. */
  readonly group: string;
}

/** How far above its share of a label or source a side may go before an article goes elsewhere. */
const TOLERANCE = 1.3;

/**
 * Divides articles. An article's own text decides where it wants to go, so that it stays there when
 * others come or its annotations change; only where a side has more than its share of a label or a
 * source it goes to the side that lacks most. `earlier`: sides by text hash, kept as they were.
 */
export function assignSides(
  articles: readonly ArticleFeatures[],
  shares: Shares,
  earlier: ReadonlyMap<string, Side> = new Map(),
): Map<string, Assignment> {
  const groups = groupsOf(articles)
    .map((numbers) => numbers.map((i) => articles[i]).filter((article) => article !== undefined))
    .map((members) => ({ members, place: placeOf(members), strata: sum(members) }))
    .sort((a, b) => a.place - b.place || (a.members[0]?.id ?? '').localeCompare(b.members[0]?.id ?? ''));
  const totals = sum(articles);
  const have: Record<Side, Map<string, number>> = { train: new Map(), dev: new Map(), test: new Map() };
  const assigned = new Map<string, Assignment>();
  const put = (group: (typeof groups)[number], side: Side): void => {
    for (const [stratum, count] of group.strata) have[side].set(stratum, (have[side].get(stratum) ?? 0) + count);
    for (const { id } of group.members) assigned.set(id, { side, group: group.members[0]?.id ?? id });
  };
  const fresh: typeof groups = [];
  for (const group of groups) {
    const kept = group.members.map(({ textHash }) => earlier.get(textHash)).find((side) => side !== undefined);
    if (kept === undefined) fresh.push(group);
    else put(group, kept);
  }
  const excess = (side: Side, strata: ReadonlyMap<string, number>): number => {
    let most = 0;
    for (const [stratum, count] of strata) {
      // one article more or less is chance, not imbalance
      const room = shares[side] * (totals.get(stratum) ?? 0) + count / 2;
      most = Math.max(most, ((have[side].get(stratum) ?? 0) + count) / room);
    }
    return shares[side] === 0 ? Infinity : most;
  };
  for (const group of fresh) {
    const wanted = sideAt(group.place, shares);
    if (excess(wanted, group.strata) <= TOLERANCE) {
      put(group, wanted);
      continue;
    }
    const [best = wanted] = [...SPLIT_SIDES].sort((a, b) => excess(a, group.strata) - excess(b, group.strata));
    put(group, best);
  }
  return assigned;
}

/** A number from 0 to 1 that depends on the group's smallest text hash alone. */
function placeOf(members: readonly ArticleFeatures[]): number {
  const [first = ''] = members.map(({ textHash }) => textHash).sort();
  return hashWord(`split ${first}`) / 0x1_0000_0000;
}

function sideAt(place: number, shares: Shares): Side {
  if (place < shares.train) return 'train';
  return place < shares.train + shares.dev ? 'dev' : 'test';
}

function sum(articles: readonly ArticleFeatures[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { strata } of articles) {
    for (const [stratum, count] of strata) counts.set(stratum, (counts.get(stratum) ?? 0) + count);
  }
  return counts;
}
