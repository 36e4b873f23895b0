import type { Rule } from '../meaning';
import { readDigits, readNumber } from '../numbers';
import { MONTHS, SHIFTS, UNITS, formsOf } from '../words';
import { starts } from '../starts';
import { readDayName } from './weekday';

/** `sentyabrın ilk günü`, `martın ikinci günündə`. */
export const firstOfMonth: Rule = {
  id: 'date.first-of-month',
  starts: starts(formsOf(MONTHS, ({ ending }) => ending.case === 'gen')),
  match({ reader }, i) {
    const month = MONTHS.get(reader.key(i));
    if (month?.ending.case !== 'gen' || month.ending.possessive || month.ending.plural) return undefined;
    const number = reader.key(i + 1) === 'ilk' ? undefined : readNumber(reader, i + 1);
    if (number === undefined ? reader.key(i + 1) !== 'ilk' : !number.ordinal || number.written !== 'words')
      return undefined;
    const end = number?.end ?? i + 2;
    const noun = UNITS.get(reader.key(end));
    if (noun?.value !== 'day' || !noun.ending.possessive || noun.ending.plural) return undefined;
    const day = number?.value ?? 1;
    if (day < 1 || day > 31) return undefined;
    return {
      end: end + 1,
      rule: this.id,
      meaning: { kind: 'calendar', month: month.value, day },
      confidence: 0.9,
      ending: noun.ending,
    };
  },
};

/** `ayın 15-dək`, `ötən ayın 20-də`, `ötən həftənin cümə günü`: a day of the article's month or week, or of one beside it. */
export const dayOfUnit: Rule = {
  id: 'date.day-of-unit',
  starts: starts(SHIFTS.keys(), 'ayın həftənin'),
  match({ reader }, i) {
    const shift = SHIFTS.get(reader.key(i));
    const at = shift === undefined ? i : i + 1;
    const by = shift ?? 0;
    const unit = UNITS.get(reader.key(at));
    if (unit?.ending.case !== 'gen' || unit.ending.plural || unit.ending.possessive) return undefined;
    if (unit.value === 'month') {
      const day = readDigits(reader, at + 1);
      if (day === undefined || day.ordinal || day.digits > 2 || day.value < 1 || day.value > 31) return undefined;
      if ((day.ending.case === 'nom' && !day.ending.possessive) || day.ending.plural) return undefined;
      return {
        end: day.end,
        rule: this.id,
        meaning: { kind: 'shift', unit: 'month', by, day: day.value },
        confidence: 0.92,
        ending: day.ending,
      };
    }
    if (unit.value !== 'week' || shift === undefined) return undefined;
    const name = readDayName(reader, at + 1);
    if (name === undefined || name.plural) return undefined;
    return {
      end: name.end,
      rule: this.id,
      meaning: { kind: 'weekday', day: name.day, week: by },
      confidence: 0.92,
      ending: name.ending,
    };
  },
};
