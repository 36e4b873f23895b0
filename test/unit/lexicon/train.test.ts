import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeModel } from '../../../src/core/recognize/tagger/model';
import { TAGGED_LABELS } from '../../../src/core/recognize/tagger/labels';
import { calibrated } from '../../../src/core/recognize/tagger/calibrate';
import {
  calibrate,
  doubtOf,
  forUnread,
  risingCurve,
  UNCALIBRATED,
  type Outcome,
} from '../../../src/lexicon/train/calibration';
import { parseReadParagraphs, UNDECIDED } from '../../../src/lexicon/train/corpus';
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

  it('reads the values of dates, and which of them the article does not give', () => {
    const read = parseReadParagraphs('a-1\t0\t0-5:DATE=2024-03-11T15:30\t9-12:DATE=XXXX-WXX-1!\n');
    assert.deepEqual(read.get('a-1')?.get(0), [
      { start: 0, end: 5, label: 'DATE', value: '2024-03-11T15:30', external: false },
      { start: 9, end: 12, label: 'DATE', value: 'XXXX-WXX-1', external: true },
    ]);
  });
});

describe('the labels that are kept for training', () => {
  const rowsOf = (name: string): string[] =>
    readFileSync(join(__dirname, '..', '..', '..', 'src', 'lexicon', 'train', name), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
  const articleOf = (row: string): string => row.slice(0, row.indexOf('\t'));
  const whole = rowsOf('articles.tsv');
  const partly = rowsOf('paragraphs.tsv');
  const aside = rowsOf('unread.tsv');

  it('have each paragraph once, and each article whole, in part or set aside', () => {
    const places = [...whole, ...partly, ...aside].map((row) => row.split('\t', 2).join(' '));
    assert.equal(new Set(places).size, places.length);
    const kinds = [whole, partly, aside].map((rows) => new Set(rows.map(articleOf)));
    assert.equal(
      new Set(kinds.flatMap((ids) => [...ids])).size,
      kinds.reduce((sum, { size }) => sum + size, 0),
    );
  });

  it('are spans in the order of the text that do not overlap, with labels of the guidelines', () => {
    const labels = new Set(['DATE', UNDECIDED, ...TAGGED_LABELS]);
    for (const [article, paragraphs] of parseReadParagraphs([...whole, ...partly, ...aside].join('\n'))) {
      for (const [start, spans] of paragraphs) {
        let end = start;
        for (const span of spans) {
          assert.ok(labels.has(span.label) && span.start >= end && span.end > span.start, `${article} ${span.start}`);
          end = span.end;
        }
      }
    }
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

  it('raises the odds of a wrong mention for articles that nobody has read', () => {
    const read = { curves: [Float32Array.of(0, 0.5, 1)], rules: new Map([['a', 0.9]]) };
    const { curves, rules } = forUnread(read, 2.2);
    assert.deepEqual(
      Array.from(curves[0] ?? [], (share) => Math.round(share * 1000)),
      [0, 313, 1000],
    );
    assert.ok(Math.abs((rules.get('a') ?? 0) - 0.9 / 1.12) < 1e-9);
  });

  it('doubts so that what is stated of articles set aside comes true', () => {
    const unread = Array.from({ length: 400 }, (_, i): Outcome => ({
      label: 'ORG',
      rule: 'r',
      raw: 0.9,
      right: i % 5 > 0,
    }));
    // 0.9 is stated, 0.8 is right: the odds are 9 : 1 and 4 : 1
    assert.ok(Math.abs(doubtOf(UNCALIBRATED, unread) - 9 / 4) < 0.001);
  });
});
