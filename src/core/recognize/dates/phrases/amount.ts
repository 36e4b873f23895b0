import { BARE, type Ending } from '../endings';
import { NUMBER_WORDS, readDigits, readNumber, readRepeat } from '../numbers';
import type { Reader } from '../reader';
import { starts } from '../starts';
import { UNITS, UNIT_ADJECTIVES, type Unit } from '../words';

/** How many of which unit; an unknown number is `X`. */
export interface Amount {
  readonly end: number;
  /** The number, or `X`. */
  readonly count: number | 'X';
  readonly unit: Unit;
  readonly ending: Ending;
  /** `günlük`, `illik`. */
  readonly adjective: boolean;
  /** Between number and unit stands `iş`, `təqvim`. */
  readonly working: boolean;
}

const FUSED_NUMBERS =
  'bir iki üç dörd beş altı yeddi səkkiz doqquz on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan yüz min çox'.split(
    ' ',
  );

interface FusedAmount {
  readonly count: number | 'X';
  readonly unit: Unit;
  readonly ending: Ending;
}

/** `otuzillik`, `beşgünlük`, `ikiaylıq`, `çoxillik` by their forms. `onillik`, `yüzillik`, `minillik` are units. */
const FUSED: ReadonlyMap<string, FusedAmount> = fusedAmounts();

function fusedAmounts(): Map<string, FusedAmount> {
  const map = new Map<string, FusedAmount>();
  for (const [k, stem] of FUSED_NUMBERS.entries()) {
    const count = stem === 'çox' ? 'X' : k < 9 ? k + 1 : k < 18 ? (k - 8) * 10 : stem === 'yüz' ? 100 : 1000;
    for (const [form, { value, ending }] of UNIT_ADJECTIVES) {
      if (!/^(?:illi|gün|ay|saat|həftə)/.test(form)) continue;
      if (value === 'year' && /^(?:on|yüz|min)$/.test(stem)) continue;
      map.set(stem + form, { count, unit: value, ending });
    }
  }
  return map;
}

/** `300 min il`, `2 milyon il`. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['min', 1000],
  ['milyon', 1_000_000],
]);

const VAGUE_WORDS = new Set(['onlarla', 'onlarca', 'yüzlərlə', 'minlərlə', 'neçə', 'uzun', 'xeyli']);

export const AMOUNT_STARTS = starts('number', NUMBER_WORDS.keys(), VAGUE_WORDS, FUSED.keys(), 'yarım il');

/** `30 illik`, `iki il`, `1,5 saat`, `yarım saat`, `il yarım`, `bir neçə gün`, `otuz (30) gün`, `3 (üç) iş günü`, `otuzillik`. */
export function readAmount(reader: Reader, i: number): Amount | undefined {
  return reader.remember(amountAt, i);
}

function amountAt(reader: Reader, i: number): Amount | undefined {
  const fused = FUSED.get(reader.key(i));
  if (fused !== undefined) return { ...fused, end: i + 1, adjective: true, working: false };
  return counted(reader, i);
}

interface Count {
  readonly end: number;
  readonly count: number | 'X';
}

function readCount(reader: Reader, i: number): Count | undefined {
  const key = reader.key(i);
  if (key === 'bir' && reader.key(i + 1) === 'neçə') return { end: i + 2, count: 'X' };
  if (key === 'bir' && reader.key(i + 1) === 'çox') return { end: i + 2, count: 'X' };
  if (VAGUE_WORDS.has(key)) return { end: i + 1, count: 'X' };
  if (key === 'yarım') return { end: i + 1, count: 0.5 };
  const decimal = readDecimal(reader, i);
  if (decimal !== undefined) return decimal;
  const number = readNumber(reader, i);
  if (number === undefined || number.ordinal || number.written === 'roman' || number.value < 1) return undefined;
  if (number.ending.case !== 'nom' || number.ending.possessive || number.ending.plural) return undefined;
  if (number.written === 'digits' && number.digits > 6) return undefined;
  const scale = number.written === 'digits' ? SCALES.get(reader.key(number.end)) : undefined;
  if (scale !== undefined) return { end: number.end + 1, count: number.value * scale };
  const repeated = number.written === 'digits' ? readRepeat(reader, number.end, number.value) : number.end;
  const second = approximate(reader, repeated, number.value);
  return (
    second ?? {
      end: halfBehind(reader, repeated) ? repeated + 1 : repeated,
      count: halfBehind(reader, repeated) ? number.value + 0.5 : number.value,
    }
  );
}

function halfBehind(reader: Reader, at: number): boolean {
  return reader.key(at) === 'yarım';
}

/** `iki-üç`, `5-6`, `2–3`: the greater one is not meant exactly; the number is unknown. */
function approximate(reader: Reader, at: number, first: number): Count | undefined {
  if (!reader.isHyphen(at)) return undefined;
  const second = readNumber(reader, at + 1);
  if (
    second === undefined ||
    second.ordinal ||
    second.value <= first ||
    second.ending.case !== 'nom' ||
    second.ending.possessive
  )
    return undefined;
  return {
    end: second.end,
    count:
      second.value === first + 1 || second.value <= 31 || second.value % 5 === 0
        ? rangeCount(first, second.value)
        : second.value,
  };
}

/** Kept as a fraction code so that `PnU/PmU` can be written: see `durationValue`. */
function rangeCount(first: number, second: number): number {
  return -(first * 1000 + second);
}

function readDecimal(reader: Reader, i: number): Count | undefined {
  const whole = reader.number(i);
  if (whole === undefined || !/^[,.]$/.test(reader.key(i + 1)) || !reader.glued(i + 1) || !reader.glued(i + 2))
    return undefined;
  const fraction = reader.key(i + 2);
  if (reader.number(i + 2) === undefined || fraction.length > 2) return undefined;
  const number = Number(`${whole}.${fraction}`);
  const tail = readDigits(reader, i + 2);
  return tail !== undefined && tail.ending === BARE && !tail.ordinal ? { end: i + 3, count: number } : undefined;
}

function counted(reader: Reader, i: number): Amount | undefined {
  if (reader.key(i) === 'il' && /^yarım/.test(reader.key(i + 1))) {
    return {
      end: i + 2,
      count: 1.5,
      unit: 'year',
      ending: BARE,
      adjective: reader.key(i + 1).startsWith('yarımlıq'),
      working: false,
    };
  }
  const count = readCount(reader, i);
  if (count === undefined) return undefined;
  let at = count.end;
  // a hyphen between number and adjective: `30-illik`
  if (reader.isHyphen(at) && UNIT_ADJECTIVES.has(reader.key(at + 1))) at++;
  const working =
    /^(iş|təqvim|bank|tam|ay|oyun)$/.test(reader.key(at)) && UNITS.get(reader.key(at + 1))?.value === 'day';
  if (working) at++;
  else if (/^(təqvim|bütöv)$/.test(reader.key(at))) at++;
  const noun = UNITS.get(reader.key(at));
  if (noun !== undefined) {
    if (noun.ending.plural && count.count !== 'X') return undefined;
    if (noun.ending.possessive && !working) return undefined;
    return {
      end: at + 1,
      count: count.count,
      unit: noun.value,
      ending: working ? { ...noun.ending, possessive: false } : noun.ending,
      adjective: false,
      working,
    };
  }
  const adjective = UNIT_ADJECTIVES.get(reader.key(at));
  if (adjective === undefined) return undefined;
  return {
    end: at + 1,
    count: count.count,
    unit: adjective.value,
    ending: adjective.ending,
    adjective: true,
    working: false,
  };
}

const DESIGNATORS: Readonly<Record<Unit, readonly [string, number]>> = {
  second: ['S', 1],
  minute: ['M', 1],
  hour: ['H', 1],
  day: ['D', 1],
  week: ['W', 1],
  month: ['M', 1],
  quarter: ['M', 3],
  half: ['M', 6],
  season: ['Y', 1],
  year: ['Y', 1],
  decade: ['DE', 1],
  century: ['CE', 1],
  millennium: ['Y', 1000],
};

/** The two numbers of `7-8 il`, which a count keeps as one negative number. */
export function rangeEnds(count: number | 'X'): [number, number] | undefined {
  if (count === 'X' || count >= 0) return undefined;
  const first = Math.floor(-count / 1000);
  return [first, -count - first * 1000];
}

/** `P30Y`, `PT15M`, `PXD`; a half is written in the next smaller unit (`PT1H30M`, `P18M`). */
export function durationValue(count: number | 'X', unit: Unit): string {
  const ends = rangeEnds(count);
  if (ends !== undefined) return `${durationValue(ends[0], unit)}/${durationValue(ends[1], unit)}`;
  const [letter, times] = DESIGNATORS[unit];
  const time = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : '';
  if (count === 'X') return `P${time}X${letter}`;
  const amount = count * times;
  if (unit === 'century' && !Number.isInteger(amount)) return `P${Math.round(amount * 100)}Y`;
  if (Number.isInteger(amount)) return `P${time}${amount}${letter}`;
  const whole = Math.floor(amount);
  const part = amount - whole;
  const smaller = unit === 'hour' ? `${Math.round(part * 60)}M` : unit === 'minute' ? `${Math.round(part * 60)}S` : '';
  if (smaller !== '') return `PT${whole > 0 ? `${whole}${letter}` : ''}${smaller}`;
  if (unit === 'year' || unit === 'season') return `P${Math.round(amount * 12)}M`;
  if (unit === 'day' && part === 0.5) return `PT${Math.round(amount * 24)}H`;
  return `P${time}${amount}${letter}`;
}
