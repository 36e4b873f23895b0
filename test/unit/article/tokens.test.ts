import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize, Tokenizer } from '../../../src/core/article/tokens';
import { fold } from '../../../src/core/azerbaijani/casing';

const shown = (text: string): string =>
  tokenize(text)
    .map((t) => `${t.glued ? '+' : ''}${t.text}`)
    .join(' ');

describe('tokens', () => {
  for (const [text, tokens] of [
    ['COP29-un 29-cu sessiyası', 'COP29 +- +un 29 +- +cu sessiyası'],
    ['olunduğu,dövlət', 'olunduğu +, +dövlət'],
    ['“Report”un', '“ +Report +” +un'],
    ['29sentyabr', '29 +sentyabr'],
    ['Metbuat.az-a', 'Metbuat +. +az +- +a'],
    ['\u00a0Bakı\u00a0\tGəncə', 'Bakı Gəncə'],
    ['i\u0307yun gu\u0308n', 'i\u0307yun gu\u0308n'],
    ['😀Bakı', '😀 +Bakı'],
    ['❤\ufe0fBakı', '❤ Bakı'],
    ['Azər\u00adbaycan', 'Azər\u00adbaycan'],
    ['güllәr', 'güllәr'],
  ] as const) {
    it(`of ${JSON.stringify(text)}`, () => {
      assert.equal(shown(text), tokens);
    });
  }

  it('know a line break before them', () => {
    assert.deepEqual(
      tokenize('\nbir\r\niki üç').map((t) => t.newline),
      [false, true, false],
    );
  });

  it('hold every letter, digit and sign once, in order, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const token of tokenize(text)) {
          assert.equal(text.slice(token.start, token.end), token.text);
          assert.ok(token.start >= last);
          assert.doesNotMatch(text.slice(last, token.start), /[\p{L}\p{N}\p{P}\p{S}]/u);
          last = token.end;
        }
        assert.doesNotMatch(text.slice(last), /[\p{L}\p{N}\p{P}\p{S}]/u);
      }),
    );
  });

  it('carry the look-up key and the capital of words', () => {
    assert.deepEqual(
      tokenize('İLK iş, 5').map(({ key, capital }) => [key, capital]),
      [
        ['ilk', true],
        ['iş', false],
        [',', false],
        ['5', false],
      ],
    );
  });

  it('are the same with the words of earlier texts kept, also beyond what is kept', () => {
    const tokenizer = new Tokenizer();
    for (let i = 0; i < 40_000; i++) {
      if (i % 1000 === 0) tokenizer.begin();
      tokenizer.read(`söz${i} sözlər`);
    }
    const text = 'Söz7 sözlər, söz39999 Şuşada 𐐀𐐁a';
    assert.deepEqual(tokenizer.read(text), tokenize(text));
    for (const token of tokenizer.read(text)) if (token.kind === 'word') assert.equal(token.key, fold(token.text));
  });
});
