import assert from 'node:assert/strict';
import type { Mention } from '../../../src/core';
import { flatten } from '../../../src/core/recognize/flatten';

const mention = (start: number, end: number, confidence = 0.5): Mention => ({
  start,
  end,
  label: 'ORG',
  rule: 'test',
  confidence,
});
const spans = (mentions: Mention[]): string =>
  flatten(mentions)
    .map((m) => `${m.start}-${m.end}`)
    .join(' ');

describe('flatten', () => {
  it('keeps the longer of two that overlap, whichever comes first', () => {
    assert.equal(spans([mention(0, 4), mention(2, 9)]), '2-9');
    assert.equal(spans([mention(0, 9), mention(7, 12)]), '0-9');
  });

  it('keeps the surer of two of one length', () => {
    assert.deepEqual(
      flatten([mention(0, 4, 0.4), mention(0, 4, 0.9)]).map((m) => m.confidence),
      [0.9],
    );
  });

  it('keeps neighbours that touch', () => {
    assert.equal(spans([mention(4, 8), mention(0, 4)]), '0-4 4-8');
  });
});
