import { Temporal } from 'temporal-polyfill';
import { formatPartialDate } from '../article/article';
import type { TimexType } from '../timex';
import { HOLDS_ALL, type Format } from './format';
import { coverOf, type ExportDocument, type ExportMark } from './model';
import { outputPath } from './stem';
import { XmlDocument } from './xml';

/**
 * TimeML 1.2.1 with TIMEX3 round temporal expressions; the article's date is the creation time `t0`. A
 * range is a DURATION whose two ends stand behind it as TIMEX3 without text. What cannot be known is
 * `X`, as in the guidelines.
 */
export const timeml: Format = {
  id: 'timeml',
  extension: 'tml',
  offsetUnit: 'none',
  layout: 'article',
  textless: false,
  training: false,
  endings: 'keep',
  holds: {
    ...HOLDS_ALL,
    about: 'time',
    sharing: 'none',
    discontinuous: false,
    lineEnds: 'lf',
    characters: 'xml',
    decisions: false,
    marks: new Set(['timex']),
    document: new Set(['date']),
  },
  ownLosses: ['mark.date-range'],
  *write(documents, _options, log) {
    for (const document of documents) {
      for (const mark of document.marks) {
        if (!isRange(mark)) continue;
        log.add('mark.date-range', document.file, { label: mark.label, text: mark.timex?.value });
      }
      yield { path: outputPath(document.file, 'tml'), text: toTimeml(document), main: true };
    }
  },
};

/** What stands for a value that nobody could give. */
const UNKNOWN: Readonly<Record<TimexType, string>> = {
  DATE: 'XXXX-XX-XX',
  TIME: 'XXXX-XX-XXTXX:XX',
  DURATION: 'PX',
  SET: 'PX',
};

function toTimeml(document: ExportDocument): string {
  const { text, date } = document;
  const xml = new XmlDocument(null, 'TimeML');
  let ids = 0;
  if (date !== undefined) {
    const creation = {
      tid: `t${ids}`,
      type: 'DATE',
      value: formatPartialDate(date),
      functionInDocument: 'CREATION_TIME',
    };
    xml.add(xml.root, 'TIMEX3', creation);
  }
  let at = 0;
  for (const mark of document.marks) {
    const { start, end } = coverOf(mark);
    xml.text(xml.root, text.slice(at, start));
    at = end;
    const { mod, quant, freq } = mark.timex ?? {};
    const tid = `t${++ids}`;
    if (!isRange(mark)) {
      const type = mark.timex?.type ?? 'DATE';
      const value = token(mark.timex?.value) ?? UNKNOWN[type];
      xml.add(xml.root, 'TIMEX3', { tid, type, value, mod, quant, freq: token(freq) }, text.slice(start, end));
      continue;
    }
    const [from = '', to = ''] = (mark.timex?.value ?? '').split('/');
    const ends = [`t${++ids}`, `t${++ids}`] as const;
    const range = { tid, type: 'DURATION', value: lengthOf(from, to), beginPoint: ends[0], endPoint: ends[1], mod };
    xml.add(xml.root, 'TIMEX3', range, text.slice(start, end));
    for (const [i, value] of [from, to].entries()) {
      const type = value.includes('T') ? 'TIME' : 'DATE';
      xml.add(xml.root, 'TIMEX3', { tid: ends[i], type, value: token(value) ?? UNKNOWN[type] });
    }
  }
  xml.text(xml.root, text.slice(at));
  return xml.toString();
}

function isRange(mark: ExportMark): boolean {
  return mark.timex?.value?.includes('/') === true;
}

/** An XML name token, the only thing that the DTD takes for a value. */
function token(value: string | undefined): string | undefined {
  return value !== undefined && /^[\w.:-]+$/u.test(value) ? value : undefined;
}

/** How long a range is, both ends counted, in the unit of its ends; `PX` where that cannot be said. */
export function lengthOf(from: string, to: string): string {
  const years = /^\d{4}$/u;
  const months = /^\d{4}-\d{2}$/u;
  const days = /^\d{4}-\d{2}-\d{2}$/u;
  try {
    if (years.test(from) && years.test(to)) return counted(Number(to) - Number(from) + 1, 'Y');
    if (months.test(from) && months.test(to)) {
      const span = Temporal.PlainYearMonth.from(from).until(Temporal.PlainYearMonth.from(to), {
        largestUnit: 'months',
      });
      return counted(span.months + 1, 'M');
    }
    if (days.test(from) && days.test(to)) {
      const span = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' });
      return counted(span.days + 1, 'D');
    }
  } catch (error) {
    // a day that no calendar has
    if (!(error instanceof RangeError)) throw error;
  }
  return 'PX';
}

function counted(count: number, unit: string): string {
  return count > 0 ? `P${count}${unit}` : 'PX';
}
