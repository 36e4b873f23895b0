import assert from 'node:assert/strict';
import fc from 'fast-check';
import { paragraphsOf } from '../../../src/core/article/paragraphs';

const texts = (text: string): string[] => paragraphsOf(text, 0).map((paragraph) => paragraph.text);

describe('paragraphs', () => {
  it('end at blank lines, whatever the line ends', () => {
    assert.deepEqual(texts('bir\n\niki\r\n \r\nüç\r\rdörd'), ['bir', 'iki', 'üç', 'dörd']);
  });

  it('end behind a finished sentence, but not at a hard wrap', () => {
    assert.deepEqual(texts('Görüş olub.\nSədr Kamran\nƏliyev danışıb.”\nSon'), [
      'Görüş olub.',
      'Sədr Kamran\nƏliyev danışıb.”',
      'Son',
    ]);
  });

  it('leave blanks at both ends outside', () => {
    assert.deepEqual(paragraphsOf(' \t bir \u00a0\n', 0), [{ start: 3, end: 6, text: 'bir' }]);
  });

  it('cover all ink in order, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', ' ', '\n', '\r', 'ə', '\u00a0') }), (text) => {
        let last = 0;
        for (const { start, end, text: own } of paragraphsOf(text, 0)) {
          assert.ok(start >= last && end > start);
          assert.equal(text.slice(start, end), own);
          assert.equal(text.slice(last, start).trim(), '');
          last = end;
        }
        assert.equal(text.slice(last).trim(), '');
      }),
    );
  });
});
