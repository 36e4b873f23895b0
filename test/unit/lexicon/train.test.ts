import assert from 'node:assert/strict';
import { writeModel } from '../../../src/core/recognize/tagger/model';
import { calibrated } from '../../../src/core/recognize/tagger/calibrate';
import { calibrate, forUnread, risingCurve, UNCALIBRATED } from '../../../src/lexicon/train/calibration';
import { parseReadParagraphs } from '../../../src/lexicon/train/corpus';
import { learn } from '../../../src/lexicon/train/learn';
import { generator } from '../../../src/lexicon/train/random';
import { silverOf } from '../../../src/lexicon/train/silver';
import { ownArticles } from '../recognize/tagger/support';

describe('training', () => {
  it('gives the same bytes for the same articles', () => {
    const bytes = (): Uint8Array => {
      const articles = ownArticles();
      const silver = silverOf(articles);
      return writeModel({ ...learn(articles, silver), silver, calibration: UNCALIBRATED });
    };
    assert.deepEqual(bytes(), bytes());
  });

  it('reads the labels of paragraphs and names a line that it cannot read', () => {
    const read = parseReadParagraphs('# remark\na-1\t40\t40-45:LOC\t50-60:?\na-1\t80\n');
    assert.deepEqual(read.get('a-1')?.get(40), [
      { start: 40, end: 45, label: 'LOC' },
      { start: 50, end: 60, label: '?' },
    ]);
    assert.deepEqual(read.get('a-1')?.get(80), []);
    assert.throws(() => parseReadParagraphs('a-1\t40\tforty:LOC'), /a-1 40: cannot read forty:LOC/);
  });
});

describe('calibration', () => {
  const random = generator(3);
  const outcomes = Array.from({ length: 2_000 }, () => {
    const raw = random();
    return { label: 'ORG', rule: 'org.listed', raw, right: random() < raw ** 2 };
  });

  it('rises, and says what share is right', () => {
    const curve = risingCurve(outcomes);
    curve.slice(1).forEach((share, i) => {
      assert.ok(share >= (curve[i] ?? 0));
    });
    for (const raw of [0.2, 0.5, 0.8]) assert.ok(Math.abs(calibrated(curve, raw) - raw ** 2) < 0.12);
    for (const raw of [-1, 0, 1, 2]) assert.ok(calibrated(curve, raw) >= 0 && calibrated(curve, raw) <= 1);
  });

  it('holds between 0 and 1 with few or no outcomes', () => {
    for (const few of [[], [{ raw: 0.9, right: false }], [{ raw: 0.1, right: true }]]) {
      const curve = risingCurve(few);
      curve.forEach((share) => {
        assert.ok(share > 0 && share < 1);
      });
    }
  });

  it('gives rules without a probability their own shares', () => {
    const dates = Array.from({ length: 40 }, (_, i) => ({
      label: 'DATE',
      rule: i < 20 ? 'a' : 'b',
      raw: 0.9,
      right: i < 20,
    }));
    const { rules } = calibrate([...outcomes, ...dates]);
    assert.deepEqual([...rules.keys()].sort(), ['a', 'b']);
    assert.ok((rules.get('a') ?? 0) > 0.9 && (rules.get('b') ?? 1) < 0.1);
  });

  it('doubles the odds of a wrong mention for articles that nobody has read', () => {
    const { curves, rules } = forUnread({ curves: [Float32Array.of(0, 0.5, 1)], rules: new Map([['a', 0.9]]) });
    assert.deepEqual(
      Array.from(curves[0] ?? [], (share) => Math.round(share * 1000)),
      [0, 333, 1000],
    );
    assert.ok(Math.abs((rules.get('a') ?? 0) - 0.9 / 1.1) < 1e-9);
  });
});
