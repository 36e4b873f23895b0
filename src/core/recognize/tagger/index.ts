import type { Span } from '../../span';
import type { NameCandidate, NameLabel } from '../names';
import type { Unit } from '../names/units';
import { calibrated } from './calibrate';
import { readSequence } from './context';
import { bestTags, runsOf, type TaggedRun } from './decode';
import { Evidence, type FirstTagging } from './evidence';
import { featureIndex } from './hash';
import { HintNames, readHints } from './hints';
import { Lattice } from './lattice';
import type { Layer, TaggerModel } from './model';
import { Scorer } from './scorer';
import { segmentsOf, type Segment } from './segments';
import { TAG_COUNT, TAGGED_LABELS } from './tags';

export { parseModel, type TaggerModel } from './model';

const K = TAG_COUNT;

/** A paragraph as the tagger reads it by itself; depends on its text alone. */
export interface ParagraphTagging extends FirstTagging {
  readonly units: readonly Unit[];
  readonly candidates: readonly NameCandidate[];
  readonly segments: readonly ScoredSegment[];
}

interface ScoredSegment extends Segment {
  readonly scores: Float32Array;
}

/** The learnt part of the recogniser: takes what the rules propose as evidence among other and decides. */
export interface Tagger {
  /** Reads one paragraph. `dates` and `candidates` are in text order, offsets are UTF-16 units of its text. */
  read(units: readonly Unit[], dates: readonly Span[], candidates: readonly NameCandidate[]): ParagraphTagging;
  /**
   * Reads all paragraphs of an article again in the light of each other. For each paragraph its names
   * in text order with calibrated scores, and the rules' other proposals that stand clear of them.
   */
  decide(paragraphs: readonly ParagraphTagging[]): NameCandidate[][];
}

export function createTagger(model: TaggerModel): Tagger {
  const scorer = new Scorer(model.first, (stem) => model.silver.get(stem) ?? 0);
  const names = new HintNames();
  const lattice = new Lattice();
  const move = Float64Array.from(model.second.transition, Math.exp);

  const read: Tagger['read'] = (units, dates, candidates) => {
    const hints = readHints(units, dates, candidates, names);
    const types = units.map((unit) => scorer.type(unit));
    const sequence = readSequence(units, types, hints);
    const segments = segmentsOf(units, types, hints).map((segment) => ({
      ...segment,
      scores: scorer.score(sequence, segment),
    }));
    const runs = segments.flatMap(({ first, scores }) => runsOf(bestTags(scores, model.first.transition), first));
    return { units, candidates, types, segments, runs };
  };

  const decide: Tagger['decide'] = (paragraphs) => {
    const evidence = new Evidence(paragraphs);
    return paragraphs.map((paragraph) => {
      const features = evidence.features(paragraph);
      const found: NameCandidate[] = [];
      for (const segment of paragraph.segments) {
        const scores = segment.scores.slice();
        addEvidence(scores, segment, features, model.second);
        const tags = bestTags(scores, model.second.transition);
        const runs = runsOf(tags, segment.first);
        if (runs.length === 0) continue;
        lattice.run(scores, tags.length, move);
        for (const run of runs) {
          const from = run.first - segment.first;
          const raw = lattice.path(from, tags.subarray(from, run.last - segment.first + 1));
          found.push(candidateOf(paragraph, run, calibrated(model.calibration[run.label] as Float32Array, raw)));
        }
      }
      return withOpen(found, paragraph.candidates);
    });
  };

  return { read, decide };
}

/** Adds the weights of what the rest of the article says to the segment's scores. */
function addEvidence(
  scores: Float32Array,
  { first, last }: Segment,
  features: readonly (readonly number[])[],
  layer: Layer,
): void {
  for (let i = first; i <= last; i++) {
    for (const hash of features[i] as readonly number[]) {
      const row = (layer.rows[featureIndex(hash)] as number) * K;
      if (row === 0) continue;
      for (let t = 0; t < K; t++)
        scores[(i - first) * K + t] = (scores[(i - first) * K + t] as number) + (layer.weights[row + t] as number);
    }
  }
}

/** What decided where no rule had proposed the very mention. */
const LEARNT = 'learnt';

function candidateOf(
  { units, candidates }: ParagraphTagging,
  { first, last, label }: TaggedRun,
  score: number,
): NameCandidate {
  const start = (units[first] as Unit).start;
  const end = (units[last] as Unit).end;
  const name = TAGGED_LABELS[label] as NameLabel;
  const proposed = candidates.find(
    (candidate) => candidate.start === start && candidate.end === end && candidate.label === name,
  );
  return { start, end, label: name, rule: proposed?.rule ?? LEARNT, score, chosen: true };
}

/** Adds the proposals that were not enough by themselves and overlap nothing that was found. */
function withOpen(found: readonly NameCandidate[], candidates: readonly NameCandidate[]): NameCandidate[] {
  const open = candidates.filter(
    (candidate) => !candidate.chosen && !found.some((one) => one.start < candidate.end && candidate.start < one.end),
  );
  return [...found, ...open].sort((a, b) => a.start - b.start || b.end - a.end);
}
