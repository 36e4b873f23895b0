import type { FeatureBuffer } from './buffer';
import type { ChosenSpan } from './choose';
import { mix, mix3 } from './hash';
import { LABEL_COUNT, labelIndex } from './labels';
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
  /** Best label of each span, and what it is worth against none. */
  readonly label: readonly number[];
  readonly gain: readonly number[];
  readonly chosen: readonly ChosenSpan[];
  /** How many units it has. */
  readonly length: number;
}

/** Counts for each label, then for outside; a plain list, for there are thousands and they are short. */
type Counts = number[];

/** Kinds of features of what the article says elsewhere; an order changed needs training anew. */
const enum Kind {
  Whole = 1,
  Last,
  First,
  LastAlone,
  FirstAlone,
  Word,
  Surname,
  /** Told apart from the kinds of longer spans. */
  Lone = 32,
  Share = 64,
  Own = 128,
}

/** What an article says of one stem. */
class StemCounts {
  /** Mentions of this one word. */
  alone: Counts | undefined = undefined;
  /** Longer mentions that it ends, and that it begins. */
  last: Counts | undefined = undefined;
  first: Counts | undefined = undefined;
  /** Capitalised words of the stem, by the mention that they stand in. */
  words: Counts | undefined = undefined;
}

/** What an article's paragraphs together say about each name; the second reading uses it. Linear to build. */
export class Evidence {
  /** Tells articles apart where words keep what was said of them. */
  readonly #article = {};
  readonly #stems = new Map<number, StemCounts>();
  /** Mentions of several words, by first and last stem and length. */
  readonly #whole = new Map<number, Counts>();
  /** For the units of the paragraph at hand which of its mentions covers them; else -1. */
  readonly #covered: number[] = [];

  constructor(paragraphs: Iterable<FirstReading>) {
    for (const reading of paragraphs) {
      const { capitals, places, chosen } = reading;
      this.#cover(reading);
      for (const choice of chosen) this.#countMention(reading, choice, 1);
      for (let i = 0; i < capitals.length; i++) {
        const counts = this.#stem(capitals[i] as WordFacts);
        bump((counts.words ??= newCounts()), this.#labelAt(chosen, places[i] as number), 1);
      }
    }
  }

  /** What is said of the word's stem; the word keeps it. */
  #stem(word: WordFacts): StemCounts {
    if (word.article === this.#article) return word.said as StemCounts;
    let counts = this.#stems.get(word.stem);
    if (counts === undefined) this.#stems.set(word.stem, (counts = new StemCounts()));
    word.article = this.#article;
    word.said = counts;
    return counts;
  }

  #cover({ length, spans, chosen }: FirstReading): void {
    const covered = this.#covered;
    for (let i = 0; i < length; i++) covered[i] = -1;
    for (let k = 0; k < chosen.length; k++) {
      const { first, last } = spans[(chosen[k] as ChosenSpan).index] as CandidateSpan;
      for (let i = first; i <= last; i++) covered[i] = k;
    }
  }

  #labelAt(chosen: readonly ChosenSpan[], unit: number): number {
    const k = this.#covered[unit] as number;
    return k < 0 ? OUTSIDE : (chosen[k] as ChosenSpan).label;
  }

  #countMention({ spans }: FirstReading, { index, label }: ChosenSpan, by: number): void {
    const { first, last, a, z } = spans[index] as CandidateSpan;
    const ends = this.#stem(z);
    if (first === last) {
      bump((ends.alone ??= newCounts()), label, by);
      return;
    }
    const key = mix3(a.stem, z.stem, last - first);
    let whole = this.#whole.get(key);
    if (whole === undefined) this.#whole.set(key, (whole = newCounts()));
    bump(whole, label, by);
    bump((ends.last ??= newCounts()), label, by);
    bump((this.#stem(a).first ??= newCounts()), label, by);
  }

  /**
   * For each span of a paragraph about which the rest of the article says something: hands over its
   * index when its features are in the buffer. What the place itself added does not speak for it.
   */
  forEach(reading: FirstReading, buffer: FeatureBuffer, use: (span: number) => void): void {
    const { spans, chosen, gain, label } = reading;
    this.#cover(reading);
    for (let index = 0; index < spans.length; index++) {
      const span = spans[index] as CandidateSpan;
      const { a, z } = span;
      if (!z.capital && !a.capital) continue;
      this.#countOwn(reading, span, -1);
      const ends = this.#stem(z);
      const words = z.capital ? ends.words : undefined;
      const own = this.#labelAt(chosen, span.last);
      if (words !== undefined) bump(words, own, -1);
      buffer.clear();
      this.#features(span, ends, words, (label[index] as number) * 4 + gainClass(gain[index] as number), buffer);
      if (words !== undefined) bump(words, own, 1);
      this.#countOwn(reading, span, 1);
      if (buffer.length > 0) use(index);
    }
  }

  /** Takes the mentions that overlap the span out of the counts, or puts them back. */
  #countOwn(reading: FirstReading, span: CandidateSpan, by: number): void {
    let previous = -1;
    for (let i = span.first; i <= span.last; i++) {
      const k = this.#covered[i] as number;
      if (k === previous || k < 0) continue;
      previous = k;
      this.#countMention(reading, reading.chosen[k] as ChosenSpan, by);
    }
  }

  #features(
    { first, last, a, z }: CandidateSpan,
    ends: StemCounts,
    words: Counts | undefined,
    own: number,
    out: FeatureBuffer,
  ): void {
    if (first === last) {
      add(out, Kind.Lone + Kind.Whole, ends.alone, own);
      add(out, Kind.Lone + Kind.Last, ends.last, own);
      add(out, Kind.Lone + Kind.First, ends.first, own);
      add(out, Kind.Lone + Kind.Word, words, own);
      if (ends.last !== undefined && (ends.last[PERSON] as number) > 0) out.add(Kind.Surname, own);
      return;
    }
    const begins = this.#stem(a);
    add(out, Kind.Whole, this.#whole.get(mix3(a.stem, z.stem, last - first)), own);
    add(out, Kind.Last, ends.last, own);
    add(out, Kind.First, begins.first, own);
    add(out, Kind.Word, words, own);
    add(out, Kind.LastAlone, ends.alone, own);
    add(out, Kind.FirstAlone, begins.alone, own);
  }
}

function add(out: FeatureBuffer, kind: number, counts: Counts | undefined, own: number): void {
  const said = summary(counts);
  if (said === 0) return;
  out.add(kind, said);
  out.add(kind + Kind.Share, said >> 2);
  out.add(kind + Kind.Own, mix(said, own));
}

function newCounts(): Counts {
  return new Array<number>(LABEL_COUNT + 1).fill(0);
}

function bump(counts: Counts, label: number, by: number): void {
  counts[label] = (counts[label] as number) + by;
}

/** The label that most places have, how clearly, and of how many; 0 for no place. */
function summary(counts: Counts | undefined): number {
  if (counts === undefined) return 0;
  let total = 0;
  let top = 0;
  for (let label = 0; label <= LABEL_COUNT; label++) {
    total += counts[label] as number;
    if ((counts[label] as number) > (counts[top] as number)) top = label;
  }
  if (total === 0) return 0;
  const share = (counts[top] as number) / total;
  return ((1 + top) << 4) | ((share > 0.9 ? 3 : share > 0.6 ? 2 : 1) << 2) | Math.min(total - 1, 3);
}

function gainClass(gain: number): number {
  return gain > 2 ? 3 : gain > 0 ? 2 : gain > -2 ? 1 : 0;
}
