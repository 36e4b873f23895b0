import type { Match, Rule, YearRef } from '../meaning';
import { NUMBER_STARTS, readNumber } from '../numbers';
import { YEAR_STARTS, readYear } from '../phrases/year';
import type { Reader } from '../reader';
import { starts } from '../starts';
import { SEASONS, SHIFTS, UNITS } from '../words';

/** `2024-cü ilin birinci rübü`, `ilin ikinci yarısında`, `I rübdə`, `ilin ilk altı ayı`. */
export const yearPart: Rule = {
  id: 'date.quarter',
  starts: starts(YEAR_STARTS, NUMBER_STARTS, 'ilin ilk'),
  match({ reader }, i) {
    const before = yearBefore(reader, i);
    return part(reader, before.at, before.year);
  },
};

/** The year in the genitive before a part of it; the bare `ilin` is the article's. */
function yearBefore(reader: Reader, i: number): { at: number; year: YearRef | undefined } {
  const phrase = readYear(reader, i);
  if (phrase !== undefined && (phrase.ending.case === 'gen' || phrase.ending.case === 'nom'))
    return { at: phrase.end, year: phrase.year };
  return reader.key(i) === 'ilin' ? { at: i + 1, year: { kind: 'shift', by: 0 } } : { at: i, year: undefined };
}

function part(reader: Reader, at: number, year: YearRef | undefined): Match | undefined {
  const first = reader.key(at) === 'ilk';
  const number = first ? undefined : readNumber(reader, at);
  if (!first && (number === undefined || (!number.ordinal && number.written !== 'digits'))) return undefined;
  const pair = number?.ordinal ? quarters(reader, number.end, number.value, year) : undefined;
  if (pair !== undefined) return pair;
  const value = first ? 1 : (number?.value ?? 0);
  const noun = reader.key(first ? at + 1 : (number?.end ?? at));
  const end = (first ? at + 1 : (number?.end ?? at)) + 1;
  const unit = UNITS.get(noun);
  if (unit?.value === 'quarter' && value >= 1 && value <= 4 && (first || number?.ordinal)) {
    return {
      end,
      rule: 'date.quarter',
      meaning: { kind: 'part', part: `Q${value}`, ...(year && { year }) },
      confidence: 0.95,
      ending: unit.ending,
    };
  }
  if (unit?.value === 'half' || unit?.value === undefined) {
    const half = unit?.ending ?? halfEnding(noun);
    if (half === undefined) return year === undefined ? undefined : firstMonths(reader, at, year);
    if (value < 1 || value > 2 || (unit === undefined && year === undefined) || !(first || number?.ordinal))
      return undefined;
    return {
      end,
      rule: 'date.half',
      meaning: { kind: 'part', part: `H${value}`, ...(year && { year }) },
      confidence: 0.95,
      ending: half,
    };
  }
  if (
    unit.value === 'month' &&
    year !== undefined &&
    !first &&
    number?.ordinal &&
    unit.ending.possessive &&
    value >= 1 &&
    value <= 12
  ) {
    return {
      end,
      rule: 'date.month',
      meaning: { kind: 'calendar', year, month: value },
      confidence: 0.85,
      ending: unit.ending,
    };
  }
  if (year === undefined) return undefined;
  return firstMonths(reader, at, year);
}

/** `üçüncü və dördüncü rüblərdə`, `I-II rüb`. */
function quarters(reader: Reader, at: number, from: number, year: YearRef | undefined): Match | undefined {
  if (reader.key(at) !== 'və' && !reader.isHyphen(at)) return undefined;
  const second = readNumber(reader, at + 1);
  const noun = UNITS.get(reader.key(second?.end ?? at));
  if (
    second === undefined ||
    !second.ordinal ||
    noun?.value !== 'quarter' ||
    from < 1 ||
    second.value > 4 ||
    second.value <= from
  )
    return undefined;
  const of = (quarter: number): Match['meaning'] => ({ kind: 'part', part: `Q${quarter}`, ...(year && { year }) });
  return {
    end: second.end + 1,
    rule: 'date.quarter',
    meaning: { kind: 'range', from: of(from), to: of(second.value) },
    confidence: 0.92,
    ending: noun.ending,
  };
}

/** `ilin ilk altı ayında`, `ilin 9 ayında`: from January on. */
function firstMonths(reader: Reader, i: number, year: YearRef): Match | undefined {
  const at = /^(ilk|birinci|ötən|keçən|son)$/.test(reader.key(i)) ? i + 1 : i;
  const number = readNumber(reader, at);
  if (number === undefined || number.ordinal || number.value < 1 || number.value > 12 || reader.key(i) === 'son')
    return undefined;
  const unit = UNITS.get(reader.key(number.end));
  if (unit?.value !== 'month' || !(unit.ending.possessive || unit.ending.plural)) return undefined;
  const meaning: Match['meaning'] =
    number.value === 1
      ? { kind: 'calendar', year, month: 1 }
      : {
          kind: 'range',
          from: { kind: 'calendar', year, month: 1 },
          to: { kind: 'calendar', year, month: number.value },
        };
  return { end: number.end + 1, rule: 'date.first-months', meaning, confidence: 0.9, ending: unit.ending };
}

const HALVES = /^(yarısı|yarımilliyi|yarımilliği)(n(?:da|dan|a|adək|ın|ə|də|dən|in|ədək))?$/;

/** `yarısı`, `yarımilliyində`: half of a year. */
export function isHalf(key: string): boolean {
  return key.startsWith('yar') && HALVES.test(key);
}

function halfEnding(key: string): Match['ending'] {
  const match = HALVES.exec(key);
  if (match === null) return undefined;
  const ending = match[2] ?? '';
  const kase =
    ending === ''
      ? 'nom'
      : /d[ae]k$|dək$/.test(ending)
        ? 'ter'
        : /dan$|dən$/.test(ending)
          ? 'abl'
          : /da$|də$/.test(ending)
            ? 'loc'
            : /ın$|in$/.test(ending)
              ? 'gen'
              : 'dat';
  return { case: kase, plural: false, possessive: true };
}

/** `2024-cü ilin yayında`, `yay aylarında`, `yayda`, `bu payız`, `gələn qış`. The bare stems are verbs too. */
export const season: Rule = {
  id: 'date.season',
  starts: starts(YEAR_STARTS, SHIFTS.keys(), SEASONS.keys()),
  match({ reader }, i) {
    const phrase = readYear(reader, i);
    const year =
      phrase !== undefined && (phrase.ending.case === 'gen' || phrase.ending.case === 'nom') ? phrase : undefined;
    const shift = year === undefined ? shiftBefore(reader, i) : undefined;
    const at = year?.end ?? (shift !== undefined ? i + 1 : i);
    const name = SEASONS.get(reader.key(at));
    if (
      name === undefined ||
      (reader.at(at)?.capital === true &&
        at > 0 &&
        year === undefined &&
        shift === undefined &&
        reader.at(at - 1)?.capital)
    )
      return undefined;
    const months = UNITS.get(reader.key(at + 1));
    const withMonths =
      months?.value === 'month' && months.ending.plural && name.ending.case === 'nom' && !name.ending.possessive;
    const withSeason =
      name.ending.case === 'nom' &&
      /^(fəsli|fəslində|fəslinin|mövsümü|mövsümündə|mövsümünün|tətili|tətilində|tətilinin)/.test(reader.key(at + 1));
    const ending = withMonths ? months.ending : withSeason ? { ...name.ending, possessive: true } : name.ending;
    const end = withMonths || withSeason ? at + 2 : at + 1;
    const standing =
      year !== undefined
        ? name.ending.possessive || withMonths || name.ending.case === 'loc'
        : shift !== undefined
          ? name.ending.case !== 'gen'
          : withMonths ||
            (withSeason && /ndə$/.test(reader.key(at + 1))) ||
            name.ending.case === 'loc' ||
            (name.ending.case === 'att' &&
              !name.ending.possessive &&
              /^(yayda|qışda|yazda|payızda)/.test(reader.key(at)));
    if (!standing || (name.ending.possessive && year === undefined && !withMonths)) return undefined;
    const meaning: Match['meaning'] = {
      kind: 'part',
      part: name.value,
      ...(year && { year: year.year }),
      ...(shift !== undefined && { shift }),
    };
    return { end, rule: this.id, meaning, confidence: 0.85, ending };
  },
};

function shiftBefore(reader: Reader, i: number): number | undefined {
  const key = reader.key(i);
  return key === 'bu'
    ? 0
    : key === 'ötən' || key === 'keçən'
      ? -1
      : key === 'gələn' || key === 'növbəti' || key === 'qarşıdakı'
        ? 1
        : undefined;
}
