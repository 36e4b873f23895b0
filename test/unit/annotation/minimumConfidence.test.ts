import assert from 'node:assert/strict';
import { atLeast } from '../../../src/core/annotation/marks';
import type { Mention } from '../../../src/core/mention';

describe('the minimum confidence', () => {
  const mentions = [0.2, 0.5, 0.9].map((confidence, i): Mention => ({
    start: i,
    end: i + 1,
    label: 'LOC',
    rule: 'loc.listed',
    confidence,
  }));

  it('hides what is less sure, nothing at 0', () => {
    const shown = (least: number): number[] => atLeast(mentions, least).map(({ confidence }) => confidence);
    assert.deepEqual(shown(0), [0.2, 0.5, 0.9]);
    assert.deepEqual(shown(0.5), [0.5, 0.9]);
    assert.deepEqual(shown(0.95), []);
  });
});
