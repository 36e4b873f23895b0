import { BEFORE, OUTSIDE, STARTS, STOPS, TAG_COUNT } from './tags';

const K = TAG_COUNT;

/** Scores this far below the best of their unit count as none. */
const NEGLIGIBLE = -60;

/**
 * Forward and backward sums of one segment under a linear-chain conditional random field, scaled at
 * each unit. Before and behind the segment stands O. One object serves many segments in turn.
 */
export class Lattice {
  #size = 0;
  #score = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #norm = new Float64Array(0);
  #move: Float64Array = new Float64Array(K * K);

  /** `scores`: rows of `TAG_COUNT`, one for each of `size` units; `move`: exponentials of the transition weights. */
  run(scores: Float32Array | Float64Array, size: number, move: Float64Array): void {
    this.#reserve(size);
    this.#move = move;
    for (let i = 0; i < size; i++) {
      const at = i * K;
      let best = -Infinity;
      for (let t = 0; t < K; t++) best = Math.max(best, scores[at + t] as number);
      for (let t = 0; t < K; t++) {
        const below = (scores[at + t] as number) - best;
        this.#score[at + t] = below < NEGLIGIBLE ? 0 : Math.exp(below);
      }
    }
    this.#runForward();
    this.#runBackward();
  }

  #reserve(size: number): void {
    this.#size = size;
    if (this.#norm.length >= size) return;
    this.#score = new Float64Array(size * K);
    this.#forward = new Float64Array(size * K);
    this.#backward = new Float64Array(size * K);
    this.#norm = new Float64Array(size);
  }

  #runForward(): void {
    const forward = this.#forward;
    const score = this.#score;
    const move = this.#move;
    for (let i = 0; i < this.#size; i++) {
      const at = i * K;
      let sum = 0;
      for (let t = 0; t < K; t++) {
        let into = 0;
        if (i === 0) into = STARTS.includes(t) ? (move[OUTSIDE * K + t] as number) : 0;
        else if (score[at + t] !== 0)
          for (const s of BEFORE[t] as readonly number[])
            into += (forward[at - K + s] as number) * (move[s * K + t] as number);
        sum += forward[at + t] = into * (score[at + t] as number);
      }
      // underflow: what no tag can follow is as likely as anything
      if (sum === 0) for (let t = 0; t < K; t++) sum += forward[at + t] = 1 / K;
      this.#norm[i] = sum;
      for (let t = 0; t < K; t++) forward[at + t] = (forward[at + t] as number) / sum;
    }
  }

  #runBackward(): void {
    const backward = this.#backward;
    const end = (this.#size - 1) * K;
    let total = 0;
    for (const t of STOPS) total += (this.#forward[end + t] as number) * (this.#move[t * K + OUTSIDE] as number);
    backward.fill(0, end, end + K);
    for (const t of STOPS) backward[end + t] = (this.#move[t * K + OUTSIDE] as number) / total;
    for (let i = this.#size - 2; i >= 0; i--) {
      const at = i * K;
      backward.fill(0, at, at + K);
      for (let t = 0; t < K; t++) {
        const behind = this.#behind(i + 1, t);
        if (behind === 0) continue;
        for (const s of BEFORE[t] as readonly number[])
          backward[at + s] = (backward[at + s] as number) + behind * (this.#move[s * K + t] as number);
      }
    }
  }

  /** What follows from tag `t` at unit `i`, the unit itself included. */
  #behind(i: number, t: number): number {
    return ((this.#backward[i * K + t] as number) * (this.#score[i * K + t] as number)) / (this.#norm[i] as number);
  }

  /** Probability of tag `t` at unit `i`. */
  tag(i: number, t: number): number {
    return (this.#forward[i * K + t] as number) * (this.#backward[i * K + t] as number);
  }

  /** Probability that unit `i` has tag `t` and its predecessor tag `s`. */
  pair(i: number, s: number, t: number): number {
    return (this.#forward[(i - 1) * K + s] as number) * (this.#move[s * K + t] as number) * this.#behind(i, t);
  }

  /** Probability of the tags from unit `first` on. */
  path(first: number, tags: Uint8Array): number {
    let p = this.#forward[first * K + (tags[0] as number)] as number;
    for (let k = 1; k < tags.length; k++) {
      const at = (first + k) * K + (tags[k] as number);
      p *=
        ((this.#move[(tags[k - 1] as number) * K + (tags[k] as number)] as number) * (this.#score[at] as number)) /
        (this.#norm[first + k] as number);
    }
    return p * (this.#backward[(first + tags.length - 1) * K + (tags[tags.length - 1] as number)] as number);
  }
}
