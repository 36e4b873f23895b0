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

/** What a word says, summed, by role and variant; worked out when first asked for. */
interface Said {
  readonly facts: WordFacts;
  readonly sums: (Int32Array | undefined)[];
}

/** Words of which sums are kept; a long article has some thousand different ones. */
const KEPT = 20_000;

/** Scores spans under a layer of weights. What a word says in a role is summed once and kept with its facts. */
export class Scorer {
  readonly #layer: Layer;
  // no WeakMap: the collector goes through all of it again and again
  readonly #words = new Map<WordFacts, Said>();
  readonly #beyond = saidOf(BEYOND);
  /** The words of the paragraph that is being scored. */
  #paragraph: readonly Said[] = [];
  readonly #features = new FeatureBuffer();
  readonly #sums = new Int32Array(K);

  constructor(layer: Layer) {
    this.#layer = layer;
  }

  /** Rows of `LABEL_COUNT`, one for each span; none has score 0. */
  score(view: ParagraphView, spans: readonly CandidateSpan[]): Float32Array {
    const scores = new Float32Array(spans.length * K);
    if (spans.length === 0) return scores;
    if (this.#words.size > KEPT) this.#words.clear();
    this.#paragraph = view.facts.map((facts) => this.#said(facts));
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

  #said(facts: WordFacts): Said {
    let said = this.#words.get(facts);
    if (said === undefined) this.#words.set(facts, (said = saidOf(facts)));
    return said;
  }

  readonly #addWord = (at: number, role: Role, variant: number): void => {
    const said = at < 0 || at >= this.#paragraph.length ? this.#beyond : (this.#paragraph[at] as Said);
    const place = role * VARIANTS + variant;
    const own = said.sums[place] ?? (said.sums[place] = this.#sumsOf(said.facts, role, variant));
    const sums = this.#sums;
    for (let k = 0; k < K; k++) sums[k] = (sums[k] as number) + (own[k] as number);
  };

  #sumsOf(facts: WordFacts, role: Role, variant: number): Int32Array {
    this.#features.clear();
    wordFeatures(facts, role, variant, this.#features);
    const sums = new Int32Array(K);
    addWeights(this.#layer, this.#features, sums);
    return sums;
  }
}

function saidOf(facts: WordFacts): Said {
  return { facts, sums: [] };
}

/** All features of a span, for training; the scorer sums the same ones from what it keeps. */
export function allFeatures(view: ParagraphView, span: CandidateSpan, out: FeatureBuffer): void {
  spanWords(view, span, (at, role, variant) => {
    wordFeatures(view.facts[at] ?? BEYOND, role, variant, out);
  });
  spanFeatures(view, span, out);
}
