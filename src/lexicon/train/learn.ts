import { Evidence } from '../../core/recognize/tagger/evidence';
import { FeatureBuffer, IntBuffer } from '../../core/recognize/tagger/buffer';
import { FEATURE_COUNT, featureIndex } from '../../core/recognize/tagger/hash';
import { ParagraphReader } from '../../core/recognize/tagger';
import { LABEL_COUNT, labelIndex } from '../../core/recognize/tagger/labels';
import { newRow, ROW, unpackRow } from '../../core/recognize/tagger/labelSums';
import { WEIGHT_STEP, type Layer } from '../../core/recognize/tagger/layer';
import { addPrior } from '../../core/recognize/tagger/prior';
import { sayingFeatures } from '../../core/recognize/tagger/sayings';
import { allFeatures } from '../../core/recognize/tagger/scorer';
import { candidateSpans, type CandidateSpan } from '../../core/recognize/tagger/spans';
import { viewOf } from '../../core/recognize/tagger/view';
import { FactReader } from '../../core/recognize/tagger/wordFacts';
import { overlaps, type Span } from '../../core/span';
import { UNDECIDED, type TrainingArticle, type TrainingParagraph } from './corpus';
import { trainLogistic, type Example, type TrainOptions } from './logistic';

const K = LABEL_COUNT;

/** Found by cross-validation on the labelled and the read articles. */
const FIRST: TrainOptions = { epochs: 8, rate: 0.06, decay: 1 };
const SECOND: TrainOptions = { epochs: 5, rate: 0.02, decay: 1 };
/** Readings for the second layer come from first layers that have not seen the article. */
const INNER_FOLDS = 4;

export interface Layers {
  readonly first: Layer;
  readonly second: Layer;
}

/** Learns both layers. The same articles give the same weights. */
export function learn(articles: readonly TrainingArticle[], silver: Uint8Array): Layers {
  const lookup = (key: number): number => silver[key] as number;
  const reader = new FactReader(lookup);
  const examples = articles.map(({ paragraphs }) => paragraphs.flatMap((p) => firstExamples(p, reader, lookup)));
  const first = quantized(trainLogistic(examples.flat(), FIRST));
  const second: Example[] = [];
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const held = (index: number): boolean => index % INNER_FOLDS === fold;
    const blind = quantized(trainLogistic(examples.filter((_, i) => !held(i)).flat(), FIRST));
    const blindReader = new ParagraphReader(blind, lookup);
    articles.forEach(({ paragraphs }, i) => {
      if (held(i)) for (const example of secondExamples(paragraphs, blindReader)) second.push(example);
    });
  }
  return { first, second: quantized(trainLogistic(second, SECOND)) };
}

function firstExamples(
  { names, gold }: TrainingParagraph,
  reader: FactReader,
  silver: (key: number) => number,
): Example[] {
  if (gold === undefined) return [];
  const view = viewOf(names, reader, silver);
  const spans = candidateSpans(names, view.facts);
  const labels = labelsOf(spans, gold);
  return spans.flatMap((span, index) => {
    const label = labels[index];
    if (label === undefined) return [];
    buffer.clear();
    allFeatures(view, span, buffer);
    const base = newRow();
    addPrior(view, span, base);
    return [{ features: indices(buffer), label, base: scoresOf(base, 0) }];
  });
}

const buffer = new FeatureBuffer();
const sayings = new IntBuffer();
const steps = new Int32Array(K);

/** What a row of scores in steps comes to. */
function scoresOf(rows: ArrayLike<number>, at: number): Float32Array {
  unpackRow(rows, at, steps);
  return Float32Array.from(steps, (step) => step * WEIGHT_STEP);
}

function indices(features: FeatureBuffer): Int32Array {
  return Int32Array.from({ length: features.length }, (_, i) => featureIndex(features.at(i)));
}

function secondExamples(paragraphs: readonly TrainingParagraph[], reader: ParagraphReader): Example[] {
  const readings = paragraphs.map(({ names }) => reader.read(names));
  const evidence = new Evidence();
  evidence.gather(readings);
  const examples: Example[] = [];
  readings.forEach((reading, i) => {
    const { gold } = paragraphs[i] as TrainingParagraph;
    if (gold === undefined) return;
    const labels = labelsOf(reading.spans, gold);
    evidence.forEach(reading, sayings, (span) => {
      const label = labels[span];
      if (label === undefined) return;
      buffer.clear();
      for (let k = 0; k < sayings.length; k++) sayingFeatures(sayings.at(k), buffer);
      examples.push({ features: indices(buffer), label, base: scoresOf(reading.scores, span * ROW) });
    });
  });
  return examples;
}

/** For each span the index of its label, -1 for none, `undefined` where the reader did not decide. */
function labelsOf(
  spans: readonly CandidateSpan[],
  gold: readonly (Span & { readonly label: string })[],
): (number | undefined)[] {
  const labels = new Map(gold.map(({ start, end, label }) => [`${start}-${end}`, labelIndex(label)]));
  const undecided = gold.filter(({ label }) => label === UNDECIDED);
  return spans.map((place) => {
    if (undecided.some((span) => overlaps(span, place))) return undefined;
    return labels.get(`${place.start}-${place.end}`) ?? -1;
  });
}

/** Weights in steps; features whose weights all come to nothing get no row. */
export function quantized(weights: Float32Array): Layer {
  const rows = new Uint16Array(FEATURE_COUNT);
  const kept: number[] = new Array<number>(K).fill(0);
  for (let feature = 0; feature < FEATURE_COUNT; feature++) {
    const row = Array.from(weights.subarray(feature * K, feature * K + K), step);
    if (row.every((value) => value === 0)) continue;
    rows[feature] = kept.length / K;
    kept.push(...row);
  }
  return { rows, weights: Int8Array.from(kept) };
}

function step(weight: number): number {
  return Math.max(-127, Math.min(127, Math.round(weight / WEIGHT_STEP)));
}
