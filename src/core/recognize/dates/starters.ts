import type { Form } from '../../article/forms';
import type { Atom } from './atoms';
import type { Rule } from './meaning';
import { DATE_NOUNS, EDGES, MONTHS, PERIODS, SHIFTS, SHORT_MONTHS, UNITS, UNIT_ADJECTIVES } from './words';
import { ordinalPiecesOf, piecesOf } from './pieces';
import { NUMBER_WORDS, readDigits } from './numbers';
import type { Reader } from './reader';
import { EPITHETS } from './rules/deixis';
import { VAGUE_NOUNS } from './rules/vague';
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
const BEHIND_ORDINAL: ReadonlySet<string> = new Set([...BEHIND_NUMBER, 'isə', 'tarixdə', 'il', 'maliyyə', 'büdcə']);

/** What may begin with a written word, as far as its letters tell. */
export const enum Opening {
  /** Nothing: most words and all signs. */
  None,
  /** What the rules of the word are. */
  Rules,
  /** An expression with a number, where what stands behind it fits. */
  Number,
  /** A clock time by the name of a zone, where what stands behind it fits. */
  Zone,
  /** A half hour, with a word that is a number's form and nearly always another word: `üçün yarısı`. */
  Homograph,
  /** An expression behind a word that only says how exact it is: `təxminən`, `ən azı`. */
  Degree,
  /** What the rules of the word are, where a word of time, a number or a sign stands behind it. */
  Leading,
}

/** Forms of `üç` and `on` that are written like `for`, `him`, `they`. */
const HOMOGRAPHS: ReadonlySet<string> = new Set('üçün ona onu onun onlar onlara onları onların'.split(' '));

/** Words that tell which or how many, and alone no time: `bu`, `həmin`, `iki`. Mostly another noun stands behind them. */
const LEADING: ReadonlySet<string> = new Set([
  ...SHIFTS.keys(),
  ...NUMBER_WORDS.keys(),
  ...'o həmin eyni yeni bizim'.split(' '),
]);

/** What may stand behind a leading word, beside what begins an expression by itself. */
const LED = [BEHIND_NUMBER, PERIODS, EDGES, EPITHETS, VAGUE_NOUNS];

/** What the date rules know of a written word. */
interface Start {
  readonly opening: Opening;
  readonly rules: readonly Rule[];
  /** It may stand behind a leading word. */
  readonly led: boolean;
  /** It says of the name of a zone before it that a clock time follows: `vaxtı ilə`. */
  readonly zoneTime: boolean;
  /** What lost spaces have glued together in it, and what behind a number; `undefined` where nothing is. */
  readonly pieces: readonly string[] | undefined;
  readonly ordinalPieces: readonly string[] | undefined;
}

const DEGREES: ReadonlySet<string> = new Set(['təxminən', 'təqribən', 'haradasa', 'təxmini', 'ən']);

const SIGN = start(Opening.None, NONE);
const NOTHING = start(Opening.None, NONE, false);
const NOUN = start(Opening.None, NONE);
const NUMBER = start(Opening.Number, NUMBER_RULES);
const ZONE = start(Opening.Zone, ZONE_RULES, false);

function start(opening: Opening, rules: readonly Rule[], led = true): Start {
  return { opening, rules, led, zoneTime: false, pieces: undefined, ordinalPieces: undefined };
}

/** Asked of each form once. */
export function startOf(form: Form): Start {
  return (form.dates ??= readStart(form)) as Start;
}

function readStart({ kind, text, key, capital }: Form): Start {
  if (kind === 'punct') return SIGN;
  if (kind === 'number') return key.length <= 9 ? NUMBER : NOTHING;
  const whole = wordStart(text, key, capital);
  const zoneTime = key.startsWith('vaxt') || key === 'saatı';
  const pieces = piecesOf(text, key);
  const ordinalPieces = ordinalPiecesOf(text);
  if (!zoneTime && pieces === undefined && ordinalPieces === undefined) return whole;
  return { ...whole, zoneTime, pieces, ordinalPieces };
}

function wordStart(text: string, key: string, capital: boolean): Start {
  const rules = WORD_RULES.get(key);
  if (DEGREES.has(key)) return start(Opening.Degree, rules ?? NONE);
  if (rules !== undefined) {
    if (HOMOGRAPHS.has(key)) return start(Opening.Homograph, rules);
    return start(LEADING.has(key) ? Opening.Leading : Opening.Rules, rules);
  }
  if (LED.some((words) => words.has(key))) return NOUN;
  if (!capital) return NOTHING;
  return text.length <= 7 && romanValue(text) !== undefined ? start(Opening.Rules, ROMAN_RULES) : ZONE;
}

/** What may begin with an atom, as far as its letters tell. */
export function openingOf({ form }: Atom): Opening {
  return startOf(form).opening;
}

/** The rules to be asked at an atom: none for most, so that costly work begins only where it can lead to something. */
export function rulesAt(reader: Reader, i: number): readonly Rule[] {
  const atom = reader.at(i);
  if (atom === undefined) return NONE;
  const { opening, rules } = startOf(atom.form);
  if (opening === Opening.Number) return numberBegins(reader, i) ? rules : NONE;
  if (opening === Opening.Zone) return opensZone(reader, i) ? rules : NONE;
  if (opening === Opening.Leading) return leads(reader, i) ? rules : NONE;
  if (opening === Opening.Homograph) return isHalf(reader.key(i + 1)) ? rules : NONE;
  return rules;
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

function leads(reader: Reader, i: number): boolean {
  const next = reader.at(i + 1);
  return next !== undefined && (next.glued || startOf(next.form).led);
}

/** `Bakı vaxtı ilə`, `Moskva-Bakı vaxtilə`. */
function opensZone(reader: Reader, i: number): boolean {
  const next = reader.at(i + 1);
  if (next === undefined) return false;
  if (next.kind !== 'punct') return startOf(next.form).zoneTime;
  const behind = reader.isHyphen(i + 1) ? reader.at(i + 3) : undefined;
  return behind !== undefined && startOf(behind.form).zoneTime;
}
