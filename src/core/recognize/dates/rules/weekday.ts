import { BARE, type Ending } from '../endings';
import type { Match, Meaning, Rule, RuleContext } from '../meaning';
import type { Reader } from '../reader';
import { starts } from '../starts';
import { AXSAMI, ERTESI, SHIFTS, UNITS, WEEKDAYS } from '../words';

interface DayName {
  readonly end: number;
  readonly day: number;
  readonly ending: Ending;
  /** Said with `günü` or by a name of two words, so that it is no market and no mosque. */
  readonly sure: boolean;
  readonly plural: boolean;
}

/** `çərşənbə axşamı`, `bazar günü`, `bu cümə`, `ötən şənbə günü`, and their plurals as sets. */
export const weekday: Rule = {
  id: 'date.weekday',
  starts: starts(SHIFTS.keys(), WEEKDAYS.keys(), 'hər'),
  match(context, i) {
    const { reader } = context;
    const every = reader.key(i) === 'hər';
    const shift = every ? undefined : SHIFTS.get(reader.key(i));
    const at = every || shift !== undefined ? i + 1 : i;
    const name = readDayName(reader, at);
    if (name === undefined) return undefined;
    // `bazar` is a market and `cümə` a mosque's name unless a day is said or counted
    if (!name.sure && (name.plural || (name.day === 7 && shift === undefined && !every))) return undefined;
    const pair = pairedDay(reader, name);
    const end = pair?.end ?? name.end;
    if (every || name.plural || pair?.plural) {
      const weekend = name.day === 6 && pair?.day === 7;
      const value = weekend
        ? 'XXXX-WXX-WE'
        : pair
          ? `XXXX-WXX-${name.day}/XXXX-WXX-${pair.day}`
          : `XXXX-WXX-${name.day}`;
      return {
        end,
        rule: 'set.weekday',
        meaning: { kind: 'set', value, quant: 'EVERY' },
        confidence: 0.93,
        ending: pair?.ending ?? name.ending,
      };
    }
    if (!name.sure && shift === undefined && !/^(loc|abl|ter)$/.test(name.ending.case)) return undefined;
    const beside = shift === undefined && pair === undefined ? besideMeaning(context, i, name.day) : undefined;
    const meaning = beside ?? { kind: 'weekday' as const, day: name.day, ...(shift !== undefined && { shift }) };
    if (pair !== undefined) {
      const to: Match['meaning'] = { kind: 'weekday', day: pair.day, ...(shift !== undefined && { shift }) };
      return {
        end,
        rule: this.id,
        meaning: { kind: 'range', from: meaning, to },
        confidence: 0.85,
        ending: pair.ending,
      };
    }
    return { end, rule: this.id, meaning, confidence: 0.92, ending: name.ending };
  },
};

/** `aprelin 8-i, bazar ertəsi` is that day, `ötən həftə cümə axşamı` and `iki həftə əvvəl, şənbə günü` a day of that week. */
function besideMeaning({ reader, previous, previousEnd }: RuleContext, i: number, day: number): Meaning | undefined {
  const at = /^[,(]$/.test(reader.key(i - 1)) ? i - 1 : i;
  if (previous === undefined || previousEnd !== at || reader.startsLine(i)) return undefined;
  const { meaning } = previous;
  if (meaning.kind === 'calendar' && meaning.day !== undefined) return { kind: 'mention', unit: 'day' };
  if ((meaning.kind === 'shift' || meaning.kind === 'offset') && meaning.unit === 'week')
    return { kind: 'weekday', day, week: meaning.by };
  return undefined;
}

/** `şənbə və bazar günləri`, `bazar ertəsi-cümə günləri`. */
function pairedDay(reader: Reader, first: DayName): DayName | undefined {
  if (reader.key(first.end) !== 'və' && !reader.isHyphen(first.end)) return undefined;
  const second = readDayName(reader, first.end + 1);
  return second?.sure ? second : undefined;
}

export function readDayName(reader: Reader, i: number): DayName | undefined {
  const word = WEEKDAYS.get(reader.key(i));
  if (word === undefined || word.ending.possessive) return undefined;
  const next = reader.key(i + 1);
  const eve = AXSAMI.get(next);
  const morrow = ERTESI.get(next);
  let day = word.value;
  let { ending } = word;
  let end = i + 1;
  let sure = false;
  if (word.ending.case === 'nom' && eve?.ending.possessive && (day === 3 || day === 5)) {
    // eve of Wednesday is Tuesday, eve of Friday is Thursday
    day -= 1;
    ({ ending } = eve);
    end++;
    sure = true;
  } else if (word.ending.case === 'nom' && morrow?.ending.possessive && day === 7) {
    day = 1;
    ({ ending } = morrow);
    end++;
    sure = true;
  }
  if (ending.case === 'nom') {
    const noun = UNITS.get(reader.key(end));
    if (noun?.value === 'day' && (noun.ending.possessive || noun.ending.plural)) {
      return { end: end + 1, day, ending: noun.ending, sure: true, plural: noun.ending.plural };
    }
  }
  return { end, day, ending: sure ? { ...ending, possessive: false } : (ending ?? BARE), sure, plural: ending.plural };
}
