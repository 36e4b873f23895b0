import type { Rows, Store } from './compiled';
import type { Country, Holder, Institution, TitleEntry } from './entry';
import { WordKeys } from './words';

/** The dictionary's contents by key: what linking, looking up and completing ask. */
export class Catalog {
  readonly words = new WordKeys();

  constructor(readonly store: Store) {}

  titles(key: string): TitleEntry[] {
    return rowsAt(this.store.titles, this.store.find(key));
  }

  title(id: string): TitleEntry | undefined {
    return this.titles(`e:${id}`)[0];
  }

  institution(id: string): Institution | undefined {
    return rowsAt(this.store.institutions, this.store.find(`b:${id}`))[0];
  }

  /** Institutions that bear a name, given by its key. */
  institutionsNamed(key: string): Institution[] {
    return rowsAt(this.store.institutions, this.store.find(`i:${key}`));
  }

  country(code: string): Country | undefined {
    return rowsAt(this.store.countries, this.store.find(`k:${code}`))[0];
  }

  countryNamed(key: string): Country | undefined {
    return rowsAt(this.store.countries, this.store.find(`c:${key}`))[0];
  }

  /** The country that a town or region, given by its key, tells of. */
  countryWith(key: string): Country | undefined {
    return rowsAt(this.store.countries, this.store.find(`l:${key}`))[0];
  }

  holders(title: string): Holder[] {
    return rowsAt(this.store.holders, this.store.find(`h:${title}`));
  }

  /** The country that a post belongs to, by itself or through its body. */
  countryOf(entry: TitleEntry): string | undefined {
    return (
      entry.country ?? (entry.institution === undefined ? undefined : this.institution(entry.institution)?.country)
    );
  }
}

function rowsAt<T>(rows: Rows<T>, positions: readonly number[]): T[] {
  const found: T[] = [];
  for (const position of positions) found.push(rows.at(position));
  return found;
}
