import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asciiFold, fold, lower, mended, titleCase, upper } from '../../../src/core/azerbaijani/casing';

describe('casing', () => {
  it('keeps dotted and dotless i apart', () => {
    assert.deepEqual(['I', 'İ', 'ISTI', 'İSTİ', 'IĞDIR'].map(lower), ['ı', 'i', 'ıstı', 'isti', 'ığdır']);
    assert.deepEqual(['ı', 'i', 'isti', 'ığdır'].map(upper), ['I', 'İ', 'İSTİ', 'IĞDIR']);
  });

  it('takes decomposed letters for composed ones', () => {
    assert.equal(lower('I\u0307mam'), 'imam');
    assert.equal(fold('i\u0307yun'), 'iyun');
    assert.equal(fold('gu\u0308n'), 'gün');
  });

  it('writes headlines as titles', () => {
    assert.equal(titleCase('QARABAĞ BÖLGƏSİ'), 'Qarabağ Bölgəsi');
  });

  it('puts look-alike letters right for looking up', () => {
    assert.equal(fold('güllәr'), 'güllər');
    assert.equal(fold('Вakı'), 'bakı');
    assert.equal(mended('Nigar\u00a0Әliyeva'), 'Nigar Əliyeva');
  });

  it('drops invisible signs', () => {
    assert.equal(fold('Azər\u00adbaycan\u200b'), 'azərbaycan');
  });

  it('folds to what an English keyboard types', () => {
    assert.equal(asciiFold('Şuşa, Əliyev, Gəncə, İçərişəhər'), 'susa, eliyev, gence, iceriseher');
  });

  it('is settled after one pass, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(lower(lower(text)), lower(text));
        assert.equal(fold(fold(text)), fold(text));
      }),
    );
  });
});
