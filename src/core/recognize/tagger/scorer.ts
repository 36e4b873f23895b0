import { FeatureBuffer } from './buffer';
import { LABEL_COUNT } from './labels';
import { addWeights, WEIGHT_STEP, type Layer } from './layer';
import { writePrior } from './prior';
import { factsAt, spanFeatures, spanWords } from './spanFeatures';
import type { CandidateSpan } from './spans';
import type { ParagraphView } from './view';
import type { WordFacts } from './wordFacts';
import { WordSums } from './wordSums';
import { wordFeatures, type Role } from './wordFeatures';

const K = LABEL_COUNT;

/** Integers kept before they are reckoned anew: those of some long articles. */
const KEPT = 1 << 20;

/** Scores spans under a layer of weights. What a word says in a role is summed once and kept. */
export class Scorer {
  /** Rows of `LABEL_COUNT` for the spans scored last, and any behind them; none has score 0. */
  readonly scores: number[] = [];
  readonly #layer: Layer;
  /** The words of the paragraph that is being scored. */
  #facts: readonly WordFacts[] = [];
  #words: WordSums<WordFacts>;
  readonly #features = new FeatureBuffer();
  readonly #sums = new Int32Array(K);

  constructor(layer: Layer) {
    this.#layer = layer;
    this.#words = new WordSums(this.#sumsOf);
  }

  /**
   * Scores spans into `scores`, and gives how many. With `likely` only those which may be names: others
   * are taken out of `spans`. Of a span that no rule proposes, and against which its words speak for
   * every label, the rest was never enough in 1,700 articles; that is half of all spans.
   */
  score(view: ParagraphView, spans: CandidateSpan[], likely: boolean): number {
    if (this.#words.size > KEPT) this.#words = new WordSums(this.#sumsOf);
    this.#facts = view.facts;
    const sums = this.#sums;
    const { scores } = this;
    let count = 0;
    for (let index = 0; index < spans.length; index++) {
      const span = spans[index] as CandidateSpan;
      sums.fill(0);
      spanWords(view, span, this.#addWord);
      if (likely && span.proposals.length === 0 && speakAgainst(sums)) continue;
      this.#features.clear();
      spanFeatures(view, span, this.#features);
      addWeights(this.#layer, this.#features, sums);
      const at = count * K;
      writePrior(view, span, scores, at);
      for (let k = 0; k < K; k++) scores[at + k] = (scores[at + k] as number) + (sums[k] as number) * WEIGHT_STEP;
      spans[count++] = span;
    }
    spans.length = count;
    return count;
  }

  readonly #addWord = (at: number, role: Role, variant: number): void => {
    const facts = factsAt(this.#facts, at);
    const words = this.#words;
    if (facts.sums !== words) {
      facts.sums = words;
      facts.beside = 0;
      facts.inside = 0;
    }
    words.add(facts, role, variant, this.#sums);
  };

  readonly #sumsOf = (facts: WordFacts, role: Role, variant: number): Int32Array => {
    this.#features.clear();
    wordFeatures(facts, role, variant, this.#features);
    const sums = new Int32Array(K);
    addWeights(this.#layer, this.#features, sums);
    return sums;
  };
}

function speakAgainst(sums: Int32Array): boolean {
  for (let k = 0; k < K; k++) if ((sums[k] as number) >= 0) return false;
  return true;
}

/** All features of a span, for training; the scorer sums the same ones from what it keeps. */
export function allFeatures(view: ParagraphView, span: CandidateSpan, out: FeatureBuffer): void {
  spanWords(view, span, (at, role, variant) => {
    wordFeatures(factsAt(view.facts, at), role, variant, out);
  });
  spanFeatures(view, span, out);
}
