import { lower } from '../../azerbaijani/casing';

/** Words in one shingle: news copied from an agency keeps such runs, articles on one event do not. */
const SHINGLE = 4;

/** Rows of the signature: the share of equal rows estimates the Jaccard likeness to about 0.1. */
const ROWS = 64;

/** Rows in one band: 16 bands of 4 find pairs of likeness 0.5 with probability 0.64, 0.7 with 0.99. */
const BAND = 4;

/** Likeness from which two articles count as near-duplicates. */
const ALIKE = 0.6;

/** A text's MinHash signature (Broder 1997); empty for texts without words. */
export function signature(text: string): Uint32Array {
  const words = lower(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const rows = new Uint32Array(words.length === 0 ? 0 : ROWS).fill(0xffffffff);
  const hashes = words.map(hashWord);
  const last = Math.max(1, hashes.length - SHINGLE + 1);
  for (let i = 0; i < last; i++) {
    let shingle = 0;
    for (let k = i; k < Math.min(i + SHINGLE, hashes.length); k++)
      shingle = (Math.imul(shingle, 0x01000193) ^ (hashes[k] ?? 0)) >>> 0;
    for (let row = 0; row < rows.length; row++) {
      const value = mix(shingle ^ Math.imul(row + 1, 0x9e3779b1));
      if (value < (rows[row] ?? 0)) rows[row] = value;
    }
  }
  return rows;
}

/** Pairs of texts, by number, that are near-duplicates of each other. Does not list every pair of a cluster. */
export function* alikePairs(signatures: readonly Uint32Array[]): Generator<readonly [number, number]> {
  for (let band = 0; band < ROWS; band += BAND) {
    const buckets = new Map<string, number[]>();
    for (const [i, rows] of signatures.entries()) {
      if (rows.length === 0) continue;
      const key = rows.subarray(band, band + BAND).join(' ');
      const bucket = buckets.get(key);
      if (bucket === undefined) {
        buckets.set(key, [i]);
        continue;
      }
      // comparing with the first few keeps a bucket of thousands of equal texts linear
      const like = bucket.find((other) => likeness(rows, signatures[other]) >= ALIKE);
      if (like !== undefined) yield [like, i];
      if (bucket.length < 8) bucket.push(i);
    }
  }
}

/** Estimated Jaccard likeness of two texts. */
export function likeness(a: Uint32Array, b: Uint32Array | undefined): number {
  if (b === undefined || a.length === 0 || b.length === 0) return 0;
  let equal = 0;
  for (let row = 0; row < a.length; row++) if (a[row] === b[row]) equal++;
  return equal / a.length;
}

/** FNV-1a over UTF-16 units. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
