import type { Rows, Store } from './compiled';
import type { DictionaryData } from './entry';
import { indexKeys, type IndexKeys } from './indexKeys';

/** Rows of a store that an overlay replaces or takes out. */
export interface Replaced {
  readonly titles: ReadonlySet<number>;
  readonly institutions: ReadonlySet<number>;
}

/** Kinds of keys that lead to countries, which no overlay changes. */
const OF_COUNTRIES: ReadonlySet<string> = new Set(['c', 'k', 'l']);

/**
 * A store with other rows over it: those of `data` come behind its own, the replaced ones are no longer
 * found. `data` also holds the unchanged bodies and countries that its titles' keys are made with, first
 * `known` of each, which are not taken up again.
 */
export function overlay(
  base: Store,
  data: DictionaryData,
  known: { institutions: number; countries: number },
  replaced: Replaced,
): Store {
  const keys = shifted(indexKeys(data), base, known);
  const titles = both(base.titles, data.titles, replaced.titles);
  const institutions = both(base.institutions, data.institutions.slice(known.institutions), replaced.institutions);
  const holders = both(base.holders, data.holders, new Set());
  return {
    titles,
    institutions,
    countries: base.countries,
    holders,
    find: (key) => {
      const kind = key.charAt(0);
      const gone =
        kind === 'i' || kind === 'b'
          ? replaced.institutions
          : kind === 'h' || OF_COUNTRIES.has(kind)
            ? undefined
            : replaced.titles;
      const below = base.find(key);
      const kept = gone === undefined || gone.size === 0 ? below : below.filter((position) => !gone.has(position));
      const added = keys.get(key);
      return added === undefined ? kept : [...added, ...kept];
    },
  };
}

/** Keys of the overlay with positions as the joined rows count them. */
function shifted(keys: IndexKeys, base: Store, known: { institutions: number; countries: number }): IndexKeys {
  const out: IndexKeys = new Map();
  for (const [key, positions] of keys) {
    const kind = key.charAt(0);
    if (OF_COUNTRIES.has(kind)) continue;
    const bodies = kind === 'i' || kind === 'b';
    const moved = bodies
      ? positions
          .filter((position) => position >= known.institutions)
          .map((position) => position - known.institutions + base.institutions.length)
      : positions.map((position) => position + (kind === 'h' ? base.holders.length : base.titles.length));
    if (moved.length > 0) out.set(key, moved);
  }
  return out;
}

function both<T>(below: Rows<T>, above: readonly T[], gone: ReadonlySet<number>): Rows<T> {
  let all: readonly T[] | undefined;
  return {
    length: below.length + above.length,
    at: (position) => (position < below.length ? below.at(position) : (above[position - below.length] as T)),
    all: () => (all ??= [...below.all().filter((_, position) => !gone.has(position)), ...above]),
  };
}
