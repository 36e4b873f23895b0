import type { IntBuffer } from './buffer';
import { mix3 } from './hash';
import { LABEL_COUNT, labelIndex } from './labels';
import { From, saying } from './sayings';
import type { CandidateSpan } from './spans';
import type { WordFacts } from './wordFacts';

const PERSON = labelIndex('PERSON');
const OUTSIDE = LABEL_COUNT;

/** What the first reading of a paragraph found. */
export interface FirstReading {
  /** Capitalised words, and the unit where each stands. */
  readonly capitals: readonly WordFacts[];
  readonly places: readonly number[];
  readonly spans: readonly CandidateSpan[];
  /** What each span's place says of it; see `ownOf`. */
  readonly own: readonly number[];
  /** Indexes of the chosen spans, in text order. */
  readonly chosen: readonly number[];
  /** How many units it has. */
  readonly length: number;
}

/** The best label of a span, and what it is worth against none, in one small number. */
export function ownOf(label: number, gain: number): number {
  return label * 4 + (gain > 2 ? 3 : gain > 0 ? 2 : gain > -2 ? 1 : 0);
}

function labelOf(own: number): number {
  return own >> 2;
}

/** Counts of one thing: for each label, then for outside. */
const COUNTS = LABEL_COUNT + 1;

/** Where in the counts of a stem those of mentions of this one word are. */
const ALONE = 0;
/** Longer mentions that it ends, and that it begins. */
const LAST = COUNTS;
const FIRST = 2 * COUNTS;
/** Capitalised words of the stem, by the mention that they stand in. */
const WORDS = 3 * COUNTS;
const STEM = 4 * COUNTS;

/** Where no counts are. */
const NOWHERE = 0;

/** What an article's paragraphs together say about each name; the second reading uses it. Linear to gather. */
export class Evidence {
  /** Tells articles apart where words keep what was said of them. */
  #article = {};
  /** All counts of the article, and where those of a stem begin; `NOWHERE` they stay 0. */
  #counts = new Int32Array(1 << 12);
  #used = COUNTS;
  readonly #stems = new Map<number, number>();
  /** Counts of mentions of several words, by first and last stem and length. */
  readonly #wholes = new Map<number, number>();
  /** For the units of the paragraph at hand which of its mentions covers them; else -1. */
  readonly #covered: number[] = [];
  /** For the mentions of the paragraph at hand their label, and where those are counted that end, begin and are like it. */
  readonly #label: number[] = [];
  readonly #ends: number[] = [];
  readonly #begins: number[] = [];
  readonly #whole: number[] = [];

  /** Takes in the article's paragraphs; what was gathered before is forgotten. */
  gather(paragraphs: Iterable<FirstReading>): void {
    this.#article = {};
    this.#counts.fill(0, 0, this.#used);
    this.#used = COUNTS;
    this.#stems.clear();
    this.#wholes.clear();
    for (const reading of paragraphs) {
      const { capitals, places, chosen } = reading;
      this.#cover(reading);
      for (let mention = 0; mention < chosen.length; mention++) this.#countMention(mention, 1);
      for (let i = 0; i < capitals.length; i++)
        this.#count(this.#stem(capitals[i] as WordFacts) + WORDS, this.#labelAt(places[i] as number), 1);
    }
  }

  /** Where what is said of the word's stem is counted; the word keeps it. */
  #stem(word: WordFacts): number {
    if (word.article === this.#article) return word.said;
    let counts = this.#stems.get(word.stem);
    if (counts === undefined) this.#stems.set(word.stem, (counts = this.#room(STEM)));
    word.article = this.#article;
    word.said = counts;
    return counts;
  }

  #room(size: number): number {
    const at = this.#used;
    this.#used += size;
    if (this.#used > this.#counts.length) {
      const longer = new Int32Array(2 * this.#used);
      longer.set(this.#counts);
      this.#counts = longer;
    }
    return at;
  }

  #count(counts: number, label: number, by: number): void {
    this.#counts[counts + label] = (this.#counts[counts + label] as number) + by;
  }

  /** Turns to a paragraph and its mentions. */
  #cover({ length, spans, chosen, own }: FirstReading): void {
    const covered = this.#covered;
    for (let i = 0; i < length; i++) covered[i] = -1;
    for (let mention = 0; mention < chosen.length; mention++) {
      const index = chosen[mention] as number;
      const { first, last, a, z } = spans[index] as CandidateSpan;
      for (let i = first; i <= last; i++) covered[i] = mention;
      const ends = this.#stem(z);
      const longer = first < last;
      this.#label[mention] = labelOf(own[index] as number);
      this.#ends[mention] = ends + (longer ? LAST : ALONE);
      this.#begins[mention] = longer ? this.#stem(a) + FIRST : NOWHERE;
      this.#whole[mention] = longer ? this.#wholeOf(first, last, a, z) : NOWHERE;
    }
  }

  #wholeOf(first: number, last: number, a: WordFacts, z: WordFacts): number {
    const key = mix3(a.stem, z.stem, last - first);
    let counts = this.#wholes.get(key);
    if (counts === undefined) this.#wholes.set(key, (counts = this.#room(COUNTS)));
    return counts;
  }

  #labelAt(unit: number): number {
    const mention = this.#covered[unit] as number;
    return mention < 0 ? OUTSIDE : (this.#label[mention] as number);
  }

  #countMention(mention: number, by: number): void {
    const label = this.#label[mention] as number;
    this.#count(this.#ends[mention] as number, label, by);
    const whole = this.#whole[mention] as number;
    if (whole === NOWHERE) return;
    this.#count(whole, label, by);
    this.#count(this.#begins[mention] as number, label, by);
  }

  /**
   * For each span of a paragraph about which the rest of the article says something: hands over its
   * index when the sayings are in the buffer. What the place itself added does not speak for it.
   */
  forEach(reading: FirstReading, sayings: IntBuffer, use: (span: number) => void): void {
    const { spans, own } = reading;
    this.#cover(reading);
    for (let index = 0; index < spans.length; index++) {
      const span = spans[index] as CandidateSpan;
      const { a, z } = span;
      if (!z.capital && !a.capital) continue;
      this.#countOwn(span, -1);
      const ends = this.#stem(z);
      const label = this.#labelAt(span.last);
      if (z.capital) this.#count(ends + WORDS, label, -1);
      sayings.clear();
      if (span.first === span.last) this.#sayOfWord(ends, own[index] as number, sayings);
      else this.#sayOfWords(span, ends, own[index] as number, sayings);
      if (z.capital) this.#count(ends + WORDS, label, 1);
      this.#countOwn(span, 1);
      if (sayings.length > 0) use(index);
    }
  }

  /** Takes the mentions that overlap the span out of the counts, or puts them back. */
  #countOwn({ first, last }: CandidateSpan, by: number): void {
    let previous = -1;
    for (let i = first; i <= last; i++) {
      const mention = this.#covered[i] as number;
      if (mention === previous || mention < 0) continue;
      previous = mention;
      this.#countMention(mention, by);
    }
  }

  #sayOfWord(stem: number, own: number, out: IntBuffer): void {
    this.#say(From.Lone + From.Whole, stem + ALONE, own, out);
    this.#say(From.Lone + From.Last, stem + LAST, own, out);
    this.#say(From.Lone + From.First, stem + FIRST, own, out);
    this.#say(From.Lone + From.Word, stem + WORDS, own, out);
    if ((this.#counts[stem + LAST + PERSON] as number) > 0) out.push(saying(From.Surname, own, 0));
  }

  #sayOfWords({ first, last, a, z }: CandidateSpan, ends: number, own: number, out: IntBuffer): void {
    const begins = this.#stem(a);
    this.#say(From.Whole, this.#wholes.get(mix3(a.stem, z.stem, last - first)) ?? NOWHERE, own, out);
    this.#say(From.Last, ends + LAST, own, out);
    this.#say(From.First, begins + FIRST, own, out);
    this.#say(From.Word, z.capital ? ends + WORDS : NOWHERE, own, out);
    this.#say(From.LastAlone, ends + ALONE, own, out);
    this.#say(From.FirstAlone, begins + ALONE, own, out);
  }

  #say(from: number, counts: number, own: number, out: IntBuffer): void {
    const said = this.#summary(counts);
    if (said !== 0) out.push(saying(from, own, said));
  }

  /** The label that most places have, how clearly, and of how many; 0 for no place. */
  #summary(at: number): number {
    const counts = this.#counts;
    let total = 0;
    let top = 0;
    let most = 0;
    for (let label = 0; label < COUNTS; label++) {
      const count = counts[at + label] as number;
      total += count;
      if (count <= most) continue;
      top = label;
      most = count;
    }
    if (total === 0) return 0;
    const share = most / total;
    return ((1 + top) << 4) | ((share > 0.9 ? 3 : share > 0.6 ? 2 : 1) << 2) | Math.min(total - 1, 3);
  }
}
