import { BARE, type Ending } from '../endings';
import type { Clock } from '../meaning';
import { NUMBER_STARTS, readDigits, readNumber } from '../numbers';
import type { Reader } from '../reader';
import { starts } from '../starts';
import { PARTS_OF_DAY, inflected, type PartOfDay } from '../words';

export interface ClockPhrase {
  readonly end: number;
  readonly clock: Clock;
  readonly to?: Clock;
  readonly part?: PartOfDay;
  readonly ending: Ending;
  /** Said with `saat` or a zone, so that it is a time whatever it looks like. */
  readonly sure: boolean;
  /** Written with minutes. */
  readonly minutes: boolean;
}

const HOUR_WORDS = new Set(['saat', 'saatı', 'saatlar']);

/** `gecəyarısı` is the end of the day. */
const MIDNIGHT = inflected<Clock>([['gecəyarı', { hour: 24, minute: 0 }]]);

export const CLOCK_STARTS = starts(
  'number',
  'zone',
  'yerli',
  PARTS_OF_DAY.keys(),
  MIDNIGHT.keys(),
  NUMBER_STARTS,
  HOUR_WORDS,
);

/** A clock time or two ends of one: `saat 15:30-da`, `səhər saat 11-dən`, `06:00-dan 00:00-dək`, `saat 3-ün yarısı`. */
export function readClock(reader: Reader, i: number): ClockPhrase | undefined {
  return reader.remember(clockAt, i);
}

function clockAt(reader: Reader, i: number): ClockPhrase | undefined {
  const said = midnight(reader, i) ?? minutesTo(reader, i);
  if (said !== undefined) return { ...said, sure: true };
  let at = i;
  let part: PartOfDay | undefined;
  const zone = readZone(reader, at);
  let sure = zone !== undefined;
  if (zone !== undefined) at = zone;
  const partWord = PARTS_OF_DAY.get(reader.key(at));
  if (partWord?.ending.case === 'nom' && !partWord.ending.plural) {
    if (!HOUR_WORDS.has(reader.key(at + 1)) && !isClockDigits(reader, at + 1)) return undefined;
    part = partWord.value;
    at++;
  }
  if (HOUR_WORDS.has(reader.key(at))) {
    sure = true;
    at++;
    const inner = readZone(reader, at);
    if (inner !== undefined) at = inner;
  }
  const first = readTime(reader, at, sure);
  if (first === undefined) return undefined;
  const second = readSecond(reader, first, sure);
  const tail = second ?? first;
  if (!sure && !first.minutes) return undefined;
  const end = readZone(reader, tail.end) ?? tail.end;
  return {
    end,
    clock: adjust(first.clock, part),
    ...(second && { to: second.clock }),
    ...(part && { part }),
    ending: tail.ending,
    sure: sure || end > tail.end,
    minutes: first.minutes,
  };
}

function midnight(reader: Reader, i: number): Time | undefined {
  const word = MIDNIGHT.get(reader.key(i));
  if (word?.ending.possessive !== true || word.ending.plural || word.ending.case === 'gen') return undefined;
  return { end: i + 1, clock: word.value, ending: word.ending, minutes: true };
}

/** `beşə on dəqiqə qalmış` is 4:50, `altıya 10 dəqiqə işləmiş` 5:10. */
function minutesTo(reader: Reader, i: number): Time | undefined {
  const hour = readNumber(reader, i);
  if (hour === undefined || hour.ordinal || hour.ending.case !== 'dat' || hour.value < 1 || hour.value > 24)
    return undefined;
  const minutes = readNumber(reader, hour.end);
  if (minutes === undefined || minutes.ordinal || minutes.ending.case !== 'nom') return undefined;
  if (minutes.value < 1 || minutes.value > 59 || reader.key(minutes.end) !== 'dəqiqə') return undefined;
  const verb = reader.key(minutes.end + 1);
  const minute = /^qal(mış|ıb|anda)$/.test(verb)
    ? 60 - minutes.value
    : /^işlə(miş|yib|yəndə)$/.test(verb)
      ? minutes.value
      : undefined;
  if (minute === undefined) return undefined;
  return { end: minutes.end + 2, clock: { hour: hour.value - 1, minute }, ending: BARE, minutes: true };
}

/** `axşam saat 7` is 19 hours. */
function adjust(clock: Clock, part: PartOfDay | undefined): Clock {
  return (part === 'EV' && clock.hour < 12 && clock.hour > 3) || (part === 'AF' && clock.hour < 8)
    ? { ...clock, hour: clock.hour + 12 }
    : clock;
}

function isClockDigits(reader: Reader, at: number): boolean {
  return reader.number(at) !== undefined && reader.key(at + 1) === ':' && reader.glued(at + 1);
}

interface Time {
  readonly end: number;
  readonly clock: Clock;
  readonly ending: Ending;
  readonly minutes: boolean;
}

function readTime(reader: Reader, at: number, sure: boolean): Time | undefined {
  const hour = reader.number(at);
  if (hour === undefined) {
    if (!sure) return undefined;
    const word = readNumber(reader, at);
    if (word?.written !== 'words' || word.ordinal || word.value > 24) return undefined;
    return half(reader, { end: word.end, clock: { hour: word.value }, ending: word.ending, minutes: false });
  }
  if (hour > 24 || reader.key(at).length > 2) return undefined;
  const mark = reader.key(at + 1);
  const minute = reader.number(at + 2);
  if (
    (mark === ':' || (mark === '.' && sure)) &&
    reader.glued(at + 1) &&
    reader.glued(at + 2) &&
    minute !== undefined &&
    reader.key(at + 2).length === 2
  ) {
    if (minute > 59 || (hour === 24 && minute > 0)) return undefined;
    // seconds, as logs have them
    let last = at + 2;
    if (
      reader.key(last + 1) === mark &&
      reader.glued(last + 1) &&
      reader.glued(last + 2) &&
      reader.key(last + 2).length === 2 &&
      reader.number(last + 2) !== undefined
    )
      last += 2;
    const tail = readDigits(reader, last);
    const fits = tail !== undefined && !tail.ordinal;
    return {
      end: fits ? tail.end : last + 1,
      clock: { hour, minute },
      ending: fits ? tail.ending : BARE,
      minutes: true,
    };
  }
  if (!sure) return undefined;
  const number = readDigits(reader, at);
  if (number === undefined || number.ordinal) return undefined;
  return half(reader, { end: number.end, clock: { hour }, ending: number.ending, minutes: false });
}

/** `3-ün yarısı` is half past two. */
function half(reader: Reader, time: Time): Time {
  if (time.ending.case !== 'gen' || !/^yarısı/.test(reader.key(time.end))) return time;
  return {
    end: time.end + 1,
    clock: { hour: time.clock.hour - 1, minute: 30 },
    ending: { ...BARE, possessive: true },
    minutes: true,
  };
}

function readSecond(reader: Reader, first: Time, sure: boolean): Time | undefined {
  let at = first.end;
  const hyphen = reader.isHyphen(at);
  if (hyphen && first.ending === BARE) at++;
  else if (first.ending.case !== 'abl') return undefined;
  if (HOUR_WORDS.has(reader.key(at))) at++;
  const second = readTime(reader, at, sure || first.minutes);
  if (second === undefined) return undefined;
  if (!hyphen && second.ending.case !== 'ter' && second.ending.case !== 'dat') return undefined;
  if (hyphen && first.minutes !== second.minutes) return undefined;
  const { hour, minute } = second.clock;
  return hour === 0 && (minute ?? 0) === 0 ? { ...second, clock: { hour: 24, minute: 0 } } : second;
}

/** `yerli vaxtla`, `Bakı vaxtı ilə`, `Moskva vaxtilə`: one past it. */
export function readZone(reader: Reader, i: number): number | undefined {
  const first = reader.at(i);
  if (first?.kind !== 'word') return undefined;
  let at = i + 1;
  if (first.key !== 'yerli' && !first.capital) return undefined;
  if (reader.isHyphen(at) && reader.at(at + 1)?.capital) at += 2;
  const key = reader.key(at);
  if (key === 'vaxtla' || key === 'vaxtilə' || key === 'saatı')
    return key === 'saatı' && reader.key(at + 1) !== 'ilə' ? undefined : at + (key === 'saatı' ? 2 : 1);
  if (key === 'vaxtı' || key === 'vaxt') return reader.key(at + 1) === 'ilə' ? at + 2 : undefined;
  return undefined;
}
