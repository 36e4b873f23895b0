import type { Format } from '../../src/core/formats/format';
import { findFormat } from '../../src/core/formats/registry';
import type { ExportDocument, ExportMark } from '../../src/core/formats/model';
import type { TimexMod, TimexType } from '../../src/core/timex';
import { documentOf, emptyDocument, nastyDocument } from '../fixtures/formats/nasty';
import { write } from '../unit/formats/roundTrip';

const DATES = '11-12 mart saat 15:30-da, 2022-2023-cü illər, hər il, 30 il, bu gün, gələcəkdə, fevralın 30-da.';

function date(quote: string, type: TimexType, value: string | undefined, mod?: TimexMod): ExportMark {
  const start = DATES.indexOf(quote);
  const spans = [{ start, end: start + quote.length }];
  return { id: quote.slice(0, 2), spans, label: 'DATE', decision: 'accepted', timex: { type, value, mod } };
}

/** A document with every kind of TIMEX3 value. */
export function datesDocument(): ExportDocument {
  const marks = [
    date('11-12 mart', 'DATE', '2024-03-11/2024-03-12'),
    date('saat 15:30-da', 'TIME', '2024-03-11T15:30'),
    date('2022-2023-cü illər', 'DATE', '2022/2023'),
    date('hər il', 'SET', 'P1Y'),
    date('30 il', 'DURATION', 'P30Y', 'APPROX'),
    date('bu gün', 'DATE', '2024-04-XX'),
    date('gələcəkdə', 'DATE', 'FUTURE_REF'),
    date('fevralın 30-da', 'DATE', undefined),
  ];
  return documentOf(DATES, marks, { id: 'dates.azn', file: 'dates.azn', date: { year: 2024, month: 4 } });
}

/** What a format makes of the nasty fixture, dates and an empty article, by path. */
export function outputs(id: string): ReadonlyMap<string, string> {
  const format: Format | undefined = findFormat(id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return write([nastyDocument(), datesDocument(), emptyDocument()], format).files;
}

/** The first output whose path ends so. */
export function output(id: string, ending: string): string {
  const found = [...outputs(id)].find(([path]) => path.endsWith(ending));
  if (found === undefined) throw new Error(`${id} wrote no ${ending}`);
  return found[1];
}
