import { decline, BARE, digitEnding, ordinalEnding, type Ending } from './endings';
import { ROMAN_ORDINAL, romanValue } from './roman';
import type { Reader } from './reader';
import { starts } from './starts';

/** A number as read from the text, with what is written behind it. */
export interface NumberRead {
  /** One past its last atom. */
  readonly end: number;
  readonly value: number;
  readonly ordinal: boolean;
  /** Behind the number or the ordinal's ending; bare without one. */
  readonly ending: Ending;
  readonly written: 'digits' | 'words' | 'roman';
  /** How many digits were written, for telling years from days. */
  readonly digits: number;
}

const ONES = ['bir', 'iki', 'üç', 'dörd', 'beş', 'altı', 'yeddi', 'səkkiz', 'doqquz'];
const TENS = ['on', 'iyirmi', 'otuz', 'qırx', 'əlli', 'altmış', 'yetmiş', 'səksən', 'doxsan'];
const ORDINALS: readonly (readonly [string, number])[] = [
  ...['birinci', 'ikinci', 'üçüncü', 'dördüncü', 'beşinci', 'altıncı', 'yeddinci', 'səkkizinci', 'doqquzuncu'].map(
    (w, i) => [w, i + 1] as const,
  ),
  ...[
    'onuncu',
    'iyirminci',
    'otuzuncu',
    'qırxıncı',
    'əllinci',
    'altmışıncı',
    'yetmişinci',
    'səksəninci',
    'doxsanıncı',
  ].map((w, i) => [w, (i + 1) * 10] as const),
  ['yüzüncü', 100],
  ['mininci', 1000],
];

interface NumberWord {
  readonly value: number;
  readonly ordinal: boolean;
  readonly ending: Ending;
}

export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = numberWords();

function numberWords(): Map<string, NumberWord> {
  const map = new Map<string, NumberWord>();
  const cardinals: (readonly [string, number])[] = [
    ...ONES.map((w, i) => [w, i + 1] as const),
    ...TENS.map((w, i) => [w, (i + 1) * 10] as const),
    ['yüz', 100],
    ['min', 1000],
  ];
  for (const [list, ordinal] of [
    [cardinals, false],
    [ORDINALS, true],
  ] as const) {
    for (const [stem, value] of list) {
      for (const [form, ending] of decline(stem)) if (!map.has(form)) map.set(form, { value, ordinal, ending });
    }
  }
  return map;
}

export const NUMBER_STARTS = starts('number', 'roman', NUMBER_WORDS.keys());

/** A number at `i`: digits with their ending, number words, or a Roman numeral with an ordinal's place. */
export function readNumber(reader: Reader, i: number): NumberRead | undefined {
  const atom = reader.at(i);
  if (atom === undefined) return undefined;
  if (atom.kind === 'number') return readDigits(reader, i);
  if (atom.kind !== 'word') return undefined;
  return reader.remember(wordsOrRoman, i);
}

/** Digits, and behind them `-cı`, ` - cı`, `cı` or `’cı`, or a case ending in the same ways. */
export function readDigits(reader: Reader, i: number): NumberRead | undefined {
  const atom = reader.at(i);
  if (atom?.kind !== 'number' || atom.key.length > 9) return undefined;
  return reader.remember(digitsAt, i);
}

function wordsOrRoman(reader: Reader, i: number): NumberRead | undefined {
  return readWords(reader, i) ?? readRoman(reader, i);
}

function digitsAt(reader: Reader, i: number): NumberRead {
  const key = reader.key(i);
  const next = reader.at(i + 1);
  if (next === undefined) return digitsRead(key, i + 1, false, BARE);
  if (reader.isHyphen(i + 1) || (reader.isApostrophe(i + 1) && next.glued)) {
    const suffix = reader.at(i + 2);
    // spaced out on both sides only in tokenised text (`2013 - cü`)
    const read = suffix?.kind === 'word' ? withEnding(key, suffix.key, i + 3) : undefined;
    if (read !== undefined) return read;
  } else if (next.kind === 'word' && (next.glued || ORDINAL_ALONE.has(next.key))) {
    const read = withEnding(key, next.key, i + 2);
    if (read !== undefined) return read;
  }
  return digitsRead(key, i + 1, false, BARE);
}

const ORDINAL_ALONE = new Set(['cı', 'ci', 'cu', 'cü']);

function withEnding(key: string, suffix: string, end: number): NumberRead | undefined {
  const ordinal = ordinalEnding(suffix);
  if (ordinal !== undefined) return digitsRead(key, end, true, ordinal);
  const ending = digitEnding(suffix);
  return ending && digitsRead(key, end, false, ending);
}

function digitsRead(key: string, end: number, ordinal: boolean, ending: Ending): NumberRead {
  return { end, value: Number(key), ordinal, ending, written: 'digits', digits: key.length };
}

/** `on beş`, `iyirmi birinci`, `iki min on`, `yüz səksən`; a number in brackets behind it repeats it. */
function readWords(reader: Reader, i: number): NumberRead | undefined {
  let total = 0;
  let group = 0;
  let last: NumberWord | undefined;
  let at = i;
  let floor = Infinity;
  for (; at < i + 7; at++) {
    const word = NUMBER_WORDS.get(reader.key(at));
    if (word === undefined) break;
    const { value } = word;
    if (value === 1000) {
      total += (group || 1) * 1000;
      group = 0;
      floor = 1000;
    } else if (value === 100) {
      if (group > 9) break;
      group = (group || 1) * 100;
      floor = 100;
    } else if (
      value < floor &&
      (value >= 10 ? floor > 10 : true) &&
      !(group % 100 !== 0 && value >= 10) &&
      !(group % 10 !== 0)
    ) {
      group += value;
      floor = value >= 10 ? 10 : 1;
    } else {
      break;
    }
    last = word;
    if (word.ordinal || word.ending.case !== 'nom' || word.ending.possessive) {
      at++;
      break;
    }
  }
  if (last === undefined) return undefined;
  const repeated = readRepeat(reader, at, total + group);
  return {
    end: repeated,
    value: total + group,
    ordinal: last.ordinal,
    ending: last.ending,
    written: 'words',
    digits: 0,
  };
}

/** `otuz (30)`, `3 (üç)`: the same number again in brackets is read over. */
export function readRepeat(reader: Reader, at: number, value: number): number {
  if (reader.key(at) !== '(') return at;
  const inner = reader.at(at + 1)?.kind === 'number' ? readDigits(reader, at + 1) : readWords(reader, at + 1);
  return inner?.value === value && reader.key(inner.end) === ')' ? inner.end + 1 : at;
}

function readRoman(reader: Reader, i: number): NumberRead | undefined {
  const atom = reader.at(i);
  const value = atom === undefined ? undefined : romanValue(atom.text);
  if (value === undefined) return undefined;
  if (reader.isHyphen(i + 1) && ROMAN_ORDINAL.test(reader.key(i + 2))) {
    return { end: i + 3, value, ordinal: true, ending: BARE, written: 'roman', digits: 0 };
  }
  return { end: i + 1, value, ordinal: true, ending: BARE, written: 'roman', digits: 0 };
}
