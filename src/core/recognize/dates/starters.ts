import type { Reader } from './reader';
import {
  AXSAMI,
  DATE_NOUNS,
  ERTESI,
  MONTHS,
  PARTS_OF_DAY,
  SEASONS,
  SHIFTS,
  SHORT_MONTHS,
  UNITS,
  UNIT_ADJECTIVES,
  WEEKDAYS,
} from './words';
import { NUMBER_WORDS } from './numbers';
import { romanValue } from './roman';
import { VAGUE_STARTS } from './rules/vague';

const WORDS: ReadonlySet<string> = new Set([
  ...[MONTHS, PARTS_OF_DAY, SEASONS, UNITS, UNIT_ADJECTIVES, WEEKDAYS, ERTESI, AXSAMI, NUMBER_WORDS].flatMap((map) => [
    ...map.keys(),
  ]),
  ...SHIFTS.keys(),
  ...VAGUE_STARTS,
  ...(
    'builki ötənilki keçənilki gələnilki yeni həmin o eyni müvafiq analoji bizim eramızdan eradan miladdan eramızın eranın miladi b e ' +
    'gündəlik yerli ilk son sonuncu yaxın hər bütün dünən sabah srağagün birisi əvvəlki öncəki sonrakı ertəsi günün yarım neçə onlarla onlarca yüzlərlə minlərlə ' +
    'uzun xeyli qısa müəyyən bundan düz hələ ən çox daha qeyd adı sözü göstərilən sözügedən adıçəkilən təxminən təqribən haradasa təxmini'
  ).split(' '),
]);

/** Beginnings of words whose rest varies: `həftəsonu`, `bugünkü`, `otuzillik`. */
const PREFIX =
  /^(həftəson|bugün|dünən|sabah|srağagün|(?:bir|iki|üç|dörd|beş|altı|yeddi|səkkiz|doqquz|on|iyirmi|otuz|qırx|əlli|altmış|yetmiş|səksən|doxsan|yüz|min|çox)(?:illi|gün|ay|saat|həftə|dəqiqə))/;

/** What may stand behind a number that begins an expression, beside words of time. */
const BEHIND_NUMBER: ReadonlySet<string> = new Set([
  ...[MONTHS, UNITS, UNIT_ADJECTIVES, NUMBER_WORDS, DATE_NOUNS].flatMap((map) => [...map.keys()]),
  ...SHORT_MONTHS.keys(),
  ...(
    'iş təqvim bank tam bütöv oyun tədris dərs yarım və ilə ərzi cı ci cu cü tarixli ' + "- ‐ ‑ – — − ' ’ ʼ ` . , : / ("
  ).split(' '),
]);

/**
 * Whether an expression may begin at the atom: a quick look, for most words begin none. A capital
 * word opens a zone phrase only before `vaxtı` (`Bakı vaxtı ilə`).
 */
export function mayBegin(reader: Reader, i: number): boolean {
  const atom = reader.at(i);
  if (atom === undefined || atom.kind === 'punct') return false;
  if (atom.kind === 'number') {
    const next = reader.at(i + 1);
    return (
      next !== undefined &&
      atom.key.length <= 9 &&
      (BEHIND_NUMBER.has(next.key) || (next.kind === 'word' && next.glued))
    );
  }
  if (WORDS.has(atom.key) || PREFIX.test(atom.key)) return true;
  if (!atom.capital) return false;
  return (
    /^(?:vax|saatı)/.test(reader.key(i + 1)) ||
    reader.isHyphen(i + 1) ||
    (atom.text.length <= 7 && romanValue(atom.text) !== undefined)
  );
}
