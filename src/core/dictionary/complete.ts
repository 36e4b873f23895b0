import { analyze, inflect } from '../azerbaijani/endings';
import { fold } from '../azerbaijani/casing';
import { bodyOf, countryOf } from './bodies';
import type { Catalog } from './catalog';
import type { CompletionOptions, TitleCompletion } from './dictionary';
import type { Institution, TitleEntry } from './entry';
import { HOME } from './indexKeys';
import { countryNames, namesOf } from './names';
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
  const found = new Map<string, Offer>();
  const offer = (entry: TitleEntry, text: string, form: TitleCompletion['form'], own: boolean): void => {
    const key = fold(text);
    if (!key.startsWith(typed)) return;
    const known = found.get(key);
    // of two spellings the one with the capitals of official texts
    if (known === undefined || (own && !known.own) || (own === known.own && text < known.text))
      found.set(key, { entry, text, form, own });
  };
  for (const entry of catalog.store.titles.all()) {
    if (owner === undefined) {
      for (const { form, by } of namesOf(entry))
        if (by === 'canonical' || by === 'variant') offer(entry, form, 'bare', false);
      continue;
    }
    const behind = owner.behind(entry);
    if (behind !== undefined) offer(entry, behind.text, 'possessive', behind.own);
  }
  return [...found.values()]
    .sort((a, b) => Number(b.own) - Number(a.own) || a.text.length - b.text.length || (a.text < b.text ? -1 : 1))
    .slice(0, limit)
    .map(({ entry, text, form }) => ({ entry, text, form }));
}

interface Offer extends TitleCompletion {
  /** The owner's own post, not one that anybody may have. */
  readonly own: boolean;
}

/** How many words of a title may be typed already. */
const MOST_TYPED = 4;
const SHORTEST_TYPED = 2;
const TYPED_WORD = /[\p{L}\p{M}\p{N}’'-]+/gu;

/**
 * Completions for a line up to the cursor, and where in it the typed part begins: the title may have been
 * begun some words before (`Baş n`). Offsets are UTF-16 units.
 */
export function completeLine(
  line: string,
  { limit }: Pick<CompletionOptions, 'limit'>,
  catalog: Catalog,
): { readonly start: number; readonly completions: TitleCompletion[] } | undefined {
  const sentence = Math.max(line.lastIndexOf('. '), line.lastIndexOf('! '), line.lastIndexOf('? ')) + 1;
  const words = [...line.slice(sentence).matchAll(TYPED_WORD)].map(({ index, 0: word }) => ({
    start: sentence + index,
    length: word.length,
  }));
  const last = words.at(-1);
  if (last === undefined || last.start + last.length !== line.length) return undefined;
  for (let count = Math.min(MOST_TYPED, words.length); count > 0; count--) {
    const { start } = words[words.length - count] as { start: number };
    const typed = line.slice(start);
    if (count === 1 && typed.length < SHORTEST_TYPED) return undefined;
    if (count > 1 && /[,;:–—("“«]/u.test(typed)) continue;
    const completions = complete(typed, { before: line.slice(sentence, start).trim(), limit }, catalog);
    if (completions.length > 0) return { start, completions };
  }
  return undefined;
}

/** How an entry is written behind an owner; nothing where it is another's. */
interface Owner {
  behind(entry: TitleEntry): Behind | undefined;
}

interface Behind {
  readonly text: string;
  readonly own: boolean;
}

function written(text: string | undefined, own: boolean): Behind | undefined {
  return text === undefined ? undefined : { text, own };
}

function ownerOf(before: string, catalog: Catalog): Owner | undefined {
  const words = wordsOf(before).slice(-MOST_BEFORE);
  for (let from = 0; from < words.length; from++) {
    const name = words.slice(from).join(' ');
    const country = countryOf(name, catalog);
    if (country !== undefined) return { behind: (entry) => behindCountry(entry, country.code, catalog) };
    const { institution } = bodyOf(name, catalog);
    if (institution !== undefined)
      return {
        behind: (entry) =>
          entry.institution === institution.id
            ? written(behindBody(entry, institution, catalog), true)
            : written(general(entry, 'body', catalog), false),
      };
  }
  const last = words.at(-1);
  const genitive = last !== undefined && analyze(last).some(({ endings }) => endings.at(-1)?.tag === 'gen');
  return genitive ? { behind: (entry) => written(general(entry, undefined, catalog), false) } : undefined;
}

function behindCountry(entry: TitleEntry, code: string, catalog: Catalog): Behind | undefined {
  if (catalog.countryOf(entry) === code) {
    const country = catalog.country(code);
    const rest = restBehind(entry.canonical, country === undefined ? [] : countryNames(country), catalog);
    const short = entry.institution === undefined && entry.country === code ? possessed(entry.canonical) : undefined;
    return written(rest ?? short, true);
  }
  return code === HOME && hasNational(entry, catalog) ? undefined : written(general(entry, 'state', catalog), false);
}

/** Whether one's own country has an entry of its own for a general post. */
function hasNational(entry: TitleEntry, catalog: Catalog): boolean {
  return catalog.titles(`n:${catalog.words.ofForm(entry.canonical)}`).length > 0;
}

function behindBody(entry: TitleEntry, body: Institution, catalog: Catalog): string | undefined {
  const names = namesOf(body).map(({ form }) => form);
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
  // the longest name first: `Azərbaycan Respublikasının` before `Azərbaycan`
  for (const owner of [...owners].sort((a, b) => b.length - a.length)) {
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
