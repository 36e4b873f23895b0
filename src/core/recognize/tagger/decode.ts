import { BEFORE, labelOf, OUTSIDE, Place, placeOf, STARTS, STOPS, TAG_COUNT } from './tags';

const K = TAG_COUNT;

/**
 * The best sequence of tags under scores for each unit (rows of `TAG_COUNT`) and each pair of tags.
 * Before and behind the sequence stands O.
 */
export function bestTags(score: Float32Array, transition: Float32Array): Uint8Array {
  const n = score.length / K;
  const best = new Float32Array(n * K);
  const back = new Uint8Array(n * K);
  const tags = new Uint8Array(n);
  if (n === 0) return tags;
  best.fill(-Infinity, 0, K);
  for (const t of STARTS) best[t] = (transition[OUTSIDE * K + t] as number) + (score[t] as number);
  for (let i = 1; i < n; i++) {
    const at = i * K;
    for (let t = 0; t < K; t++) {
      let top = -Infinity;
      let from = 0;
      for (const s of BEFORE[t] as readonly number[]) {
        const value = (best[at - K + s] as number) + (transition[s * K + t] as number);
        if (value > top) {
          top = value;
          from = s;
        }
      }
      best[at + t] = top + (score[at + t] as number);
      back[at + t] = from;
    }
  }
  const end = (n - 1) * K;
  const finish = (t: number): number => (best[end + t] as number) + (transition[t * K + OUTSIDE] as number);
  let tag = STOPS.reduce((a, b) => (finish(b) > finish(a) ? b : a));
  for (let i = n - 1; i >= 0; i--) {
    tags[i] = tag;
    tag = back[i * K + tag] as number;
  }
  return tags;
}

/** A run of units under one label: both ends inclusive. */
export interface TaggedRun {
  readonly first: number;
  readonly last: number;
  /** Index into `TAGGED_LABELS`. */
  readonly label: number;
}

/** The mentions that a sequence of tags spells, counted from `offset`. */
export function runsOf(tags: Uint8Array, offset = 0): TaggedRun[] {
  const runs: TaggedRun[] = [];
  let first = 0;
  tags.forEach((tag, i) => {
    const label = labelOf(tag);
    if (label < 0) return;
    const place = placeOf(tag);
    if (place === Place.Begin || place === Place.Single) first = i;
    if (place === Place.End || place === Place.Single) runs.push({ first: first + offset, last: i + offset, label });
  });
  return runs;
}
