import { FeatureBuffer } from './buffer';
import { highOf, lowOf, newRow, ROW } from './labelSums';
import { addWeights, type Layer } from './layer';
import { addPrior } from './prior';
import { factsAt, spanFeatures, wordsBefore, wordsBehind, wordsWithin } from './spanFeatures';
import type { CandidateSpan } from './spans';
import type { ParagraphView } from './view';
import type { WordFacts } from './wordFacts';
import { WordSums } from './wordSums';
import { wordFeatures, type Role } from './wordFeatures';

/** Integers kept before they are reckoned anew: those of some long articles. */
const KEPT = 1 << 20;

/** Scores spans under a layer of weights, one paragraph after the other. What a word says in a role is summed once and kept. */
export class Scorer {
  readonly #layer: Layer;
  /** The paragraph that is being scored. */
  #view: ParagraphView | undefined;
  #words: WordSums<WordFacts>;
  readonly #features = new FeatureBuffer();
  readonly #sums = newRow();
  /** What is said behind the spans that end at `last`; -1 for none. */
  readonly #behind = newRow();
  #last = -1;

  constructor(layer: Layer) {
    this.#layer = layer;
    this.#words = new WordSums(this.#sumsOf);
  }

  begin(view: ParagraphView): void {
    if (this.#words.size > KEPT) this.#words = new WordSums(this.#sumsOf);
    this.#view = view;
    this.#last = -1;
  }

  /**
   * Whether the words of a span that no rule proposes leave it a chance. If they speak against every
   * label, as of half of all spans, the rest was enough for one name of 47,000 in 1,700 articles.
   */
  readonly isLikely = (first: number, last: number): boolean => {
    this.#sumWords(first, last);
    const sums = this.#sums;
    const a = sums[0] as number;
    const b = sums[1] as number;
    return lowOf(a) >= 0 || highOf(a) >= 0 || lowOf(b) >= 0 || highOf(b) >= 0 || lowOf(sums[2] as number) >= 0;
  };

  /** The row of scores (`labelSums.ts`) of a span, in steps; none has score 0. The next call writes over it. */
  score(span: CandidateSpan): Int32Array {
    const view = this.#view as ParagraphView;
    const sums = this.#sums;
    this.#sumWords(span.first, span.last);
    this.#features.clear();
    spanFeatures(view, span, this.#features);
    addWeights(this.#layer, this.#features, sums);
    addPrior(view, span, sums);
    return sums;
  }

  /** Spans that end together follow each other, so what stands behind them is summed once. */
  #sumWords(first: number, last: number): void {
    const view = this.#view as ParagraphView;
    const sums = this.#sums;
    const behind = this.#behind;
    if (last !== this.#last) {
      this.#last = last;
      for (let i = 0; i < ROW; i++) sums[i] = 0;
      wordsBehind(view, last, this.#addWord);
      for (let i = 0; i < ROW; i++) behind[i] = sums[i] as number;
    } else for (let i = 0; i < ROW; i++) sums[i] = behind[i] as number;
    wordsBefore(first, this.#addWord);
    wordsWithin(view, first, last, this.#addWord);
  }

  readonly #addWord = (at: number, role: Role, variant: number): void => {
    const facts = factsAt((this.#view as ParagraphView).facts, at);
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
    const sums = newRow();
    addWeights(this.#layer, this.#features, sums);
    return sums;
  };
}

/** All features of a span, for training; the scorer sums the same ones from what it keeps. */
export function allFeatures(view: ParagraphView, span: CandidateSpan, out: FeatureBuffer): void {
  const take = (at: number, role: Role, variant: number): void => {
    wordFeatures(factsAt(view.facts, at), role, variant, out);
  };
  wordsWithin(view, span.first, span.last, take);
  wordsBefore(span.first, take);
  wordsBehind(view, span.last, take);
  spanFeatures(view, span, out);
}
