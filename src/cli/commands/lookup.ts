import { lookupReport, type Dictionary, type HolderRow, type LookupRow } from '../../core/dictionary';
import { jsonLine } from '../../core/formats/lines';
import { dateOption } from '../dateOption';
import { Failure } from '../failure';
import { STDIN } from '../inputs';
import type { Session } from '../session';

export interface LookupChoices {
  readonly json?: boolean;
  /** Only those who held a post at this date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date?: string;
}

/** `lookup`: entries of the official-titles dictionary; nothing found is exit code 1. */
export function lookup(words: readonly string[], { json, date }: LookupChoices, session: Session): void {
  const asked = words.join(' ');
  const dictionary = session.workspaces.of(STDIN).dictionary();
  const at = date === undefined ? undefined : dateOption(date);
  const rows = (fuzzy: boolean): LookupRow[] =>
    lookupReport(dictionary, asked, { fuzzy, ...(at === undefined ? {} : { date: at }) });
  const exact = rows(false);
  const found = exact.length > 0 ? exact : rows(true);
  if (found.length === 0) throw new Failure('lookup.nothing', { words: asked });
  for (const row of found) {
    if (json === true) session.host.out(jsonLine(row));
    else session.host.out(`${[heading(row, session), ...details(row, dictionary, session)].join('\n')}\n`);
  }
}

/** What stands in one line of a list: name, English, whose it is, and whether it is only guessed. */
function heading({ canonical, english, abbreviations, institution, match }: LookupRow, session: Session): string {
  const parts = [abbreviations.length > 0 ? `${canonical} (${abbreviations.join(', ')})` : canonical, english];
  if (institution !== undefined) parts.push(institution.canonical);
  if (match.quality === 'guess') parts.push(session.words('cli.lookup.guess'));
  return parts.filter((part) => part !== '').join('\t');
}

/** What the editor's page of the entry says, indented; of an entry that was asked for by its whole name only. */
function details(row: LookupRow, dictionary: Dictionary, { language, words }: Session): string[] {
  if (row.match.quality !== 'exact') return [];
  const named = (key: string, value: string | undefined): string | undefined =>
    value === undefined || value === '' ? undefined : `${words(key)}: ${value}`;
  const of = ({ of: id }: HolderRow): string =>
    id === undefined ? '' : `, ${dictionary.institution(id)?.canonical ?? dictionary.countryName(id, language)}`;
  const lines = [
    row.definition?.[language],
    row.notes?.[language],
    row.kind === 'title' ? named('titles.field.category', words(`category.${row.category}`)) : undefined,
    named('titles.field.country', row.country && dictionary.countryName(row.country, language)),
    named('titles.field.rank', row.rank?.toString()),
    named('titles.field.variants', row.variants.join('; ')),
    ...row.former.map(({ name, from, to }) => named('titles.field.former', `${name}${period(from, to)}`)),
    row.holders.length === 0 ? undefined : `${words('titles.holders')}:`,
    ...row.holders.flatMap((holder) => [
      `  ${holder.person}${of(holder)}${known(holder, words)}`,
      holder.conflict && `    ${words('titles.holders.conflict')}: ${holder.conflict[language]}`,
    ]),
    row.source !== undefined && row.verified
      ? words('titles.source', { source: row.source })
      : words('titles.unverified'),
  ];
  return lines.filter((line) => line !== undefined && line !== '').map((line) => `  ${line}`);
}

function period(from: string | undefined, to: string | undefined): string {
  return from === undefined && to === undefined ? '' : ` (${from ?? '…'} – ${to ?? '…'})`;
}

/** The days that a source states, else those between which the news calls the holder so, and the source. */
function known(holder: HolderRow, words: Session['words']): string {
  const { from, to, attestedFrom, attestedTo, source } = holder;
  const days =
    from !== undefined || to !== undefined
      ? `${from ?? '…'} – ${to ?? '…'}`
      : words('titles.attested', { from: attestedFrom ?? '…', to: attestedTo ?? '…' });
  return `, ${days} (${source})`;
}
