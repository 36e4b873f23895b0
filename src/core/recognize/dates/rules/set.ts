import type { Match, Meaning, Rule } from '../meaning';
import { readNumber, readDigits, readRepeat } from '../numbers';
import { readDays } from '../phrases/day';
import { durationValue, readAmount } from '../phrases/amount';
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

/** `həftənin 7 (yeddi) günü`, `həftənin 6 günü`, `ayın birinci günü`. */
export const daysOfUnit: Rule = {
  id: 'set.days-of-unit',
  starts: starts('həftənin ayın'),
  match({ reader }, i) {
    const key = reader.key(i);
    if (key !== 'həftənin' && key !== 'ayın') return undefined;
    const number = readNumber(reader, i + 1);
    if (number === undefined || number.written === 'roman') return undefined;
    const end = number.written === 'digits' ? readRepeat(reader, number.end, number.value) : number.end;
    const noun = UNITS.get(reader.key(end));
    if (noun?.value !== 'day' || !noun.ending.possessive) return undefined;
    if (number.ordinal)
      return key === 'ayın' && number.value <= 31
        ? { ...set(end + 1, `XXXX-XX-${two(number.value)}`), confidence: 0.75 }
        : undefined;
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
