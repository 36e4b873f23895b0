import type { CalendarDate, Match, Rule, RuleContext, YearRef } from '../meaning';
import { FIRST_YEAR, LAST_YEAR, YEAR_STARTS, readYear } from '../phrases/year';
import type { Reader } from '../reader';
import { starts } from '../starts';
import { BARE, type Ending } from '../endings';
import { EDGES, MONTHS, SHIFTS, UNITS } from '../words';

/** `Aprel döyüşləri`: there the month is a part of a happening's name. */
const BATTLES = 'döyüşləri';

interface MonthPoint {
  readonly end: number;
  readonly month: number;
  readonly ending: Ending;
  /** With `ay`, a year or a shift, so that it is no name. */
  readonly sure: boolean;
  readonly plural: boolean;
}

/** A month with or without a year, and ranges of months. */
export const month: Rule = {
  id: 'date.month',
  starts: starts(YEAR_STARTS, MONTHS.keys(), SHIFTS.keys()),
  match(context, i) {
    const { reader } = context;
    return shiftedMonth(reader, i, this.id) ?? plainMonth(context, i, this.id);
  },
};

/** `keçən iyul ayında`, `gələn mart`, `bu may`. */
function shiftedMonth(reader: Reader, i: number, rule: string): Match | undefined {
  const by = SHIFTS.get(reader.key(i));
  if (by === undefined) return undefined;
  const point = readMonthPoint(reader, i + 1);
  if (point === undefined) return undefined;
  return {
    end: point.end,
    rule,
    meaning: { kind: 'shift', unit: 'month', by, month: point.month },
    confidence: 0.9,
    ending: point.ending,
  };
}

function plainMonth({ reader, previous }: RuleContext, i: number, rule: string): Match | undefined {
  const yearBefore = readYear(reader, i);
  const yearFits = yearBefore !== undefined && ['gen', 'nom', 'att'].includes(yearBefore.ending.case);
  let start = yearFits ? yearBefore.end : i;
  if (yearFits && reader.key(start) === ',') start++;
  const first = readMonthPoint(reader, start);
  if (first === undefined || reader.key(first.end).startsWith(BATTLES)) return undefined;
  const range = secondMonth(reader, first);
  const last = range ?? first;
  const behind = yearFits ? undefined : yearBehind(reader, last);
  const year: YearRef | undefined = yearFits ? yearBefore.year : behind?.year;
  const ending = behind?.ending ?? last.ending;
  const end = behind?.end ?? last.end;
  const date = (value: number): CalendarDate => ({ kind: 'calendar', year, month: value });
  if (range !== undefined) {
    return {
      end,
      rule: `${rule}-range`,
      meaning: { kind: 'range', from: date(first.month), to: date(range.month) },
      confidence: 0.95,
      ending,
    };
  }
  if (year !== undefined) return { end, rule, meaning: date(first.month), confidence: 0.97, ending };
  if (!standsAlone(reader, first, previous)) return undefined;
  return { end, rule, meaning: date(first.month), confidence: first.sure ? 0.95 : 0.85, ending };
}

/** A bare month is a date in cases of place and time, or with `ay`; else it may be a name. */
function standsAlone(reader: Reader, point: MonthPoint, previous: Match | undefined): boolean {
  if (point.sure) return true;
  switch (point.ending.case) {
    case 'loc':
    case 'att':
      // `aprelində` leans on the year of a date before it
      return !point.ending.possessive || leansOnYear(previous);
    case 'ter':
      return true;
    case 'abl':
      return !point.ending.possessive || leansOnYear(previous);
    case 'dat':
      return (
        /^(qədər|kimi|dək|yaxın|təsadüf|planlaşdırıl|təyin)/.test(reader.key(point.end)) ||
        (point.month !== 5 && !point.ending.possessive)
      );
    case 'gen':
      return (
        EDGES.get(reader.key(point.end))?.ending.possessive === true ||
        /^(ilk|birinci|ikinci|son|üçüncü)$/.test(reader.key(point.end))
      );
    default:
      return false;
  }
}

function leansOnYear(previous: Match | undefined): boolean {
  return previous?.meaning.kind === 'calendar' || previous?.meaning.kind === 'range';
}

export function readMonthPoint(reader: Reader, i: number): MonthPoint | undefined {
  const name = MONTHS.get(reader.key(i));
  if (name === undefined) return undefined;
  const noun = UNITS.get(reader.key(i + 1));
  if (noun?.value === 'month' && name.ending.case === 'nom' && (noun.ending.possessive || noun.ending.plural)) {
    return { end: i + 2, month: name.value, ending: noun.ending, sure: true, plural: noun.ending.plural };
  }
  return { end: i + 1, month: name.value, ending: name.ending, sure: false, plural: name.ending.plural };
}

/** `-mart aylarında`, `və mart ayları arasında`, `martadək` behind an ablative. */
function secondMonth(reader: Reader, first: MonthPoint): MonthPoint | undefined {
  const hyphen = reader.isHyphen(first.end);
  const and = reader.key(first.end) === 'və';
  if ((hyphen || and) && first.ending.case === 'nom' && !first.plural) {
    const second = readMonthPoint(reader, first.end + 1);
    if (second === undefined || (and && !second.plural)) return undefined;
    return second;
  }
  if (first.ending.case !== 'abl') return undefined;
  const second = readMonthPoint(reader, first.end);
  return second && (second.ending.case === 'ter' || second.ending.case === 'dat') ? second : undefined;
}

function yearBehind(reader: Reader, point: MonthPoint): { year: YearRef; end: number; ending: Ending } | undefined {
  if (point.ending.case !== 'nom') return undefined;
  const at = reader.key(point.end) === ',' ? point.end + 1 : point.end;
  const year = readYear(reader, at);
  if (year?.year.kind === 'number') return { year: year.year, end: year.end, ending: year.ending };
  const digits = reader.number(point.end);
  if (digits === undefined || reader.key(point.end).length !== 4 || digits < FIRST_YEAR || digits > LAST_YEAR)
    return undefined;
  return { year: { kind: 'number', year: digits }, end: point.end + 1, ending: BARE };
}
