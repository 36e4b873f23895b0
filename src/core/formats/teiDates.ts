import type { MarkTimex } from './model';

/** Attributes of a TEI `date` (att.datable.w3c, att.duration): `n` always has the TIMEX3 value as it is. */
export function datingOf(timex: MarkTimex | undefined): Record<string, string | undefined> {
  if (timex === undefined) return {};
  const { type, value } = timex;
  const kept = { type: type?.toLowerCase(), subtype: timex.mod?.toLowerCase(), n: value };
  if (value === undefined) return kept;
  const [from = '', to = ''] = value.split('/');
  if (value.includes('/')) {
    const ends = { from: w3cDate(from), to: w3cDate(to) };
    return ends.from !== undefined && ends.to !== undefined ? { ...kept, ...ends } : kept;
  }
  if (type === 'DURATION' && /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/u.test(value)) {
    return { ...kept, dur: value };
  }
  return { ...kept, when: w3cDate(value) };
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The value as an XML Schema date, time or part of one; `undefined` where it is none. */
function w3cDate(value: string): string | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?)?)?$/u.exec(value);
  if (match === null) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? NaN))
    .map((n, i) => (Number.isNaN(n) ? (i < 3 ? 1 : 0) : n));
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0);
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > days || hour > 24 || minute > 59 || second > 59)
    return undefined;
  return match[4] !== undefined && match[6] === undefined ? `${value}:00` : value;
}
