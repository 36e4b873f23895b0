import {
  type Dictionary,
  type HolderRow,
  jsonLine,
  lastOnRecord,
  type LookupBody,
  lookupReport,
  type LookupRow,
} from '../../core';
import { dateOption } from '../dateOption';
import { Failure } from '../failure';
import { STDIN } from '../inputs';
import type { Session } from '../session';

export interface LookupChoices {
  readonly json?: boolean;
  /** The date that holders are asked for, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; today if absent. */
  readonly date?: string;
}

/** `lookup`: entries of the official-titles dictionary; nothing found is exit code 1. */
export function lookup(words: readonly string[], { json, date }: LookupChoices, session: Session): void {
  const asked = words.join(' ');
  const dictionary = session.workspaces.of(STDIN).dictionary();
  const at = dateOption(date ?? session.host.today());
  const exact = lookupReport(dictionary, asked, at, { fuzzy: false });
  const found = exact.length > 0 ? exact : lookupReport(dictionary, asked, at, { fuzzy: true });
  if (found.length === 0) throw new Failure('lookup.nothing', { words: asked });
  for (const row of found) {
    if (json === true) {
      session.host.out(jsonLine(row));
      continue;
    }
    // for a date that was asked for nobody is named whom no source names
    const last = date === undefined ? lastOnRecord(dictionary, row, at) : [];
    session.host.out(`${[heading(row, session), ...details(row, last, dictionary, session)].join('\n')}\n`);
  }
}

/** What stands in one line of a list: name, English, whose it is, and whether it is only guessed. */
function heading({ canonical, english, abbreviations, institution, match }: LookupRow, session: Session): string {
  const parts = [abbreviations.length > 0 ? `${canonical} (${abbreviations.join(', ')})` : canonical, english];
  if (institution !== null) parts.push(institution.canonical);
  if (match.quality === 'guess') parts.push(session.words('cli.lookup.guess'));
  return parts.filter((part) => part !== '').join('\t');
}

/** What the hover of the title says, indented; of an entry that was asked for by its whole name only. */
function details(row: LookupRow, last: readonly HolderRow[], dictionary: Dictionary, session: Session): string[] {
  if (row.match.quality !== 'exact') return [];
  const { language, words } = session;
  const field = (key: string, value: string | undefined): string | undefined =>
    value === undefined || value === '' ? undefined : `${words(`titles.field.${key}`)}: ${value}`;
  const lines = [
    row.definition?.[language],
    row.notes?.[language],
    row.kind === 'title' ? field('category', words(`category.${row.category}`)) : undefined,
    field(
      row.kind === 'title' ? 'institution' : 'parent',
      row.institution === null ? undefined : body(row.institution),
    ),
    field('country', row.country === null ? undefined : dictionary.countryName(row.country, language)),
    field('rank', row.rank?.toString()),
    field('variants', row.variants.join('; ')),
    ...row.former.map(({ name, from, to }) => field('former', `${name}${period(from, to)}`)),
    ...holders(row, last, dictionary, session),
    row.source === null ? undefined : words('titles.source', { source: withPage(row.source, row.page) }),
    row.source !== null && row.verified ? undefined : words('titles.unverified'),
  ];
  return lines.filter((line) => line !== undefined && line !== '').map((line) => `  ${line}`);
}

/** Who held the post at the date; where somebody is on record for other days only, that, and who was the last. */
function holders(
  row: LookupRow,
  last: readonly HolderRow[],
  dictionary: Dictionary,
  { language, words }: Session,
): string[] {
  const { date } = row;
  const of = ({ of: id }: HolderRow): string =>
    id === null ? '' : `, ${dictionary.institution(id)?.canonical ?? dictionary.countryName(id, language)}`;
  const told = (holder: HolderRow, when: string): string[] => {
    const { since, until, known, source, page, conflict, namesake } = holder;
    const acting = holder.acting ? ` (${words('title.modifier.acting')})` : '';
    const days = words(`title.holder.${known}`, { since: since ?? '…', until: until ?? '…' });
    return [
      `${when} ${holder.person}${acting}${of(holder)}, ${days} (${withPage(source, page)})`,
      ...(conflict === null ? [] : [`  ${words('titles.holders.conflict')}: ${conflict[language]}`]),
      ...(namesake === null ? [] : [`  ${namesake[language]}`]),
    ];
  };
  if (row.holders.length > 0) {
    return row.holders.flatMap((holder) =>
      told(holder, words(holder.partly ? 'title.holder.partly' : 'cli.lookup.holder', { date })),
    );
  }
  return [
    ...(row.recorded ? [words('cli.lookup.nobody', { date })] : []),
    ...last.flatMap((holder) => told(holder, words('cli.lookup.last', { date: holder.until ?? date }))),
  ];
}

function body({ canonical, abbreviations, english }: LookupBody): string {
  return [canonical, ...abbreviations, english].filter((part) => part !== '').join(', ');
}

function withPage(source: string, page: string | null): string {
  return page === null ? source : `${source}, ${page}`;
}

function period(from: string | undefined, to: string | undefined): string {
  return from === undefined && to === undefined ? '' : ` (${from ?? '…'} – ${to ?? '…'})`;
}
