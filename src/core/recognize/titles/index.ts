import { IN } from '../../lexicon';
import { isGenitive } from '../names/chain';
import { wordQuestion } from '../names/question';
import { isCapital, unitAt, wordAt, type Proposal, type Rule, type Scan } from '../names/scan';
import { SENTENCE_WORDS } from '../names/stopWords';
import type { Unit } from '../names/units';
import { GIVEN_LISTS, inLists, PLACE_LISTS, type Word } from '../names/word';
import {
  AMBIGUOUS,
  COUNTING,
  DEPENDENT,
  HONOUR_START,
  HONOURS,
  MAKES_POST,
  MODIFIERS,
  NEEDS_MODIFIER,
  NO_OFFICE,
  PORTFOLIO,
} from './words';

/**
 * Posts, ranks and honours by composition: a head (`naziri`), what makes it this post (`xarici işlər`),
 * and the post that owns it (`Baş prokurorunun müavini`). The country or body before stays outside.
 */
export const titles: Rule = (scan, found) => {
  for (const at of scan.heads) {
    const word = wordAt(scan, at);
    if (word?.head === undefined) continue;
    const proposal = compose(scan, at, word);
    if (proposal === undefined) continue;
    found.add(proposal);
    const from = behindUnit(scan, proposal.from, at);
    if (from > proposal.from) found.add({ ...proposal, from, score: WITHOUT_UNIT });
  }
};

/** `deputatın sözlərinə görə`: what only somebody has whom the article has named. */
const SPEECH: ReadonlySet<string> = new Set(['sözlərinə', 'sözlərincə', 'fikrincə', 'dediyinə', 'qənaətincə']);

/** How sure a post is without the unit before it, which may end the name of a body: `… və sahibkarlıq komitəsinin sədr müavini`. */
const WITHOUT_UNIT = 0.75;

/** Where the post begins behind the last unit that owns it, or `from` where none does. */
function behindUnit(scan: Scan, from: number, head: number): number {
  for (let at = head - 1; at >= from; at--) {
    const word = wordAt(scan, at);
    if (word?.noun?.kind === 'org' && word.nounReading?.possessive === 'poss3' && word.nounReading.case === 'gen')
      return at + 1;
  }
  return from;
}

function compose(scan: Scan, at: number, word: Word): Proposal | undefined {
  const reading = word.headReading;
  const head = word.head;
  if (reading === undefined || head === undefined) return undefined;
  const possessed = reading.possessive === 'poss3';
  if (reading.possessive !== undefined && !possessed) return undefined;
  const acting = actingEnd(scan, at);
  if (acting !== undefined)
    return { from: titleStart(scan, at, reading.key), to: acting, label: 'TITLE', rule: 'title.acting', score: 0.9 };
  if (head.kind === 'honour') return honour(scan, at, reading.key);
  const from = titleStart(scan, at, reading.key);
  const composed = from < at;
  const named = nameFollows(scan, at);
  if (head.kind === 'rank' && !named && !composed && !teaches(scan, at, word)) return undefined;
  if (reading.key === 'hakimi' && SPORTS_JUDGES.has(wordAt(scan, from - 1)?.key ?? '')) return undefined;
  if (head.kind === 'owned' && !possessed && !bareOwned(scan, from, at, reading.key)) return undefined;
  if (NEEDS_MODIFIER.has(reading.key) && !makesPost(scan, from, at, reading.key) && !sitsIn(scan, at, reading.key))
    return undefined;
  if (!composed && reading.key === 'müavin') return undefined;
  if (reading.key === 'lider' || (possessed && reading.key === 'kapitan')) return undefined;
  if (reading.key === 'başçı' && NO_OFFICE.has(wordAt(scan, at - 1)?.key ?? '')) return undefined;
  if (
    !possessed &&
    !composed &&
    AMBIGUOUS.has(reading.key) &&
    !named &&
    !(reading.case === 'gen' && SPEECH.has(wordAt(scan, at + 1)?.key ?? '')) &&
    !(word.capital && scan.units[at]?.first !== true) &&
    !speaksNext(scan, at)
  )
    return undefined;
  if (!possessed && reading.endings.length === 0 && modifiesNext(scan, at, word)) return undefined;
  if (!named && !word.capital && isCounted(scan, possessed && isSmall(scan, from - 1) ? from - 1 : from))
    return undefined;
  if (word.capital && !composed && reading.endings.length > 0 && isBareGiven(word)) return undefined;
  return {
    from,
    to: at,
    label: 'TITLE',
    rule: composed ? 'title.composed' : possessed ? 'title.possessed' : 'title.bare',
    score: composed || possessed ? 0.92 : 0.88,
  };
}

/** Whether a capitalised word or an initial stands behind: `general-mayor A.Hacızadə`. */
function nameFollows(scan: Scan, at: number): boolean {
  const next = scan.units[at + 1];
  return next?.glued === false && (next.kind === 'initial' || isCapital(scan, at + 1));
}

/** `Lotus Universitetinin professoru`, also behind the university's abbreviation in brackets. */
function teaches(scan: Scan, at: number, { headReading }: Word): boolean {
  if (headReading?.possessive !== 'poss3') return false;
  if (unitAt(scan, at - 1)?.kind === 'unbracket') return unitAt(scan, at - 3)?.kind === 'bracket';
  const body = wordAt(scan, at - 1);
  return body?.capital === true && body.noun?.kind === 'org' && isGenitive(body);
}

/** `Matçın baş hakimi` is a trade. */
const SPORTS_JUDGES: ReadonlySet<string> = new Set('matçın oyunun görüşün qarşılaşmanın finalın turnirin'.split(' '));

/** What only somebody does: `Deputat qeyd edib`. */
const SPEAKS = /^(?:bildir|vurğula|söylə|de(?:yib|miş|di)|qeyd|əlavə|xatırlad|açıqla|diqqətə)/u;
const isSpeech = wordQuestion(({ key, capital }) => !capital && SPEAKS.test(key));

function speaksNext(scan: Scan, at: number): boolean {
  const next = wordAt(scan, at + 1);
  return next !== undefined && isSpeech(next);
}

/** `sədr vəzifəsini müvəqqəti icra edən`: where the words that make a post an acting one end. */
function actingEnd(scan: Scan, at: number): number | undefined {
  if (wordAt(scan, at + 1)?.key !== 'vəzifəsini') return undefined;
  const verb = wordAt(scan, at + 2)?.key === 'müvəqqəti' ? at + 3 : at + 2;
  return wordAt(scan, verb)?.key === 'icra' && wordAt(scan, verb + 1)?.key === 'edən' ? verb + 1 : undefined;
}

/** `Baş katib`, `Aparat rəhbəri`, `Ali Baş Komandan`: an owned head may stand bare behind what makes it a post. */
function bareOwned(scan: Scan, from: number, at: number, key: string): boolean {
  if (from === at) return false;
  const before = wordAt(scan, at - 1)?.key ?? '';
  if (key === 'komissar' && before === 'ali') return true;
  if (before === 'üzrə' && isCapital(scan, at + 1)) return true;
  return before === 'baş' || before === 'mətbuat' || MAKES_POST[key]?.has(before) === true || before === 'icraçı';
}

function makesPost(scan: Scan, from: number, at: number, key: string): boolean {
  const before = wordAt(scan, at - 1)?.key ?? '';
  if (MAKES_POST[key]?.has(before) === true) return true;
  for (let i = from; i < at; i++) {
    const word = wordAt(scan, i);
    if (word?.key === 'üzrə' || word?.head !== undefined) return true;
  }
  return false;
}

/** `Elmlər Akademiyasının üzvü Kamal Həsənov`: of a named body, and named, or below a name. */
function sitsIn(scan: Scan, at: number, key: string): boolean {
  const named = scan.units[at + 1] === undefined || (isCapital(scan, at + 1) && scan.units[at + 1]?.glued !== true);
  if ((key !== 'üzv' && key !== 'nümayəndə') || !named) return false;
  const body = wordAt(scan, at - 1);
  return body?.capital === true && isGenitive(body) && (body.noun !== undefined || inLists(body, BODIES));
}

const BODIES = IN.org | IN.abbreviation;

/** `üç keçmiş prezident`, `140-dan çox nazir`: some who hold the post, and not one of them. */
function isCounted(scan: Scan, from: number): boolean {
  let at = from - 1;
  while (FORMER.has(wordAt(scan, at)?.key ?? '')) at--;
  const unit = scan.units[at];
  if (unit?.kind === 'number') return !unit.dated && !ORDINAL.test(unit.text);
  return COUNTING.has(wordAt(scan, at)?.key ?? '');
}

/** Whether what says whose the post is may be a common noun: `144 imtahan rəhbəri`. */
function isSmall(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  return word?.capital === false && word.bare.lists === IN.common && unitAt(scan, at - 1)?.kind === 'number';
}

/** Stand outside a post that they do not make (guideline 13). */
const FORMER: ReadonlySet<string> = new Set(['keçmiş', 'sabiq', 'yeni']);

/** `Validə`: a given name that a head's ending is only like. */
const isBareGiven = wordQuestion((word) => (word.bare.lists & GIVEN_LISTS) !== 0);

/** `prezident seçkiləri`, `Ombudsman institutları`: a bare head before a possessed noun (with a capital, of many) only describes it. */
function modifiesNext(scan: Scan, at: number, head: Word): boolean {
  const next = wordAt(scan, at + 1);
  if (next === undefined || next.capital || scan.units[at + 1]?.glued === true) return false;
  if (OFFICE.test(next.key) || BESIDE.has(next.key)) return false;
  if (head.capital && scan.units[at]?.first === true && ELECTION.test(next.key)) return true;
  return (
    next.readings.some(
      ({ possessive, plural, lists, case: kase }) =>
        possessive === 'poss3' && (lists & IN.common) !== 0 && kase !== 'acc' && (!head.capital || plural),
    ) && next.head === undefined
  );
}

/** `nazir vəzifəsinə təyin edilib`: the post itself. */
const OFFICE = /^(?:vəzifə|postu)/u;
/** Nouns that only say how the post's holder stands to something. */
const BESIDE: ReadonlySet<string> = new Set('arasında tərəfindən haqqında yanında qarşısında'.split(' '));
const ELECTION = /^seçki(?!ci)/u;

function honour(scan: Scan, at: number, key: string): Proposal | undefined {
  const before = wordAt(scan, at - 1);
  if (before === undefined || HONOURS[key]?.has(before.key) !== true) return undefined;
  let from = at - 1;
  while (from > 0 && HONOUR_START.has(wordAt(scan, from - 1)?.key ?? '')) from--;
  return { from, to: at, label: 'TITLE', rule: 'title.honour', score: 0.93 };
}

/** How far a post is looked for to the left. */
const LONGEST = 12;

/** Where the post begins whose head, with this key of its stem, is at `head`. */
export function titleStart(scan: Scan, head: number, headKey: string): number {
  let start = head;
  let key = headKey;
  for (let at = head - 1; at >= 0 && head - at <= LONGEST; at = start - 1) {
    const step = before(scan, at, start, key);
    if (step === undefined) break;
    start = step.at;
    key = step.key ?? key;
  }
  const first = scan.units[start] as Unit;
  return start < head &&
    first.first &&
    first.word !== undefined &&
    first.word.head === undefined &&
    SENTENCE_WORDS.has(first.word.key) &&
    !MODIFIERS.has(first.word.key)
    ? start + 1
    : start;
}

/** `47-ci prezidenti`. */
const ORDINAL = /-c[ıiuü]$/u;

interface Step {
  readonly at: number;
  /** The head that now stands outermost left. */
  readonly key?: string;
}

function before(scan: Scan, at: number, start: number, key: string): Step | undefined {
  const unit = scan.units[at] as Unit;
  if ((scan.units[start] as Unit).glued) return undefined;
  if (unit.kind === 'comma')
    return key === 'nazir' && PORTFOLIO.has(wordAt(scan, at - 1)?.key ?? '') && andFollows(scan, start)
      ? { at: at - 1 }
      : undefined;
  if (unit.kind === 'number') return key === 'prezident' && ORDINAL.test(unit.text) ? { at } : undefined;
  if (unit.kind !== 'word' || unit.word === undefined) return undefined;
  const word = unit.word;
  if (word.key === 'olan' && key === 'sədr' && wordAt(scan, at - 1)?.key === 'fəaliyyətdə') return { at: at - 1 };
  if (
    word.head !== undefined &&
    DEPENDENT.has(key) &&
    (word.headReading?.key !== 'lider' || wordAt(scan, at - 1)?.key === 'ali') &&
    (ownsPost(word) || (key === 'müavin' && DEPUTIZED.has(word.key)))
  )
    return { at, key: word.headReading?.key };
  if (word.key === 'edən' && wordAt(scan, at - 1)?.key === 'icra')
    return wordAt(scan, at - 2)?.key === 'vəzifəsini' ? { at: at - 2 } : undefined;
  if (key === 'nazir') {
    if (PORTFOLIO.has(word.key) || MODIFIERS.has(word.key)) return { at };
    if (word.key === 'və')
      return PORTFOLIO.has(wordAt(scan, at - 1)?.key ?? '') && start > at ? { at: at - 1 } : undefined;
  } else if (MODIFIERS.has(word.key)) {
    return { at };
  }
  if (word.key === 'və') {
    const pair = wordAt(scan, at - 1)?.key;
    return pair === 'fövqəladə' || (pair === 'elm' && key === 'müşavir') ? { at: at - 1 } : undefined;
  }
  if (wordAt(scan, start)?.key === 'elmləri' && isField(word)) return { at };
  if (word.key === 'üzrə') return overTopic(scan, at);
  if (start === at + 1) return overUnit(scan, at, word);
  return undefined;
}

/** `tarix`, `fizika-riyaziyyat` before `elmləri doktoru`. */
const isField = wordQuestion(
  (word) => !SENTENCE_WORDS.has(word.key) && ((word.bare.lists & IN.common) !== 0 || word.text.includes('-')),
);

/** A post that owns the next: genitive (`nazirinin müavini`) or bare (`nazir müavini`). */
const ownsPost = wordQuestion((word) => {
  const reading = word.headReading;
  if (reading === undefined || word.head?.kind === 'honour') return false;
  return reading.case === 'gen' || (reading.endings.length === 0 && word.head?.kind === 'post');
});

/** `müdir`, `rəis`: heads behind which a deputy's post may stand with no genitive between. */
const DEPUTIZED: ReadonlySet<string> = new Set(['müdir', 'rəis', 'komandir', 'redaktor', 'katib', 'rəhbər']);

function andFollows(scan: Scan, start: number): boolean {
  for (let i = start; i < start + 5; i++) if (wordAt(scan, i)?.key === 'və') return true;
  return false;
}

/** `insan hüquqları üzrə`: the topic's small words, back to a name, a genitive or a sign. */
function overTopic(scan: Scan, uzre: number): Step | undefined {
  let at = uzre;
  while (at > 0 && uzre - at < 5) {
    const unit = scan.units[at - 1] as Unit;
    const word = unit.kind === 'word' ? unit.word : undefined;
    if (word === undefined || (SENTENCE_WORDS.has(word.key) && word.key !== 'və') || word.head !== undefined) break;
    if (word.capital && (inLists(word, PLACE_LISTS | IN.org | IN.abbreviation | GIVEN_LISTS) || isGenitive(word)))
      break;
    if (word.capital && !unit.first && !PORTFOLIO.has(word.key) && (uzre - at > 0 || isCapital(scan, at - 2))) break;
    if (
      !word.capital &&
      uzre - at > 0 &&
      word.readings.some((r) => r.case === 'gen' && r.lists !== 0) &&
      !word.readings.some((r) => r.endings.length === 0 && r.lists !== 0)
    )
      break;
    if (word.noun?.kind === 'org' && word.nounReading?.case === 'gen') break;
    if (uzre - at > 0 && (word.key === 'adlı' || (!word.capital && leansOnVerb(word)))) break;
    if (/(?:ib|ub|üb|ıb|an|ən|dı|di|du|dü|rək|araq)$/u.test(word.key) && !inLists(word, IN.common)) break;
    at--;
  }
  while (at < uzre && wordAt(scan, at)?.key === 'və') at++;
  return at === uzre ? undefined : { at };
}

/** `çərçivəsində`: a small word in a case that leans on the sentence's verb and not on the topic. */
function leansOnVerb(word: Word): boolean {
  return (
    word.readings[0]?.lists === 0 &&
    word.readings.some(({ case: kase, lists }) => (kase === 'loc' || kase === 'abl') && (lists & IN.common) !== 0)
  );
}

/** Heads that a bare unit may stand before: `administrasiya sədri`, `şöbə müdiri`. */
const UNIT_HEADS: ReadonlySet<string> = new Set(['sədr', 'rəhbər', 'müdir', 'rəis']);

/** `qarovul dəstəsinin rəisi`: a unit without a name of its own, with at least one word that says which. */
function overUnit(scan: Scan, at: number, word: Word): Step | undefined {
  const reading = word.nounReading;
  if (word.noun?.kind !== 'org' || reading === undefined || (word.capital && scan.units[at]?.first !== true))
    return undefined;
  if (reading.endings.length === 0 && UNIT_HEADS.has(wordAt(scan, at + 1)?.headReading?.key ?? '')) return { at };
  const owned = reading.possessive === 'poss3' && reading.case === 'gen';
  if (!owned) return undefined;
  let from = at;
  while (from > 0 && at - from < 4) {
    const unit = scan.units[from - 1] as Unit;
    const before = unit.kind === 'word' ? unit.word : undefined;
    if (before === undefined || (before.capital && !unit.first) || isGenitive(before) || SENTENCE_WORDS.has(before.key))
      break;
    if (before.capital && !inLists(before, IN.common)) break;
    if (!before.readings.some((r) => (r.lists & IN.common) !== 0 && r.case === 'nom' && !r.possessive)) break;
    from--;
  }
  if (unitAt(scan, from - 1)?.kind === 'close') return undefined;
  const outer = wordAt(scan, from - 1);
  if (outer?.capital === true && outer.noun?.kind === 'org' && outer.nounReading?.case === 'gen') return undefined;
  if (
    from === at ||
    (outer?.capital === true &&
      !isGenitive(outer) &&
      !inLists(outer, PLACE_LISTS) &&
      unitAt(scan, from - 1)?.kind === 'word')
  )
    return undefined;
  return { at: from };
}
