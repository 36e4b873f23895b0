import {
  ARTICLE_STATUSES,
  type ArticleStatus,
  DEFAULT_EXPORT,
  ENDING_POLICIES,
  type EndingPolicy,
  type ExportOptions,
  findFormat,
  type Format,
  FORMATS,
  type OffsetUnit,
  renameOf,
  type TagScheme,
} from '../core';
import { Failure } from './failure';

/** Options of `export` and `convert` as commander hands them over. */
export interface RawExportOptions {
  readonly suggestions?: boolean;
  readonly negatives?: boolean;
  readonly unreviewed?: boolean;
  readonly labels?: string;
  readonly rename?: string;
  readonly status?: string;
  readonly endings?: string;
  readonly text?: boolean;
  readonly unit?: string;
  readonly scheme?: string;
  readonly columns?: string;
  readonly predictions?: boolean;
}

/** The choices of an export; a word that no option knows is wrong use. */
export function exportOptions(raw: RawExportOptions, format: Format): ExportOptions {
  const noText = raw.text === false;
  if (noText && !format.textless) throw new Failure('format.needs-text', { format: format.id }, 2);
  return {
    ...DEFAULT_EXPORT,
    suggestions: raw.suggestions === true,
    negatives: raw.negatives === true,
    unreviewed: raw.unreviewed === true,
    labels: raw.labels === undefined ? undefined : new Set(list(raw.labels)),
    rename: renames(raw.rename ?? ''),
    statuses: raw.status === undefined ? undefined : statuses(raw.status),
    endings: raw.endings === undefined ? undefined : oneOf<EndingPolicy>(raw.endings, ENDING_POLICIES, '--endings'),
    noText,
    unit: raw.unit === undefined ? undefined : oneOf<OffsetUnit>(raw.unit, ['code-point', 'utf-16'], '--unit'),
    scheme: raw.scheme === undefined ? 'iob2' : oneOf<TagScheme>(raw.scheme, ['iob2', 'bioes'], '--scheme'),
    twoColumns: raw.columns !== undefined && oneOf(raw.columns, ['2', '4'], '--columns') === '2',
    predictions: raw.predictions === true,
  };
}

/** The format of an id; others are wrong use. */
export function formatOf(id: string, reading = false): Format {
  const format = findFormat(id);
  const known = FORMATS.filter((one) => !reading || one.read !== undefined).map((one) => one.id);
  if (format === undefined || !known.includes(id)) {
    throw new Failure(reading ? 'format.unreadable' : 'format.unknown', { format: id, known: known.join(', ') }, 2);
  }
  return format;
}

/** One of the words that an option may have. Throws a `Failure` for another one. */
export function oneOf<T extends string>(value: string, words: readonly T[], option: string): T {
  const word = words.find((known) => known === value);
  if (word === undefined) throw new Failure('option.word', { option, value, known: words.join(', ') }, 2);
  return word;
}

function list(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function renames(written: string): ReadonlyMap<string, string> {
  const { names, wrong } = renameOf(written);
  if (wrong !== undefined) throw new Failure('option.pair', { option: '--rename', value: wrong }, 2);
  return names;
}

function statuses(value: string): ReadonlySet<ArticleStatus> {
  const words = list(value);
  if (words.includes('any')) return new Set(ARTICLE_STATUSES);
  return new Set(words.map((word) => oneOf(word, ARTICLE_STATUSES, '--status')));
}
