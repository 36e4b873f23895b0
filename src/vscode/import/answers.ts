import type { ColumnNames, Conflict, OffsetUnit } from '../../core';

/** What an import needs to know; the dialog remembers it from one import to the next. */
export interface ImportAnswers {
  readonly format: string;
  readonly conflict: Conflict;
  /** Whether texts that no article has become articles. */
  readonly create: boolean;
  /** Names of the columns of plain texts. */
  readonly columns?: ColumnNames;
  /** Unit of the offsets of a format that does not say it. */
  readonly unit?: OffsetUnit;
}

export const COLUMNS = ['text', 'date', 'title', 'source', 'id'] as const;

export const UNITS: readonly OffsetUnit[] = ['code-point', 'utf-16'];

/** `text=body, date=published` as names of columns; `undefined` where it is something else. */
export function columnsIn(written: string): ColumnNames | undefined {
  const pairs = written
    .split(',')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => /^(\w+)\s*=\s*(.+)$/u.exec(pair));
  const columns: Record<string, string> = {};
  for (const pair of pairs) {
    const name = COLUMNS.find((one) => one === pair?.[1]);
    if (name === undefined) return undefined;
    columns[name] = pair?.[2] ?? '';
  }
  return columns;
}
