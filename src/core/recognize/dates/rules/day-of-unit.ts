import type { Rule } from '../meaning';
import { readDigits } from '../numbers';
import { SHIFTS, UNITS } from '../words';
import { starts } from '../starts';
import { readDayName } from './weekday';

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
