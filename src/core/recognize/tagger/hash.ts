/** Features are known by the low bits of a hash alone: no word stands in the model. */
export const FEATURE_BITS = 17;
export const FEATURE_COUNT = 1 << FEATURE_BITS;

/** FNV-1a over UTF-16 units. Hashes are signed: of 32 bits without a sign half would be kept as objects. */
export function hashText(text: string): number {
  let h = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** Joins two hashes, or a hash and a small number, into one; not symmetric. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ Math.imul((b + 0x9e3779b9) | 0, 0x297a2d39);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return h ^ (h >>> 15);
}

/** Joins three values that only together say something. */
export function mix3(a: number, b: number, c: number): number {
  return mix(mix(a, b), c);
}

export function mix4(a: number, b: number, c: number, d: number): number {
  return mix(mix(mix(a, b), c), d);
}

/** The place of a hashed feature in the table of weights. */
export function featureIndex(hash: number): number {
  return (hash ^ (hash >>> FEATURE_BITS)) & (FEATURE_COUNT - 1);
}
