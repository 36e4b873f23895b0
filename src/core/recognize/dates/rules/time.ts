import type { Match, Meaning, Rule, RuleContext } from '../meaning';
import { CLOCK_STARTS, readClock, type ClockPhrase } from '../phrases/clock';
import { DAY_POINT_STARTS, readDayPoint } from '../phrases/point';
import type { Reader } from '../reader';
import { starts } from '../starts';
import { PARTS_OF_DAY, SHIFTS, UNITS, type PartOfDay } from '../words';
import { deicticDay } from './deixis';
import { ellipsis } from './ellipsis';
import { anaphor } from './anaphor';
import { numericDate } from './numeric';
import { weekday } from './weekday';

const DAY_RULES: readonly Rule[] = [numericDate, deicticDay, anaphor, weekday, ellipsis];

/** `martın 5-i saat 15:30-da`, `dünən, 18:18`, `yanvarın 4-ü axşamı`, `bu gün səhər`: a day with a time of it. */
export const timeOfDay: Rule = {
  id: 'time.of-day',
  starts: starts(DAY_POINT_STARTS, ...DAY_RULES.map((rule) => rule.starts)),
  match(context, i) {
    const { reader } = context;
    const day = dayAt(context, i);
    if (day === undefined) return undefined;
    const comma = reader.key(day.end) === ',';
    const at = comma ? day.end + 1 : day.end;
    const clock = readClock(reader, at);
    if (clock !== undefined && (clock.sure || clock.minutes)) {
      const first = clockMatch(clock, day.meaning);
      return untilClock(context, first) ?? { ...first, confidence: 0.96 };
    }
    const part = readPart(reader, at, comma);
    if (part === undefined) return undefined;
    return {
      end: part.end,
      rule: this.id,
      meaning: { kind: 'time', on: day.meaning, part: part.part },
      confidence: 0.93,
      ending: part.ending,
    };
  },
};

/** `… saat 10:00-dan martın 6-sı saat 18:00-dək`: a second day and clock behind an ablative. */
function untilClock(context: RuleContext, from: Match): Match | undefined {
  if (from.ending?.case !== 'abl' || from.meaning.kind !== 'time' || from.meaning.to !== undefined) return undefined;
  const { reader } = context;
  const day = dayAt(context, from.end);
  if (day === undefined) return undefined;
  const clock = readClock(reader, day.end);
  if (clock === undefined || (clock.ending.case !== 'ter' && clock.ending.case !== 'dat')) return undefined;
  const to = clockMatch(clock, day.meaning);
  return { ...to, meaning: { kind: 'range', from: from.meaning, to: to.meaning }, confidence: 0.94 };
}

function dayAt(context: RuleContext, i: number): Match | undefined {
  const point = readDayPoint(context.reader, i);
  if (point !== undefined) return { end: point.end, rule: '', meaning: point.meaning, confidence: 1 };
  for (const rule of DAY_RULES) {
    const match = rule.match(context, i);
    if (
      match === undefined ||
      match.meaning.kind === 'set' ||
      match.meaning.kind === 'ref' ||
      match.meaning.kind === 'time'
    )
      continue;
    return match;
  }
  return undefined;
}

/** `saat 15:30-da`, `11:20-də`, `saat 06:00-dan 00:00-dək`, `yerli vaxtla saat 10:30-da`. */
export const clock: Rule = {
  id: 'time.clock',
  starts: CLOCK_STARTS,
  match({ reader }, i) {
    const phrase = readClock(reader, i);
    if (phrase === undefined) return undefined;
    if (!phrase.sure && !standsAlone(reader, i, phrase)) return undefined;
    return { ...clockMatch(phrase, undefined), confidence: phrase.sure ? 0.95 : 0.85 };
  },
};

/** A bare `11:20` may be a score: it needs an ending, brackets, a line of its own or a schedule's place. */
function standsAlone(reader: Reader, i: number, phrase: ClockPhrase): boolean {
  if (phrase.ending.case !== 'nom' || phrase.part !== undefined || phrase.to !== undefined) return true;
  if (/^(hesab|xal|hesablı)/.test(reader.key(phrase.end))) return false;
  if (reader.at(i - 1)?.kind === 'number' || reader.isHyphen(i - 1)) return false;
  return (
    i === 0 ||
    reader.startsLine(i) ||
    (reader.key(i - 1) === '(' && reader.key(phrase.end) === ')' && reader.key(i).length === 2) ||
    (reader.key(phrase.end) === '.' && reader.key(phrase.end + 1) === '“')
  );
}

function clockMatch(phrase: ClockPhrase, on: Meaning | undefined): Match {
  const meaning: Meaning = {
    kind: 'time',
    ...(on && { on }),
    clock: phrase.clock,
    ...(phrase.to && { to: phrase.to }),
  };
  return {
    end: phrase.end,
    rule: on === undefined ? 'time.clock' : 'time.date-clock',
    meaning,
    confidence: 0.95,
    ending: phrase.ending,
  };
}

interface Part {
  readonly end: number;
  readonly part: PartOfDay;
  readonly ending: Match['ending'];
}

/** `axşam`, `axşamı`, `səhər saatlarında`, `günortadan sonra`, `günün ikinci yarısında`. */
export function readPart(reader: Reader, i: number, afterComma = false): Part | undefined {
  if (reader.key(i) === 'günün') {
    const half = reader.key(i + 1);
    if (!/^yarısı/.test(reader.key(i + 2))) return undefined;
    const part = /^(ikinci|son|2)$/.test(half) ? 'AF' : /^(birinci|ilk)$/.test(half) ? 'MO' : undefined;
    return part && { end: i + 3, part, ending: { case: 'loc', plural: false, possessive: true } };
  }
  const word = PARTS_OF_DAY.get(reader.key(i));
  if (word === undefined || word.ending.case === 'gen' || word.ending.case === 'acc') return undefined;
  const hours = UNITS.get(reader.key(i + 1));
  if (hours?.value === 'hour' && hours.ending.plural && hours.ending.possessive)
    return { end: i + 2, part: word.value, ending: hours.ending };
  if (afterComma) return undefined;
  if (word.ending.case === 'nom' && /^(radələrində|civarında|vaxtı)$/.test(reader.key(i + 1)))
    return { end: i + 1, part: word.value, ending: word.ending };
  if (word.value === 'MI' && word.ending.case === 'abl' && reader.key(i + 1) === 'sonra')
    return { end: i + 2, part: 'AF', ending: word.ending };
  if (word.ending.plural) return undefined;
  return { end: i + 1, part: word.value, ending: word.ending };
}

/** `bu axşam`, `bu axşamkı`, `səhər saatlarında`, `günortadan sonra`, `axşama qədər`. */
export const partOfDay: Rule = {
  id: 'time.part-of-day',
  starts: starts(SHIFTS.keys(), PARTS_OF_DAY.keys(), 'günün'),
  match({ reader }, i) {
    const shift = SHIFTS.get(reader.key(i));
    const own = shift === undefined ? undefined : readPart(reader, i + 1);
    if (own !== undefined && shift !== undefined) {
      const on: Meaning =
        shift === 0 ? { kind: 'shift', unit: 'day', by: 0 } : { kind: 'shift', unit: 'day', by: shift };
      return {
        end: own.end,
        rule: this.id,
        meaning: { kind: 'time', on, part: own.part },
        confidence: 0.9,
        ending: own.ending,
      };
    }
    const part = readPart(reader, i);
    if (part === undefined) return undefined;
    const single = part.end === i + 1 && !/^(radələrində|civarında)$/.test(reader.key(part.end));
    if (single && !bareFits(reader, i)) return undefined;
    return {
      end: part.end,
      rule: this.id,
      meaning: { kind: 'time', part: part.part },
      confidence: single ? 0.7 : 0.88,
      ending: part.ending,
    };
  },
};

/** A bare `gecə` or `səhər` as an adverb; before a noun it is an adjective (`gecə klubu`). */
function bareFits(reader: Reader, i: number): boolean {
  const word = PARTS_OF_DAY.get(reader.key(i));
  if (word === undefined || word.ending.possessive) return false;
  if (word.ending.case === 'dat') return /^(qədər|kimi|dək|doğru|yaxın)$/.test(reader.key(i + 1));
  if (word.ending.case === 'ter' || word.ending.case === 'abl') return word.ending.case === 'ter';
  return false;
}
