/** The share of right mentions at a raw probability, between the points of a curve over 0 to 1. */
export function calibrated(curve: Float32Array, raw: number): number {
  const steps = curve.length - 1;
  const place = Math.min(Math.max(raw, 0), 1) * steps;
  const low = Math.min(Math.floor(place), steps - 1);
  const a = curve[low] as number;
  const b = curve[low + 1] as number;
  return a + (b - a) * (place - low);
}
