import type { CalendarDate, Match, Meaning, Rule, YearRef } from '../meaning';
import { readDigits } from '../numbers';
import { readClock } from '../phrases/clock';
import { dateNoun } from '../phrases/day';
import { DAY_POINT_STARTS, readDayPoint, type DayPoint } from '../phrases/point';
import type { Reader } from '../reader';

/**
 * Two ends in one phrase: `29 sentyabr- 2 oktyabr`, `iyunun 3-dən 7-dək`, `aprelin 17-dən 1 may saat 23:59-dək`,
 * `sentyabrın 29-dan 30-na keçən gecə`.
 */
export const dayRange: Rule = {
  id: 'date.day-range',
  starts: DAY_POINT_STARTS,
  match({ reader }, i) {
    const from = readDayPoint(reader, i);
    if (from?.meaning.kind !== 'calendar') return undefined;
    const night = nightBefore(reader, from);
    if (night !== undefined) return night;
    const hyphen = reader.isHyphen(from.end) && (from.ending.case === 'nom' || from.ending.case === 'gen');
    if (!hyphen && from.ending.case !== 'abl') return undefined;
    const at = hyphen ? from.end + 1 : from.end;
    const second = secondDay(reader, at, from);
    if (second === undefined) return undefined;
    const { to } = second;
    if (hyphen)
      return {
        end: second.end,
        rule: this.id,
        meaning: { kind: 'range', from: from.meaning, to },
        confidence: 0.98,
        ending: second.ending,
      };
    if (
      second.ending.case === 'dat' &&
      /^keçən$/.test(reader.key(second.end)) &&
      /^gecə/.test(reader.key(second.end + 1))
    ) {
      return {
        end: second.end + 2,
        rule: 'time.night-between',
        meaning: { kind: 'time', on: from.meaning, part: 'NI' },
        confidence: 0.98,
      };
    }
    const clock = second.ending.case === 'nom' ? readClock(reader, second.end) : undefined;
    if (clock !== undefined && (clock.ending.case === 'ter' || clock.ending.case === 'dat')) {
      const end: Meaning = { kind: 'time', on: to, clock: clock.clock };
      return {
        end: clock.end,
        rule: this.id,
        meaning: { kind: 'range', from: from.meaning, to: end },
        confidence: 0.95,
        ending: clock.ending,
      };
    }
    if (second.ending.case !== 'ter' && second.ending.case !== 'dat') return undefined;
    return {
      end: second.end,
      rule: this.id,
      meaning: { kind: 'range', from: from.meaning, to },
      confidence: 0.97,
      ending: second.ending,
    };
  },
};

/** `yanvarın 25-ə keçən gecə`: the night that ends in that day, written as the day before. */
function nightBefore(reader: Reader, { end, ending, meaning }: DayPoint): Match | undefined {
  if (ending.case !== 'dat' || reader.key(end) !== 'keçən' || !reader.key(end + 1).startsWith('gecə')) return undefined;
  if (meaning.kind !== 'calendar' || meaning.day === undefined || meaning.day < 2) return undefined;
  const on: CalendarDate = { ...meaning, day: meaning.day - 1 };
  return { end: end + 2, rule: 'time.night-between', meaning: { kind: 'time', on, part: 'NI' }, confidence: 0.95 };
}

interface Second {
  readonly end: number;
  readonly to: CalendarDate;
  readonly ending: DayPoint['ending'];
}

/** A whole day, or one that leans on the first one's month: `3-dən 7-dək`. */
function secondDay(reader: Reader, at: number, from: DayPoint): Second | undefined {
  const whole = readDayPoint(reader, at);
  if (whole?.meaning.kind === 'calendar') return { end: whole.end, to: whole.meaning, ending: whole.ending };
  const number = readDigits(reader, at);
  if (number === undefined || number.ordinal || number.digits > 2 || number.value < 1 || number.value > 31)
    return undefined;
  if (number.ending.case === 'nom' && !number.ending.possessive) return undefined;
  const year: YearRef | undefined = from.year;
  const noun = dateNoun(reader, number.end, number.ending);
  return { ...noun, to: { kind: 'calendar', ...(year && { year }), month: from.phrase.month, day: number.value } };
}
