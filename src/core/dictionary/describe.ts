import type { PartialDate } from '../article/article';
import type { Dictionary } from './dictionary';
import type { Bilingual, FormerName, HolderAt, TitleCategory } from './entry';
import type { TitleLink, TitleModifier, TitleOwner } from './link';

/** What a reader is told of a title, as data: adapters word it in the language of the interface. */
export interface TitleDescription {
  readonly entry: string;
  readonly surface: string;
  readonly canonical: string;
  /** `body`: the form names the office, not its holder. */
  readonly kind: TitleLink['kind'];
  readonly english: string;
  readonly category: TitleCategory;
  /** Tags of the endings, worded under `ending.<tag>`, innermost first. */
  readonly endings: readonly string[];
  readonly modifiers: readonly TitleModifier[];
  readonly owner: TitleOwner;
  readonly institution?: {
    readonly id: string;
    readonly canonical: string;
    readonly abbreviation?: string;
    readonly english: string;
  };
  readonly definition?: Bilingual;
  /** Place in its series, 1 the highest. */
  readonly rank?: number;
  readonly holders: readonly HolderAt[];
  /** The article gives the post to somebody else than these. */
  readonly disagrees?: readonly HolderAt[];
  /** The name that was in force at the article's date, where it is another. */
  readonly formerName?: FormerName;
  /** Worded under `title.note.<code>`. */
  readonly remarks: readonly TitleRemark[];
  readonly note?: Bilingual;
  readonly source?: string;
  /** Page of the source, `https`. */
  readonly page?: string;
  readonly verified: boolean;
}

/** What a reader should know of how the entry was found. */
export type TitleRemark =
  /** Nothing in the text tells whose post it is. */
  | 'owner-unknown'
  /** No owner is written here; another place of the article gives it. */
  | 'owner-from-text'
  /** No owner is written here; the person named is on record for this post. */
  | 'owner-from-holder'
  /** Several people of this name are on record for different posts. */
  | 'namesake';

/** Gathers what is known of a linked title at the article's date. */
export function describe(link: TitleLink, date: PartialDate | undefined, dictionary: Dictionary): TitleDescription {
  const { entry, institution } = link;
  const holders = date === undefined ? [] : dictionary.holdersAt(link, date);
  const disagrees = date === undefined ? undefined : dictionary.holderDisagrees(link, date);
  const formerName = date === undefined ? undefined : nameAt(entry.former, date);
  const abbreviation = institution?.abbreviations[0];
  return {
    entry: entry.id,
    surface: link.surface,
    canonical: link.canonical,
    kind: link.kind,
    english: entry.english,
    category: entry.category,
    endings: link.endings.map(({ tag }) => tag),
    modifiers: link.modifiers,
    owner: link.owner,
    ...(institution === undefined
      ? {}
      : {
          institution: {
            id: institution.id,
            canonical: institution.canonical,
            english: institution.english,
            ...(abbreviation === undefined ? {} : { abbreviation }),
          },
        }),
    ...(entry.definition === undefined ? {} : { definition: entry.definition }),
    ...(entry.rank === undefined ? {} : { rank: entry.rank }),
    holders,
    ...(disagrees === undefined ? {} : { disagrees }),
    ...(formerName === undefined ? {} : { formerName }),
    remarks: remarksOf(link, holders),
    ...(entry.notes === undefined ? {} : { note: entry.notes }),
    ...(entry.source === undefined ? {} : { source: entry.source }),
    ...(entry.page === undefined ? {} : { page: entry.page }),
    verified: entry.verified,
  };
}

function remarksOf({ owner, entry, kind }: TitleLink, holders: readonly HolderAt[]): TitleRemark[] {
  const remarks: TitleRemark[] = [];
  if (owner.kind === 'unknown') {
    if (entry.scope === 'state' && kind === 'post') remarks.push('owner-unknown');
  } else if (owner.evidence === 'text') remarks.push('owner-from-text');
  else if (owner.evidence === 'holder') remarks.push('owner-from-holder');
  if (holders.some(({ holder }) => holder.namesake !== undefined)) remarks.push('namesake');
  return remarks;
}

/** The former name whose days, as far as a source states them, take in the whole of a date. */
function nameAt(former: readonly FormerName[], date: PartialDate): FormerName | undefined {
  const written = [date.year, date.month, date.day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return former.find(
    ({ from, to }) =>
      to !== undefined &&
      written < to.slice(0, written.length) &&
      (from === undefined || written > from.slice(0, written.length)),
  );
}
