import { inflect, type Analysis } from '../azerbaijani/endings';
import { fold } from '../azerbaijani/casing';
import type { Catalog } from './catalog';
import type { TitleEntry } from './entry';
import type { TitleOwner } from './link';
import { namesOf } from './names';
import { isPossessed } from './possessed';
import { wordsOf } from './words';

/** How a title is written in an article. */
export interface Written {
  /** The title's own words. */
  readonly words: readonly string[];
  /** The reading of the last one. */
  readonly analysis?: Analysis;
  readonly text: string;
  /** Where the title begins in the text. */
  readonly start: number;
}

/** The entry's own full form in the nominative; a general one with the owner that the article gives it. */
export function canonicalForm(
  entry: TitleEntry,
  owner: TitleOwner,
  { words, analysis, text, start }: Written,
  catalog: Catalog,
): string {
  if (owner.kind === 'unknown' || catalog.countryOf(entry) !== undefined || entry.institution !== undefined)
    return entry.canonical;
  // `qurumun rəhbəri`: a body without a name says no more than the entry
  if (owner.kind === 'body' && owner.unnamed === true) return entry.canonical;
  const form = ownedForm(entry.canonical, words, analysis);
  const { span } = owner;
  if (span === undefined) return `${form.bare} (${owner.name})`;
  // where the entry has more words than the title, those between it and its owner belong to it
  const end = words.length < leastWords(entry) ? start : span.end;
  return `${text.slice(span.start, end).trim().replace(/\s+/gu, ' ')} ${form.possessed}`;
}

/** Words of the shortest name of an entry. */
function leastWords(entry: TitleEntry): number {
  return Math.min(...namesOf(entry).map(({ form }) => wordsOf(form).length));
}

/** A title's words in the nominative, with the capitals of official texts where the entry has the same words. */
function ownedForm(
  canonical: string,
  words: readonly string[],
  analysis: Analysis | undefined,
): { bare: string; possessed: string } {
  const last = words[words.length - 1] as string;
  const stem = analysis?.stem ?? last;
  const start = words.slice(0, -1).join(' ');
  const join = (end: string): string => (start === '' ? end : `${start} ${end}`);
  const marked = analysis?.endings.some(({ tag }) => tag === 'poss3') === true;
  const written = join(marked || !isPossessed(join(stem)) ? inflect(stem, { possessive: 'poss3' }) : stem);
  const official = isPossessed(canonical) ? canonical : inflect(canonical, { possessive: 'poss3' });
  const same = fold(official) === fold(written);
  return {
    bare: same ? canonical : marked && isPossessed(canonical) ? written : join(stem),
    possessed: same ? official : written,
  };
}
