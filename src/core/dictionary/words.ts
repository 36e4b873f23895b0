import { fold } from '../azerbaijani/casing';
import { analyze, type Analysis } from '../azerbaijani/endings';
import { isVowel } from '../azerbaijani/harmony';

/** Endings that a word inside a form changes without becoming another: `Fondu`, `Fondun`, `Fondunun`. */
const INNER_TAGS: ReadonlySet<string> = new Set(['pl', 'poss3', 'gen']);
/** Signs that stand at the edges of words and belong to none. */
const EDGE = /^[\s"“”„«»‘’'()[\],.;:!?…–—-]+|[\s"“”„«»‘’'()[\],.;:!?…–—-]+$/gu;
const LARGEST_CACHE = 50_000;

/** The written words of a text without the signs at their edges. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const piece of text.split(/\s+/u)) {
    const word = piece.replace(EDGE, '');
    if (word !== '') words.push(word);
  }
  return words;
}

/**
 * Turns words into the keys of the index. A key is the same for every nominative, genitive and
 * possessed form of a word, singular or plural, so that `sədrin`, `sədrinin` and `sədri` meet; it is
 * no stem, only what all readings have in common.
 */
export class WordKeys {
  private readonly inner = new Map<string, string>();
  private readonly last = new Map<string, readonly LastReading[]>();

  /** Key of a word of which the case is nominative or genitive. */
  of(word: string): string {
    const known = this.inner.get(word);
    if (known !== undefined) return known;
    const key = innerKey(word);
    if (this.inner.size < LARGEST_CACHE) this.inner.set(word, key);
    return key;
  }

  /** Every reading of a form's last word, which may stand in any case, fewest endings first. */
  lastReadings(word: string): readonly LastReading[] {
    const known = this.last.get(word);
    if (known !== undefined) return known;
    const readings = analyze(word).map((analysis) => ({
      analysis,
      key: this.of(analysis.endings.length === 0 ? word : analysis.key),
    }));
    if (this.last.size < LARGEST_CACHE) this.last.set(word, readings);
    return readings;
  }

  /** Key of a whole form, words joined by blanks. */
  ofForm(form: string): string {
    return wordsOf(form)
      .map((word) => this.of(word))
      .join(' ');
  }
}

function innerKey(word: string): string {
  let shortest = fold(word);
  for (const { key, endings } of analyze(word)) {
    if (!endings.every(({ tag }) => INNER_TAGS.has(tag)) || (key.length < 3 && isVowel(key.charAt(1)))) continue;
    if (key.length < shortest.length) shortest = key;
    // of two readings of one length the hardened one: `nazirliy-i` is `nazirlik`
    else if (key.length === shortest.length && endings.length > 0 && /[kq]$/u.test(key) && /[yğ]$/u.test(shortest))
      shortest = key;
  }
  return commonStart(shortest);
}

/**
 * What may be a part of the ending and a part of the stem alike is taken off always: `rəis-i` and
 * `rəi-si`, `ordu-nun` and `ord-unun`, `Vatikan-ın` and `Vatika-nın`.
 */
function commonStart(key: string): string {
  let start = key;
  // Roman numerals are `ıı` and `ııı` in lower case
  while (start.length > 2 && /(?:[^ı][ıiuü]|[aəoöeıiuü][sn])$/u.test(start)) start = start.slice(0, -1);
  return start;
}

/** One way to read the last word of a form: its key, and the endings that this reading takes off. */
export interface LastReading {
  readonly key: string;
  readonly analysis: Analysis;
}

const PLAIN: Readonly<Record<string, string>> = {
  ə: 'e',
  ı: 'i',
  ö: 'o',
  ü: 'u',
  ş: 's',
  ç: 'c',
  ğ: 'g',
  â: 'a',
  î: 'i',
  û: 'u',
  é: 'e',
};

/** Lower case without diacritics, single blanks: for looking up by what a keyboard without Azerbaijani letters writes. */
export function plain(text: string): string {
  return wordsOf(fold(text))
    .join(' ')
    .replace(/[əıöüşçğâîûé]/gu, (letter) => PLAIN[letter] ?? letter);
}
