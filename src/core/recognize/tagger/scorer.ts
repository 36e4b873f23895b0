import { FeatureBuffer } from './buffer';
import { LABEL_COUNT } from './labels';
import { addWeights, WEIGHT_STEP, type Layer } from './layer';
import { addPrior } from './prior';
import { spanFeatures, spanWords } from './spanFeatures';
import type { CandidateSpan } from './spans';
import type { ParagraphView } from './view';
import type { WordFacts } from './wordFacts';
import type { Role } from './wordFeatures';
import { VARIANTS, wordFeatures } from './wordFeatures';

const K = LABEL_COUNT;

/** Scores spans under a layer of weights. What a word says in a role is summed once and kept with its facts. */
export class Scorer {
  readonly #layer: Layer;
  readonly #words = new WeakMap<WordFacts, (Int32Array | undefined)[]>();
  readonly #features = new FeatureBuffer();
  readonly #sums = new Int32Array(K);

  constructor(layer: Layer) {
    this.#layer = layer;
  }

  /** Rows of `LABEL_COUNT`, one for each span; none has score 0. */
  score(view: ParagraphView, spans: readonly CandidateSpan[]): Float32Array {
    const scores = new Float32Array(spans.length * K);
    for (let index = 0; index < spans.length; index++) {
      const span = spans[index] as CandidateSpan;
      const at = index * K;
      this.#sums.fill(0);
      spanWords(view, span, this.#addWord);
      this.#features.clear();
      spanFeatures(view, span, this.#features);
      addWeights(this.#layer, this.#features, this.#sums);
      addPrior(view, span, scores, at);
      for (let k = 0; k < K; k++) scores[at + k] = (scores[at + k] as number) + (this.#sums[k] as number) * WEIGHT_STEP;
    }
    return scores;
  }

  readonly #addWord = (facts: WordFacts, role: Role, variant: number): void => {
    const own = this.#word(facts, role, variant);
    const sums = this.#sums;
    for (let k = 0; k < K; k++) sums[k] = (sums[k] as number) + (own[k] as number);
  };

  #word(facts: WordFacts, role: Role, variant: number): Int32Array {
    let known = this.#words.get(facts);
    if (known === undefined) this.#words.set(facts, (known = []));
    const place = role * VARIANTS + variant;
    let sums = known[place];
    if (sums === undefined) {
      this.#features.clear();
      wordFeatures(facts, role, variant, this.#features);
      addWeights(this.#layer, this.#features, (sums = known[place] = new Int32Array(K)));
    }
    return sums;
  }
}

/** All features of a span, for training; the scorer sums the same ones from what it keeps. */
export function allFeatures(view: ParagraphView, span: CandidateSpan, out: FeatureBuffer): void {
  spanWords(view, span, (facts, role, variant) => {
    wordFeatures(facts, role, variant, out);
  });
  spanFeatures(view, span, out);
}
