import type { PartialDate } from '../article/article';
import type { Catalog } from './catalog';
import type { Holder, HolderAt } from './entry';
import { holderAt } from './holders';
import type { TitleLink } from './link';
import { isNamed, mayBeNamed } from './people';

/**
 * Who held the post of a link at a date. Of a post that several hold at once only the person whom the
 * article names is shown, since nothing says that the list is complete.
 */
export function holdersAt(link: TitleLink, date: PartialDate, catalog: Catalog): HolderAt[] {
  if (link.kind !== 'post' || link.plural) return [];
  const { person } = link;
  // who holds the post now says nothing of one who held it or is to hold it
  if (link.modifiers.includes('former') || link.modifiers.includes('elect')) return [];
  const known = recorded(link, date, catalog);
  if (!link.entry.several) return known;
  return person === undefined ? [] : known.filter(({ holder }) => isNamed(holder, person));
}

/** The holders on record where the article gives the post at its date to somebody else. */
export function holderDisagrees(link: TitleLink, date: PartialDate, catalog: Catalog): HolderAt[] | undefined {
  const { person } = link;
  const changes = link.modifiers.some((modifier) => modifier !== 'honorary');
  if (person === undefined || changes || link.entry.several || link.plural || link.kind !== 'post') return undefined;
  const known = recorded(link, date, catalog);
  return known.length === 0 || known.some(({ holder }) => mayBeNamed(holder, person)) ? undefined : known;
}

function recorded(link: TitleLink, date: PartialDate, catalog: Catalog): HolderAt[] {
  return catalog
    .holders(link.entry.id)
    .filter((holder) => isOf(holder, link, catalog))
    .map((holder) => holderAt(holder, date))
    .filter((shown) => shown !== undefined)
    .sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1));
}

/** Whether a row speaks of the country, body or place to which the link's post belongs. */
function isOf(holder: Holder, { owner, entry }: TitleLink, catalog: Catalog): boolean {
  const { of } = holder;
  if (of === undefined) return true;
  if (owner.kind === 'unknown') return of === entry.country || of === entry.institution;
  if (owner.kind === 'country') return of === owner.code;
  if (
    owner.kind === 'body' &&
    (of === owner.institution?.id || (owner.institution === undefined && of === owner.country))
  )
    return true;
  return catalog.words.ofForm(owner.name) === catalog.words.ofForm(of);
}
