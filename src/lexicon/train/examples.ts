import { readSequence } from '../../core/recognize/tagger/context';
import { bestTags, runsOf, type TaggedRun } from '../../core/recognize/tagger/decode';
import { featuresOf } from '../../core/recognize/tagger/features';
import { HintNames, placeIn, placesOf, readHints } from '../../core/recognize/tagger/hints';
import { segmentsOf, type Segment } from '../../core/recognize/tagger/segments';
import { OUTSIDE, STARTS, STOPS, TAG_COUNT, TAGGED_LABELS, tagOf } from '../../core/recognize/tagger/tags';
import { readWordType, type SilverLookup, type WordType } from '../../core/recognize/tagger/wordType';
import type { Unit } from '../../core/recognize/names/units';
import type { TrainingParagraph } from './corpus';
import type { Example, Weights } from './crf';

const K = TAG_COUNT;

/** A paragraph in features: what the tagger would look at. */
export interface Prepared {
  readonly paragraph: TrainingParagraph;
  readonly types: readonly WordType[];
  readonly segments: readonly (Segment & { readonly features: readonly Int32Array[] })[];
}

export type Typer = (unit: Unit) => WordType;

/** Reads word types once each. */
export function typer(silver: SilverLookup): Typer {
  const known = new Map<string, WordType>();
  return (unit) => {
    let type = known.get(unit.text);
    if (type === undefined) known.set(unit.text, (type = readWordType(unit, silver)));
    return type;
  };
}

const names = new HintNames();

export function prepare(paragraph: TrainingParagraph, type: Typer): Prepared {
  const { units, dates, candidates } = paragraph;
  const hints = readHints(units, dates, candidates, names);
  const types = units.map(type);
  const sequence = readSequence(units, types, hints);
  const segments = segmentsOf(units, types, hints).map(({ first, last }) => ({
    first,
    last,
    features: Array.from({ length: last - first + 1 }, (_, i) => Int32Array.from(featuresOf(sequence, first + i))),
  }));
  return { paragraph, types, segments };
}

/** The gold tags of a paragraph's units. */
export function goldTags({ units, gold }: TrainingParagraph): Uint8Array {
  const tags = new Uint8Array(units.length);
  const labels: readonly string[] = TAGGED_LABELS;
  const marked = gold.filter(({ label }) => labels.includes(label));
  placesOf(units, marked).forEach(([first, last], index) => {
    const label = labels.indexOf((marked[index] as { label: string }).label);
    for (let i = first; i <= last; i++) tags[i] = tagOf(label, placeIn(i, first, last));
  });
  return tags;
}

/** Examples for the first layer. */
export function examplesOf(prepared: Prepared): Example[] {
  const tags = goldTags(prepared.paragraph);
  return prepared.segments.map((segment) => ({
    features: segment.features,
    tags: tagsWithin(tags, segment),
    weight: 1,
  }));
}

/** The tags of a segment's units; a mention that the segment cuts is none. */
export function tagsWithin(tags: Uint8Array, { first, last }: Segment): Uint8Array {
  const within = tags.slice(first, last + 1);
  for (let i = 0; i < within.length && !STARTS.includes(within[i] as number); i++) within[i] = OUTSIDE;
  for (let i = within.length - 1; i >= 0 && !STOPS.includes(within[i] as number); i--) within[i] = OUTSIDE;
  return within;
}

/** The first layer's scores of each segment. */
export function scoresOf({ segments }: Prepared, { emission }: Weights): Float32Array[] {
  return segments.map(({ features }) => {
    const scores = new Float32Array(features.length * K);
    features.forEach((indices, i) => {
      for (const feature of indices) {
        for (let t = 0; t < K; t++)
          scores[i * K + t] = (scores[i * K + t] as number) + (emission[feature * K + t] as number);
      }
    });
    return scores;
  });
}

/** The runs that the best tags under these scores spell. */
export function decode({ segments }: Prepared, scores: readonly Float32Array[], transition: Float32Array): TaggedRun[] {
  return segments.flatMap(({ first }, s) => runsOf(bestTags(scores[s] as Float32Array, transition), first));
}
