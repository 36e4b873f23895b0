import { openProposals, withOpen, type NameCandidate, type Proposal, type ProposedNames } from '../names';
import { IntBuffer } from './buffer';
import { calibrated } from './calibrate';
import { Chooser } from './choose';
import { Evidence, ownOf, type FirstReading } from './evidence';
import { Judge } from './judge';
import { TAGGED_LABELS } from './labels';
import { ROW } from './labelSums';
import type { Layer } from './layer';
import type { TaggerModel } from './model';
import { SayingSums } from './sayings';
import { Scorer } from './scorer';
import type { SilverLookup } from './silver';
import { collectSpans, SpanCollector, type CandidateSpan } from './spans';
import { viewOf } from './view';
import { FactReader, type WordFacts } from './wordFacts';

export { parseModel, type TaggerModel } from './model';

/** A paragraph as the tagger reads it by itself; depends on its text alone. It is kept, so it holds no units. */
export class ParagraphReading implements FirstReading {
  constructor(
    readonly capitals: readonly WordFacts[],
    readonly places: readonly number[],
    readonly length: number,
    readonly spans: readonly CandidateSpan[],
    /** A row for each span (`labelSums.ts`), in steps. */
    readonly scores: readonly number[],
    readonly own: readonly number[],
    readonly chosen: readonly number[],
    readonly open: readonly NameCandidate[],
  ) {}
}

/**
 * The learnt part of the recogniser. It asks about spans: what the rules propose, and what a rule may
 * have missed by a word. A log-linear model over hashed features, the rules' verdict among them, gives
 * each span a probability for each label; the best reading without overlaps is taken.
 */
export interface Tagger {
  /** Reads one paragraph. */
  read(names: ProposedNames): ParagraphReading;
  /**
   * Judges all paragraphs of an article in the light of each other. For each paragraph its names in text
   * order with calibrated scores, and the rules' other proposals that stand clear of them.
   */
  decide(paragraphs: readonly ParagraphReading[]): NameCandidate[][];
}

export function createTagger(model: TaggerModel): Tagger {
  const silver = (key: number): number => model.silver[key] as number;
  const reader = new ParagraphReader(model.first, silver);
  const second = new SecondReader(model);
  return {
    // half of all spans are not: nothing makes a mention of them
    read: (names) => reader.read(names, true),
    decide: (paragraphs) => second.read(paragraphs),
  };
}

/** Units for whose facts room is kept; a paragraph of more of them is rare. */
const KEPT = 1 << 14;

/** What is worth less no article makes a name of: of 1,700 articles none lifted what was below -2. */
const HOPELESS = -3;

/** Reads paragraphs by themselves, under one layer of weights. */
export class ParagraphReader {
  readonly #reader: FactReader;
  readonly #silver: SilverLookup;
  readonly #scorer: Scorer;
  readonly #collector = new SpanCollector();
  readonly #judge = new Judge();
  readonly #chooser = new Chooser();
  // written over by each paragraph
  readonly #facts: WordFacts[] = [];
  readonly #spans: CandidateSpan[] = [];
  readonly #scores: number[] = [];
  readonly #own: number[] = [];
  readonly #capitals: WordFacts[] = [];
  readonly #places: number[] = [];

  constructor(layer: Layer, silver: SilverLookup) {
    this.#reader = new FactReader(silver);
    this.#silver = silver;
    this.#scorer = new Scorer(layer);
  }

  /** What it says of all spans, or with `likely` of those that may be names. */
  read(names: ProposedNames, likely = false): ParagraphReading {
    if (this.#facts.length > KEPT) this.#facts.length = this.#spans.length = 0;
    const view = viewOf(names, this.#reader, this.#silver, this.#facts);
    this.#scorer.begin(view);
    const count = this.#score(names, likely);
    const capitals = this.#readCapitals(names.units.length);
    return new ParagraphReading(
      this.#capitals.slice(0, capitals),
      this.#places.slice(0, capitals),
      names.units.length,
      this.#spans.slice(0, count),
      this.#scores.slice(0, count * ROW),
      this.#own.slice(0, count),
      this.#chooser.choose(this.#spans, this.#judge.gain, count, names.units.length),
      openProposals(names),
    );
  }

  /** Scores the spans and lists those that it keeps; gives how many they are. */
  #score(names: ProposedNames, likely: boolean): number {
    const { label, gain } = this.#judge;
    let count = 0;
    const keep = (span: CandidateSpan): void => {
      const row = this.#scorer.score(span);
      this.#judge.judge(count, row, 0);
      const worth = gain[count] as number;
      if (likely && worth <= HOPELESS) return;
      for (let i = 0; i < ROW; i++) this.#scores[count * ROW + i] = row[i] as number;
      this.#own[count] = ownOf(label[count] as number, worth);
      this.#spans[count++] = span;
    };
    collectSpans(names, this.#facts, this.#collector);
    this.#collector.forEach(keep, likely ? this.#scorer.isLikely : undefined);
    return count;
  }

  /** Lists the capitalised words and where they stand; gives how many they are. */
  #readCapitals(units: number): number {
    let count = 0;
    for (let at = 0; at < units; at++) {
      const word = this.#facts[at] as WordFacts;
      if (!word.capital) continue;
      this.#capitals[count] = word;
      this.#places[count++] = at;
    }
    return count;
  }
}

/** Reads the paragraphs of an article again, in the light of each other; one article after the other. */
class SecondReader {
  readonly #sums: SayingSums;
  readonly #curves: readonly Float32Array[];
  readonly #evidence = new Evidence();
  readonly #sayings = new IntBuffer();
  readonly #judge = new Judge();
  readonly #chooser = new Chooser();
  // written over by each paragraph
  readonly #scores: number[] = [];

  constructor({ second, calibration }: TaggerModel) {
    this.#sums = new SayingSums(second);
    this.#curves = calibration.curves;
  }

  /** For each paragraph its names, and the rules' other proposals that stand clear of them. */
  read(paragraphs: readonly ParagraphReading[]): NameCandidate[][] {
    this.#evidence.gather(paragraphs);
    return paragraphs.map((paragraph) => this.#candidates(paragraph, this.#choose(paragraph)));
  }

  #choose(paragraph: ParagraphReading): readonly number[] {
    const { length, spans, scores } = paragraph;
    for (let i = 0; i < scores.length; i++) this.#scores[i] = scores[i] as number;
    this.#evidence.forEach(paragraph, this.#sayings, this.#move);
    for (let span = 0; span < spans.length; span++) this.#judge.judge(span, this.#scores, span * ROW);
    return this.#chooser.choose(spans, this.#judge.gain, spans.length, length);
  }

  readonly #move = (span: number): void => {
    for (let i = 0; i < this.#sayings.length; i++) this.#sums.add(this.#sayings.at(i), this.#scores, span * ROW);
  };

  #candidates({ spans, open }: ParagraphReading, chosen: readonly number[]): NameCandidate[] {
    return withOpen(
      chosen.map((index) => this.#candidate(spans[index] as CandidateSpan, index)),
      open,
    );
  }

  #candidate(span: CandidateSpan, index: number): NameCandidate {
    const label = this.#judge.label[index] as number;
    const name = TAGGED_LABELS[label] as Proposal['label'];
    return {
      start: span.start,
      end: span.end,
      label: name,
      rule: ruleOf(span, name),
      score: calibrated(this.#curves[label] as Float32Array, this.#judge.probability[index] as number),
      chosen: true,
    };
  }
}

/** The surest rule that proposed the very mention; else it was learnt. */
function ruleOf({ proposals, from, until }: CandidateSpan, label: string): string {
  let best: Proposal | undefined;
  for (let index = from; index < until; index++) {
    const proposal = proposals[index] as Proposal;
    if (proposal.label === label && (best === undefined || proposal.score > best.score)) best = proposal;
  }
  return best?.rule ?? `${label.toLowerCase()}.learnt`;
}
