import { readFileSync } from 'node:fs';
import type { Bilingual, Holder } from '../../core/dictionary/entry';

const COLUMNS = [
  'title',
  'of',
  'person',
  'spellings',
  'from',
  'to',
  'attested_from',
  'attested_to',
  'known_until',
  'acting',
  'source',
  'conflict_az',
  'conflict_en',
  'namesake_az',
  'namesake_en',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * Reads the table of holders: tab-separated, first line the column names, `#` lines are remarks, an
 * empty cell is a fact that no source states, several spellings are divided by ` / `. Throws with file and line.
 */
export function readHolders(path: string): Holder[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  const start = lines.findIndex((line) => !line.startsWith('#'));
  if (lines[start] !== COLUMNS.join('\t'))
    throw new Error(`${path}:${start + 1}: expected the columns ${COLUMNS.join(', ')}`);
  return lines.flatMap((line, at) => {
    if (at <= start || line === '' || line.startsWith('#')) return [];
    const cells = line.split('\t');
    const fail = (what: string): never => {
      throw new Error(`${path}:${at + 1}: ${what}`);
    };
    if (cells.length > COLUMNS.length) fail('too many cells');
    const row = Object.fromEntries(COLUMNS.map((column, index) => [column, cells[index]?.trim() ?? ''])) as Row;
    if (row.title === '' || row.person === '' || row.source === '') fail('title, person and source are needed');
    for (const column of ['from', 'to', 'attested_from', 'attested_to', 'known_until'] as const) {
      if (row[column] !== '' && !DAY.test(row[column])) fail(`${column} is no day: ${row[column]}`);
    }
    return [holderOf(row)];
  });
}

function holderOf(row: Row): Holder {
  return {
    title: row.title,
    person: row.person,
    source: row.source,
    spellings: row.spellings === '' ? [] : row.spellings.split(' / '),
    ...(row.of === '' ? {} : { of: row.of }),
    ...(row.from === '' ? {} : { from: row.from }),
    ...(row.to === '' ? {} : { to: row.to }),
    ...(row.attested_from === '' ? {} : { attestedFrom: row.attested_from }),
    ...(row.attested_to === '' ? {} : { attestedTo: row.attested_to }),
    ...(row.known_until === '' ? {} : { knownUntil: row.known_until }),
    ...(row.acting === 'yes' ? { acting: true } : {}),
    ...pair('conflict', row.conflict_az, row.conflict_en),
    ...pair('namesake', row.namesake_az, row.namesake_en),
  };
}

function pair<K extends 'conflict' | 'namesake'>(key: K, az: string, en: string): { [P in K]?: Bilingual } {
  return az === '' || en === '' ? {} : ({ [key]: { az, en } } as { [P in K]: Bilingual });
}
