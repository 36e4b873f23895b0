import { isOfAnyState } from './bodies';
import type { Catalog } from './catalog';
import type { Institution, TitleEntry } from './entry';
import { HOME } from './indexKeys';
import type { TitleOwner } from './link';
import { keysFrom, type TitleKeys } from './match';
import { countryNames, namesOf } from './names';

/** An entry that a title may be, and from which of its words on. */
export interface Candidate {
  readonly entry: TitleEntry;
  /** Index of the first word that the entry covers; those before qualify it. */
  readonly from: number;
}

/** How many words before the title may belong to the entry's own form (`futbol klubunun` prezidenti). */
const MOST_LEFT = 6;

export interface CandidateContext {
  readonly catalog: Catalog;
  /** The article speaks of one's own country, so that a post that only it has may be meant without an owner. */
  readonly home: boolean;
}

/** The entry for a title with a known or unknown owner: the longest form first, among equals the most special one. */
export function bestCandidate(
  keys: TitleKeys,
  owner: TitleOwner,
  left: readonly string[],
  context: CandidateContext,
): Candidate | undefined {
  for (let from = 0; from < keys.words.length; from++) {
    for (const key of keysFrom(keys, from)) {
      const entry = entryFor(key, owner, from === 0 ? left : [], context);
      if (entry !== undefined) return { entry, from };
    }
  }
  return undefined;
}

function entryFor(
  key: string,
  owner: TitleOwner,
  left: readonly string[],
  context: CandidateContext,
): TitleEntry | undefined {
  const { catalog } = context;
  if (owner.kind === 'body' && owner.institution !== undefined) {
    const own = catalog.titles(`p:${owner.institution.id}:${key}`)[0];
    if (own !== undefined) return own;
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
    // a form that takes in the owner's whole name needs no other
    const longer = pick(`${left.slice(from).join(' ')} ${key}`, from === 0 ? { kind: 'unknown' } : owner, context);
    if (longer !== undefined) return longer;
  }
  return pick(key, owner, context);
}

/** The best of several entries under one form, or none where each belongs to somebody else. */
function pick(key: string, owner: TitleOwner, context: CandidateContext): TitleEntry | undefined {
  let best: TitleEntry | undefined;
  let most = 0;
  for (const entry of context.catalog.titles(`t:${key}`)) {
    const points = fit(entry, key, owner, context);
    if (points > most) {
      best = entry;
      most = points;
    }
  }
  return best;
}

/** How well an entry fits an owner; 0 where it belongs to another. */
function fit(entry: TitleEntry, key: string, owner: TitleOwner, { catalog, home }: CandidateContext): number {
  const own = catalog.words.ofForm(entry.canonical) === key ? 1 : 0;
  const country = catalog.countryOf(entry);
  if (entry.institution !== undefined || country !== undefined) {
    if (owner.kind === 'country' && owner.code === country) return 8 + own;
    if (owner.kind === 'body' && owner.institution !== undefined && owner.institution.id === entry.institution)
      return 8 + own;
    if (owner.kind === 'body' && owner.institution !== undefined && isPart(entry, owner.institution, catalog))
      return 7 + own;
    if (owner.kind !== 'unknown') return 0;
    if (namesItsOwner(entry, key, catalog, home)) return 8 + own;
    // a post of one country or body only: `Roma Papası`, `şeyxülislam`
    return country === HOME && !home ? 0 : 1;
  }
  if (entry.scope === undefined) return 4 + own;
  // without an owner a bare `Prezident` is more often that of a state
  const scope = owner.kind === 'country' || owner.kind === 'unknown' ? 'state' : 'body';
  return (entry.scope === scope ? 6 : 2) + own;
}

/** Whether an entry's body is a part of another, or the other way round. */
function isPart(entry: TitleEntry, body: Institution, catalog: Catalog): boolean {
  if (entry.institution === undefined) return false;
  return body.parent === entry.institution || catalog.institution(entry.institution)?.parent === body.id;
}

/**
 * Whether a form begins with the name of the body or country that the entry belongs to, so that it needs no other owner.
 * Far from home the name of one's own body does not do where other states have such.
 */
function namesItsOwner(entry: TitleEntry, key: string, catalog: Catalog, home: boolean): boolean {
  const body = entry.institution === undefined ? undefined : catalog.institution(entry.institution);
  const code = catalog.countryOf(entry);
  const country = code === undefined ? undefined : catalog.country(code);
  const names = [
    ...(body === undefined || (code === HOME && !home && isOfAnyState(body))
      ? []
      : namesOf(body).map(({ form }) => form)),
    ...(country === undefined ? [] : countryNames(country)),
  ];
  return names.some((name) => key.startsWith(`${catalog.words.ofForm(name)} `));
}
