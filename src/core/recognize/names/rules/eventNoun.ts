import { chainStart, type ChainOptions } from '../chain';
import { happening } from './quoted';
import { isCapital, unitAt, wordAt, type Rule, type Scan } from '../scan';
import { EVENT_SMALL } from '../stopWords';
import { isRegularSurname } from '../surnames';
import { inLists, PLACE_LISTS } from '../word';
import { IN } from '../../../lexicon';

const OPTIONS: ChainOptions = {
  small: EVENT_SMALL,
  connectors: new Set(['üzrə', 'qarşı', 'üzv', 'naminə', 'adına']),
  genitives: true,
  numbers: true,
  longest: 18,
  pairs: true,
};

/** Names for which a country before is enough: `İtaliya çempionatı`. */
const COUNTRY_IS_ENOUGH: ReadonlySet<string> = new Set([
  'çempionat',
  'kubok',
  'superkubok',
  'liqa',
  'bundesliqa',
  'superliqa',
  'müharibə',
  'savaş',
  'olimpiada',
  'birincilik',
  'münaqişə',
  'forum',
  'sammit',
]);
/** Named in the plural. */
const PLURAL: ReadonlySet<string> = new Set(['oyun', 'döyüş']);
/** Between two that a hyphen joins: `Rusiya-Ukrayna müharibəsi`. */
const WARS: ReadonlySet<string> = new Set(['müharibə', 'münaqişə', 'savaş']);
/** Named by where they were, when that is no country: `Daşaltı əməliyyatı`. */
const TOWN_IS_ENOUGH: ReadonlySet<string> = new Set(['əməliyyat', 'faciə', 'qətliam', 'soyqırım', 'konfrans', 'döyüş']);
const WEEKDAYS = /^(?:bazar|şənbə|çərşənbə|cümə|ertəsi|axşamı|iş|ad|doğum|tətil|istirahət|seçki|qeyri-iş)/u;

/** Happenings by their type noun: `Vətən müharibəsi`, `Qlobal Bakı Forumu`, `… 29-cu illik konfransı`. */
export const eventNoun: Rule = (scan, found) => {
  for (const at of scan.nouns) {
    const word = wordAt(scan, at);
    if (word?.nounReading === undefined) continue;
    const { possessive, key, plural } = word.nounReading;
    if (word.noun?.kind !== 'event' && !(key === 'assambleya' && numbered(scan, at))) continue;
    const before = wordAt(scan, at - 1)?.key;
    const small =
      word.noun?.small === true ||
      ((key === 'görüş' || key === 'toplantı') && before === 'zirvə') ||
      (key === 'gün' && (before === 'anım' || dayOfBody(scan, at)));
    if (possessive === undefined && wordAt(scan, at + 1)?.noun?.kind === 'org') continue;
    if (possessive !== 'poss3' && !(word.capital && word.noun?.bare === true && (!plural || key === 'oyun'))) continue;
    if (!word.capital && (!small || (plural && !PLURAL.has(key)))) continue;
    if (
      before === 'dünya' &&
      (!word.capital || scan.units[at - 1]?.first === true) &&
      COUNTRY_IS_ENOUGH.has(key) &&
      !WARS.has(key)
    ) {
      found.add({
        from: withSport(scan, wordAt(scan, at - 2)?.key === 'klublararası' ? at - 2 : at - 1),
        to: at,
        label: 'EVENT',
        rule: 'event.world',
        score: 0.7,
      });
    }
    if (key === 'superkubok' && word.capital && scan.units[at]?.first === false)
      found.add({ from: at, to: at, label: 'EVENT', rule: 'event.lone', score: 0.6 });
    const start = WARS.has(key) && isPair(scan, at - 3) ? at - 3 : behindOwner(scan, chainStart(scan, at, OPTIONS), at);
    if (scan.units[start - 1]?.kind === 'close' && happening(scan, start) === word) continue;
    if (start === at || !named(scan, start, at, key, word.capital)) continue;
    found.add({
      from: WARS.has(key) ? withOrdinal(scan, start) : withSport(scan, start),
      to: at,
      label: 'EVENT',
      rule: word.capital ? 'event.type-noun' : 'event.small-noun',
      score: word.capital ? 0.85 : 0.7,
    });
  }
};

/**
 * `Prezident Lerik Kitab Forumunda …`: a post before a name of several words is nobody's part; `Prezident Kuboku` is
 * one name. Nor is a country that has a listed happening: `Azərbaycan COP29 konfransına …`.
 */
function behindOwner(scan: Scan, start: number, at: number): number {
  const word = wordAt(scan, start);
  const next = wordAt(scan, start + 1);
  if (
    word !== undefined &&
    next !== undefined &&
    start + 1 < at &&
    inLists(word, IN.country) &&
    inLists(next, IN.event)
  )
    return start + 1;
  const several = start + 2 < at || (start + 1 < at && scan.units[start]?.first === true);
  const post = word?.head?.kind === 'post' || word?.head?.kind === 'owned';
  return several && post && word?.headReading?.endings.length === 0 ? start + 1 : start;
}

/** `80-ci Baş Assambleyası` is a session, the assembly itself a body. */
function numbered(scan: Scan, at: number): boolean {
  return unitAt(scan, at - 1)?.kind === 'number' || unitAt(scan, at - 2)?.kind === 'number';
}

const SPORTS: ReadonlySet<string> = new Set(
  'futbol minifutbol futzal voleybol basketbol həndbol şahmat güləş güləşi cüdo boks karate sambo taekvondo tennis tennisi atletika gimnastika atıcılıq avarçəkmə üzgüçülük qılıncoynatma çovqan reqbi badminton polo polosu xokkey xokkeyi velosiped'.split(
    ' ',
  ),
);
/** Words that tell kinds of one sport. */
const SPORT_KINDS: ReadonlySet<string> = new Set(
  'qar su buz çimərlik stolüstü bədii idman yüngül ağır sərbəst yunan-roma velosiped ot'.split(' '),
);

/** `qar polosu üzrə dünya kuboku`: the sport before is a part of what makes up the name (guideline 10). */
function withSport(scan: Scan, start: number): number {
  if (wordAt(scan, start - 1)?.key !== 'üzrə' || !SPORTS.has(wordAt(scan, start - 2)?.key ?? '')) return start;
  return SPORT_KINDS.has(wordAt(scan, start - 3)?.key ?? '') ? start - 3 : start - 2;
}

/** `birinci Qarabağ müharibəsi`: which of several wars, also written small. */
function withOrdinal(scan: Scan, start: number): number {
  const before = wordAt(scan, start - 1)?.key;
  return before === 'birinci' || before === 'ikinci' ? start - 1 : start;
}

/** Whether two capitalised words begin at `at` that only a hyphen joins. */
function isPair(scan: Scan, at: number): boolean {
  return at >= 0 && isCapital(scan, at) && scan.units[at + 1]?.kind === 'hyphen' && isCapital(scan, at + 2);
}

/** `Silahlı Qüvvələri günü`: a body's day. */
function dayOfBody(scan: Scan, at: number): boolean {
  const owner = wordAt(scan, at - 1);
  return owner?.capital === true && owner.noun?.kind === 'org' && owner.nounReading?.possessive === 'poss3';
}

/** What every state and every trade has: `Fransanın milli bayramı` is no name. */
const COMMON_FEASTS: ReadonlySet<string> = new Set(['milli', 'dövlət', 'dini', 'peşə', 'ailə']);
/** What a body has many of: its small genitive makes no name of them. */
const OF_A_BODY: ReadonlySet<string> = new Set(['konfrans', 'sərgi', 'sessiya', 'müsabiqə', 'oyun']);

function named(scan: Scan, start: number, at: number, key: string, capital: boolean): boolean {
  const before = wordAt(scan, at - 1);
  if (
    key === 'gün' &&
    (before === undefined || (!before.capital && before.key !== 'anım') || WEEKDAYS.test(before.key))
  )
    return false;
  if (key === 'gün' && !capital && dayOfBody(scan, at)) return true;
  if (key === 'bayram' && COMMON_FEASTS.has(before?.key ?? '')) return false;
  if (
    !capital &&
    OF_A_BODY.has(key) &&
    before?.noun !== undefined &&
    before.noun.kind !== 'place' &&
    before.nounReading?.case === 'gen'
  )
    return false;
  if ((key === 'görüş' || key === 'toplantı') && start === at - 1) return false;
  if (!capital && before?.readings.some((reading) => isRegularSurname(reading.key)) === true) return false;
  if (scan.units.slice(start, at).some((unit) => unit.kind === 'number')) return true;
  let places = 0;
  let towns = 0;
  let names = 0;
  for (let i = start; i < at; i++) {
    const word = wordAt(scan, i);
    if (word === undefined || !isCapital(scan, i)) continue;
    if (inLists(word, PLACE_LISTS)) {
      places++;
      if (!inLists(word, IN.country)) towns++;
    } else if (scan.units[i]?.first !== true || !inLists(word, IN.common)) names++;
  }
  if (towns > 0 && TOWN_IS_ENOUGH.has(key)) return true;
  return names > 0 || (places > 0 && (capital || COUNTRY_IS_ENOUGH.has(key)));
}
