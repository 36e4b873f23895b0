import { calibrated, CURVE_POINTS, type Calibration } from '../../core/recognize/tagger/calibrate';
import { TAGGED_LABELS } from '../../core/recognize/tagger/labels';

/** A mention that a recogniser found in an article that it had not learnt from. */
export interface Outcome {
  readonly label: string;
  readonly rule: string;
  /** The uncalibrated figure. */
  readonly raw: number;
  readonly right: boolean;
}

/** Leaves figures as they are: under it outcomes are gathered. */
export const UNCALIBRATED: Calibration = {
  curves: TAGGED_LABELS.map(() => Float32Array.from({ length: CURVE_POINTS }, (_, i) => i / (CURVE_POINTS - 1))),
  rules: new Map(),
};

/** Mentions of this weight stand for what holds for all of a kind, so that a few outcomes say little. */
const PRIOR = 4;

/** Curves for the tagged labels, shares for the rules whose mentions no probability goes with. */
export function calibrate(outcomes: readonly Outcome[]): Calibration {
  const curves = TAGGED_LABELS.map((label) => risingCurve(outcomes.filter((o) => o.label === label && !byRule(o))));
  const rules = new Map<string, number>();
  const ruled = outcomes.filter(byRule);
  const overall = share(ruled);
  for (const rule of new Set(ruled.map((o) => o.rule))) {
    const own = ruled.filter((o) => o.rule === rule);
    const right = own.filter((o) => o.right).length;
    rules.set(rule, (right + PRIOR * overall) / (own.length + PRIOR));
  }
  return { curves, rules };
}

/**
 * How many times greater the odds of a wrong mention are in articles that nobody has read: under this doubt what
 * `calibration` states of articles set aside comes true on average. Rules are written with the labelled articles at
 * hand, so held-out folds show only what the weights do not know. One for all labels: doubts by label, shrunk towards
 * it, gave a worse likelihood on articles held out. By halving, in logarithms.
 */
export function doubtOf(calibration: Calibration, unread: readonly Outcome[]): number {
  const shares = unread.map((outcome) => statedOf(calibration, outcome));
  const right = unread.filter((outcome) => outcome.right).length;
  let [low, high] = [-4, 4];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    const expected = shares.reduce((sum, share) => sum + doubted(share, Math.exp(middle)), 0);
    if (expected > right) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** What a calibration makes of the figure that goes with an outcome. */
export function statedOf({ curves, rules }: Calibration, { label, rule, raw }: Outcome): number {
  const curve = curves[TAGGED_LABELS.findIndex((tagged) => tagged === label)];
  return rules.get(rule) ?? (curve === undefined ? raw : calibrated(curve, raw));
}

function doubted(share: number, doubt: number): number {
  return share / (share + doubt * (1 - share));
}

/** What shares of right mentions among read articles mean for articles that nobody has read. */
export function forUnread({ curves, rules }: Calibration, doubt: number): Calibration {
  return {
    curves: curves.map((curve) => curve.map((share) => doubted(share, doubt))),
    rules: new Map([...rules].map(([rule, share]) => [rule, doubted(share, doubt)])),
  };
}

/** Dates, and what the rest of the article bore out. */
function byRule({ label, rule }: Outcome): boolean {
  return label === 'DATE' || rule.includes('.document');
}

function share(outcomes: readonly Outcome[]): number {
  return outcomes.length === 0 ? 0.5 : outcomes.filter(({ right }) => right).length / outcomes.length;
}

/** Shares of right outcomes by their raw figure, made to rise (pool adjacent violators), at even points. */
export function risingCurve(outcomes: readonly Pick<Outcome, 'raw' | 'right'>[]): Float32Array {
  const blocks: { raw: number; right: number; count: number }[] = [];
  for (const { raw, right } of smoothed(outcomes)) {
    blocks.push({ raw, right, count: 1 });
    for (;;) {
      const last = blocks[blocks.length - 1];
      const before = blocks[blocks.length - 2];
      if (last === undefined || before === undefined || before.right / before.count < last.right / last.count) break;
      blocks.pop();
      before.raw = (before.raw * before.count + last.raw * last.count) / (before.count + last.count);
      before.right += last.right;
      before.count += last.count;
    }
  }
  return Float32Array.from({ length: CURVE_POINTS }, (_, i) => between(blocks, i / (CURVE_POINTS - 1)));
}

/** By raw figure; with one right and one wrong outcome at the ends, so that nothing is certain. */
function smoothed(outcomes: readonly Pick<Outcome, 'raw' | 'right'>[]): { raw: number; right: number }[] {
  const sorted = outcomes.map(({ raw, right }) => ({ raw, right: right ? 1 : 0 })).sort((a, b) => a.raw - b.raw);
  return [{ raw: 0, right: 1 }, { raw: 0, right: 0 }, ...sorted, { raw: 1, right: 1 }, { raw: 1, right: 0 }];
}

function between(blocks: readonly { raw: number; right: number; count: number }[], raw: number): number {
  let low = blocks[0];
  for (const block of blocks) {
    if (block.raw >= raw) {
      if (low === undefined || low === block || block.raw === low.raw) return block.right / block.count;
      const part = (raw - low.raw) / (block.raw - low.raw);
      return (low.right / low.count) * (1 - part) + (block.right / block.count) * part;
    }
    low = block;
  }
  return low === undefined ? raw : low.right / low.count;
}
