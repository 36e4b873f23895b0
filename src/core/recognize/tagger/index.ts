import {
  openProposals,
  withOpen,
  type NameCandidate,
  type OpenProposal,
  type Proposal,
  type ProposedNames,
} from '../names';
import { FeatureBuffer } from './buffer';
import { calibrated } from './calibrate';
import { Evidence, type FirstReading } from './evidence';
import { Chooser, type ChosenSpan } from './choose';
import { Judge } from './judge';
import { LABEL_COUNT, TAGGED_LABELS } from './labels';
import { addWeights, WEIGHT_STEP, type Layer } from './layer';
import type { TaggerModel } from './model';
import { Scorer } from './scorer';
import type { SilverLookup } from './silver';
import { candidateSpans, SpanCollector, type CandidateSpan } from './spans';
import { viewOf } from './view';
import { FactReader, type WordFacts } from './wordFacts';

export { parseModel, type TaggerModel } from './model';

/** A paragraph as the tagger reads it by itself; depends on its text alone. It is kept, so it holds no units. */
export interface ParagraphReading extends FirstReading {
  /** Rows of `LABEL_COUNT`. */
  readonly scores: readonly number[];
  readonly open: readonly OpenProposal[];
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
  return {
    // half of all spans are not: nothing makes a mention of them
    read: (names) => reader.read(names, true),
    decide: (paragraphs) => {
      const second = new SecondReader(new Evidence(paragraphs), model.second);
      return paragraphs.map((paragraph) => candidatesOf(paragraph, second.read(paragraph), second.probability, model));
    },
  };
}

/** Reads paragraphs by themselves, under one layer of weights. */
export class ParagraphReader {
  readonly #facts: FactReader;
  readonly #silver: SilverLookup;
  readonly #scorer: Scorer;
  readonly #collector = new SpanCollector();
  readonly #judge = new Judge();
  readonly #chooser = new Chooser();
  // written over by each paragraph
  readonly #capitals: WordFacts[] = [];
  readonly #places: number[] = [];

  constructor(layer: Layer, silver: SilverLookup) {
    this.#facts = new FactReader(silver);
    this.#silver = silver;
    this.#scorer = new Scorer(layer);
  }

  /** What it says of all spans, or with `likely` of those that may be names. */
  read(names: ProposedNames, likely = false): ParagraphReading {
    const view = viewOf(names, this.#facts, this.#silver);
    this.#scorer.begin(view);
    const spans = candidateSpans(names, view.facts, likely ? this.#scorer.isLikely : undefined, this.#collector);
    const count = spans.length;
    const scores = this.#scorer.score(spans);
    this.#judge.judge(scores, count);
    const label = this.#judge.label.slice(0, count);
    const gain = this.#judge.gain.slice(0, count);
    const capitals = this.#readCapitals(view.facts);
    return {
      capitals: this.#capitals.slice(0, capitals),
      places: this.#places.slice(0, capitals),
      length: names.units.length,
      spans,
      scores: scores.slice(0, count * LABEL_COUNT),
      label,
      gain,
      chosen: this.#chooser.choose(spans, gain, label, names.units.length),
      open: openProposals(names),
    };
  }

  /** Lists the capitalised words and where they stand; gives how many they are. */
  #readCapitals(facts: readonly WordFacts[]): number {
    let count = 0;
    for (let at = 0; at < facts.length; at++) {
      const word = facts[at] as WordFacts;
      if (!word.capital) continue;
      this.#capitals[count] = word;
      this.#places[count++] = at;
    }
    return count;
  }
}

/** Reads the paragraphs of an article again, in the light of each other. */
class SecondReader {
  readonly #evidence: Evidence;
  readonly #layer: Layer;
  readonly #features = new FeatureBuffer();
  readonly #sums = new Int32Array(LABEL_COUNT);
  readonly #judge = new Judge();
  readonly #chooser = new Chooser();
  // written over by each paragraph
  readonly #scores: number[] = [];

  constructor(evidence: Evidence, layer: Layer) {
    this.#evidence = evidence;
    this.#layer = layer;
  }

  /** The probability of each span of the paragraph that was read last, under its best label. */
  get probability(): readonly number[] {
    return this.#judge.probability;
  }

  /** The names of a paragraph. */
  read(paragraph: ParagraphReading): readonly ChosenSpan[] {
    const { length, spans, scores } = paragraph;
    const moved = this.#scores;
    const sums = this.#sums;
    for (let i = 0; i < scores.length; i++) moved[i] = scores[i] as number;
    this.#evidence.forEach(paragraph, this.#features, (span) => {
      sums.fill(0);
      addWeights(this.#layer, this.#features, sums);
      const at = span * LABEL_COUNT;
      for (let k = 0; k < LABEL_COUNT; k++)
        moved[at + k] = (moved[at + k] as number) + (sums[k] as number) * WEIGHT_STEP;
    });
    this.#judge.judge(moved, spans.length);
    return this.#chooser.choose(spans, this.#judge.gain, this.#judge.label, length);
  }
}

function candidatesOf(
  { spans, open }: ParagraphReading,
  chosen: readonly ChosenSpan[],
  probability: readonly number[],
  { calibration }: TaggerModel,
): NameCandidate[] {
  const found = chosen.map(({ index, label }): NameCandidate => {
    const span = spans[index] as CandidateSpan;
    const name = TAGGED_LABELS[label] as Proposal['label'];
    return {
      start: span.start,
      end: span.end,
      label: name,
      rule: ruleOf(span, name),
      score: calibrated(calibration.curves[label] as Float32Array, probability[index] as number),
      chosen: true,
    };
  });
  if (open.length === 0) return found;
  const taken = chosen.map(({ index }) => {
    const { first, last } = spans[index] as CandidateSpan;
    return { from: first, to: last };
  });
  return withOpen(found, taken, open);
}

/** The surest rule that proposed the very mention; else it was learnt. */
function ruleOf({ proposals }: CandidateSpan, label: string): string {
  let best: Proposal | undefined;
  for (const proposal of proposals)
    if (proposal.label === label && (best === undefined || proposal.score > best.score)) best = proposal;
  return best?.rule ?? `${label.toLowerCase()}.learnt`;
}
