import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../../src/core';
import { namesIn, recognizer } from './support';

const UNITS = [
  'Əliyev-',
  'Əliyev ',
  'ƏLİYEVA ',
  '“',
  '”',
  '“Report”un ',
  'A.',
  '\ud800',
  '\0',
  '(((BMT) ',
  'Bakı və ',
  'X, ',
  'Baş prokurorun müavininin ',
  'Nazirliyinin ',
  'üzrə ',
  "Bakı'nın",
  'a.az.',
  'Sənaye və Ticarət, ',
  'ə',
  'Ə',
];

describe('hostile texts', () => {
  for (const unit of UNITS) {
    it(`100,000 units of ${JSON.stringify(unit)}`, function () {
      this.timeout(20_000);
      this.slow(6_000);
      assert.ok(Array.isArray(namesIn(unit.repeat(Math.ceil(100_000 / unit.length)))));
    });
  }

  it('never throw; mentions lie in the text, in order, apart from each other', () => {
    const piece = fc.oneof(fc.constantFrom(...UNITS), fc.string({ unit: 'binary', maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of recognizer.recognize(parseArticle(text)).mentions) {
          assert.ok(start >= last && end > start && end <= text.length);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
