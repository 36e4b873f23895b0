import type { IntBuffer } from './buffer';
import { mix3 } from './hash';
import { KeyedCounts } from './keyedCounts';
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

/** Number of no stem and of no name; their counts stay 0. */
const NONE = 0;

/** What an article's paragraphs together say about each name; the second reading uses it. Linear to gather. */
export class Evidence {
  readonly #stems = new KeyedCounts(STEM);
  /** Mentions of several words, by first and last stem and length. */
  readonly #wholes = new KeyedCounts(COUNTS);
  /** For the units of the paragraph at hand which of its mentions covers them; else -1. */
  readonly #covered: number[] = [];
  /** For the mentions of the paragraph at hand their label, and where those are counted that end, begin and are like it. */
  readonly #label: number[] = [];
  readonly #ends: number[] = [];
  readonly #begins: number[] = [];
  readonly #whole: number[] = [];

  /** Takes in the article's paragraphs; what was gathered before is forgotten. */
  gather(paragraphs: Iterable<FirstReading>): void {
    this.#stems.begin();
    this.#wholes.begin();
    for (const reading of paragraphs) {
      const { capitals, places, chosen } = reading;
      this.#cover(reading);
      for (let mention = 0; mention < chosen.length; mention++) this.#countMention(mention, 1);
      for (let i = 0; i < capitals.length; i++)
        this.#stems.add(this.#stem(capitals[i] as WordFacts) + WORDS + this.#labelAt(places[i] as number), 1);
    }
  }

  /** Where what is said of the word's stem is counted; the word keeps it. */
  #stem(word: WordFacts): number {
    const { said, stem } = word;
    return this.#stems.isOf(said, stem) ? said : (word.said = this.#stems.of(stem));
  }

  /** Turns to a paragraph and its mentions. */
  #cover({ length, spans, chosen, own }: FirstReading): void {
    const covered = this.#covered;
    for (let i = 0; i < length; i++) covered[i] = -1;
    for (let mention = 0; mention < chosen.length; mention++) {
      const index = chosen[mention] as number;
      const span = spans[index] as CandidateSpan;
      const { first, last, a, z } = span;
      for (let i = first; i <= last; i++) covered[i] = mention;
      const ends = this.#stem(z);
      const longer = first < last;
      this.#label[mention] = labelOf(own[index] as number);
      this.#ends[mention] = ends + (longer ? LAST : ALONE);
      this.#begins[mention] = longer ? this.#stem(a) + FIRST : NONE;
      this.#whole[mention] = longer ? this.#wholes.of(wholeKey(span)) : NONE;
    }
  }

  #labelAt(unit: number): number {
    const mention = this.#covered[unit] as number;
    return mention < 0 ? OUTSIDE : (this.#label[mention] as number);
  }

  #countMention(mention: number, by: number): void {
    const label = this.#label[mention] as number;
    this.#stems.add((this.#ends[mention] as number) + label, by);
    const whole = this.#whole[mention] as number;
    if (whole === NONE) return;
    this.#wholes.add(whole + label, by);
    this.#stems.add((this.#begins[mention] as number) + label, by);
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
      if (z.capital) this.#stems.add(ends + WORDS + label, -1);
      sayings.clear();
      if (span.first === span.last) this.#sayOfWord(ends, own[index] as number, sayings);
      else this.#sayOfWords(span, ends, own[index] as number, sayings);
      if (z.capital) this.#stems.add(ends + WORDS + label, 1);
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
    const stems = this.#stems;
    say(From.Lone + From.Whole, stems, stem + ALONE, own, out);
    say(From.Lone + From.Last, stems, stem + LAST, own, out);
    say(From.Lone + From.First, stems, stem + FIRST, own, out);
    say(From.Lone + From.Word, stems, stem + WORDS, own, out);
    if (stems.at(stem + LAST + PERSON) > 0) out.push(saying(From.Surname, own, 0));
  }

  #sayOfWords(span: CandidateSpan, ends: number, own: number, out: IntBuffer): void {
    const stems = this.#stems;
    const begins = this.#stem(span.a);
    say(From.Whole, this.#wholes, this.#wholes.find(wholeKey(span)), own, out);
    say(From.Last, stems, ends + LAST, own, out);
    say(From.First, stems, begins + FIRST, own, out);
    if (span.z.capital) say(From.Word, stems, ends + WORDS, own, out);
    say(From.LastAlone, stems, ends + ALONE, own, out);
    say(From.FirstAlone, stems, begins + ALONE, own, out);
  }
}

function wholeKey({ first, last, a, z }: CandidateSpan): number {
  return mix3(a.stem, z.stem, last - first);
}

function say(from: number, counts: KeyedCounts, row: number, own: number, out: IntBuffer): void {
  const said = summary(counts, row);
  if (said !== 0) out.push(saying(from, own, said));
}

/** The label that most places have, how clearly, and of how many; 0 for no place. */
function summary(counts: KeyedCounts, row: number): number {
  let total = 0;
  let top = 0;
  let most = 0;
  for (let label = 0; label < COUNTS; label++) {
    const count = counts.at(row + label);
    total += count;
    if (count <= most) continue;
    top = label;
    most = count;
  }
  if (total === 0) return 0;
  const share = most / total;
  return ((1 + top) << 4) | ((share > 0.9 ? 3 : share > 0.6 ? 2 : 1) << 2) | Math.min(total - 1, 3);
}
