import type { PartialDate } from '../../article/article';
import type { TimexValue } from '../../timex';
import { candidateValues } from './candidates';
import { parseTimexValue } from './value';

/** A value that may be the right one. */
export type Reading = Pick<TimexValue, 'type' | 'value'> & { readonly value: string };

/** What is known of the mark whose value is sought. */
export interface Marked {
  readonly text: string;
  /** The article's date. */
  readonly date: PartialDate | undefined;
  /** What the recogniser says at the place itself, with tense and earlier mentions. */
  readonly own?: TimexValue | undefined;
  /** The value that the mark has. */
  readonly current?: string | undefined;
}

/**
 * Values to choose from, the likeliest first: the recogniser's at this place, what the text alone may
 * say, the same in the years before and after, and with the year left open. The current one is not among them.
 */
export function readings({ text, date, own, current }: Marked): Reading[] {
  const found: Reading[] = [];
  const add = (value: string | undefined, type?: TimexValue['type']): void => {
    if (value === undefined || value === current || found.some((known) => known.value === value)) return;
    const types = parseTimexValue(value)?.types ?? [];
    const fits = type !== undefined && types.includes(type) ? type : types[0];
    if (fits !== undefined) found.push({ type: fits, value });
  };
  add(own?.value, own?.type);
  for (const candidate of candidateValues(text, date)) add(candidate.value, candidate.type);
  const base = current !== undefined && parseTimexValue(current) !== undefined ? current : found[0]?.value;
  if (base === undefined || base.search(YEARS) < 0 || WRITTEN_YEAR.test(text)) return found;
  for (const by of [-1, 1]) add(withYears(base, (year) => String(Number(year) + by).padStart(4, '0')));
  add(withYears(base, () => 'XXXX'));
  return found;
}

const YEARS = /(?<![\dA-Z])\d{4}(?=$|[-/T])/g;
const WRITTEN_YEAR = /(?<!\p{N})(?:1[0-9]|20)\p{N}{2}(?!\p{N})/u;

function withYears(value: string, change: (year: string) => string): string {
  return value.replace(YEARS, change);
}
