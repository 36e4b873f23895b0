/** What turns raw figures into shares of right mentions. */
export interface Calibration {
  /** For each tagged label the share of right mentions at raw probabilities evenly from 0 to 1; rising. */
  readonly curves: readonly Float32Array[];
  /** For rules whose mentions no probability goes with (dates, what the article bears out): their share. */
  readonly rules: ReadonlyMap<string, number>;
}

/** Points of a curve. */
export const CURVE_POINTS = 21;

/** The share at a raw probability, straight between the points of the curve. */
export function calibrated(curve: Float32Array, raw: number): number {
  const steps = curve.length - 1;
  const place = Math.min(Math.max(raw, 0), 1) * steps;
  const low = Math.min(Math.floor(place), steps - 1);
  const a = curve[low] as number;
  const b = curve[low + 1] as number;
  return a + (b - a) * (place - low);
}
