import { BARE, type Ending } from '../endings';
import type { Match, Rule } from '../meaning';
import { readDigits } from '../numbers';
import { ERA_STARTS } from '../phrases/year';
import type { Reader } from '../reader';
import { starts } from '../starts';
import { EDGES, SHIFTS, UNITS } from '../words';
import { readYearList } from './year';

/** School years and seasons of sport, which begin in autumn: `2024/2025-ci tədris ili`, `yeni tədris ilində`, `2018-19 mövsümü`, `bu mövsüm`. */
export const splitYear: Rule = {
  id: 'date.school-year',
  starts: starts('number', ERA_STARTS, SHIFTS.keys(), 'yeni tədris dərs'),
  match({ reader }, i) {
    const years = readYearList(reader, i);
    if (years !== undefined && years.years.length === 2) {
      const noun = headNoun(reader, years.end);
      if (noun === undefined) return undefined;
      const [from, to] = years.years;
      return {
        end: noun.end,
        rule: noun.rule,
        meaning: { kind: 'split-year', from, to },
        confidence: 0.96,
        ending: noun.ending,
      };
    }
    const single = readDigits(reader, i);
    if (single?.digits === 4 && single.value >= 1000 && single.value <= 2100) {
      const noun = headNoun(reader, single.end);
      if (noun === undefined) return undefined;
      return {
        end: noun.end,
        rule: noun.rule,
        meaning: { kind: 'calendar', year: { kind: 'number', year: single.value } },
        confidence: 0.9,
        ending: noun.ending,
      };
    }
    const key = reader.key(i);
    const shift = SHIFTS.get(key) ?? (key === 'yeni' ? ('new' as const) : undefined);
    if (shift === undefined) return ownSchoolYear(reader, i);
    const noun = headNoun(reader, i + 1);
    if (noun === undefined) return undefined;
    const meaning: Match['meaning'] = {
      kind: 'split-year',
      shift,
      ...(noun.rule === 'date.sport-season' && { sport: true }),
    };
    return { end: noun.end, rule: noun.rule, meaning, confidence: 0.9, ending: noun.ending };
  },
};

/** `tədris ilinin sonunadək`, `dərs ilində`: the one under way, where a case says that a time is meant. */
function ownSchoolYear(reader: Reader, i: number): Match | undefined {
  const noun = /^(tədris|dərs)$/.test(reader.key(i)) ? headNoun(reader, i) : undefined;
  if (noun === undefined) return undefined;
  const timely =
    /^(loc|ter|abl)$/.test(noun.ending.case) ||
    (noun.ending.case === 'gen' && EDGES.get(reader.key(noun.end))?.ending.possessive === true);
  if (!timely) return undefined;
  return {
    end: noun.end,
    rule: noun.rule,
    meaning: { kind: 'split-year', shift: 0 },
    confidence: 0.8,
    ending: noun.ending,
  };
}

function headNoun(reader: Reader, at: number): { end: number; ending: Ending; rule: string } | undefined {
  const key = reader.key(at);
  if (/^(tədris|dərs)$/.test(key)) {
    const noun = UNITS.get(reader.key(at + 1));
    return noun?.value === 'year' && !noun.ending.plural
      ? { end: at + 2, ending: noun.ending, rule: 'date.school-year' }
      : undefined;
  }
  const noun = UNITS.get(key);
  return noun?.value === 'season' && !noun.ending.plural
    ? { end: at + 1, ending: noun.ending ?? BARE, rule: 'date.sport-season' }
    : undefined;
}
