import { fold } from '../azerbaijani/casing';
import { analyze } from '../azerbaijani/endings';
import type { Mention } from '../mention';
import { bodyOf, countryBeginning, countryOf } from './bodies';
import type { Catalog } from './catalog';
import { HOME } from './indexKeys';
import type { LeftContext } from './leftContext';
import type { LinkContext, TitleOwner } from './link';

/**
 * The body that a genitive without a name refers to: `qurumun rəhbəri`, `Komitənin yeni prezidenti`. Only
 * a title that may bear a possessive belongs to it.
 */
export function unnamedBody(
  text: string,
  left: LeftContext,
  possessed: boolean,
  { catalog, home }: OwnerSources,
): TitleOwner {
  const nearest = left.words.at(-1);
  if (nearest === undefined || !possessed || NO_GENITIVE.has(fold(nearest))) return { kind: 'unknown' };
  if (!analyze(nearest).some(({ endings }) => endings.at(-1)?.tag === 'gen')) return { kind: 'unknown' };
  const start = (left.wordsStart ?? 0) + text.slice(left.wordsStart ?? 0).indexOf(nearest);
  const span = { start, end: start + nearest.length };
  // a body that nobody has marked: `BMT-nin`
  const { institution } = bodyOf(nearest, catalog);
  if (institution !== undefined && (home || institution.country !== HOME)) {
    const { canonical: name, country } = institution;
    return {
      kind: 'body',
      institution,
      name,
      evidence: 'before',
      span,
      ...(country === undefined ? {} : { country }),
    };
  }
  return { kind: 'body', name: nearest, unnamed: true, evidence: 'before', span };
}

/** Words that only look like genitives. */
const NO_GENITIVE: ReadonlySet<string> = new Set(['üçün', 'bütün', 'yaxın', 'uzun', 'bugün', 'dünən']);

/** Where owners are looked up. */
export interface OwnerSources {
  readonly catalog: Catalog;
  /** The article speaks of one's own country. */
  readonly home: boolean;
}

/** Whose title it is by the words before it; unknown where they do not say. */
export function ownerBefore(text: string, left: LeftContext, context: LinkContext, catalog: Catalog): TitleOwner {
  if (left.refersTo === 'home') return countryOwner(HOME, catalog, 'text');
  if (left.refersTo !== undefined) return lastCountry(text, left, context, catalog);
  const { owner } = left;
  if (owner === undefined) return { kind: 'unknown' };
  const span = { start: owner.start, end: owner.end };
  const name = nameOf(text, owner);
  if (owner.label === 'LOC') {
    const country = countryOf(name, catalog) ?? countryOf(text.slice(owner.start, owner.end), catalog);
    if (country === undefined) return { kind: 'place', name, evidence: 'before', span };
    return { kind: 'country', code: country.code, name: country.az, evidence: 'before', span };
  }
  const before =
    left.beforeOwner === undefined
      ? undefined
      : countryOf(text.slice(left.beforeOwner.start, left.beforeOwner.end), catalog);
  const body = bodyOf(text.slice(owner.start, owner.end), catalog, before);
  return {
    kind: 'body',
    name,
    evidence: 'before',
    span,
    ...(body.institution === undefined ? {} : { institution: body.institution }),
    ...(body.parent === undefined ? {} : { parent: body.parent }),
    ...(body.country === undefined ? {} : { country: body.country.code }),
  };
}

function nameOf(text: string, mention: Mention): string {
  return mention.base ?? text.slice(mention.start, mention.end);
}

export function countryOwner(code: string, catalog: Catalog, evidence: 'entry' | 'text' | 'holder'): TitleOwner {
  return { kind: 'country', code, name: catalog.country(code)?.az ?? code, evidence };
}

/** The country spoken of last; `bu ölkənin` is never one's own, of which one says `ölkəmizin`. */
function lastCountry(
  text: string,
  { refersTo, refersAt = 0 }: LeftContext,
  { mentions }: LinkContext,
  catalog: Catalog,
): TitleOwner {
  const code = mentions
    .filter(({ end }) => end <= refersAt)
    .map((mention) => {
      const name = nameOf(text, mention);
      if (mention.label === 'LOC') return countryOf(name, catalog)?.code;
      return mention.label === 'ORG' ? countryBeginning(name, catalog)?.code : undefined;
    })
    .findLast((one) => one !== undefined && (refersTo === 'last-country' || one !== HOME));
  return code === undefined ? { kind: 'unknown' } : countryOwner(code, catalog, 'text');
}

/**
 * A country or known body that a title's own words begin with (`Avropa Komissiyasının Prezidenti` marked
 * as one), and how many words it takes.
 */
export function ownerInside(
  words: readonly string[],
  catalog: Catalog,
): { owner: TitleOwner; length: number } | undefined {
  for (let length = words.length - 1; length > 0; length--) {
    const name = words.slice(0, length).join(' ');
    const country = countryOf(name, catalog);
    if (country !== undefined)
      return { owner: { kind: 'country', code: country.code, name: country.az, evidence: 'before' }, length };
    const { institution } = bodyOf(name, catalog);
    if (institution !== undefined) {
      return {
        owner: {
          kind: 'body',
          institution,
          name,
          evidence: 'before',
          ...(institution.country === undefined ? {} : { country: institution.country }),
        },
        length,
      };
    }
  }
  return undefined;
}

/** Whether two owners are the same country, body or place. */
export function sameOwner(a: TitleOwner, b: TitleOwner): boolean {
  if (a.kind === 'country' && b.kind === 'country') return a.code === b.code;
  if (a.kind === 'body' && b.kind === 'body')
    return a.institution === undefined ? a.name === b.name : a.institution.id === b.institution?.id;
  return a.kind === 'place' && b.kind === 'place' && a.name === b.name;
}
