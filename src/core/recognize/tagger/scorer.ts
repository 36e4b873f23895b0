import { FeatureBuffer } from './buffer';
import { LABEL_COUNT } from './labels';
import { addWeights, WEIGHT_STEP, type Layer } from './layer';
import { addPrior } from './prior';
import { BEYOND, spanFeatures, spanWords } from './spanFeatures';
import type { CandidateSpan } from './spans';
import type { ParagraphView } from './view';
import type { WordFacts } from './wordFacts';
import type { Role } from './wordFeatures';
import { VARIANTS, wordFeatures } from './wordFeatures';

const K = LABEL_COUNT;

/** What a word says under one scorer's weights, summed, by role and variant; worked out when first asked for. */
interface Said {
  readonly scorer: Scorer;
  readonly sums: (Int32Array | undefined)[];
}

/** Scores spans under a layer of weights. What a word says in a role is summed once and kept with its facts. */
export class Scorer {
  readonly #layer: Layer;
  /** The words of the paragraph that is being scored. */
  #facts: readonly WordFacts[] = [];
  readonly #features = new FeatureBuffer();
  readonly #sums = new Int32Array(K);

  constructor(layer: Layer) {
    this.#layer = layer;
  }

  /** Rows of `LABEL_COUNT`, one for each span; none has score 0. */
  score(view: ParagraphView, spans: readonly CandidateSpan[]): number[] {
    const scores: number[] = [];
    this.#facts = view.facts;
    const sums = this.#sums;
    for (const span of spans) {
      sums.fill(0);
      spanWords(view, span, this.#addWord);
      this.#features.clear();
      spanFeatures(view, span, this.#features);
      addWeights(this.#layer, this.#features, sums);
      const at = scores.length;
      addPrior(view, span, scores);
      for (let k = 0; k < K; k++) scores[at + k] = (scores[at + k] as number) + (sums[k] as number) * WEIGHT_STEP;
    }
    return scores;
  }

  readonly #addWord = (at: number, role: Role, variant: number): void => {
    const facts = this.#facts[at] ?? BEYOND;
    const said = this.#said(facts);
    const place = role * VARIANTS + variant;
    const own = said[place] ?? (said[place] = this.#sumsOf(facts, role, variant));
    const sums = this.#sums;
    for (let k = 0; k < K; k++) sums[k] = (sums[k] as number) + (own[k] as number);
  };

  #said(facts: WordFacts): (Int32Array | undefined)[] {
    const known = facts.said as Said | undefined;
    if (known?.scorer === this) return known.sums;
    const sums: (Int32Array | undefined)[] = [];
    facts.said = { scorer: this, sums } satisfies Said;
    return sums;
  }

  #sumsOf(facts: WordFacts, role: Role, variant: number): Int32Array {
    this.#features.clear();
    wordFeatures(facts, role, variant, this.#features);
    const sums = new Int32Array(K);
    addWeights(this.#layer, this.#features, sums);
    return sums;
  }
}

/** All features of a span, for training; the scorer sums the same ones from what it keeps. */
export function allFeatures(view: ParagraphView, span: CandidateSpan, out: FeatureBuffer): void {
  spanWords(view, span, (at, role, variant) => {
    wordFeatures(view.facts[at] ?? BEYOND, role, variant, out);
  });
  spanFeatures(view, span, out);
}
