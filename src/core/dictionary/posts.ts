import type { PartialDate } from '../article/article';
import type { Catalog } from './catalog';
import type { HolderAt, TitleEntry } from './entry';
import { holderAt } from './holders';
import { isFullName, namesOfHolder, nameTest } from './people';

/** A post on record under a person's name. */
export interface Post {
  readonly entry: TitleEntry;
  /** The holder's row, with the days that the sources vouch for. */
  readonly held: HolderAt;
}

/**
 * Posts that are on record under a name at a date, as far as sources vouch, earliest first. A name says nothing
 * of who bears it: several people may be found. None for a surname alone, which too many share.
 */
export function postsAt(person: string, date: PartialDate, catalog: Catalog): Post[] {
  if (!isFullName(person)) return [];
  const isMeant = nameTest(person);
  const posts = new Map<string, Post>();
  for (const holder of catalog.store.holders.all()) {
    if (!namesOfHolder(holder).some(isMeant)) continue;
    const held = holderAt(holder, date);
    const entry = held && catalog.title(holder.title);
    if (held === undefined || entry === undefined) continue;
    const key = `${entry.id} ${holder.of ?? ''}`;
    const known = posts.get(key);
    // a stated term tells more than days on which the news named them
    if (known?.held.holder.from === undefined) posts.set(key, { entry, held });
  }
  return [...posts.values()].sort((a, b) => ((a.held.since ?? '') < (b.held.since ?? '') ? -1 : 1));
}
