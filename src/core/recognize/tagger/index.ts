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
import { Evidence } from './evidence';
import { judge, type Judgement } from './judge';
import { LABEL_COUNT, TAGGED_LABELS } from './labels';
import { addWeights, WEIGHT_STEP, type Layer } from './layer';
import type { TaggerModel } from './model';
import { Scorer } from './scorer';
import type { SilverLookup } from './silver';
import { candidateSpans, type CandidateSpan } from './spans';
import { viewOf } from './view';
import { FactReader, type WordFacts } from './wordFacts';

export { parseModel, type TaggerModel } from './model';

/** A paragraph as the tagger reads it by itself; depends on its text alone. It is kept, so it holds no units. */
export interface ParagraphReading extends Judgement {
  readonly facts: readonly WordFacts[];
  readonly spans: readonly CandidateSpan[];
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
  const features = new FeatureBuffer();
  return {
    read: (names) => withoutFar(reader.read(names)),
    decide: (paragraphs) => {
      const read = secondReader(new Evidence(paragraphs), model.second, features);
      return paragraphs.map((paragraph) => candidatesOf(paragraph, read(paragraph), model));
    },
  };
}

/** Reads paragraphs by themselves, under one layer of weights. */
export class ParagraphReader {
  readonly #facts: FactReader;
  readonly #silver: SilverLookup;
  readonly #scorer: Scorer;

  constructor(layer: Layer, silver: SilverLookup) {
    this.#facts = new FactReader(silver);
    this.#silver = silver;
    this.#scorer = new Scorer(layer);
  }

  read(names: ProposedNames): ParagraphReading {
    const view = viewOf(names, this.#facts, this.#silver);
    const spans = candidateSpans(names, view.facts);
    const scores = this.#scorer.score(view, spans);
    const { label, probability, gain, chosen } = judge(spans, scores, names.units.length);
    return { facts: view.facts, spans, scores, label, probability, gain, chosen, open: openProposals(names) };
  }
}

/** What the rest of an article says moves a span's gain by less than this; by 4.6 at most in 1,700 articles. */
const FAR = 5;

/** The reading without the spans that nothing can make a mention: about two of five. */
function withoutFar(reading: ParagraphReading): ParagraphReading {
  const spans: CandidateSpan[] = [];
  const scores: number[] = [];
  const label: number[] = [];
  const probability: number[] = [];
  const gain: number[] = [];
  const places: number[] = [];
  for (let i = 0; i < reading.spans.length; i++) {
    const own = reading.gain[i] as number;
    places.push(spans.length);
    if (own <= -FAR) continue;
    spans.push(reading.spans[i] as CandidateSpan);
    for (let at = i * LABEL_COUNT; at < (i + 1) * LABEL_COUNT; at++) scores.push(reading.scores[at] as number);
    label.push(reading.label[i] as number);
    probability.push(reading.probability[i] as number);
    gain.push(own);
  }
  const chosen = reading.chosen.map((choice) => ({ index: places[choice.index] as number, label: choice.label }));
  return { facts: reading.facts, spans, scores, label, probability, gain, chosen, open: reading.open };
}

/** What reads the paragraphs of an article again, in the light of each other. */
function secondReader(
  evidence: Evidence,
  layer: Layer,
  features: FeatureBuffer,
): (paragraph: ParagraphReading) => Judgement {
  const sums = new Int32Array(LABEL_COUNT);
  // written over by each paragraph
  const moved: number[] = [];
  return (paragraph) => {
    const { facts, spans, scores } = paragraph;
    if (spans.length === 0) return paragraph;
    for (let i = 0; i < scores.length; i++) moved[i] = scores[i] as number;
    evidence.forEach(paragraph, features, (span) => {
      sums.fill(0);
      addWeights(layer, features, sums);
      const at = span * LABEL_COUNT;
      for (let k = 0; k < LABEL_COUNT; k++)
        moved[at + k] = (moved[at + k] as number) + (sums[k] as number) * WEIGHT_STEP;
    });
    return judge(spans, moved, facts.length);
  };
}

function candidatesOf(
  { spans, open }: ParagraphReading,
  { chosen, probability }: Judgement,
  { calibration }: TaggerModel,
): NameCandidate[] {
  const taken: { from: number; to: number }[] = [];
  const found = chosen.map(({ index, label }): NameCandidate => {
    const span = spans[index] as CandidateSpan;
    taken.push({ from: span.first, to: span.last });
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
  return withOpen(found, taken, open);
}

/** The surest rule that proposed the very mention; else it was learnt. */
function ruleOf({ proposals }: CandidateSpan, label: string): string {
  let best: Proposal | undefined;
  for (const proposal of proposals)
    if (proposal.label === label && (best === undefined || proposal.score > best.score)) best = proposal;
  return best?.rule ?? `${label.toLowerCase()}.learnt`;
}
