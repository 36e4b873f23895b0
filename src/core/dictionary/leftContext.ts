import { analyze } from '../azerbaijani/endings';
import { fold } from '../azerbaijani/casing';
import type { Mention } from '../mention';
import type { Span } from '../span';
import type { TitleModifier } from './link';

/** What stands left of a title and may say whose it is. */
export interface LeftContext {
  /** The country, place or body that the title belongs to. */
  readonly owner?: Mention;
  /** A country or place directly before a body that owns the title. */
  readonly beforeOwner?: Mention;
  /** The title that this one is joined to by a comma, a dash or `və`, so that both have one owner. */
  readonly joinedTo?: Mention;
  /** `ölkənin`: the country spoken of last. `bu ölkənin`: another than one's own. `ölkəmizin`: one's own. */
  readonly refersTo?: 'last-country' | 'that-country' | 'home';
  /** Where the word stands that refers to it. */
  readonly refersAt?: number;
  /** Words between the owner and the title, as written, and where the first begins. */
  readonly words: readonly string[];
  readonly wordsStart?: number;
  readonly modifiers: readonly TitleModifier[];
}

const MODIFIERS: Readonly<Record<string, TitleModifier | 'none'>> = {
  keçmiş: 'former',
  sabiq: 'former',
  əvvəlki: 'former',
  eks: 'former',
  seçilmiş: 'elect',
  müvəqqəti: 'temporary',
  yeni: 'none',
  hazırkı: 'none',
  indiki: 'none',
  ilk: 'none',
};
const OWN_COUNTRY: ReadonlySet<string> = new Set([
  'ölkəmizin',
  'ölkəmiz',
  'respublikamızın',
  'dövlətimizin',
  'xalqımızın',
]);
const THAT_COUNTRY: ReadonlySet<string> = new Set(['ölkənin', 'ölkəsinin']);
const LONGEST_WORD = 60;
const MOST_WORDS = 5;

/**
 * Reads what stands before `start`, inside its sentence. `mentions` are those of the article in text order.
 * Only a title that may be `possessed` belongs to an owner that other words part it from.
 */
export function leftContext(
  text: string,
  start: number,
  mentions: readonly Mention[],
  possessed: boolean,
): LeftContext {
  const words: string[] = [];
  let parted = false;
  const modifiers: TitleModifier[] = [];
  let at = start;
  let wordsStart: number | undefined;
  let joined = false;
  for (let step = 0; step < MOST_WORDS + 4; step++) {
    at = skipBlanks(text, at);
    if (at <= 0) break;
    const mention = mentionEndingAt(text, at, mentions);
    if (mention?.label === 'TITLE' && joined) return { joinedTo: mention, words, modifiers };
    if (mention !== undefined && !joined) {
      if (mention.label !== 'LOC' && mention.label !== 'ORG' && mention.label !== 'EVENT') break;
      if (isAside(text, mention, words)) {
        at = mention.start;
        words.length = 0;
        parted = true;
        continue;
      }
      if (!mayOwn(mention)) break;
      const named =
        possessed && !parted && wordsStart !== undefined ? withKind(text, mention, words, wordsStart) : undefined;
      if (named !== undefined) return { owner: named, ...placeBefore(text, named, mentions), words: [], modifiers };
      // `… Məhkəməsi Baş nazir Fitsoya`: a title without a possessive belongs to no body that is no genitive
      if (mention.label === 'ORG' && !possessed && !isGenitive(text.slice(mention.start, mention.end))) break;
      if ((words.length > 0 || parted) && !(possessed && isGenitive(text.slice(mention.start, mention.end)))) break;
      return { owner: mention, ...placeBefore(text, mention, mentions), words, modifiers };
    }
    if (mention !== undefined || joined) break;
    const sign = text.charAt(at - 1);
    if (sign === ',' || sign === '–' || sign === '—' || (sign === '-' && text.charAt(at - 2) === ' ')) {
      if (words.length > 0) break;
      joined = true;
      at--;
      continue;
    }
    const word = /[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}]+)*$/u.exec(
      text.slice(Math.max(0, at - LONGEST_WORD), at),
    )?.[0];
    if (word === undefined) break;
    const key = fold(word);
    if (key === 'və') {
      if (words.length > 0) break;
      joined = true;
    } else if (OWN_COUNTRY.has(key)) return { refersTo: 'home', words, modifiers };
    else if (THAT_COUNTRY.has(key)) {
      const refersAt = at - word.length;
      const pointed = /(?:^|\s)(?:bu|həmin)\s+$/iu.test(text.slice(Math.max(0, refersAt - 10), refersAt));
      return { refersTo: pointed ? 'that-country' : 'last-country', refersAt, words, modifiers };
    } else {
      const modifier = MODIFIERS[key];
      if (modifier === undefined) {
        words.unshift(word);
        wordsStart = at - word.length;
      } else if (modifier !== 'none') modifiers.unshift(modifier);
      if (words.length > MOST_WORDS) break;
    }
    at -= word.length;
  }
  return { words, ...(wordsStart === undefined ? {} : { wordsStart }), modifiers };
}

/** Back over blanks, closing quotation marks and a bracket with what it holds; a line break ends the search. */
function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    const sign = text.charAt(at - 1);
    if (sign === ' ' || sign === '\u00a0' || sign === '\t' || /["”»’'“«„]/u.test(sign)) at--;
    else if (sign === ')') {
      const open = text.lastIndexOf('(', at);
      if (open < 0 || at - open > LONGEST_WORD) return 0;
      at = open;
    } else return /[\r\n]/u.test(sign) ? 0 : at;
  }
}

/** The mention whose last word ends at `at`, be it with an ending behind a closing quotation mark. */
function mentionEndingAt(text: string, at: number, mentions: readonly Mention[]): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Span).start < at) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0 && index > low - 4; index--) {
    const mention = mentions[index] as Mention;
    if (mention.end === at) return mention;
    if (
      mention.end < at &&
      at - mention.end < 24 &&
      /^["”»’']\s?(?:\p{Lu}{2,4}[-’']?)?\p{Ll}{0,6}$/u.test(text.slice(mention.end, at))
    )
      return mention;
  }
  return undefined;
}

/** Words that a quoted name may have behind it to say what kind of body it is. */
const MOST_KIND_WORDS = 3;

/**
 * A body's name in quotation marks or with its abbreviation in brackets, and the words in the genitive behind it that
 * belong to it: `“IDEA” İctimai Birliyinin`, `Avropa İttifaqı (Aİ) Şurasının`.
 */
function withKind(text: string, mention: Mention, words: readonly string[], wordsStart: number): Mention | undefined {
  if (mention.label !== 'ORG' || words.length > MOST_KIND_WORDS) return undefined;
  const gap = text.slice(mention.end, wordsStart);
  if (!/^(?:["”»]|\s\([^()]*\))\s$/u.test(gap) || !isGenitive(words[words.length - 1] as string)) return undefined;
  const last = words[words.length - 1] as string;
  const end = wordsStart + words.slice(0, -1).join(' ').length + (words.length > 1 ? 1 : 0) + last.length;
  if (text.slice(wordsStart, end) !== words.join(' ')) return undefined;
  const quoted = /["“«„]/u.test(text.charAt(mention.start - 1));
  const { label, rule, confidence } = mention;
  return { label, rule, confidence, start: quoted ? mention.start - 1 : mention.start, end };
}

/** A place that tells where or about what, not whose: `Gürcüstandakı səfiri`, `Ukrayna üzrə nümayəndəsi`. */
function isAside(text: string, mention: Mention, words: readonly string[]): boolean {
  if (words[0] !== undefined && fold(words[0]) === 'üzrə') return true;
  if (words[0] !== undefined && fold(words[0]) === 'yanında') return true;
  const last = /[^\s]+$/u.exec(text.slice(mention.start, mention.end))?.[0] ?? '';
  return (
    mention.label === 'LOC' &&
    /(?:d[aə]k[ıi]|d[aə])$/u.test(fold(last)) &&
    analyze(last).some(({ endings }) => ['att', 'loc'].includes(endings.at(-1)?.tag ?? ''))
  );
}

/** A name in another case than nominative or genitive owns nothing: `Azərbaycana yeni hərbi attaşe`. */
function mayOwn({ endings }: Mention): boolean {
  const outer = endings?.findLast(({ kind }) => kind === 'case')?.tag;
  return outer === undefined || outer === 'gen';
}

function isGenitive(name: string): boolean {
  const last = /[^\s]+$/u.exec(name)?.[0] ?? '';
  return analyze(last).some(({ endings }) => endings.at(-1)?.tag === 'gen');
}

function placeBefore(text: string, owner: Mention, mentions: readonly Mention[]): { beforeOwner?: Mention } {
  if (owner.label !== 'ORG') return {};
  const before = mentionEndingAt(text, skipBlanks(text, owner.start), mentions);
  return before?.label === 'LOC' ? { beforeOwner: before } : {};
}
