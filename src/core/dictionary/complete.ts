import { analyze, inflect } from '../azerbaijani/endings';
import { fold } from '../azerbaijani/casing';
import { bodyOf, countryOf } from './bodies';
import type { Catalog } from './catalog';
import type { CompletionOptions, TitleCompletion } from './dictionary';
import type { TitleEntry } from './entry';
import { HOME } from './indexKeys';
import { namesOf } from './names';
import { isPossessed } from './possessed';
import { wordsOf } from './words';

const MOST = 50;
/** A body's name is looked for in so many words before the prefix. */
const MOST_BEFORE = 12;

/** Titles that begin with what is typed, with the capitals of official texts and the possessive that a genitive before them asks for. */
export function complete(
  prefix: string,
  { before = '', limit = MOST }: CompletionOptions = {},
  catalog: Catalog,
): TitleCompletion[] {
  const typed = fold(prefix.trim());
  if (typed === '') return [];
  const owner = ownerOf(before, catalog);
  const found = new Map<string, TitleCompletion>();
  const offer = (entry: TitleEntry, text: string, form: TitleCompletion['form']): void => {
    if (found.size < limit && fold(text).startsWith(typed) && !found.has(text)) found.set(text, { entry, text, form });
  };
  for (const entry of catalog.store.titles.all()) {
    if (owner === undefined) {
      for (const { form, by } of namesOf(entry)) if (by === 'canonical' || by === 'variant') offer(entry, form, 'bare');
    } else {
      const text = owner.form(entry);
      if (text !== undefined) offer(entry, text, 'possessive');
    }
  }
  return [...found.values()].sort((a, b) => a.text.length - b.text.length || (a.text < b.text ? -1 : 1));
}

/** How an entry is written behind an owner; nothing where it is another's. */
interface Owner {
  form(entry: TitleEntry): string | undefined;
}

function ownerOf(before: string, catalog: Catalog): Owner | undefined {
  const words = wordsOf(before).slice(-MOST_BEFORE);
  for (let from = 0; from < words.length; from++) {
    const name = words.slice(from).join(' ');
    const country = countryOf(name, catalog);
    if (country !== undefined) return { form: (entry) => behindCountry(entry, country.code, catalog) };
    const { institution } = bodyOf(name, catalog);
    if (institution !== undefined)
      return {
        form: (entry) =>
          entry.institution === institution.id
            ? behindBody(entry, name, institution.generic, catalog)
            : general(entry, 'body', catalog),
      };
  }
  const last = words.at(-1);
  const genitive = last !== undefined && analyze(last).some(({ endings }) => endings.at(-1)?.tag === 'gen');
  return genitive ? { form: (entry) => general(entry, undefined, catalog) } : undefined;
}

function behindCountry(entry: TitleEntry, code: string, catalog: Catalog): string | undefined {
  if (catalog.countryOf(entry) === code) {
    const country = catalog.country(code);
    const names = country === undefined ? [] : [country.az, ...country.variants];
    const rest = restBehind(entry.canonical, names, catalog);
    return rest ?? (entry.institution === undefined && entry.country === code ? possessed(entry.canonical) : undefined);
  }
  return code === HOME && hasNational(entry, catalog) ? undefined : general(entry, 'state', catalog);
}

/** Whether one's own country has an entry of its own for a general post. */
function hasNational(entry: TitleEntry, catalog: Catalog): boolean {
  return catalog.titles(`n:${catalog.words.ofForm(entry.canonical)}`).length > 0;
}

function behindBody(entry: TitleEntry, name: string, generic: boolean, catalog: Catalog): string | undefined {
  const body = generic || entry.institution === undefined ? undefined : catalog.institution(entry.institution);
  const names = body === undefined ? [name] : namesOf(body).map(({ form }) => form);
  for (const { form } of namesOf(entry)) {
    const rest = restBehind(form, names, catalog);
    if (rest !== undefined) return rest;
  }
  return undefined;
}

function general(entry: TitleEntry, scope: TitleEntry['scope'], catalog: Catalog): string | undefined {
  if (entry.institution !== undefined || catalog.countryOf(entry) !== undefined) return undefined;
  return scope === undefined || entry.scope === undefined || entry.scope === scope
    ? possessed(entry.canonical)
    : undefined;
}

function possessed(form: string): string {
  return isPossessed(form) ? form : inflect(form, { possessive: 'poss3' });
}

/** What stays of a form behind the name of its owner. */
function restBehind(form: string, owners: readonly string[], catalog: Catalog): string | undefined {
  const words = wordsOf(form);
  for (const owner of owners) {
    const key = catalog.words.ofForm(owner);
    const length = wordsOf(owner).length;
    if (
      words.length > length &&
      words
        .slice(0, length)
        .map((word) => catalog.words.of(word))
        .join(' ') === key
    )
      return words.slice(length).join(' ');
  }
  return undefined;
}
