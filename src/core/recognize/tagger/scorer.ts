import { FeatureBuffer } from './buffer';
import { LABEL_COUNT } from './labels';
import { addWeights, WEIGHT_STEP, type Layer } from './layer';
import { writePrior } from './prior';
import { factsAt, spanFeatures, spanWords } from './spanFeatures';
import type { CandidateSpan } from './spans';
import type { ParagraphView } from './view';
import type { WordFacts } from './wordFacts';
import { SumTable } from './sumTable';
import { ROLES, VARIANTS, wordFeatures, type Role } from './wordFeatures';

const K = LABEL_COUNT;

/** Sums kept before a table begins anew: those of some long articles. */
const KEPT = 1 << 18;

/** Keys that a word has: one for each role and variant. */
const KEYS = ROLES * VARIANTS;

/** Scores spans under a layer of weights. What a word says in a role is summed once and kept. */
export class Scorer {
  readonly #layer: Layer;
  /** The words of the paragraph that is being scored. */
  #facts: readonly WordFacts[] = [];
  #table = new SumTable();
  /** Words that the table knows. */
  #words = 0;
  readonly #features = new FeatureBuffer();
  readonly #sums = new Int32Array(K);
  readonly #scores: number[] = [];

  constructor(layer: Layer) {
    this.#layer = layer;
  }

  /** Rows of `LABEL_COUNT`, one for each span and any behind them; none has score 0. The next call writes over them. */
  score(view: ParagraphView, spans: readonly CandidateSpan[]): number[] {
    const scores = this.#scores;
    if (this.#table.size > KEPT) {
      this.#table = new SumTable();
      this.#words = 0;
    }
    this.#facts = view.facts;
    const sums = this.#sums;
    for (let index = 0; index < spans.length; index++) {
      const span = spans[index] as CandidateSpan;
      sums.fill(0);
      spanWords(view, span, this.#addWord);
      this.#features.clear();
      spanFeatures(view, span, this.#features);
      addWeights(this.#layer, this.#features, sums);
      const at = index * K;
      writePrior(view, span, scores, at);
      for (let k = 0; k < K; k++) scores[at + k] = (scores[at + k] as number) + (sums[k] as number) * WEIGHT_STEP;
    }
    return scores;
  }

  readonly #addWord = (at: number, role: Role, variant: number): void => {
    const facts = factsAt(this.#facts, at);
    const table = this.#table;
    if (facts.table !== table) {
      facts.table = table;
      facts.word = this.#words++;
    }
    const key = facts.word * KEYS + role * VARIANTS + variant + 1;
    const place = table.find(key);
    table.addTo(this.#sums, place < 0 ? table.put(key, this.#sumsOf(facts, role, variant)) : place);
  };

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
    wordFeatures(factsAt(view.facts, at), role, variant, out);
  });
  spanFeatures(view, span, out);
}
