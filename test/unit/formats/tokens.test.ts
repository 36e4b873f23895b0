import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { tokenGrid } from '../../../src/core/formats/tokenGrid';

const SIGNS = [
  ' ',
  '\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\u200b',
  '\ufeff',
  '\u001c',
  '.',
  ',',
  '-',
  '“',
  '”',
  '’',
  '(',
  ')',
];
const WORDS = ['Bakı', 'İlham'.normalize('NFD'), '2013-cü', 'Metbuat.az-a', '😀', '🏛️', 'ə', '-DOCSTART-', 'A.'];
const TEXTS = fc.array(fc.constantFrom(...SIGNS, ...WORDS), { maxLength: 40 }).map((parts) => parts.join(''));

/** What Python's `str.split` and Java take for blanks. */
const BLANK = /[\s\p{Z}\u0085\u001c-\u001f]/u;

/** Blanks, and format characters that no reader sees. */
const UNSEEN = /^[\s\p{Z}\p{Cf}\u0085\u001c-\u001f]*$/u;

describe('sentences and tokens of token formats', () => {
  it('hold every sign that is no blank, in order, without a blank inside', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const tokens = tokenGrid(text, [], []).flatMap((sentence) => sentence.tokens);
        let at = 0;
        for (const { start, end } of tokens) {
          assert.ok(start >= at && start < end);
          assert.match(text.slice(at, start), UNSEEN);
          assert.doesNotMatch(text.slice(start, end), BLANK);
          at = end;
        }
        assert.match(text.slice(at), UNSEEN);
      }),
    );
  });

  it('begin each sentence with its first token', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        for (const { start, tokens } of tokenGrid(text, [], [])) assert.equal(tokens[0]?.start, start);
      }),
    );
  });
});
