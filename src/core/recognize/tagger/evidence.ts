import type { FeatureBuffer } from './buffer';
import { mix, mix3 } from './hash';
import type { Judgement } from './judge';
import { LABEL_COUNT, labelIndex } from './labels';
import type { CandidateSpan } from './spans';
import type { WordFacts } from './wordFacts';

const PERSON = labelIndex('PERSON');
const OUTSIDE = LABEL_COUNT;

/** What the first reading of a paragraph found. */
export interface FirstReading extends Judgement {
  readonly facts: readonly WordFacts[];
  readonly spans: readonly CandidateSpan[];
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

/** What an article's paragraphs together say about each name; the second reading uses it. Linear to build. */
export class Evidence {
  /** Mentions by first and last stem and length; longer ones by their last and by their first stem. */
  readonly #whole = new Map<number, Counts>();
  readonly #last = new Map<number, Counts>();
  readonly #first = new Map<number, Counts>();
  /** Capitalised words by their stem. */
  readonly #word = new Map<number, Counts>();

  constructor(paragraphs: Iterable<FirstReading>) {
    for (const { facts, spans, chosen } of paragraphs) {
      const labels = new Uint8Array(facts.length).fill(OUTSIDE);
      for (const { index, label } of chosen) {
        const span = spans[index] as CandidateSpan;
        labels.fill(label, span.first, span.last + 1);
        this.#count(span, label, facts, 1);
      }
      for (let i = 0; i < facts.length; i++) {
        const { capital, stem } = facts[i] as WordFacts;
        if (capital) bump(this.#word, stem, labels[i] as number, 1);
      }
    }
  }

  #count({ first, last }: CandidateSpan, label: number, facts: readonly WordFacts[], by: number): void {
    const a = facts[first] as WordFacts;
    const z = facts[last] as WordFacts;
    bump(this.#whole, mix3(a.stem, z.stem, last - first), label, by);
    if (first === last) return;
    bump(this.#last, z.stem, label, by);
    bump(this.#first, a.stem, label, by);
  }

  /**
   * For each span of a paragraph about which the rest of the article says something: hands over its
   * index when its features are in the buffer. What the place itself added does not speak for it.
   */
  forEach(reading: FirstReading, buffer: FeatureBuffer, use: (span: number) => void): void {
    const { facts, spans, chosen, gain, label } = reading;
    const at = new Int16Array(facts.length).fill(-1);
    chosen.forEach(({ index }, k) => {
      const { first, last } = spans[index] as CandidateSpan;
      at.fill(k, first, last + 1);
    });
    spans.forEach((span, index) => {
      const last = facts[span.last] as WordFacts;
      if (!last.capital && !(facts[span.first] as WordFacts).capital) return;
      this.#countOwn(reading, span, at, -1);
      const here = at[span.last] as number;
      const own = here < 0 ? OUTSIDE : (chosen[here]?.label ?? OUTSIDE);
      const words = last.capital ? this.#word.get(last.stem) : undefined;
      if (words !== undefined) words[own] = (words[own] as number) - 1;
      buffer.clear();
      this.#features(span, facts, words, (label[index] as number) * 4 + gainClass(gain[index] as number), buffer);
      if (words !== undefined) words[own] = (words[own] as number) + 1;
      this.#countOwn(reading, span, at, 1);
      if (buffer.length > 0) use(index);
    });
  }

  /** Takes the mentions that overlap the span out of the counts, or puts them back. */
  #countOwn({ facts, spans, chosen }: FirstReading, span: CandidateSpan, at: Int16Array, by: number): void {
    let previous = -1;
    for (let i = span.first; i <= span.last; i++) {
      const k = at[i] as number;
      if (k === previous || k < 0) continue;
      previous = k;
      const choice = chosen[k];
      if (choice !== undefined) this.#count(spans[choice.index] as CandidateSpan, choice.label, facts, by);
    }
  }

  #features(
    span: CandidateSpan,
    facts: readonly WordFacts[],
    words: Counts | undefined,
    own: number,
    out: FeatureBuffer,
  ): void {
    const first = facts[span.first] as WordFacts;
    const last = facts[span.last] as WordFacts;
    const lone = span.first === span.last;
    const kind = lone ? Kind.Lone : 0;
    const ends = this.#last.get(last.stem);
    add(out, kind + Kind.Whole, this.#whole.get(mix3(first.stem, last.stem, span.last - span.first)), own);
    add(out, kind + Kind.Last, ends, own);
    add(out, kind + Kind.First, this.#first.get(first.stem), own);
    add(out, kind + Kind.Word, words, own);
    if (!lone) {
      add(out, Kind.LastAlone, this.#whole.get(mix3(last.stem, last.stem, 0)), own);
      add(out, Kind.FirstAlone, this.#whole.get(mix3(first.stem, first.stem, 0)), own);
    } else if (ends !== undefined && (ends[PERSON] as number) > 0) {
      out.add(Kind.Surname, own);
    }
  }
}

function add(out: FeatureBuffer, kind: number, counts: Counts | undefined, own: number): void {
  const said = summary(counts);
  if (said === 0) return;
  out.add(kind, said);
  out.add(kind + Kind.Share, said >> 2);
  out.add(kind + Kind.Own, mix(said, own));
}

function bump(map: Map<number, Counts>, key: number, label: number, by: number): void {
  let counts = map.get(key);
  if (counts === undefined) map.set(key, (counts = new Array<number>(LABEL_COUNT + 1).fill(0)));
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
