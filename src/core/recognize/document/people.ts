import { fold, mended } from '../../azerbaijani/casing';
import { IN, type Lexicon } from '../../lexicon';
import type { Ending } from '../../mention';
import { isFeminineSurname, isRegularSurname } from '../names/surnames';
import { GIVEN_LISTS, type Reading, type Word } from '../names/word';
import type { BareForms } from './bareForms';
import { cut, guess } from './base';

export type Sex = 'm' | 'f' | undefined;

/** What is known of the people of an article while names are taken apart. */
export interface PeopleEvidence {
  readonly seen: BareForms;
  /** `m` behind `cənab`, `f` behind `xanım`. */
  readonly sex?: Sex;
}

export interface PersonForm {
  readonly base: string;
  readonly endings: readonly Ending[];
  readonly given: string | undefined;
  /** Look-up key of the last word. */
  readonly surname: string;
  readonly doubt?: string;
}

/** Honorifics that stand between the words of a name and are no part of it. */
const HONORIFIC = /\s(?:xanım|bəy|müəllim)(?=\s)/gu;

/**
 * The base form of a person's name. `Asılova` may be the dative of *Asılov* or the feminine surname:
 * the honorific decides, then the sex of the given name, then other mentions; what they leave open is
 * kept as `doubt`.
 */
export function personBase(text: string, lexicon: Lexicon, evidence: PeopleEvidence): PersonForm {
  const whole = mended(text)
    .replace(/\.\s+(?=\p{L})/gu, '.')
    .replace(HONORIFIC, '');
  const at = Math.max(whole.lastIndexOf(' '), lastInitial(whole)) + 1;
  const before = whole.slice(0, at);
  const word = lexicon.read(whole.slice(at));
  const given = at === 0 ? undefined : fold(before.split(/[\s]/u)[0] as string);
  const sex = evidence.sex ?? sexOf(given, before, lexicon);
  const [reading, other] = choose(word, sex, given === undefined || given.includes('.'), evidence);
  const form = cut(before, word, reading);
  const doubt = other === undefined ? {} : { doubt: cut(before, word, other).base };
  return { ...form, given, surname: fold(form.base.slice(at)), ...doubt };
}

function lastInitial(text: string): number {
  return text.lastIndexOf('.', text.length - 2);
}

/** The sex that a given name or a patronymic tells. */
export function sexOf(given: string | undefined, before: string, lexicon: Lexicon): Sex {
  if (/\soğlu\s/u.test(before)) return 'm';
  if (/\sqızı\s/u.test(before)) return 'f';
  const lists = given === undefined ? 0 : lexicon.lists(given);
  const male = (lists & IN.givenMale) !== 0;
  const female = (lists & IN.givenFemale) !== 0;
  return male === female ? undefined : male ? 'm' : 'f';
}

function choose(word: Word, sex: Sex, lone: boolean, { seen }: PeopleEvidence): [Reading, Reading?] {
  const bare = word.readings.find(({ endings }) => endings.length === 0) as Reading;
  const single = word.readings.filter(({ plural, possessive }) => !plural && possessive === undefined);
  const regular = single.filter(({ key }) => isRegularSurname(key));
  if (regular.length > 0) return regularSurname(regular, word.lexicon, sex, seen);
  const cased = single.filter(({ endings }) => endings.length > 0);
  const known = cased.find(({ key }) => seen.count(key) > 0);
  if (known !== undefined) return [known];
  if ((bare.lists & (GIVEN_LISTS | IN.surname | IN.person)) !== 0) return [bare];
  const listed = cased.find(
    ({ lists }) => (lists & (IN.surname | IN.person | (lone ? GIVEN_LISTS : GIVEN_LISTS))) !== 0,
  );
  return [listed ?? guess(word) ?? bare];
}

/** `Valovaya` is whole, not the dative of *Valova*, unless *Valova* is at home here. */
const ADJECTIVE = /[vnk]aya$/u;

/** Whether a surname was made here: of a given name (`Muradova`), or with letters that Russian has not. */
function isOurs({ key }: Reading, lexicon: Lexicon): boolean {
  return /[əöüğ]/u.test(key) || (lexicon.lists(key.replace(/y?[oe]va?$/u, '')) & GIVEN_LISTS) !== 0;
}

/** `Əliyevanın`, `Asılova`: of several regular readings the one that fits the sex. */
function regularSurname(
  readings: readonly Reading[],
  lexicon: Lexicon,
  sex: Sex,
  seen: BareForms,
): [Reading, Reading?] {
  const masculine = readings.find(({ key }) => !isFeminineSurname(key));
  const feminine = readings.find(({ key }) => isFeminineSurname(key));
  const whole = readings.find(({ key, endings }) => endings.length === 0 && ADJECTIVE.test(key));
  if (whole !== undefined && sex !== 'm') {
    const dative = readings.find(({ key, endings }) => endings.length > 0 && isFeminineSurname(key));
    if (dative === undefined) return [whole];
    return seen.count(dative.key) > 0 || isOurs(dative, lexicon) ? [dative, whole] : [whole, dative];
  }
  if (masculine === undefined || feminine === undefined) {
    const [first] = [...readings].sort((a, b) => a.key.length - b.key.length);
    return [first as Reading];
  }
  if (sex !== undefined) return [sex === 'm' ? masculine : feminine];
  const asMan = seen.count(masculine.key);
  const asWoman = seen.count(feminine.key) - 1;
  if (asMan > 0 && asWoman <= 0) return [masculine];
  if (asWoman > 0 && asMan <= 0) return [feminine];
  return [feminine, masculine];
}
