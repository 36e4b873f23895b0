import type { Token } from '../../article/tokens';
import { WEB_ENDINGS } from '../../article/abbreviations';
import { fold } from '../../azerbaijani/casing';
import { isEnding } from '../../azerbaijani/endings';
import { IN, type Lexicon } from '../../lexicon';
import type { Span } from '../../span';
import { wordQuestion } from './question';
import { SHORTEST_GLUED } from './unglue';
import { GIVEN_LISTS, inLists, PLACE_LISTS, type Word } from './word';

/**
 * What the name rules read: written words with what is joined to them (`COP29-un`, `vitse-prezidenti`,
 * `Metbuat.az-a`, `A.`), numbers, and signs.
 */
export class Unit implements Span {
  readonly kind: UnitKind = 'sign';
  readonly start: number = 0;
  readonly end: number = 0;
  /** For words, web names and ordinals (`29-cu`, by their ending). */
  readonly word: Word | undefined = undefined;
  readonly text: string = '';
  /** No blank before it. */
  readonly glued: boolean = false;
  /** It is the first word of a sentence, so its capital says nothing. */
  readonly first: boolean = false;
  /** For an opening quotation mark, where it closes, and the other way round; else -1. */
  mate = -1;
  /** The opening mark of the innermost quotation that it stands in; -1 for none. */
  opening = -1;
  /** It belongs to a temporal expression. */
  dated = false;
  /** Which of the rules' best reading covers it, by index; -1 for none. */
  chosen = -1;
}

/** Units kept to be written over; a text of more of them is rare. */
const KEPT = 1 << 16;

/** Units of many paragraphs, written over those of earlier ones; see `Tokenizer`. */
export class UnitPool {
  readonly #units: Unit[] = [];
  #used = 0;
  /** Where the units of the paragraph at hand begin. */
  #from = 0;
  /** Whether a sentence begins. */
  #first = true;

  /** What was taken before is no longer asked. */
  begin(): void {
    if (this.#units.length > KEPT) this.#units.length = 0;
    this.#used = 0;
    this.#from = 0;
  }

  beginParagraph(): void {
    this.#from = this.#used;
    this.#first = true;
  }

  /** The next word is the first of a sentence. */
  beginSentence(): void {
    this.#first = true;
  }

  /** The units of the paragraph so far. A list that grows would leave as much again to collect. */
  paragraph(): Unit[] {
    return this.#units.slice(this.#from, this.#used);
  }

  /** The unit of the paragraph that was taken last, or `before` units before it. */
  last(before = 0): Unit | undefined {
    const at = this.#used - 1 - before;
    return at < this.#from ? undefined : this.#units[at];
  }

  takeSign(kind: UnitKind, start: number, end: number, text: string, glued: boolean): void {
    this.#take(kind, start, end, undefined, text, glued, false);
  }

  /** Takes a unit that is no sign. */
  take(kind: UnitKind, start: number, end: number, word: Word | undefined, text: string, glued: boolean): void {
    this.#take(kind, start, end, word, text, glued, this.#first && word !== undefined);
    this.#first = false;
  }

  #take(
    kind: UnitKind,
    start: number,
    end: number,
    word: Word | undefined,
    text: string,
    glued: boolean,
    first: boolean,
  ): void {
    const units = this.#units;
    if (this.#used === units.length) units.push(new Unit());
    const unit = units[this.#used++] as { -readonly [Field in keyof Unit]: Unit[Field] };
    unit.kind = kind;
    unit.start = start;
    unit.end = end;
    unit.word = word;
    unit.text = text;
    unit.glued = glued;
    unit.first = first;
    unit.mate = -1;
    unit.opening = -1;
    unit.dated = false;
    unit.chosen = -1;
  }
}

type UnitKind =
  'word' | 'initial' | 'web' | 'number' | 'open' | 'close' | 'hyphen' | 'comma' | 'bracket' | 'unbracket' | 'sign';

const JOINING_HYPHEN = /^[-‐‑–]$/u;
const APOSTROPHE = /^['’ʼ‘`´]$/u;
const CAPITAL = /^\p{Lu}/u;

/** Joins the tokens of a paragraph to units, in linear time. They hold until `pool` begins anew. */
export function unitsOf(text: string, tokens: readonly Token[], lexicon: Lexicon, pool: UnitPool): Unit[] {
  pool.beginParagraph();
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i] as Token;
    const { start, glued } = token;
    if (token.newline && !glued && startsLine(pool)) pool.beginSentence();
    if (token.kind === 'punct') {
      const kind = signKind(token, tokens[i + 1], pool);
      pool.takeSign(kind, start, token.end, token.text, glued);
      if (ENDS_SENTENCE.has(token.text) || (kind === 'open' && token.text !== "'" && opensSpeech(pool)))
        pool.beginSentence();
      i++;
      continue;
    }
    const until = tokens[i + 1]?.glued === true ? listedUntil(text, tokens, i, lexicon) : i + 1;
    if (until > i + 1) takeJoined(text, tokens, i, until, lexicon, pool);
    else if (token.kind === 'word') takeWord(start, token.end, token.text, glued, lexicon.wordOf(token.form), pool);
    else pool.take('number', start, token.end, undefined, token.text, glued);
    i = until;
  }
  const units = pool.paragraph();
  pairQuotes(units);
  return units;
}

/** Takes the tokens from `from` to before `until`, which are written together, as one unit. */
function takeJoined(
  text: string,
  tokens: readonly Token[],
  from: number,
  until: number,
  lexicon: Lexicon,
  pool: UnitPool,
): void {
  const { kind, start, glued } = tokens[from] as Token;
  const last = tokens[until - 1] as Token;
  const written = text.slice(start, last.end);
  const word = lexicon.read(written);
  if (kind === 'number') pool.take('number', start, last.end, word, written, glued);
  else if (last.text === '.' && until === from + 2) pool.take('initial', start, last.end, word, written, glued);
  else if (isWeb(tokens, from, until)) pool.take('web', start, last.end, word, written, glued);
  else takeWord(start, last.end, written, glued, word, pool);
}

/** Takes a word, or the two that a lost blank has glued together in it. */
function takeWord(start: number, end: number, written: string, glued: boolean, word: Word, pool: UnitPool): void {
  const at = end - start < SHORTEST_GLUED ? undefined : word.gap;
  if (at === undefined) {
    pool.take('word', start, end, word, written, glued);
    return;
  }
  const left = written.slice(0, at);
  const right = written.slice(at);
  pool.take('word', start, start + at, word.lexicon.read(left), left, glued);
  pool.take('word', start + at, end, word.lexicon.read(right), right, true);
}

/** Signs behind which a sentence, a list's item or a quotation begins. */
const ENDS_SENTENCE: ReadonlySet<string> = new Set(['.', '!', '?', '…', ':', '•']);

/**
 * One past the last token of the word at `from`; `Nyu-York`, `Qran-Prisi`: two capitals are one word where a list or
 * a type noun says so, unless the second is a country, which makes a pair elsewhere.
 */
function listedUntil(text: string, tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  const until = joinedUntil(tokens, from);
  const joint = tokens[until];
  const next = tokens[until + 1];
  // nearly all signs have a blank behind them
  if (joint?.glued !== true || next?.glued !== true || next.kind !== 'word' || !JOINING_HYPHEN.test(joint.text))
    return until;
  const longer = joinedUntil(tokens, until + 1);
  if (ARTICLE.test((tokens[from] as Token).text)) return longer;
  const end = (tokens[longer - 1] as Token).end;
  const word = lexicon.read(text.slice((tokens[from] as Token).start, end));
  if (word.noun !== undefined) return longer;
  return inLists(word, PLACE_LISTS | GIVEN_LISTS | IN.surname | IN.org | IN.club) ||
    (isJoined(word) && !inLists(lexicon.read(text.slice(next.start, end)), IN.country))
    ? longer
    : until;
}

const isJoined = wordQuestion(({ readings, lexicon }) => readings.some(({ key }) => lexicon.joins(key)));

/** The Arabic article, which is joined to the name behind it: `Əl-Hüseyn`, `Əs-Suveyda`. */
const ARTICLE = /^(?:Əl|Əs|Əş|Əz|Ər|Ən|Ət|Əd|Al|El)$/u;

function startsLine(pool: UnitPool): boolean {
  const last = pool.last();
  return last === undefined || last.kind === 'sign';
}

/** A quotation that begins behind a colon or a comma is speech, and begins a sentence. */
function opensSpeech(pool: UnitPool): boolean {
  const before = pool.last(1);
  return before === undefined || before.kind === 'comma' || before.kind === 'hyphen';
}

/** One past the last token that is written together with the token at `from`. */
function joinedUntil(tokens: readonly Token[], from: number): number {
  const start = tokens[from] as Token;
  let until = from + 1;
  for (;;) {
    const joint = tokens[until];
    const next = tokens[until + 1];
    if (joint === undefined || joint.kind !== 'punct' || !joint.glued) return until;
    if (joint.text === '.') {
      if (until === from + 1 && isInitial(start, next)) return until + 1;
      if (next?.glued === true && next.kind === 'word' && (WEB_ENDINGS.has(fold(next.text)) || isWww(start))) {
        until += 2;
        continue;
      }
      return until;
    }
    if (next?.glued !== true || next.kind === 'punct') return until;
    const left = tokens[until - 1] as Token;
    if (
      JOINING_HYPHEN.test(joint.text)
        ? joinsByHyphen(left, next)
        : APOSTROPHE.test(joint.text) && joinsByApostrophe(start, next)
    )
      until += 2;
    else return until;
  }
}

function isInitial(token: Token, next: Token | undefined): boolean {
  if (token.text.length > 2 || !CAPITAL.test(token.text) || next === undefined || next.newline) return false;
  if (token.text.length === 2 && !/^(?:Dz|Yu|Ya|Şa|Ch|Sh)$/u.test(token.text)) return false;
  return next.kind === 'word' && CAPITAL.test(next.text);
}

function isWww(token: Token): boolean {
  return token.text === 'www';
}

function isWeb(tokens: readonly Token[], from: number, until: number): boolean {
  for (let i = from + 1; i < until; i++) if ((tokens[i] as Token).text === '.') return true;
  return false;
}

/** Two capitals make two names; an ending, a number or a small second half belongs to the word. */
function joinsByHyphen(left: Token, right: Token): boolean {
  if (right.kind === 'number') return left.kind === 'word' && left.text.length <= 6;
  if (left.kind === 'number') return !CAPITAL.test(right.text);
  return (
    !CAPITAL.test(right.text) || right.text.length === 1 || (/\p{Ll}$/u.test(left.text) && !CAPITAL.test(left.text))
  );
}

/** `Bakı'nın`, `Kot-d’İvuar`; not two words between which a blank was lost. */
function joinsByApostrophe(start: Token, right: Token): boolean {
  return isEnding(right.text) || (start.text.length <= 3 && CAPITAL.test(right.text)) || right.text.length <= 2;
}

const SIGN_KINDS: ReadonlyMap<string, UnitKind> = new Map([
  ...[...'“«„‟❝'].map((sign) => [sign, 'open'] as const),
  ...[...'”»❞'].map((sign) => [sign, 'close'] as const),
  ...[...'-‐‑–—−'].map((sign) => [sign, 'hyphen'] as const),
  ...[...'(['].map((sign) => [sign, 'bracket'] as const),
  ...[...')]'].map((sign) => [sign, 'unbracket'] as const),
  [',', 'comma'],
]);

function signKind(token: Token, next: Token | undefined, pool: UnitPool): UnitKind {
  if (token.text === '"')
    // behind a blank it opens, also inside an open one: speech quotes names
    return next?.glued === true && next.kind !== 'punct' && (!token.glued || !closesStraight(pool)) ? 'open' : 'close';
  return SIGN_KINDS.get(token.text) ?? 'sign';
}

/** Whether a straight quotation mark is open: then the next one closes it. */
function closesStraight(pool: UnitPool): boolean {
  for (let before = 0; before < FARTHEST_MARK; before++) {
    const unit = pool.last(before);
    if (unit === undefined) return false;
    if (unit.text === '"') return unit.kind === 'open';
  }
  return false;
}

/** How many units back a straight quotation mark is looked for. */
const FARTHEST_MARK = 40;

/** Most units between quotation marks that may hold a name. */
const LONGEST_QUOTE = 16;

function pairQuotes(units: readonly Unit[]): void {
  let open: number[] | undefined;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
    if (unit.kind === 'open') (open ??= []).push(at);
    else if (open === undefined) continue;
    else if (unit.kind === 'close') {
      const mate = open.pop();
      if (mate === undefined || at - mate > LONGEST_QUOTE) continue;
      unit.mate = mate;
      (units[mate] as Unit).mate = at;
      // an inner quotation closes first and keeps its units
      for (let i = mate + 1; i < at; i++) if ((units[i] as Unit).opening < 0) (units[i] as Unit).opening = mate;
    } else if (open.length > 0 && at - (open[0] as number) > 400) open = [];
  }
}
