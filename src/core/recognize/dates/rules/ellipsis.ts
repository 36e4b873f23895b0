import type { Meaning, Rule } from '../meaning';
import { readDigits } from '../numbers';
import { isHyphenated } from '../phrases/joints';
import { starts } from '../starts';

/** Numbers with an ending farther from their month than this are counted things. */
const FARTHEST = 24;

/**
 * `25-də` of `noyabrın 20-də Ağdam, 25-də Kəlbəcər`, `5-i` of `oktyabrın 4-ü, 5-i`: a day of the month
 * of the date before it in the same sentence.
 */
export const ellipsis: Rule = {
  id: 'date.ellipsis',
  starts: starts('number'),
  match({ reader, previous, previousEnd }, i) {
    if (previous === undefined || !isDayOfMonth(previous.meaning) || i - previousEnd > FARTHEST) return undefined;
    const number = readDigits(reader, i);
    if (number === undefined || number.ordinal || number.digits > 2 || number.value < 1 || number.value > 31)
      return undefined;
    if (number.ending.case === 'nom' && !number.ending.possessive) return undefined;
    if (!isHyphenated(reader, i) || number.ending.plural) return undefined;
    const between = i - previousEnd;
    const joined = between === 1 && /^(,|və|ilə)$/.test(reader.key(i - 1));
    const listed = between === 2 && reader.key(i - 1) === 'və' && reader.key(i - 2) === ',';
    const place = number.ending.case === 'loc' && /^[,;]$|^(və|isə|həm)$/.test(reader.key(i - 1));
    if (!joined && !listed && !place) return undefined;
    const meaning: Meaning = { kind: 'calendar', day: number.value, sameMonth: true };
    return { end: number.end, rule: this.id, meaning, confidence: joined ? 0.9 : 0.8, ending: number.ending };
  },
};

function isDayOfMonth(meaning: Meaning): boolean {
  if (meaning.kind === 'range') return isDayOfMonth(meaning.to);
  if (meaning.kind === 'time') return meaning.on !== undefined && isDayOfMonth(meaning.on);
  return meaning.kind === 'calendar' && meaning.day !== undefined;
}
