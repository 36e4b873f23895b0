import type { Match, Rule } from '../meaning';
import { BARE, type Ending } from '../endings';
import { readDigits } from '../numbers';
import { dateNoun } from '../phrases/day';
import { FIRST_YEAR, LAST_YEAR } from '../phrases/year';
import type { Reader } from '../reader';
import { starts } from '../starts';
import { UNITS } from '../words';

/** `05.04.2024`, `05/04/2024`, `17-09-2025`, `2024-04-05`, `20.04.17`, `15.12.2020-ci il tarixli`; the day comes first. */
export const numericDate: Rule = {
  id: 'date.numeric',
  starts: starts('number'),
  match({ reader }, i) {
    const parts = readParts(reader, i);
    if (parts === undefined) return undefined;
    const { year, month, day } = parts;
    const meaning: Match['meaning'] = { kind: 'calendar', year: { kind: 'number', year }, month, day };
    return { end: parts.end, rule: this.id, meaning, confidence: parts.short ? 0.8 : 0.95, ending: parts.ending };
  },
};

interface Parts {
  readonly end: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly ending: Ending;
  readonly short: boolean;
}

function readParts(reader: Reader, i: number): Parts | undefined {
  const a = reader.number(i);
  const b = reader.number(i + 2);
  const c = reader.number(i + 4);
  if (a === undefined || b === undefined || c === undefined) return undefined;
  const mark = reader.key(i + 1);
  if (reader.key(i + 3) !== mark || !/^[./-]$/.test(mark)) return undefined;
  // a longer chain of numbers is a version, an address or a phone
  if (reader.number(i + 6) !== undefined && reader.glued(i + 5) && reader.key(i + 5) === mark && reader.glued(i + 6))
    return undefined;
  if (
    reader.at(i - 1) !== undefined &&
    reader.glued(i) &&
    /^[./:,@#№-]$/.test(reader.key(i - 1)) &&
    reader.at(i - 2)?.kind === 'number'
  )
    return undefined;
  const last = readDigits(reader, i + 4);
  // `16.11.11-15-ci maddə`
  if (reader.isHyphen(i + 5) && reader.glued(i + 5) && reader.number(i + 6) !== undefined) return undefined;
  const lengths = [i, i + 2, i + 4].map((at) => reader.key(at).length);
  const tail = tailOf(reader, last?.end ?? i + 5, last?.ordinal ?? false, last?.ending ?? BARE);
  if (lengths[0] === 4 && lengths[1] === 2 && lengths[2] === 2 && inYears(a))
    return { year: a, month: b, day: c, short: false, ...tail };
  if ((lengths[0] ?? 3) > 2 || (lengths[1] ?? 3) > 2) return undefined;
  if (lengths[2] === 4 && inYears(c))
    return b > 12 && a <= 12 ? undefined : { year: c, month: b, day: a, short: false, ...tail };
  // two-digit years only in full `dd.mm.yy`, and only where the numbers can be a date
  if (lengths.every((length) => length === 2) && mark === '.' && a >= 1 && a <= 31 && b >= 1 && b <= 12) {
    return { year: c > 50 ? 1900 + c : 2000 + c, month: b, day: a, short: true, ...tail };
  }
  return undefined;
}

function inYears(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

function tailOf(reader: Reader, end: number, ordinal: boolean, ending: Ending): { end: number; ending: Ending } {
  const noun = UNITS.get(reader.key(end));
  if (noun?.value === 'year' && !noun.ending.plural && (ordinal || ending === BARE))
    return dateNoun(reader, end + 1, noun.ending);
  return ordinal ? { end, ending } : dateNoun(reader, end, ending);
}
