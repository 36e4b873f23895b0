import type { Catalog } from './catalog';
import type { Country, Institution } from './entry';
import { wordsOf } from './words';

/** Nouns that may follow a country's name without making it another's: `Türkiyə Respublikası`. */
const STATE_NOUNS: ReadonlySet<string> = new Set([
  'respublika',
  'krallıq',
  'dövlət',
  'federasiya',
  'əmirlik',
  'sultanlıq',
  'şahlıq',
  'knyazlıq',
  'cümhuriyyət',
]);
const LONGEST_COUNTRY = 5;

/**
 * Kinds of institutions that other states have by the same names: `Xarici İşlər Nazirliyi` alone does not tell whose
 * it is. Of the media because they report on every country.
 */
const OF_ANY_STATE: ReadonlySet<string> = new Set([
  'central bank',
  'commission',
  'court',
  'force',
  'foreign ministry',
  'government',
  'media',
  'ministry',
  'parliament',
  'presidential administration',
  'prosecution',
  'security service',
]);

/**
 * The code of the country that a body's name alone tells: the country or the home of a place at its beginning, else
 * that of a body such as no other state has.
 */
export function countryTold(name: string, { institution, parent }: Body, catalog: Catalog): string | undefined {
  const keys = keysOf(name, catalog);
  const written = splitCountry(keys, catalog).country ?? catalog.countryWith(keys[0] ?? '');
  if (written !== undefined) return written.code;
  const known = institution ?? parent;
  return known === undefined || isOfAnyState(known) ? undefined : known.country;
}

/** Whether the institution's name alone may as well be that of another state's. */
export function isOfAnyState({ generic, kind }: Institution): boolean {
  return generic || OF_ANY_STATE.has(kind);
}

/** The country that a name is, in the nominative or genitive: `Türkiyə Respublikasının`. */
export function countryOf(name: string, catalog: Catalog): Country | undefined {
  const written = countryOfKeys(keysOf(name, catalog), catalog);
  // `Kosta-Rika` is `Kosta Rika` in other lists
  if (written !== undefined || !name.includes('-')) return written;
  return countryOfKeys(keysOf(name.replaceAll('-', ' '), catalog), catalog);
}

function countryOfKeys(keys: readonly string[], catalog: Catalog): Country | undefined {
  if (keys.length === 0 || keys.length > LONGEST_COUNTRY) return undefined;
  const whole = catalog.countryNamed(keys.join(' '));
  if (whole !== undefined || keys.length < 2 || !STATE_NOUNS.has(keys[keys.length - 1] as string)) return whole;
  return catalog.countryNamed(keys.slice(0, -1).join(' '));
}

/** What a body's name says of it. */
export interface Body {
  readonly name: string;
  readonly institution?: Institution;
  /** The known body whose part a body without an entry is: `Milli Məclisin Müdafiə Komitəsi`. */
  readonly parent?: Institution;
  readonly country?: Country;
}

/**
 * Reads a body's name, in the nominative or genitive. A country at its beginning rules out the bodies
 * of others; a name that only its kind is known of (`Qax Rayon İcra Hakimiyyəti`) gives that kind.
 */
export function bodyOf(name: string, catalog: Catalog, before?: Country): Body {
  const keys = keysOf(name, catalog);
  const { country, rest } = splitCountry(keys, catalog);
  const owner = country ?? before;
  const fits = (institution: Institution): boolean =>
    owner === undefined || institution.country === undefined || institution.country === owner.code;
  const whole = catalog.institutionsNamed(keys.join(' ')).find(fits);
  const named =
    whole ??
    (country === undefined
      ? undefined
      : catalog.institutionsNamed(rest.join(' ')).find((one) => fits(one) && one.country !== undefined));
  const institution = named ?? kindOf(keys, catalog, owner);
  const parent =
    institution === undefined ? (parentOf(keys, catalog, fits) ?? parentOf(rest, catalog, fits)) : undefined;
  const home = (institution ?? parent)?.country;
  const code = owner ?? (home === undefined ? undefined : catalog.country(home));
  return {
    name,
    ...(institution === undefined ? {} : { institution }),
    ...(parent === undefined ? {} : { parent }),
    ...(code === undefined ? {} : { country: code }),
  };
}

/** The country that a body's name begins with: `Fransa prokurorluğu`. */
export function countryBeginning(name: string, catalog: Catalog): Country | undefined {
  return splitCountry(keysOf(name, catalog), catalog).country;
}

/** The country that a place is, or of which it is a town or region. */
export function countryOfPlace(name: string, catalog: Catalog): Country | undefined {
  return countryOf(name, catalog) ?? catalog.countryWith(keysOf(name, catalog).join(' '));
}

function keysOf(name: string, catalog: Catalog): string[] {
  // an abbreviation in brackets is no part of the name
  return wordsOf(name.replace(/\s\([^()]*\)/gu, '')).map((word) => catalog.words.of(word));
}

function parentOf(
  keys: readonly string[],
  catalog: Catalog,
  fits: (institution: Institution) => boolean,
): Institution | undefined {
  for (let length = keys.length - 1; length > 0; length--) {
    const parent = catalog.institutionsNamed(keys.slice(0, length).join(' ')).find((one) => !one.generic && fits(one));
    if (parent !== undefined) return parent;
  }
  return undefined;
}

function splitCountry(keys: readonly string[], catalog: Catalog): { country?: Country; rest: readonly string[] } {
  for (let length = Math.min(keys.length - 1, LONGEST_COUNTRY); length > 0; length--) {
    const country = countryOfKeys(keys.slice(0, length), catalog);
    if (country !== undefined) return { country, rest: keys.slice(length) };
  }
  return { rest: keys };
}

function kindOf(keys: readonly string[], catalog: Catalog, owner: Country | undefined): Institution | undefined {
  for (let from = 1; from < keys.length; from++) {
    const kind = catalog
      .institutionsNamed(keys.slice(from).join(' '))
      .find((one) => one.generic && (owner === undefined || one.country === undefined || one.country === owner.code));
    if (kind !== undefined) return kind;
  }
  return undefined;
}
