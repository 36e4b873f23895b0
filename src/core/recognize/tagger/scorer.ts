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

/** What a word says, worked out when first asked for. */
interface Said {
  readonly table: SumTable;
  /** Where the table has it, by role and variant. */
  readonly places: (number | undefined)[];
}

/** Sums of labels, in steps, one row after the other: rows that are read together lie together. */
class SumTable {
  #sums = new Int32Array(1024 * K);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Keeps the sums; gives the place of their first. */
  push(sums: Int32Array): number {
    if (this.#length === this.#sums.length) {
      const larger = new Int32Array(2 * this.#length);
      larger.set(this.#sums);
      this.#sums = larger;
    }
    const at = this.#length;
    this.#sums.set(sums, at);
    this.#length += K;
    return at;
  }

  addTo(sums: Int32Array, at: number): void {
    const own = this.#sums;
    for (let k = 0; k < K; k++) sums[k] = (sums[k] as number) + (own[at + k] as number);
  }
}

/** Sums kept before a table begins anew: some dozens of long articles. */
const KEPT = 1 << 21;

/** Scores spans under a layer of weights. What a word says in a role is summed once and kept. */
export class Scorer {
  readonly #layer: Layer;
  /** The words of the paragraph that is being scored. */
  #facts: readonly WordFacts[] = [];
  #table = new SumTable();
  readonly #features = new FeatureBuffer();
  readonly #sums = new Int32Array(K);

  constructor(layer: Layer) {
    this.#layer = layer;
  }

  /** Rows of `LABEL_COUNT`, one for each span; none has score 0. */
  score(view: ParagraphView, spans: readonly CandidateSpan[]): number[] {
    const scores: number[] = [];
    if (this.#table.length > KEPT) this.#table = new SumTable();
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
    const places = this.#placesOf(facts);
    const index = role * VARIANTS + variant;
    const place = places[index] ?? (places[index] = this.#table.push(this.#sumsOf(facts, role, variant)));
    this.#table.addTo(this.#sums, place);
  };

  #placesOf(facts: WordFacts): (number | undefined)[] {
    const known = facts.said as Said | undefined;
    if (known?.table === this.#table) return known.places;
    const places: (number | undefined)[] = [];
    facts.said = { table: this.#table, places } satisfies Said;
    return places;
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
