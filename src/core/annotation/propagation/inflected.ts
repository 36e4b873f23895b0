import type { Article } from '../../article/article';
import { corpusTokens } from '../../article/words';
import { fold, mayFoldTo, mended } from '../../azerbaijani/casing';
import { analyze, withoutCase } from '../../azerbaijani/endings';
import type { Span } from '../../span';

/** The words of an article among which repeats of a name are looked for. */
export interface WordIndex {
  readonly words: readonly WrittenWord[];
  /** Indices of `words` by each key that the word can be read as. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

interface WrittenWord extends Span {
  readonly text: string;
  readonly key: string;
  /** The word without its case endings, in every reading; the word as it is comes first. */
  readonly bases: readonly string[];
  /** Nothing but blanks inside the line stands before it, after the word before. */
  readonly joined: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Reads the words, with their endings, of the paragraphs that may repeat what is `named` in whatever case; of it and
 * its base forms `baseIn` and `spansOf` learn here what all words would say. Of a text of millions of characters that is little.
 */
export function indexWords(article: Article, named: string): WordIndex {
  const mayRepeat = mayFoldTo(stemOf(named));
  const words: WrittenWord[] = [];
  const byKey = new Map<string, number[]>();
  const known = new Map<string, readonly string[]>();
  for (const paragraph of article.paragraphs) {
    if (!mayRepeat.test(paragraph.text)) continue;
    let last = -1;
    for (const token of corpusTokens(paragraph.text)) {
      const text = paragraph.text.slice(token.start, token.end);
      if (!LETTER.test(text)) continue;
      const bases = known.get(text) ?? basesOf(text);
      known.set(text, bases);
      const joined = last >= 0 && /^[^\S\r\n]+$/u.test(paragraph.text.slice(last, token.start));
      last = token.end;
      const at = words.length;
      words.push({
        start: paragraph.start + token.start,
        end: paragraph.start + token.end,
        text,
        key: fold(mended(text)),
        bases,
        joined,
      });
      for (const key of new Set(bases.map(fold))) {
        const list = byKey.get(key);
        if (list === undefined) byKey.set(key, [at]);
        else list.push(at);
      }
    }
  }
  return { words, byKey };
}

/** What a written word may be without its case endings (possessives stay): `Nazirliyindən` → itself, `Nazirliyi` … */
function basesOf(word: string): string[] {
  const found = new Map<string, string>([[fold(mended(word)), mended(word)]]);
  for (const reading of analyze(word)) {
    // without a possessive or plural of its own a name is only declined
    const base = withoutCase(reading, word).replace(/[-‐‑–'’ʼ‘`]$/u, '');
    if (base !== '' && !found.has(fold(base))) found.set(fold(base), base);
  }
  return [...found.values()];
}

/** What every word begins with, folded, that repeats a name in some case. */
function stemOf(named: string): string {
  const { before, last } = divided(named);
  const keys = basesOf(last).flatMap((base) => partsOf(before + base).at(-1) ?? []);
  // the last letter of a base may be softened: `çörək`, `çörəyi`
  const stems = keys.map((key) => fold(key).replace(/[kq]$/u, ''));
  const [first = ''] = stems;
  let length = first.length;
  for (const stem of stems) while (!stem.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

/**
 * The base form of a marked text, by the article itself: among the forms that its last word may stand
 * for, the one that most words of the article can be read as; the longer one where two are alike.
 */
export function baseIn(index: WordIndex, marked: string): string {
  const { before, last } = divided(marked);
  let best = mended(last);
  let most = 0;
  for (const base of basesOf(last)) {
    const key = fold(base);
    const bare = index.words.some((word) => word.key === key) ? 1 : 0;
    const count = spansOf(index, before + base).length + bare;
    if (count > most || (count === most && base.length > best.length)) {
      most = count;
      best = base;
    }
  }
  return before + best;
}

/** Everything before the last word, and the last word. */
function divided(text: string): { before: string; last: string } {
  const whole = mended(text);
  const at = whole.lastIndexOf(' ') + 1;
  return { before: whole.slice(0, at), last: whole.slice(at) };
}

/**
 * Where a base form stands in an article, in whatever case: `Neftçi` in `Neftçinin` and `Neftçi-dən`.
 * Whole written words with their endings; capitals as in the base form, or all capitals as in a
 * headline; an abbreviation only as written. UTF-16 units of the article's text.
 */
export function spansOf(index: WordIndex, base: string): Span[] {
  const parts = partsOf(base);
  const last = parts.at(-1);
  if (last === undefined) return [];
  const spans: Span[] = [];
  for (const at of index.byKey.get(fold(last)) ?? []) {
    const from = at - parts.length + 1;
    const fits = parts.every((part, i) => {
      const word = index.words[from + i];
      if (word === undefined || (i > 0 && !word.joined)) return false;
      return sameCapitals(part, word.text) && (i === parts.length - 1 || word.key === fold(part));
    });
    const [first, end] = [index.words[from], index.words[at]];
    if (fits && first !== undefined && end !== undefined) spans.push({ start: first.start, end: end.end });
  }
  return spans;
}

function partsOf(name: string): string[] {
  const whole = mended(name);
  return corpusTokens(whole)
    .map(({ start, end }) => whole.slice(start, end))
    .filter((part) => LETTER.test(part));
}

const CAPITAL = /^\p{Lu}/u;
const ALL_CAPITALS = /^[\p{Lu}\p{N}]{2,}$/u;

function sameCapitals(part: string, written: string): boolean {
  if (ALL_CAPITALS.test(part)) return mended(written).startsWith(part);
  return CAPITAL.test(part) === CAPITAL.test(written);
}
