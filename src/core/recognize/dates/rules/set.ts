import type { Match, Meaning, Rule } from '../meaning';
import { readDigits, readNumber, readRepeat, type NumberRead } from '../numbers';
import { readDays } from '../phrases/day';
import { AMOUNT_STARTS, durationValue, readAmount } from '../phrases/amount';
import type { Reader } from '../reader';
import { readMonthPoint } from './month';
import { starts } from '../starts';
import { MONTHS, PARTS_OF_DAY, SEASONS, UNITS, formsOf } from '../words';

/** `hər il`, `hər səhər`, `hər iki ildən bir`, `hər il noyabrın 8-i`, `hər ilin martında`, `hər ayın 5-i`. */
export const every: Rule = {
  id: 'set.every',
  starts: starts('hər'),
  match({ reader }, i) {
    if (reader.key(i) !== 'hər') return undefined;
    const part = PARTS_OF_DAY.get(reader.key(i + 1));
    if (part !== undefined && !part.ending.possessive) return set(i + 2, `XXXX-XX-XXT${part.value}`);
    const amount = readAmount(reader, i + 1);
    if (amount !== undefined && typeof amount.count === 'number' && amount.count > 0) {
      const again = amount.ending.case === 'abl' && reader.key(amount.end) === 'bir' ? amount.end + 1 : amount.end;
      const period = amount.adjective && /^dövr/.test(reader.key(again)) ? again + 1 : again;
      return set(period, durationValue(amount.count, amount.unit));
    }
    const month = MONTHS.get(reader.key(i + 1));
    if (month !== undefined && month.ending.case === 'nom') return set(i + 2, `XXXX-${two(month.value)}`);
    const season = SEASONS.get(reader.key(i + 1));
    if (season !== undefined && season.ending.case === 'nom') return set(i + 2, `XXXX-${season.value}`);
    const unit = UNITS.get(reader.key(i + 1));
    if (unit === undefined || unit.ending.plural || unit.ending.possessive) return undefined;
    const end = i + 2;
    if (unit.value === 'year') {
      const days = readDays(reader, end);
      if (days?.days.length === 1) return set(days.end, `XXXX-${two(days.month)}-${two(days.days[0] ?? 0)}`);
      const point = readMonthPoint(reader, end);
      if (point !== undefined && unit.ending.case === 'gen') return set(point.end, `XXXX-${two(point.month)}`);
    }
    if (unit.value === 'month' && unit.ending.case === 'gen') {
      const day = readDigits(reader, end);
      if (day !== undefined && !day.ordinal && day.value <= 31 && (day.ending.case !== 'nom' || day.ending.possessive))
        return set(day.end, `XXXX-XX-${two(day.value)}`);
    }
    if (unit.value === 'second' || unit.value === 'minute') return undefined;
    // `hər gün`, `hər saatda`
    return set(end, durationValue(1, unit.value));
  },
};

/** `iki gündən bir`, `3 aydan bir`: a repetition without `hər`. Not `iki ildən bir az çox`. */
export const everyFew: Rule = {
  id: 'set.every-few',
  starts: AMOUNT_STARTS,
  match({ reader }, i) {
    const amount = readAmount(reader, i);
    if (amount === undefined || typeof amount.count !== 'number' || amount.count <= 1) return undefined;
    if (amount.ending.case !== 'abl' || amount.ending.possessive || amount.adjective) return undefined;
    if (reader.key(amount.end) !== 'bir' || UNITS.has(reader.key(amount.end + 1))) return undefined;
    if (/^(az|qədər|neçə|çox|xeyli|az-çox|daha|sonra|əvvəl)$/.test(reader.key(amount.end + 1))) return undefined;
    return { ...set(amount.end + 1, durationValue(amount.count, amount.unit)), rule: this.id, confidence: 0.85 };
  },
};

/** `ildə iki dəfə`, `həftədə 3 gün`, `ayda bir dəfə`: how often in a unit. */
export const frequency: Rule = {
  id: 'set.frequency',
  starts: starts(formsOf(UNITS, ({ ending }) => ending.case === 'loc')),
  match({ reader }, i) {
    const unit = UNITS.get(reader.key(i));
    if (unit?.ending.case !== 'loc' || unit.ending.plural || unit.ending.possessive) return undefined;
    const number = readNumber(reader, i + 1);
    if (number === undefined || number.ordinal || number.value > 1000 || number.written === 'roman') return undefined;
    const word = reader.key(number.end);
    if (word !== 'dəfə' && word !== 'kərə') return undefined;
    const meaning: Meaning = { kind: 'set', value: durationValue(1, unit.value), freq: `${number.value}X` };
    return { end: number.end + 1, rule: this.id, meaning, confidence: 0.9 };
  },
};

/** `həftənin 7 (yeddi) günü`, `həftənin 6 günü`, `ayın birinci günü`, `həftənin ilk günü`. */
export const daysOfUnit: Rule = {
  id: 'set.days-of-unit',
  starts: starts('həftənin ayın'),
  match({ reader }, i) {
    const key = reader.key(i);
    if (key !== 'həftənin' && key !== 'ayın') return undefined;
    const number = firstOf(reader, i + 1) ?? readNumber(reader, i + 1);
    if (number === undefined || number.written === 'roman') return undefined;
    const end = number.written === 'digits' ? readRepeat(reader, number.end, number.value) : number.end;
    const noun = UNITS.get(reader.key(end));
    if (noun?.value !== 'day' || !noun.ending.possessive) return undefined;
    if (number.ordinal) {
      if (noun.ending.plural || number.value < 1 || number.value > (key === 'ayın' ? 31 : 7)) return undefined;
      const value = key === 'ayın' ? `XXXX-XX-${two(number.value)}` : `XXXX-WXX-${number.value}`;
      return { ...set(end + 1, value), confidence: 0.75 };
    }
    if (key !== 'həftənin' || number.value > 7) return undefined;
    if (number.value === 7) return set(end + 1, 'P1D');
    return {
      end: end + 1,
      rule: this.id,
      meaning: { kind: 'set', value: 'P1W', freq: `${number.value}D` },
      confidence: 0.88,
    };
  },
};

/** `ilk` counts as `birinci`. */
function firstOf(reader: Reader, i: number): Pick<NumberRead, 'end' | 'value' | 'ordinal' | 'written'> | undefined {
  return reader.key(i) === 'ilk' ? { end: i + 1, value: 1, ordinal: true, written: 'words' } : undefined;
}

/** `ildən-ilə`, `gündən-günə`, `ildən ilə`, `hərdən bir` are sets of no exact measure. */
export const unitByUnit: Rule = {
  id: 'set.unit-by-unit',
  starts: starts(formsOf(UNITS, ({ ending }) => ending.case === 'abl')),
  match({ reader }, i) {
    const first = UNITS.get(reader.key(i));
    if (first?.ending.case !== 'abl' || first.ending.plural || first.ending.possessive) return undefined;
    const at = reader.isHyphen(i + 1) ? i + 2 : i + 1;
    const second = UNITS.get(reader.key(at));
    if (second?.value !== first.value || second.ending.case !== 'dat' || second.ending.plural) return undefined;
    return set(at + 1, durationValue(1, first.value));
  },
};

function set(end: number, value: string): Match {
  return { end, rule: 'set.every', meaning: { kind: 'set', value, quant: 'EVERY' }, confidence: 0.94 };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
