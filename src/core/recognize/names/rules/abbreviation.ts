import { IN } from '../../../lexicon';
import { wordQuestion } from '../question';
import { isCapital, unitAt, wordAt, type Proposals, type Rule, type Scan } from '../scan';
import type { Unit } from '../units';
import { inLists, readingIn, type Word } from '../word';

/** Capitals that name no body: legal forms, technical and everyday abbreviations, Roman numerals. */
const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'mmc asc qsc qht tv atm pos ies mma mrt usm eko mtk kiv sms ip it pr hr ceo gps pdf usb led dnt dna covid mri kt eeg bvi kob qmə ysq voen fin şv vöen ikt ai sı sİ suv tır tir hiv qiçs ' +
    'usd azn eur rub ktg kvt mvt mvts gvt qdp ümm adsl lte gsm qr id url www http faq ok dj vip sos kq km sm mm m2 i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi ' +
    'ms mr mrs dr prof ph phş bokt ltd llc plc inc az bb aes ges ist su dtm rpq pua iha puaslar bpla rtx zrk ppt hh ib fs ts bmw ədv abş ceo cv gdp abş sssr şad pht rgb tdk əmas üdm ses kses cis vr ar nfc scada iptv i̇ptv spa roe roi nez nka mdss mbt hes qes'
  ).split(' '),
);

const ROMAN = /^[ivxlcdm]+$/u;
const LONGEST = 9;

/** Bodies by an abbreviation: `BMT-nin`, `XİN`. One that no list knows needs an ending after a hyphen or a bracket round it. */
export const abbreviation: Rule = (scan, found) => {
  if (shouts(scan)) {
    listedOnly(scan, found);
    return;
  }
  for (const at of scan.capitals) {
    const word = wordAt(scan, at);
    if (word === undefined) continue;
    if (!mayAbbreviate(word)) {
      if (isBracketed(scan, at) && isBodyByNoun(scan, at - 2) && isShortName(word))
        found.add({ from: at, to: at, label: 'ORG', rule: 'org.unknown-abbreviation', score: 0.75 });
      continue;
    }
    const reading = readingIn(word, IN.abbreviation);
    if (reading !== undefined) {
      if (hasCapitals(reading.stem))
        found.add({
          from: owner(scan, at, reading.key),
          to: extended(scan, at),
          label: 'ORG',
          rule: 'org.abbreviation',
          score: 0.9,
        });
      continue;
    }
    if (isConference(word) || (isBracketed(scan, at) && isHappening(scan, at - 2))) {
      found.add({ from: at, to: at, label: 'EVENT', rule: 'event.cop', score: 0.9 });
      continue;
    }
    const stem = isNumber(scan, at) ? undefined : unknownAbbreviation(word);
    if (stem === undefined) continue;
    const explained = isBracketed(scan, at) && (isBody(scan, at - 2) || standsForInitials(scan, at - 2, word.text));
    const acts =
      wordAt(scan, at + 1)?.headReading?.possessive === 'poss3' ||
      wordAt(scan, at + 1)?.nounReading?.possessive === 'poss3';
    if (explained || stem.joined)
      found.add({
        from: at,
        to: at,
        label: 'ORG',
        rule: 'org.unknown-abbreviation',
        score: explained ? 0.75 : 0.6,
      });
    else found.add({ from: at, to: at, label: 'ORG', rule: 'org.bare-abbreviation', score: acts ? 0.6 : 0.3 });
  }
};

/** Its second sign is a capital, a digit or a joint: all that an abbreviation can go on with. */
const mayAbbreviate = wordQuestion((word) => {
  const second = word.text.charAt(1);
  return word.capital && (second !== word.key.charAt(1) || !/\p{L}/u.test(second));
});

/** `Avropol`: a word that no list knows, behind the name of a body what it is called for short. */
function isShortName({ capital, readings }: Word): boolean {
  return capital && readings.every(({ lists }) => lists === 0);
}

/** Conferences of the parties to a convention and world urban forums: `COP29`, `WUF13`. */
const CONFERENCE = /^(?:cop|wuf)\d*$/u;

function isConference({ readings }: Word): boolean {
  return readings.some(({ key }) => CONFERENCE.test(key));
}

/** Whether brackets hold the unit at `at` alone. */
function isBracketed(scan: Scan, at: number): boolean {
  return unitAt(scan, at - 1)?.kind === 'bracket' && scan.units[at + 1]?.kind === 'unbracket';
}

/** Whether the unit before a bracket ends a happening's name: `Dünya Şəhərsalma Forumu (WUF13)`. */
function isHappening(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  return word?.noun?.kind === 'event' && word.nounReading?.possessive === 'poss3';
}

/** `Din` is no abbreviation, `DİN` and `Aİ` are. */
function hasCapitals(stem: string): boolean {
  return /^\p{L}[\p{Lu}\p{Nd}-]+$/u.test(stem);
}

/** Bodies of a state that are named with it: `Fransanın XİN`, `İran XİN`. */
const OF_A_STATE: ReadonlySet<string> = new Set([
  'xin',
  'din',
  'fhn',
  'mn',
  'hhq',
  'hdq',
  'xtq',
  'mkm',
  'msk',
  'dtx',
  'dsx',
]);

/** Whether the word abbreviates a body that every state has (`XİN-in`). */
export function isOfAState(word: Word): boolean {
  return OF_A_STATE.has(readingIn(word, IN.abbreviation)?.key ?? '');
}

function owner(scan: Scan, at: number, key: string): number {
  const before = wordAt(scan, at - 1);
  if (!OF_A_STATE.has(key) || before?.capital !== true) return at;
  const country = readingIn(before, IN.country);
  return country !== undefined && (country.case === 'nom' || country.case === 'gen') ? at - 1 : at;
}

/** `IDEA İB`: the kind of body behind its name; `BMT İHŞ`: one of the UN's own. */
function extended(scan: Scan, at: number): number {
  const next = wordAt(scan, at + 1);
  if (next?.allCapitals !== true || scan.units[at + 1]?.glued === true) return at;
  const within = wordAt(scan, at)?.key === 'bmt' && unknownAbbreviation(next) !== undefined;
  return within || next.readings.some(({ key }) => key === 'ib') ? at + 1 : at;
}

/** Whether the unit before a bracket ends a body's name. */
function isBody(scan: Scan, at: number): boolean {
  return scan.units[at]?.kind === 'close' || isBodyByNoun(scan, at);
}

function isBodyByNoun(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  return word?.noun?.kind === 'org' && word.nounReading?.possessive === 'poss3';
}

/** `Baltik Press (BP)`: the capitalised words before the bracket begin with the letters of the abbreviation. */
function standsForInitials(scan: Scan, last: number, letters: string): boolean {
  for (let i = 0; i < letters.length; i++) {
    const at = last - letters.length + 1 + i;
    if (!isCapital(scan, at) || wordAt(scan, at)?.text.charAt(0) !== letters.charAt(i)) return false;
  }
  return letters.length >= 2;
}

/** `1176-VIQ`: a law's number goes on in letters. */
function isNumber(scan: Scan, at: number): boolean {
  return (
    scan.units[at]?.glued === true && unitAt(scan, at - 1)?.kind === 'hyphen' && unitAt(scan, at - 2)?.kind === 'number'
  );
}

function unknownAbbreviation(word: Word): { joined: boolean } | undefined {
  const reading = word.readings[0];
  if (reading === undefined) return undefined;
  const stem = reading.endings.length > 0 ? reading.stem : word.text;
  const joined = /[-'’ʼ]/u.test(word.text);
  if (stem.length < 2 || stem.length > LONGEST || !/^[\p{Lu}\p{Nd}]+$/u.test(stem) || !/\p{Lu}{2}/u.test(stem))
    return undefined;
  const key = reading.endings.length > 0 ? reading.key : word.key;
  if (NO_NAMES.has(key) || ROMAN.test(key) || inLists(word, IN.country | IN.place | IN.common)) return undefined;
  return { joined };
}

/** A headline in capitals: no word of it is an abbreviation for its capitals' sake. */
function shouts(scan: Scan): boolean {
  let capitals = 0;
  for (const at of scan.capitals) {
    const { text, word } = scan.units[at] as Unit;
    if (text.length >= 3 && word?.allCapitals === true) capitals++;
  }
  if (capitals < 3) return false;
  let words = 0;
  for (const { kind, text } of scan.units) if (kind === 'word' && text.length >= 3) words++;
  return words >= 3 && capitals * 10 >= words * 7;
}

function listedOnly(scan: Scan, found: Proposals): void {
  for (const at of scan.capitals) {
    const reading = readingIn(wordAt(scan, at) as Word, IN.abbreviation);
    if (reading !== undefined && (reading.lists & IN.common) === 0)
      found.add({ from: at, to: at, label: 'ORG', rule: 'org.abbreviation', score: 0.7 });
  }
}
