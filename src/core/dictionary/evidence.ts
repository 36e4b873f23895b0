import { fold } from '../azerbaijani/casing';
import type { Mention } from '../mention';
import { bodyOf, countryOfPlace, countryTold } from './bodies';
import { bestCandidate } from './candidates';
import type { Catalog } from './catalog';
import type { Holder, TitleEntry } from './entry';
import { HOME } from './indexKeys';
import { leftContext } from './leftContext';
import type { LinkContext, TitleOwner } from './link';
import { keysFrom, mayBePossessed, titleKeysOf, type TitleKeys } from './match';
import { countryOwner, ownerBefore } from './owner';
import { isNamed, sameName } from './people';
import { rightContext } from './rightContext';
import { wordsOf } from './words';

/** A title of the article whose owner is written before it, or known by the person beside it. */
interface Explicit {
  readonly start: number;
  readonly key: string;
  readonly owner: TitleOwner;
  readonly person?: string;
}

/** What the whole article says about owners of titles; built once for each context. */
export interface ArticleEvidence {
  readonly explicit: readonly Explicit[];
  /** The article names a country that is not one's own. */
  readonly foreign: boolean;
  /** The article names one's own country or a body that only it has, one of its places, or no country at all. */
  readonly home: boolean;
}

export function articleEvidence(text: string, context: LinkContext, catalog: Catalog): ArticleEvidence {
  const explicit: Explicit[] = [];
  let foreign = false;
  let home = false;
  for (const mention of context.mentions) {
    const code = foreign && home ? undefined : countrySpokenOf(text, mention, catalog);
    if (code === HOME) home = true;
    else if (code !== undefined) foreign = true;
    if (mention.label !== 'TITLE') continue;
    const written = text.slice(mention.start, mention.end);
    const words = titleKeysOf(wordsOf(written), catalog);
    const left = leftContext(text, mention.start, context.mentions, mayBePossessed(words));
    const person = personOf(text, mention, context);
    const keys = keysFrom(words, 0);
    const writtenOwner = ownerBefore(text, left, context, catalog);
    const owner =
      writtenOwner.kind === 'unknown' && person !== undefined
        ? (ownerByHolder(new Set(keys), person, catalog) ?? writtenOwner)
        : writtenOwner;
    home ||= isHeldAtHome(words, owner, person, catalog);
    if (owner.kind === 'unknown') continue;
    for (const key of keys) {
      explicit.push({ start: mention.start, key, owner, ...(person === undefined ? {} : { person }) });
    }
  }
  return { explicit, foreign, home: home || !foreign };
}

/** The code of the country that a place's or a body's name tells to be spoken of. */
function countrySpokenOf(text: string, mention: Mention, catalog: Catalog): string | undefined {
  const name = nameOf(text, mention);
  if (mention.label === 'LOC') return countryOfPlace(name, catalog)?.code;
  if (mention.label !== 'ORG') return undefined;
  return countryTold(name, bodyOf(name, catalog), catalog);
}

/**
 * Whose a title is in an article that speaks of other countries only: a body whose name any state's may be is then not
 * one's own.
 */
export function notHome(owner: TitleOwner, { home }: ArticleEvidence, catalog: Catalog): TitleOwner {
  if (home || owner.kind !== 'body' || owner.country !== HOME || owner.evidence === 'holder') return owner;
  const { institution, parent, country: _, ...rest } = owner;
  return countryTold(owner.name, { name: owner.name, institution, parent }, catalog) === HOME ? owner : rest;
}

function personOf(text: string, title: { end: number }, { mentions }: LinkContext): string | undefined {
  const { person } = rightContext(text, title.end, mentions);
  return person === undefined ? undefined : nameOf(text, person);
}

function nameOf(text: string, person: Mention): string {
  return person.base ?? text.slice(person.start, person.end);
}

/** A title for which no owner is written. */
export interface Bare {
  readonly text: string;
  readonly start: number;
  readonly keys: TitleKeys;
  /** The person beside it. */
  readonly person?: string;
}

/**
 * Whose a title without a written owner is: the person beside it is on record for it; or the article
 * gives this person, or else anybody, the same title with an owner; or the article speaks of no other
 * country. Unknown where none of this holds.
 */
export function ownerFromText(bare: Bare, evidence: ArticleEvidence, catalog: Catalog): TitleOwner {
  const { keys, start, person } = bare;
  const own = new Set(keysFrom(keys, 0));
  const same = evidence.explicit.filter(({ key }) => own.has(key));
  if (person !== undefined) {
    const named = same.find(
      (one) =>
        one.owner.kind !== 'unknown' &&
        one.owner.evidence !== 'holder' &&
        one.person !== undefined &&
        (sameName(one.person, person) || sameName(person, one.person)),
    );
    if (named !== undefined) return { ...named.owner, evidence: 'text' } as TitleOwner;
    return ownerByHolder(own, person, catalog) ?? { kind: 'unknown' };
  }
  // inside a sentence the capital is that of a state's post, which no mere organisation's has
  const fitting = isOfficial(bare) ? same.filter(({ owner }) => owner.kind === 'country') : same;
  const before = fitting.findLast((one) => one.start < start);
  if (before !== undefined) return { ...before.owner, evidence: 'text' } as TitleOwner;
  const home = bestCandidate(keys, countryOwner(HOME, catalog, 'text'), [], { catalog, home: true });
  if (!evidence.foreign && fitting.length === 0 && home !== undefined && catalog.countryOf(home.entry) === HOME)
    return countryOwner(HOME, catalog, 'text');
  return { kind: 'unknown' };
}

/** Whether a title is written with a capital that no beginning of a sentence asks for. */
function isOfficial({ text, start, keys }: Bare): boolean {
  const first = keys.words[0] ?? '';
  return fold(first) !== first && /[\p{Ll}\d,]\s$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** Whether the person beside a title is on record for a post of one's own country. */
function isHeldAtHome(keys: TitleKeys, owner: TitleOwner, person: string | undefined, catalog: Catalog): boolean {
  if (person === undefined || owner.kind === 'unknown' || owner.kind === 'place') return false;
  if (owner.kind === 'country') return owner.code === HOME && owner.evidence === 'holder';
  if (owner.country !== HOME) return false;
  const left = wordsOf(owner.name).map((word) => catalog.words.of(word));
  const entry = bestCandidate(keys, owner, left, { catalog, home: true })?.entry;
  return entry !== undefined && isHeldBy(entry, person, catalog);
}

function ownerByHolder(keys: ReadonlySet<string>, person: string, catalog: Catalog): TitleOwner | undefined {
  for (const key of keys) {
    for (const entry of catalog.titles(`n:${key}`)) {
      const code = catalog.countryOf(entry);
      if (code !== undefined && isHeldBy(entry, person, catalog)) return countryOwner(code, catalog, 'holder');
    }
    for (const entry of catalog.titles(`t:${key}`)) {
      const holder = catalog.holders(entry.id).find((one) => isNamed(one, person));
      const owner = holder === undefined ? undefined : ownerOf(entry, holder, catalog);
      if (owner !== undefined) return owner;
    }
  }
  return undefined;
}

function isHeldBy(entry: TitleEntry, person: string, catalog: Catalog): boolean {
  return catalog.holders(entry.id).some((holder) => isNamed(holder, person));
}

function ownerOf(entry: TitleEntry, holder: Holder, catalog: Catalog): TitleOwner | undefined {
  const of = holder.of ?? entry.country ?? entry.institution;
  if (of === undefined) return undefined;
  if (catalog.country(of) !== undefined) return countryOwner(of, catalog, 'holder');
  const institution = catalog.institution(of);
  if (institution === undefined) return undefined;
  return {
    kind: 'body',
    institution,
    name: institution.canonical,
    evidence: 'holder',
    ...(institution.country === undefined ? {} : { country: institution.country }),
  };
}
