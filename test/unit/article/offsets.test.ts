import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CodePoints } from '../../../src/core';

describe('code points', () => {
  it('agree with the string iterator at every boundary', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'İ', '😀', '\ud83d', '\ude00', '\n') }), (text) => {
        const points = new CodePoints(text);
        let units = 0;
        let count = 0;
        for (const character of text) {
          assert.equal(points.fromUnits(units), count);
          assert.equal(points.toUnits(count), units);
          units += character.length;
          count++;
        }
        assert.equal(points.fromUnits(text.length), count);
        assert.equal(points.toUnits(count), text.length);
      }),
    );
  });
});
