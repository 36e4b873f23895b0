import { parseTimexValue, type TimexPart } from '../core';
import type { Words } from './words';

/** A TIMEX3 value in the words of the interface: `11–12 March 2024`; the value itself where it is none. */
export function valueInWords(value: string, words: Words): string {
  const parts = parseTimexValue(value)?.parts;
  const [first, last] = parts ?? [];
  if (first === undefined) return value;
  if (last === undefined) return partInWords(first, words);
  return (
    sameMonth(first, last, words) ??
    sameYear(first, last, words) ??
    words.t('dates.words.range', { from: partInWords(first, words), to: partInWords(last, words) })
  );
}

/** `11–12 March 2024`: month and year once. */
function sameMonth(first: TimexPart, last: TimexPart, words: Words): string | undefined {
  const [a, b] = [DAY.exec(first.text), DAY.exec(last.text)];
  if (a === null || b === null || first.unknown || last.unknown || a[1] !== b[1] || a[2] !== b[2]) return undefined;
  return words.t('dates.words.day', {
    day: `${Number(a[3])}–${Number(b[3])}`,
    month: month(a[2], words),
    year: year(a[1]),
  });
}

/** `29 September – 2 October 2024`, `March – May 2024`: the year once. */
function sameYear(first: TimexPart, last: TimexPart, words: Words): string | undefined {
  const [a, b] = [DAY_OR_MONTH.exec(first.text), DAY_OR_MONTH.exec(last.text)];
  if (a === null || b === null || first.unknown || last.unknown || first.bc || last.bc || a[1] !== b[1])
    return undefined;
  const [, , of, day] = a;
  const from =
    day === undefined
      ? words.t('dates.words.month', { month: month(of, words), year: '' })
      : words.t('dates.words.day', { day: Number(day), month: month(of, words), year: '' });
  return words.t('dates.words.range', { from: from.trim(), to: partInWords(last, words) });
}

const DAY_OR_MONTH = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;
const DAY = /^([\dX]{4})-([\dX]{2})-([\dX]{2})$/;

function partInWords(part: TimexPart, words: Words): string {
  const { text, precision } = part;
  const body = part.bc ? text.slice(2) : text;
  const said = precision === 'duration' ? duration(body, words) : point(body, precision, words);
  return part.bc ? words.t('dates.words.bc', { value: said }) : said;
}

function point(text: string, precision: TimexPart['precision'], words: Words): string {
  const [date = '', time] = text.split('T');
  if (time !== undefined) {
    const of = /^\d/.test(time)
      ? words.t('dates.words.clock', { time })
      : (words.find(`dates.words.part.${time}`) ?? time);
    return date === '' ? of : words.t('dates.words.time', { date: dateInWords(date, words), time: of });
  }
  if (precision === 'reference') return words.find(`timex.value.${text}`) ?? text;
  if (precision === 'century')
    return /X/.test(text) ? text : words.t('dates.words.century', { number: ordinal(Number(text) + 1, words) });
  if (precision === 'decade') return words.t('dates.words.decade', { year: yearSaid(`${text}0`, words) });
  return dateInWords(date, words);
}

function dateInWords(text: string, words: Words): string {
  const [y, second, third] = text.split('-');
  if (second === undefined) return yearAlone(y, words);
  if (/^[QH]/.test(second)) {
    const key = second.startsWith('Q') ? 'quarter' : 'half';
    const number = second.slice(1);
    return words.t(`dates.words.${key}`, {
      number: number === 'X' ? '?' : ordinal(Number(number), words),
      year: yearAlone(y, words),
    });
  }
  if (/^(?:SP|SU|FA|WI)$/.test(second))
    return words.t('dates.words.season', {
      season: words.t(`dates.words.season.${second}`),
      year: yearAlone(y, words),
    });
  if (second.startsWith('W')) return week(y, second.slice(1), third, words);
  if (third === undefined)
    return words.t(second === 'XX' ? 'dates.words.month.unknown' : 'dates.words.month', {
      month: month(second, words),
      year: year(y),
    });
  if (third === 'XX')
    return words.t(second === 'XX' ? 'dates.words.day.anyMonth' : 'dates.words.day.unknown', {
      month: month(second, words),
      year: year(y),
    });
  return words
    .t(y === 'XXXX' ? 'dates.words.day.anyYear' : 'dates.words.day', {
      day: Number(third),
      month: month(second, words),
      year: year(y),
    })
    .trim();
}

function week(y: string | undefined, number: string, day: string | undefined, words: Words): string {
  if (day === 'WE') return words.t('dates.words.weekend', { number: number === 'XX' ? '?' : number, year: year(y) });
  if (day !== undefined && day !== 'X') return words.t(`dates.words.weekday.${day}`);
  return words.t(number === 'XX' ? 'dates.words.week.unknown' : 'dates.words.week', {
    number: Number(number) || '?',
    year: year(y),
  });
}

function month(text: string | undefined, words: Words): string {
  return words.find(`dates.words.month.${text}`) ?? '?';
}

function year(text: string | undefined): string {
  return text === undefined || text === 'XXXX' ? '?' : text.replace(/^0+(?=\d)/, '');
}

function yearAlone(text: string | undefined, words: Words): string {
  const said = year(text);
  return said === '?'
    ? words.t('dates.words.year.unknown')
    : words.t('dates.words.year', { year: yearSaid(said, words) });
}

/** `2024`; Azerbaijani has an ordinal before the noun. */
function yearSaid(text: string, words: Words): string {
  return words.language === 'az' ? ordinal(Number(text), words) : text;
}

function ordinal(number: number, words: Words): string {
  return words.t('dates.words.ordinal', { number, ending: ending(number, words) });
}

const EN_ENDINGS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
/** By the last spoken word: of ones, of tens, of hundreds. */
const AZ_ONES = ['', 'ci', 'ci', 'cü', 'cü', 'ci', 'cı', 'ci', 'ci', 'cu'];
const AZ_TENS = ['cü', 'cu', 'ci', 'cu', 'cı', 'ci', 'cı', 'ci', 'ci', 'cı'];

/** The ending of an ordinal number, as each language writes it behind digits. */
function ending(number: number, { language }: Words): string {
  if (language === 'en') return number % 100 > 10 && number % 100 < 14 ? 'th' : (EN_ENDINGS[number % 10] ?? 'th');
  if (number % 1000 === 0) return 'ci';
  return (number % 10 !== 0 ? AZ_ONES[number % 10] : AZ_TENS[Math.floor(number / 10) % 10]) ?? 'ci';
}

const LENGTHS = /(\d+(?:\.\d+)?|X)(DE|CE|Y|W|D|H|S|M)/g;

function duration(text: string, words: Words): string {
  if (text === 'PX') return words.t('dates.words.while');
  const [date = '', time = ''] = text.slice(1).split('T');
  const say = (half: string, months: string): string[] =>
    [...half.matchAll(LENGTHS)].map(([, number = '', unit = '']) => {
      const one = words.language === 'en' && number === '1' ? '.one' : '';
      const key = unit === 'M' ? months : unit;
      return words.t(`dates.words.length.${key}${one}`, {
        number: number === 'X' ? words.t('dates.words.some') : number,
      });
    });
  return [...say(date, 'MO'), ...say(time, 'MI')].join(' ');
}
