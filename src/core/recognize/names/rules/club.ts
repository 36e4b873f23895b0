import { IN } from '../../../lexicon';
import { wordQuestion } from '../question';
import { isCapital, unitAt, wordAt, type Rule, type Scan } from '../scan';
import type { Unit } from '../units';
import { GIVEN_LISTS, PLACE_LISTS, type Reading, type Word } from '../word';

/**
 * Sport clubs without quotation marks. Most bear the name of a town or are a common word, so what stands beside
 * them must say that a club is meant: whom it beats, its players, its match, its score.
 */
export const club: Rule = (scan, found) => {
  const names = clubs(scan);
  if (names.length === 0) return;
  const playing = new Set<Club>();
  for (const [index, name] of names.entries()) {
    const next = names[index + 1];
    if (ownsPlayers(scan, name) || winsByScore(scan, name)) playing.add(name);
    if (next !== undefined && isMatch(scan, name, next)) playing.add(name).add(next);
    if (!meetsOpponent(scan, name)) continue;
    playing.add(name);
    const subject = names[index - 1];
    if (subject?.case === 'nom' && inOneSentence(scan, subject.to, name.from)) playing.add(subject);
  }
  const sport = names.some(({ unlike }) => unlike) && tellsOfSport(scan);
  for (const name of names)
    if (playing.has(name) || (sport && name.unlike))
      found.add({ from: name.from, to: name.to, label: 'ORG', rule: 'org.club', score: SURE });
};

/** Above that of the place from which the club has its name. */
const SURE = 0.97;

interface Club {
  readonly from: number;
  readonly to: number;
  readonly case: Reading['case'];
  /** The name is nothing else, and no other capital stands beside it. */
  readonly unlike: boolean;
}

function clubs(scan: Scan): readonly Club[] {
  let found: Club[] | undefined;
  for (const at of scan.capitals) {
    const word = wordAt(scan, at);
    if (word?.capital !== true || unitAt(scan, at - 1)?.kind === 'open') continue;
    const name = mayBeClub(word) ? single(scan, at, word) : several(scan, at, word);
    if (name !== undefined) (found ??= []).push(name);
  }
  return found ?? NO_CLUBS;
}

const NO_CLUBS: readonly Club[] = [];

function asClub({ lists, plural, possessive }: Reading): boolean {
  return (lists & IN.club) !== 0 && !plural && possessive === undefined;
}

const mayBeClub = wordQuestion(({ readings }) => readings.some(asClub));

/** What a club's name may be besides; then more than the talk of sport is asked for. */
const BESIDES = PLACE_LISTS | GIVEN_LISTS | IN.placeCue | IN.common | IN.surname | IN.person | IN.org;

function single(scan: Scan, at: number, { readings }: Word): Club | undefined {
  const longer = several(scan, at, wordAt(scan, at) as Word);
  if (longer !== undefined) return longer;
  const reading = readings.find(asClub) as Reading;
  const alone = !isCapital(scan, at - 1) && !isCapital(scan, at + 1);
  return { from: at, to: at, case: reading.case, unlike: alone && (reading.lists & BESIDES) === 0 };
}

/** `Mançester Siti`, with the ending of its last word. */
function several(scan: Scan, at: number, word: Word): Club | undefined {
  const next = wordAt(scan, at + 1);
  if (next?.capital !== true) return undefined;
  for (const { keys, lists } of word.phrasesBefore(next.key)) {
    if ((lists & IN.club) === 0) continue;
    const to = at + keys.length - 1;
    const last = wordAt(scan, to)?.readings.find(
      ({ key, plural, possessive }) => key === keys[keys.length - 1] && !plural && possessive === undefined,
    );
    const inside = keys.slice(1, -1).every((key, i) => wordAt(scan, at + 1 + i)?.key === key);
    if (last !== undefined && inside) return { from: at, to, case: last.case, unlike: true };
  }
  return undefined;
}

/** Who plays for a club and who cheers it on. */
const PLAYERS =
  /^(?:məşqçi|futbolçu|oyunçu|qapıçı|hücumçu|müdafiəçi|yarımmüdafiəçi|legioner|azarkeş|forvard|voleybolçu|basketbolçu)/u;

/** `Neftçinin baş məşqçisi`, `Arsenal futbolçusu`. */
function ownsPlayers(scan: Scan, name: Club): boolean {
  if (name.case !== 'gen' && name.case !== 'nom') return false;
  const next = wordAt(scan, name.to + 1);
  const head = next?.key === 'baş' || next?.key === 'keçmiş' ? wordAt(scan, name.to + 2) : next;
  return (
    head !== undefined &&
    !head.capital &&
    PLAYERS.test(head.key) &&
    head.readings.some(({ possessive }) => possessive === 'poss3')
  );
}

const BEATS = /^(?:məğlub|üstələ|darmadağın)/u;
const YIELDS = /^(?:məğlub|uduz)/u;
const FACES = /^(?:heç-heçə|qarşılaş|üz-üzə)/u;

/** Words between an opponent and the verb; scores stand there too. */
const OF_MATCHES: ReadonlySet<string> = new Set(
  'hesabı hesabla hesablı ilə səfərdə evdə öz meydanında meydanda əlavə vaxtda penaltilər seriyasında böyük minimal inamla çətinliklə növbəti turda'.split(
    ' ',
  ),
);

/** `Neftçini 2:1 hesabı ilə məğlub edib`, `Neftçiyə qalib gəlib`, `Neftçi ilə qarşılaşacaq`. */
function meetsOpponent(scan: Scan, name: Club): boolean {
  const withWord = name.case === 'nom' && wordAt(scan, name.to + 1)?.key === 'ilə';
  const verb =
    name.case === 'acc' ? BEATS : name.case === 'dat' ? YIELDS : name.case === 'ins' || withWord ? FACES : undefined;
  if (verb === undefined) return false;
  for (let at = name.to + 1; at < scan.units.length; at++) {
    const unit = scan.units[at] as Unit;
    if (unit.kind === 'number' || unit.text === ':') continue;
    const word = wordAt(scan, at);
    if (word === undefined) return false;
    if (verb.test(word.key)) return !word.capital;
    if (word.key === 'qalib') return name.case === 'dat' && wordAt(scan, at + 1)?.key.startsWith('gəl') === true;
    if (!OF_MATCHES.has(word.key)) return false;
  }
  return false;
}

const RESULT = /^(?:qələbə|qalib|məğlub|uduz|heç-heçə|bərabər)/u;

/** Units between a club and the score of its match. */
const FAR = 10;

/** `Neftçi evdə 2:0 hesablı qələbə qazanıb`. */
function winsByScore(scan: Scan, name: Club): boolean {
  if (name.case !== 'nom') return false;
  for (let at = name.to + 1; at < name.to + FAR; at++) {
    const word = wordAt(scan, at);
    if (unitAt(scan, at)?.first === true) return false;
    if (word === undefined || !word.key.startsWith('hesab') || !isScore(scan, at - 3)) continue;
    const next = wordAt(scan, at + 1);
    const verb = next?.key === 'ilə' ? wordAt(scan, at + 2) : next;
    return verb !== undefined && RESULT.test(verb.key);
  }
  return false;
}

function isScore(scan: Scan, at: number): boolean {
  return (
    unitAt(scan, at)?.kind === 'number' && unitAt(scan, at + 1)?.text === ':' && unitAt(scan, at + 2)?.kind === 'number'
  );
}

const MATCH = /^(?:matç|oyun|qarşılaşma|görüş|duel|derbi)/u;

/** `Neftçi – Arsenal matçı`, `Neftçi – Arsenal 2:0`. */
function isMatch(scan: Scan, one: Club, other: Club): boolean {
  if (other.from !== one.to + 2 || scan.units[one.to + 1]?.kind !== 'hyphen' || one.case !== 'nom') return false;
  const next = wordAt(scan, other.to + 1);
  const separate = unitAt(scan, other.to + 1)?.kind === 'hyphen' ? other.to + 2 : other.to + 1;
  return (next !== undefined && MATCH.test(next.key)) || isScore(scan, separate);
}

function inOneSentence(scan: Scan, from: number, to: number): boolean {
  if (to - from > FAR) return false;
  for (let at = from + 1; at <= to; at++) if (scan.units[at]?.first === true) return false;
  return true;
}

const SPORT = /^(?:futbol|klub|matç|çempionat|liqa|azarkeş|məşqçi|oyunçu|turnir|transfer|komanda|penalti|hakim)/u;
const isOfSport = wordQuestion(({ key }) => SPORT.test(key));

/** Words of sport in a paragraph from which on it tells of sport. */
const ENOUGH_SPORT = 2;

function tellsOfSport(scan: Scan): boolean {
  let words = 0;
  for (let at = 0; at < scan.units.length; at++) {
    const word = wordAt(scan, at);
    if (word !== undefined && isOfSport(word) && ++words === ENOUGH_SPORT) return true;
  }
  return false;
}
