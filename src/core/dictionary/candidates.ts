import type { Catalog } from './catalog';
import type { TitleEntry } from './entry';
import { HOME } from './indexKeys';
import type { TitleOwner } from './link';
import { keysFrom, type TitleKeys } from './match';

/** An entry that a title may be, and from which of its words on. */
export interface Candidate {
  readonly entry: TitleEntry;
  /** Index of the first word that the entry covers; those before qualify it. */
  readonly from: number;
}

/** How many words before the title may belong to the entry's own form (`futbol klubunun` prezidenti). */
const MOST_LEFT = 6;

/** The entry for a title with a known or unknown owner: the longest form first, among equals the most special one. */
export function bestCandidate(keys: TitleKeys, owner: TitleOwner, left: readonly string[], catalog: Catalog): Candidate | undefined {
  for (let from = 0; from < keys.words.length; from++) {
    for (const key of keysFrom(keys, from)) {
      const entry = entryFor(key, owner, from === 0 ? left : [], catalog);
      if (entry !== undefined) return { entry, from };
    }
  }
  return undefined;
}

function entryFor(key: string, owner: TitleOwner, left: readonly string[], catalog: Catalog): TitleEntry | undefined {
  if (owner.kind === 'body' && owner.institution !== undefined) {
    const own = catalog.titles(`p:${owner.institution.id}:${key}`)[0];
    if (own !== undefined) return own;
    const parts = catalog.titles(`t:${key}`).find(({ institution }) => institution === owner.institution?.id);
    if (parts !== undefined) return parts;
  }
  if (owner.kind === 'country') {
    const national = catalog.titles(`n:${key}`).find((entry) => catalog.countryOf(entry) === owner.code);
    if (national !== undefined) return national;
  }
  for (let from = Math.max(0, left.length - MOST_LEFT); from < left.length; from++) {
    if (owner.kind === 'body' && owner.parent !== undefined) {
      const part = catalog.titles(`p:${owner.parent.id}:${left.slice(from).join(' ')} ${key}`)[0];
      if (part !== undefined) return part;
    }
    const longer = pick(catalog.titles(`t:${left.slice(from).join(' ')} ${key}`), owner, catalog);
    if (longer !== undefined) return longer;
  }
  return pick(catalog.titles(`t:${key}`), owner, catalog);
}

/** The best of several entries under one form, or none where each belongs to somebody else. */
function pick(entries: readonly TitleEntry[], owner: TitleOwner, catalog: Catalog): TitleEntry | undefined {
  let best: TitleEntry | undefined;
  let most = 0;
  for (const entry of entries) {
    const points = fit(entry, owner, catalog);
    if (points > most) {
      best = entry;
      most = points;
    }
  }
  return best;
}

/** How well an entry fits an owner; 0 where it belongs to another. */
function fit(entry: TitleEntry, owner: TitleOwner, catalog: Catalog): number {
  const country = catalog.countryOf(entry);
  if (entry.institution !== undefined || country !== undefined) {
    // written out in full, a post of its own country's body needs no further owner
    if (owner.kind === 'unknown') return country === HOME && entry.country === undefined ? 2 : country === undefined || country === HOME ? 0 : 2;
    if (owner.kind === 'country') return owner.code === country ? 4 : 0;
    if (owner.kind === 'body') return entry.institution !== undefined && owner.institution?.id === entry.institution ? 4 : 0;
    return 0;
  }
  const scoped = entry.scope === undefined ? 2 : entry.scope === 'state' ? (owner.kind === 'country' ? 3 : 1) : owner.kind === 'body' ? 3 : 1;
  // without an owner a bare `Prezident` is more often that of a state
  return owner.kind === 'unknown' && entry.scope === 'state' ? 3 : scoped;
}
