import type { Token } from '../../article/tokens';
import { atomsOf, type Atom } from './atoms';
import type { DateExpression, Match, RuleContext } from './meaning';
import { Reader, type PhraseMemory } from './reader';
import { Opening, openingOf, rulesAt } from './starters';
import { withTail } from './tail';
import { Tenses } from './tense';
import { isTrap } from './traps';

/** One for a paragraph, brought up to date from place to place. */
type Context = { -readonly [Field in keyof RuleContext]: RuleContext[Field] };

/**
 * Temporal expressions of one paragraph, in text order, not overlapping, whole words. The result
 * depends on the text alone. At each atom every rule looks at a bounded number of atoms: linear time.
 * `memory` may be kept between calls.
 */
export function findDates(tokens: readonly Token[], memory?: PhraseMemory): DateExpression[] {
  const reader = new Reader(atomsOf(tokens), memory);
  const found: DateExpression[] = [];
  let tenses: Tenses | undefined;
  let sentences: Sentences | undefined;
  const context: Context = { reader, previous: undefined, previousEnd: 0 };
  const { length } = reader.atoms;
  for (let i = 0; i < length;) {
    const atom = reader.atoms[i] as Atom;
    const opening = openingOf(atom);
    if (opening === Opening.None) {
      i++;
      continue;
    }
    // only behind an expression does it matter to the rules whether a sentence has ended
    if (sentences?.readTo(i) === true) context.previous = undefined;
    const match = matchAt(context, i, opening);
    if (match === undefined) {
      i++;
      continue;
    }
    sentences ??= new Sentences(reader);
    sentences.readTo(i);
    tenses ??= new Tenses(reader, (at) => endsSentence(reader, at));
    found.push({
      start: atom.start,
      end: (reader.at(match.end - 1) ?? atom).end,
      rule: match.rule,
      confidence: match.confidence,
      meaning: match.meaning,
      mod: match.mod,
      tense: tenses.ahead(match.end),
      sentence: sentences.number,
      place: isDateline(reader, i, match.end) ? 'dateline' : undefined,
    });
    context.previous = match;
    context.previousEnd = match.end;
    i = match.end;
  }
  return found;
}

function matchAt(context: RuleContext, i: number, opening: Opening): Match | undefined {
  if (opening !== Opening.Degree) return best(context, i);
  const { reader } = context;
  if (reader.key(i) !== 'ən') {
    const inner = best(context, i + 1);
    return inner && inner.meaning.kind !== 'ref' && inner.meaning.kind !== 'set'
      ? { ...inner, mod: 'APPROX' }
      : undefined;
  }
  if (/^(azı|azından|çoxu|çox)$/.test(reader.key(i + 1))) {
    const inner = best(context, i + 2);
    if (inner?.meaning.kind === 'duration')
      return { ...inner, mod: reader.key(i + 1).startsWith('az') ? 'EQUAL_OR_MORE' : 'EQUAL_OR_LESS' };
  }
  return best(context, i);
}

function best(context: RuleContext, i: number): Match | undefined {
  let longest: Match | undefined;
  for (const rule of rulesAt(context.reader, i)) {
    const match = rule.match(context, i);
    if (match === undefined) continue;
    const whole = withTail(context.reader, match);
    if (longest !== undefined && whole.end <= longest.end) continue;
    if (isTrap(context.reader, i, whole)) continue;
    longest = whole;
  }
  return longest;
}

/** Counts the sentences of a paragraph. */
class Sentences {
  /** That of the atom read to last, from 0. */
  number = 0;
  #read = 0;
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Reads on to the atom at `i`; whether another sentence has begun. `i` never less than the last time. */
  readTo(i: number): boolean {
    const { number } = this;
    for (; this.#read < i; this.#read++) if (endsSentence(this.#reader, this.#read)) this.number++;
    return this.number > number;
  }
}

/** A sign that ends a sentence: not inside a number, an abbreviation of one letter or before a small letter. */
function endsSentence(reader: Reader, i: number): boolean {
  const atom = reader.at(i);
  const next = reader.at(i + 1);
  if (atom?.kind !== 'punct') return next?.newline === true && startsAnew(next);
  const { key } = atom;
  if (key === '!' || key === '?' || key === '…') return true;
  if (next === undefined) return key === '.';
  if (key !== '.') return next.newline && startsAnew(next);
  if (next.glued && next.kind !== 'punct') return false;
  if (next.kind === 'word' && !next.capital) return false;
  const before = reader.at(i - 1);
  return !(before?.kind === 'word' && before.text.length === 1);
}

/** A capital or a number, with which a line begins a sentence. */
function startsAnew({ capital, kind }: Atom): boolean {
  return capital || kind === 'number';
}

/** `Bakı, 24 iyun, AZƏRTAC` at the very beginning of a paragraph. */
function isDateline(reader: Reader, start: number, end: number): boolean {
  if (start === 0 || start > 5 || reader.key(start - 1) !== ',') return false;
  for (let i = 0; i < start - 1; i++) if (reader.at(i)?.kind === 'word' && !reader.at(i)?.capital) return false;
  return /^[,.:–—-]$|^\($|^$/.test(reader.key(end));
}
