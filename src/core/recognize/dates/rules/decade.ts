import type { Match, Rule } from '../meaning';
import { NUMBER_STARTS, readDigits, readNumber } from '../numbers';
import { ERA_STARTS, readEra } from '../phrases/year';
import type { Reader } from '../reader';
import { starts } from '../starts';
import { SHIFTS, UNITS } from '../words';

const DECADE_STARTS = starts(NUMBER_STARTS, 'keçən ötən');

/** `1980-ci illərdə`, `XX əsrin 90-cı illəri`, `80 illərin sonu`, `keçən əsrin 30-cu illəri`, `doxsanıncı illər`. */
export const decade: Rule = {
  id: 'date.decade',
  starts: DECADE_STARTS,
  match({ reader }, i) {
    const century = centuryBefore(reader, i);
    const at = century?.end ?? i;
    const number = readNumber(reader, at);
    if (number === undefined || number.value % 10 !== 0 || number.value < 10) return undefined;
    if (number.written === 'roman' || (!number.ordinal && number.written === 'words')) return undefined;
    const noun = UNITS.get(reader.key(number.end));
    if (noun?.value !== 'year' || !noun.ending.plural) return undefined;
    const long = number.value >= 1000 && number.value <= 2100;
    if (!long && number.value >= 100) return undefined;
    const meaning: Match['meaning'] = long
      ? { kind: 'decade', digits: number.value }
      : {
          kind: 'decade',
          digits: number.value,
          ...(century?.number !== undefined && { century: century.number }),
          ...(century?.last && { lastCentury: true }),
        };
    return { end: number.end + 1, rule: this.id, meaning, confidence: 0.95, ending: noun.ending };
  },
};

/** `80-90-cı illər`: two decades. */
export const decadeRange: Rule = {
  id: 'date.decade-range',
  starts: DECADE_STARTS,
  match({ reader }, i) {
    const century = centuryBefore(reader, i);
    const at = century?.end ?? i;
    const first = readDigits(reader, at);
    if (first === undefined || first.value % 10 !== 0 || first.value < 10 || (first.value >= 100 && first.digits !== 4))
      return undefined;
    const joint = reader.isHyphen(first.end) || reader.key(first.end) === 'və';
    const second = joint ? readDigits(reader, first.end + 1) : undefined;
    if (second === undefined || !second.ordinal || second.value % 10 !== 0 || second.value < 10) return undefined;
    // two full years with one noun are a range of years unless both are round
    if (first.digits !== second.digits && !(first.digits === 4 && second.digits === 2)) return undefined;
    if (first.digits === 4) return undefined;
    const noun = UNITS.get(reader.key(second.end));
    if (noun?.value !== 'year' || !noun.ending.plural) return undefined;
    const of = (digits: number): Match['meaning'] => ({
      kind: 'decade',
      digits,
      ...(century?.number !== undefined && { century: century.number }),
      ...(century?.last && { lastCentury: true }),
    });
    return {
      end: second.end + 1,
      rule: this.id,
      meaning: { kind: 'range', from: of(first.value), to: of(second.value) },
      confidence: 0.92,
      ending: noun.ending,
    };
  },
};

function centuryBefore(reader: Reader, i: number): { end: number; number?: number; last?: boolean } | undefined {
  const key = reader.key(i);
  if ((key === 'keçən' || key === 'ötən') && isCenturyGenitive(reader, i + 1)) return { end: i + 2, last: true };
  const number = readNumber(reader, i);
  if (number === undefined || !number.ordinal || number.value > 30 || !isCenturyGenitive(reader, number.end))
    return undefined;
  return { end: number.end + 1, number: number.value };
}

function isCenturyGenitive(reader: Reader, i: number): boolean {
  const unit = UNITS.get(reader.key(i));
  return unit?.value === 'century' && unit.ending.case === 'gen';
}

/** `XIX əsrdə`, `18-ci əsrin`, `iyirminci əsr`, `eramızdan əvvəl 1-ci əsrdə`, `XVIII-XIX əsrlər`, `ötən əsr`. */
export const century: Rule = {
  id: 'date.century',
  starts: starts(ERA_STARTS, NUMBER_STARTS, SHIFTS.keys()),
  match({ reader }, i) {
    const era = readEra(reader, i);
    const at = era?.end ?? i;
    const bc = era?.bc === true;
    const shift = era === undefined ? SHIFTS.get(reader.key(i)) : undefined;
    if (shift !== undefined) {
      const noun = UNITS.get(reader.key(i + 1));
      if (noun?.value !== 'century' || noun.ending.plural) return undefined;
      return {
        end: i + 2,
        rule: this.id,
        meaning: { kind: 'shift', unit: 'century', by: shift },
        confidence: 0.9,
        ending: noun.ending,
      };
    }
    const first = readNumber(reader, at);
    if (first === undefined || first.value > 30 || first.value < 1) return undefined;
    const joint = reader.isHyphen(first.end) || reader.key(first.end) === 'və' || reader.key(first.end) === ',';
    const second = joint ? readNumber(reader, first.end + 1) : undefined;
    const paired =
      second !== undefined && second.ordinal && second.value <= 30 && (first.ordinal || first.written === 'digits')
        ? second
        : undefined;
    const last = paired ?? first;
    if (!last.ordinal) return undefined;
    const noun = UNITS.get(reader.key(last.end));
    if (
      noun?.value !== 'century' ||
      (noun.ending.possessive && !noun.ending.plural && noun.ending.case === 'nom' && last.written === 'words')
    )
      return undefined;
    const of = (number: number): Match['meaning'] => ({ kind: 'century', number, ...(bc && { bc }) });
    const meaning: Match['meaning'] = paired
      ? { kind: 'range', from: of(first.value), to: of(paired.value) }
      : of(first.value);
    const half = halfOf(reader, last.end + 1, noun.ending.case === 'gen');
    return {
      end: half?.end ?? last.end + 1,
      rule: this.id,
      meaning,
      confidence: 0.96,
      ending: half === undefined ? noun.ending : half.ending,
      ...(half?.mod && { mod: half.mod }),
    };
  },
};

/** `birinci yarısında`: TIMEX3 has no half of a century, only its start and end. */
function halfOf(
  reader: Reader,
  at: number,
  genitive: boolean,
): { end: number; ending: Match['ending']; mod: 'START' | 'END' } | undefined {
  if (!genitive || !/^yarısı(n(da|dan|adək|ın|a))?$/.test(reader.key(at + 1))) return undefined;
  const key = reader.key(at);
  const mod = /^(birinci|ilk)$/.test(key) ? 'START' : /^(ikinci|son)$/.test(key) ? 'END' : undefined;
  if (mod === undefined) return undefined;
  return {
    end: at + 2,
    ending: { case: /ndan$/.test(reader.key(at + 1)) ? 'abl' : 'loc', plural: false, possessive: true },
    mod,
  };
}
