import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';

const FOLDER = join(__dirname, '..', 'holidays');

/** One holiday of `holidays.json`; the core's `parseHolidays` reads the same shape. */
interface Row {
  readonly names: readonly string[];
  /** `MM-DD` or `MM-DD/MM-DD`. */
  readonly day?: string;
  readonly from?: string;
  readonly until?: string;
  readonly law?: string;
  readonly years?: Readonly<Record<string, { readonly day: string; readonly source: string }>>;
}

const DAY = /^\d\d-\d\d(?:\/\d\d-\d\d)?$/;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** The holidays of law and the table of moving feasts as JSON. Throws with file and line at the first fault. */
export function compileHolidays(): string {
  return JSON.stringify(['fixed.yaml', 'moving.yaml'].flatMap((file) => read(join(FOLDER, file))));
}

function read(path: string): Row[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, schema: 'failsafe' });
  const [error] = document.errors;
  if (error !== undefined) throw new Error(`${path}:${lines.linePos(error.pos[0]).line}: ${error.message}`);
  const rows = document.toJS() as Row[];
  rows.forEach((row, i) => {
    const fault = faultOf(row);
    if (fault !== undefined) throw new Error(`${path}: entry ${i + 1} (${row.names?.[0] ?? 'no name'}): ${fault}`);
  });
  return rows;
}

function faultOf(row: Row): string | undefined {
  if (!Array.isArray(row.names) || row.names.length === 0) return 'no names';
  for (const date of [row.from, row.until]) if (date !== undefined && !DATE.test(date)) return `no date: ${date}`;
  if (row.years === undefined) {
    if (row.day === undefined || !DAY.test(row.day)) return 'no day';
    return row.law === undefined ? 'no law' : undefined;
  }
  for (const [year, { day, source }] of Object.entries(row.years)) {
    if (!/^\d{4}$/.test(year) || !DAY.test(day)) return `no day in ${year}`;
    if (!source) return `no source for ${year}`;
  }
  return undefined;
}
