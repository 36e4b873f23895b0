import type { Rule } from './meaning';
import { DATE_NOUNS, MONTHS, SHORT_MONTHS, UNITS, UNIT_ADJECTIVES } from './words';
import { NUMBER_WORDS, readDigits } from './numbers';
import type { Reader } from './reader';
import { isHalf } from './rules/year-part';
import { RULES } from './rules';
import { romanValue } from './roman';

const NONE: readonly Rule[] = [];
const NUMBER_RULES = RULES.filter(({ starts }) => starts.number);
const ROMAN_RULES = RULES.filter(({ starts }) => starts.roman);
const ZONE_RULES = RULES.filter(({ starts }) => starts.zone);
/** The rules that a word may begin, in the order of the list. */
const WORD_RULES = rulesByWord();

function rulesByWord(): ReadonlyMap<string, readonly Rule[]> {
  const map = new Map<string, Rule[]>();
  for (const rule of RULES) {
    for (const word of rule.starts.words) {
      const rules = map.get(word);
      if (rules === undefined) map.set(word, [rule]);
      else rules.push(rule);
    }
  }
  return map;
}

/** What may stand behind a number that begins an expression, beside words glued to it. */
const BEHIND_NUMBER: ReadonlySet<string> = new Set([
  ...[MONTHS, UNITS, UNIT_ADJECTIVES, NUMBER_WORDS, DATE_NOUNS].flatMap((map) => [...map.keys()]),
  ...SHORT_MONTHS.keys(),
  ...(
    'milyon iş təqvim bank tam bütöv oyun tədris dərs yarım və ilə ərzi cı ci cu cü tarixli ' +
    "- ‐ ‑ – — − ' ’ ʼ ` . , : / ("
  ).split(' '),
]);

/** What may stand behind `2024-cü` that is a time, beside signs and what may stand behind any number. */
const BEHIND_ORDINAL: ReadonlySet<string> = new Set([...BEHIND_NUMBER, 'isə', 'tarixdə', 'il']);

/** The rules to be asked at an atom: none for most, so that costly work begins only where it can lead to something. */
export function rulesAt(reader: Reader, i: number): readonly Rule[] {
  const atom = reader.at(i);
  if (atom === undefined || atom.kind === 'punct') return NONE;
  if (atom.kind === 'number') return atom.key.length <= 9 && numberBegins(reader, i) ? NUMBER_RULES : NONE;
  const rules = WORD_RULES.get(atom.key);
  if (rules !== undefined) return rules;
  if (!atom.capital) return NONE;
  if (atom.text.length <= 7 && romanValue(atom.text) !== undefined) return ROMAN_RULES;
  return opensZone(reader, i) ? ZONE_RULES : NONE;
}

function numberBegins(reader: Reader, i: number): boolean {
  const next = reader.at(i + 1);
  if (next === undefined) return false;
  const glued = next.kind === 'word' && next.glued;
  if (!glued && !BEHIND_NUMBER.has(next.key)) return false;
  // `29-cu sessiya`: an ordinal needs a noun of time
  const { ordinal, end } = readDigits(reader, i) ?? { ordinal: false, end: i };
  if (!ordinal) return true;
  const behind = reader.key(end);
  return BEHIND_ORDINAL.has(behind) || isHalf(behind);
}

/** `Bakı vaxtı ilə`, `Moskva-Bakı vaxtilə`. */
function opensZone(reader: Reader, i: number): boolean {
  const key = reader.key(reader.isHyphen(i + 1) ? i + 3 : i + 1);
  return key.startsWith('vaxt') || key === 'saatı';
}
