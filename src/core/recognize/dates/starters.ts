import type { Atom } from './atoms';
import { AXSAMI, ERTESI, MONTHS, PARTS_OF_DAY, SEASONS, SHIFTS, UNITS, UNIT_ADJECTIVES, WEEKDAYS } from './words';
import { NUMBER_WORDS } from './numbers';
import { romanValue } from './roman';
import { VAGUE_STARTS } from './rules/vague';

const WORDS: ReadonlySet<string> = new Set([
  ...[MONTHS, PARTS_OF_DAY, SEASONS, UNITS, UNIT_ADJECTIVES, WEEKDAYS, ERTESI, AXSAMI, NUMBER_WORDS].flatMap((map) => [...map.keys()]),
  ...SHIFTS.keys(),
  ...VAGUE_STARTS,
  ...('builki ötənilki keçənilki gələnilki yeni həmin o eyni müvafiq analoji bizim eramızdan eradan miladdan eramızın eranın miladi b e ' +
    'yerli ilk son sonuncu yaxın hər bütün dünən sabah srağagün birisi əvvəlki öncəki sonrakı ertəsi günün yarım neçə onlarla onlarca yüzlərlə minlərlə ' +
    'uzun xeyli qısa müəyyən bundan düz hələ ən çox daha qeyd adı sözü göstərilən sözügedən adıçəkilən təxminən təqribən haradasa təxmini').split(' '),
]);

/** Beginnings of words whose rest varies: `həftəsonu`, `bugünkü`, `otuzillik`. */
const PREFIX = /^(həftəson|bugün|dünən|sabah|srağagün|(?:bir|iki|üç|dörd|beş|altı|yeddi|səkkiz|doqquz|on|iyirmi|otuz|qırx|əlli|altmış|yetmiş|səksən|doxsan|yüz|min|çox)(?:illi|gün|ay|saat|həftə|dəqiqə))/;

/** A capital word may open a zone phrase (`Bakı vaxtı ilə`); that is looked at only with the word behind it. */
export function mayBegin(atom: Atom): boolean {
  if (atom.kind === 'number') return true;
  if (atom.kind === 'punct') return false;
  return WORDS.has(atom.key) || PREFIX.test(atom.key) || (atom.capital && (romanValue(atom.text) !== undefined || atom.text.length > 2));
}
