import { IN } from '../../../lexicon';
import { isRegularSurname, isLikelySurname } from '../surnames';
import { wordAt, type Proposal, type Rule, type Scan } from '../scan';
import { SENTENCE_WORDS } from '../stopWords';
import type { Unit } from '../units';
import { GIVEN_LISTS, inLists, PLACE_LISTS, type Reading, type Word } from '../word';

const PARTICLES: ReadonlySet<string> = new Set(
  'bin bint ibn əl al de da di du del van fon von der den la le el dos ben əs ər əz ət'.split(' '),
);
const INNER_HONORIFICS: ReadonlySet<string> = new Set(['xanım', 'bəy', 'ağa', 'müəllim', 'paşa', 'xan']);
const PATRONYMICS: ReadonlySet<string> = new Set([
  'oğlu',
  'qızı',
  'oğlunun',
  'qızının',
  'oğluna',
  'qızına',
  'oğlunu',
  'qızını',
]);
const TRADES =
  /^(?:jurnalist|müğənni|aktyor|aktrisa|rejissor|futbolçu|hücumçu|qapıçı|müdafiəçi|yarımmüdafiəçi|alim|şair|yazıçı|rəssam|bəstəkar|dirijor|həkim|hakim|hüquqşünas|vəkil|ekspert|politoloq|analitik|diplomat|idmançı|güləşçi|boksçu|şahmatçı|iqtisadçı|tarixçi|məşqçi|zabit|əsgər|şəhid|müəllim|iş|biznesmen|sahibkar|milyarder|kosmonavt|astronavt|mütəfəkkir|memar|dizayner|tələbə|bloger|aparıcı|cənab|xanım|həmkar|oğl|qız|ər|həyat|qardaş|bacı|ata|ana|sakin|vətəndaş|leqioner|turist|pianoçu|skripkaçı|çempion|həmyerli|əməkdaş|operator|fotoqraf|tədqiqatçı|professor|siyasətçi|lideri?|müəllif|ravvin|imam|axund|şeyx)/u;
/** Capitalised words of address and style that are never a part of a name. */
const STYLE =
  /^(?:həzrətlər|zati|əlahəzrət|alihəzrət|şeyx|cənab|xanım|hörmətli|möhtərəm|əziz|mərhum|ulu|öndər|ümummilli|lider|knyaginya|cənablar)/u;
const ARABIC_ARTICLE = /^(?:əl|al|əs|əz|ər|ən|ət|əd|el)[-‐–](?=\p{Lu})/u;

/** People: runs of capitalised words that a given name, a surname's ending, an initial, a post or a trade makes a person's. */
export const person: Rule = (scan) => {
  const proposals: Proposal[] = [];
  let next = 0;
  for (const at of scan.capitals) {
    if (at < next || !opens(scan, at)) continue;
    const to = runEnd(scan, at);
    const proposal = weigh(scan, at, to);
    proposals.push(proposal);
    // a sentence's first word may only look like a part of the name behind it
    if (proposal.score >= 0.5 || to === at) next = to + 1;
  }
  return proposals;
};

function bare(word: Word): Reading {
  return word.readings.find(({ endings }) => endings.length === 0) as Reading;
}

function isGiven(word: Word): boolean {
  return (bare(word).lists & GIVEN_LISTS) !== 0;
}

/** Whether a unit can stand in a person's name at all. */
function nameWord(scan: Scan, at: number): Word | undefined {
  const unit = scan.units[at];
  if (unit === undefined || scan.dated[at] === 1) return undefined;
  const word = unit.kind === 'word' || unit.kind === 'initial' ? unit.word : undefined;
  if (word === undefined) return undefined;
  if (!word.capital && !ARABIC_ARTICLE.test(word.text)) return undefined;
  if (STYLE.test(word.key) && !(word.key === 'əziz' || word.key.startsWith('xanım'))) return undefined;
  return word;
}

function opens(scan: Scan, at: number): boolean {
  const word = nameWord(scan, at);
  const unit = scan.units[at] as Unit;
  if (word === undefined) return false;
  if (unit.kind === 'initial') return true;
  if (isGiven(word) && !(unit.first && SENTENCE_WORDS.has(word.key))) {
    if (word.head !== undefined && isGivenAt(scan, at + 1)) return false;
    return !plainAtStart(scan, at, word);
  }
  if (ROMAN.test(word.text)) return roleBefore(scan, at) === 'title' && nameWord(scan, at + 1) !== undefined;
  if (roleBefore(scan, at) !== undefined && surnameAt(scan, at + 1)) return true;
  if (word.head !== undefined || abbreviated(word)) return false;
  if (word.noun !== undefined && word.nounReading?.possessive !== undefined && !isRegularSurname(word.key))
    return false;
  if (bare(word).lists & IN.common || (unit.first && SENTENCE_WORDS.has(word.key))) return false;
  if (inLists(word, PLACE_LISTS) && !inLists(word, IN.person | IN.surname)) return false;
  return !(unit.first && inLists(word, IN.common));
}

const ROMAN = /^[IVX]+$/u;

function isGivenAt(scan: Scan, at: number): boolean {
  const word = nameWord(scan, at);
  return word !== undefined && isGiven(word);
}

function surnameAt(scan: Scan, at: number): boolean {
  const word = nameWord(scan, at);
  return (
    word !== undefined && scan.units[at]?.glued === false && word.readings.some(({ key }) => isRegularSurname(key))
  );
}

/** A sentence's first word that is a given name and a common word needs a name behind it. */
function plainAtStart(scan: Scan, at: number, word: Word): boolean {
  if (scan.units[at]?.first !== true || (bare(word).lists & IN.common) === 0) return false;
  const next = nameWord(scan, at + 1);
  if (next === undefined || abbreviated(next) || next.head !== undefined || next.noun?.kind !== undefined) return true;
  return (bare(next).lists & IN.common) !== 0 || inLists(next, PLACE_LISTS);
}

function abbreviated(word: Word): boolean {
  if (ROMAN.test(word.text)) return false;
  if (!word.allCapitals)
    return inLists(word, IN.abbreviation | IN.org) && (bare(word).lists & (GIVEN_LISTS | IN.person)) === 0;
  return word.text.length <= 5 || inLists(word, IN.abbreviation) || /\d|-/u.test(word.text);
}

/** The last unit of the run of name words that opens at `from`. */
function runEnd(scan: Scan, from: number): number {
  let to = from;
  for (;;) {
    const unit = scan.units[to] as Unit;
    if (to > from && unit.word !== undefined && closes(unit.word, from, to)) return to;
    const next = following(scan, from, to);
    if (next === undefined) return to;
    if (unit.kind === 'word' && unit.word !== undefined && to === from && endsAlone(unit.word) && next === to + 1)
      return to;
    to = next;
  }
}

/** A regular surname behind a given name ends the name; so does a case that only a name's last word has. */
function closes(word: Word, from: number, to: number): boolean {
  if (word.readings.some(({ key }) => isRegularSurname(key))) return true;
  return (
    to > from &&
    word.readings.some(
      (reading) =>
        (reading.case === 'gen' || reading.case === 'loc' || reading.case === 'abl' || reading.case === 'ins') &&
        reading.key.length >= 3 &&
        reading.possessive === undefined,
    ) &&
    !isGiven(word)
  );
}

/** A lone name in the genitive: `Trampın Ağ Ev …`, but not `Kevin Farrell`. */
function endsAlone(word: Word): boolean {
  if (isGiven(word)) return false;
  return word.readings.some(
    (reading) =>
      reading.case === 'gen' &&
      (isRegularSurname(reading.key) || (reading.lists & (IN.person | IN.surname)) !== 0 || reading.key.length >= 5),
  );
}

function following(scan: Scan, from: number, to: number): number | undefined {
  const next = scan.units[to + 1];
  if (next === undefined) return undefined;
  if (next.kind === 'hyphen') {
    const second = nameWord(scan, to + 2);
    const joined =
      next.glued &&
      scan.units[to + 2]?.glued === true &&
      second !== undefined &&
      !inLists(second, PLACE_LISTS) &&
      !abbreviated(second);
    return joined ? to + 2 : undefined;
  }
  if (next.glued && scan.units[to]?.kind !== 'initial') return undefined;
  if (next.kind === 'word' && next.word !== undefined && !next.word.capital) {
    if (PATRONYMICS.has(next.word.key)) return scan.units[to]?.kind === 'word' ? to + 1 : undefined;
    const linking = PARTICLES.has(next.word.key) || INNER_HONORIFICS.has(next.word.key);
    if (linking && nameWord(scan, to + 2) !== undefined && goesOn(scan, from, to + 2)) return to + 2;
  }
  return goesOn(scan, from, to + 1) ? to + 1 : undefined;
}

function goesOn(scan: Scan, from: number, at: number): boolean {
  const word = nameWord(scan, at);
  if (word === undefined) return false;
  if (scan.units[at]?.first === true && scan.units[at]?.kind !== 'initial') return false;
  if (scan.units[at]?.kind === 'initial') return true;
  const first = (scan.units[from] as Unit).word as Word;
  const known = isGiven(first) || scan.units[from]?.kind === 'initial' || roleBefore(scan, from) !== undefined;
  const previous = scan.units[at - 1]?.word;
  if (
    isGiven(word) &&
    at - from >= 2 &&
    previous !== undefined &&
    !isGiven(previous) &&
    !PATRONYMICS.has(wordAt(scan, at + 1)?.key ?? '')
  )
    return false;
  if (inLists(word, IN.person) && inLists(first, IN.person) && !isGiven(first)) return false;
  if (isGiven(word) || inLists(word, IN.surname)) return true;
  if (PARTICLES.has(word.key) && nameWord(scan, at + 1) !== undefined) return known;
  if (abbreviated(word)) return false;
  if (word.head !== undefined) return false;
  if (word.noun !== undefined && word.nounReading?.possessive !== undefined) return false;
  if ((bare(word).lists & IN.common) !== 0) return known && at === from + 1;
  if (inLists(word, PLACE_LISTS)) return known && at === from + 1 && isLikelySurname(word.key);
  return true;
}

function weigh(scan: Scan, from: number, to: number): Proposal {
  const words: Word[] = [];
  let initials = 0;
  let patronymic = false;
  for (let i = from; i <= to; i++) {
    const unit = scan.units[i] as Unit;
    if (unit.kind === 'initial') initials++;
    else if (unit.word !== undefined && PATRONYMICS.has(unit.word.key)) patronymic = true;
    else if (unit.word !== undefined && nameWord(scan, i) !== undefined) words.push(unit.word);
  }
  const first = words[0];
  const last = words[words.length - 1];
  const make = (rule: string, score: number): Proposal => ({
    from,
    to,
    label: 'PERSON',
    rule: `person.${rule}`,
    score,
  });
  if (first === undefined || last === undefined) return make('initials', 0.1);
  const surname = last.readings.some(({ key, lists }) => isRegularSurname(key) || (lists & IN.surname) !== 0);
  const role = roleBefore(scan, from);
  if (patronymic) return make('patronymic', 0.97);
  if (initials > 0) return make('initial', surname ? 0.97 : 0.88);
  if (words.length >= 2) {
    if (isGiven(first) && surname) return make('full', 0.98);
    if ((scan.units[from] as Unit).first && !isGiven(first) && isGiven(words[1] as Word)) return make('led', 0.3);
    if (role === 'title') return make('title-name', 0.96);
    if (surname) return make('surname', 0.93);
    if (isWholeQuote(scan, from, to)) return make('quoted', 0.3);
    if (isGiven(first)) return make('given', 0.92);
    if (role === 'trade') return make('trade-name', 0.9);
    if (words.length > 4) return make('run', 0.4);
    return make('run', (scan.units[from] as Unit).first ? 0.62 : 0.72);
  }
  if (role === 'title' && (scan.units[from] as Unit).first === false) return make('title-surname', 0.88);
  if (surname && !(first.readings[0]?.lists ?? 0)) return make('lone-surname', 0.86);
  if (inLists(first, IN.person)) return make('listed', 0.85);
  const after = wordAt(scan, to + 1);
  if (after !== undefined && INNER_HONORIFICS.has(after.key) && isGiven(first)) return make('honorific', 0.85);
  if (isGiven(first)) return make('lone-given', 0.35);
  return make('lone', 0.15);
}

function isWholeQuote(scan: Scan, from: number, to: number): boolean {
  return (
    scan.units[from - 1]?.kind === 'open' && (scan.units[to + 1]?.kind === 'close' || scan.units[from - 1]?.mate !== -1)
  );
}

/** What stands directly before: a post (also possessed), a trade or an honorific. */
function roleBefore(scan: Scan, from: number): 'title' | 'trade' | undefined {
  const before = wordAt(scan, from - 1);
  if (before === undefined || scan.units[from]?.glued === true) return undefined;
  const reading = before.headReading;
  if (reading !== undefined && before.head !== undefined && reading.case === 'nom' && reading.key !== 'üzv')
    return 'title';
  if (before.key === 'cənab' || before.key === 'xanım' || before.key === 'müəllim') return 'title';
  return TRADES.test(before.key) ? 'trade' : undefined;
}
