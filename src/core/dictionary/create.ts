import type { Catalog } from './catalog';
import { complete, completeLine } from './complete';
import { describe } from './describe';
import type { Dictionary } from './dictionary';
import { holdersAt, holderDisagrees } from './holdersAt';
import type { TitleEntry } from './entry';
import { keysFrom, titleKeysOf } from './match';
import { wordsOf } from './words';
import { Linker } from './linker';
import { Lookup } from './lookup';
import { merge } from './merge';
import { postsAt } from './posts';

/** Index answers for every reading of the form's last word, whole forms before those that leave their owner out. */
function entriesNamed(form: string, catalog: Catalog): readonly TitleEntry[] {
  const keys = keysFrom(titleKeysOf(wordsOf(form), catalog), 0);
  const found = new Set<TitleEntry>();
  for (const kind of ['t:', 'n:'])
    for (const key of keys) for (const entry of catalog.titles(kind + key)) found.add(entry);
  return [...found];
}

/** The dictionary over a catalog. */
export function createDictionary(catalog: Catalog): Dictionary {
  const linker = new Linker(catalog);
  const lookup = new Lookup(catalog);
  const dictionary: Dictionary = {
    get entries() {
      return catalog.store.titles.all();
    },
    get institutions() {
      return catalog.store.institutions.all();
    },
    entry: (id) => catalog.title(id),
    institution: (id) => catalog.institution(id),
    countryName: (code, language) => catalog.country(code)?.[language] ?? code,
    link: (text, span, context) => linker.link(text, span, context),
    find: (form) => entriesNamed(form, catalog),
    lookup: (words, options) => lookup.find(words, options),
    holders: (title, of) =>
      catalog.holders(title).filter((holder) => of === undefined || holder.of === undefined || holder.of === of),
    holdersAt: (link, date) => holdersAt(link, date, catalog),
    holderDisagrees: (link, date) => holderDisagrees(link, date, catalog),
    postsAt: (person, date) => postsAt(person, date, catalog),
    complete: (prefix, options) => complete(prefix, options, catalog),
    completeLine: (line, options) => completeLine(line, options ?? {}, catalog),
    guesses: (surface) => lookup.guesses(surface),
    describe: (link, date) => describe(link, date, dictionary),
    merge: (yaml) => merge(yaml, catalog, createDictionary),
  };
  return dictionary;
}
