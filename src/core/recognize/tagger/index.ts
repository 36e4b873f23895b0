import { withOpen, type NameCandidate, type Proposal, type ProposedNames, type Unit } from '../names';
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

/** A paragraph as the tagger reads it by itself; depends on its text alone. */
export interface ParagraphReading extends Judgement {
  readonly names: ProposedNames;
  readonly facts: readonly WordFacts[];
  readonly spans: readonly CandidateSpan[];
  /** Rows of `LABEL_COUNT`. */
  readonly scores: readonly number[];
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
    read: (names) => reader.read(names),
    decide: (paragraphs) => {
      const evidence = new Evidence(paragraphs);
      return paragraphs.map((paragraph) =>
        candidatesOf(paragraph, secondReading(paragraph, evidence, model.second, features), model),
      );
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
    return { names, facts: view.facts, spans, scores, label, probability, gain, chosen };
  }
}

function secondReading(
  paragraph: ParagraphReading,
  evidence: Evidence,
  layer: Layer,
  features: FeatureBuffer,
): Judgement {
  const { spans, scores, names } = paragraph;
  if (spans.length === 0) return paragraph;
  const moved = scores.slice();
  const sums = new Int32Array(LABEL_COUNT);
  evidence.forEach(paragraph, features, (span) => {
    sums.fill(0);
    addWeights(layer, features, sums);
    const at = span * LABEL_COUNT;
    for (let k = 0; k < LABEL_COUNT; k++) moved[at + k] = (moved[at + k] as number) + (sums[k] as number) * WEIGHT_STEP;
  });
  return judge(spans, moved, names.units.length);
}

function candidatesOf(
  { names: { units, proposals }, spans }: ParagraphReading,
  { chosen, probability }: Judgement,
  { calibration }: TaggerModel,
): NameCandidate[] {
  const taken: { from: number; to: number }[] = [];
  const found = chosen.map(({ index, label }): NameCandidate => {
    const span = spans[index] as CandidateSpan;
    taken.push({ from: span.first, to: span.last });
    const name = TAGGED_LABELS[label] as Proposal['label'];
    return {
      start: (units[span.first] as Unit).start,
      end: (units[span.last] as Unit).end,
      label: name,
      rule: ruleOf(span, name),
      score: calibrated(calibration.curves[label] as Float32Array, probability[index] as number),
      chosen: true,
    };
  });
  return withOpen(found, taken, units, proposals);
}

/** The surest rule that proposed the very mention; else it was learnt. */
function ruleOf({ proposals }: CandidateSpan, label: string): string {
  let best: Proposal | undefined;
  for (const proposal of proposals)
    if (proposal.label === label && (best === undefined || proposal.score > best.score)) best = proposal;
  return best?.rule ?? `${label.toLowerCase()}.learnt`;
}
