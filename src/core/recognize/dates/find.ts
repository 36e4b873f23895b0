import type { Token } from '../../article/tokens';
import { atomsOf } from './atoms';
import type { DateExpression, Match, RuleContext } from './meaning';
import { Reader } from './reader';
import { rulesAt } from './starters';
import { withTail } from './tail';
import { Tenses } from './tense';
import { isTrap } from './traps';

/**
 * Temporal expressions of one paragraph, in text order, not overlapping, whole words. The result
 * depends on the text alone. At each atom every rule looks at a bounded number of atoms: linear time.
 */
export function findDates(text: string, tokens: readonly Token[]): DateExpression[] {
  const reader = new Reader(text, atomsOf(tokens));
  const found: DateExpression[] = [];
  const tenses = new Tenses(reader, (at) => endsSentence(reader, at));
  let previous: Match | undefined;
  let previousEnd = 0;
  let sentence = 0;
  let i = 0;
  let seen = 0;
  while (i < reader.atoms.length) {
    for (; seen < i; seen++) {
      if (!endsSentence(reader, seen)) continue;
      sentence++;
      previous = undefined;
    }
    const atom = reader.at(i);
    if (atom === undefined) break;
    const match = matchAt({ reader, previous, previousEnd }, i);
    if (match === undefined) {
      i++;
      continue;
    }
    const last = reader.at(match.end - 1) ?? atom;
    const tense = tenses.ahead(match.end);
    found.push({
      start: atom.start,
      end: last.end,
      rule: match.rule,
      confidence: match.confidence,
      meaning: match.meaning,
      ...(match.mod && { mod: match.mod }),
      ...(tense && { tense }),
      sentence,
      ...(isDateline(reader, i, match.end) && { place: 'dateline' as const }),
    });
    previous = match;
    previousEnd = match.end;
    i = match.end;
  }
  return found;
}

const APPROXIMATE = new Set(['təxminən', 'təqribən', 'haradasa', 'təxmini']);

function matchAt(context: RuleContext, i: number): Match | undefined {
  const { reader } = context;
  const key = reader.key(i);
  if (APPROXIMATE.has(key)) {
    const inner = best(context, i + 1);
    return inner && inner.meaning.kind !== 'ref' && inner.meaning.kind !== 'set'
      ? { ...inner, mod: 'APPROX' }
      : undefined;
  }
  if (key === 'ən' && /^(azı|azından|çoxu|çox)$/.test(reader.key(i + 1))) {
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

/** A sign that ends a sentence: not inside a number, an abbreviation of one letter or before a small letter. */
function endsSentence(reader: Reader, i: number): boolean {
  const key = reader.key(i);
  if (key === '!' || key === '?' || key === '…') return true;
  const next = reader.at(i + 1);
  if (key !== '.') return next !== undefined && reader.startsLine(i + 1) && (next.capital || next.kind === 'number');
  if (next === undefined) return true;
  if (next.glued && next.kind !== 'punct') return false;
  if (next.kind === 'word' && !next.capital) return false;
  const before = reader.at(i - 1);
  return !(before?.kind === 'word' && before.text.length === 1);
}

/** `Bakı, 24 iyun, AZƏRTAC` at the very beginning of a paragraph. */
function isDateline(reader: Reader, start: number, end: number): boolean {
  if (start === 0 || start > 5 || reader.key(start - 1) !== ',') return false;
  for (let i = 0; i < start - 1; i++) if (reader.at(i)?.kind === 'word' && !reader.at(i)?.capital) return false;
  return /^[,.:–—-]$|^\($|^$/.test(reader.key(end));
}
