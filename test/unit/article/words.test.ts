import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { sentencesOf } from '../../../src/core/article/sentences';
import { corpusTokens } from '../../../src/core/article/words';
import { sharedText } from '../../support/shared';

function words(text: string): string[] {
  return corpusTokens(text).map(({ start, end }) => text.slice(start, end));
}

function sentences(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

describe('corpus tokens', () => {
  it('keep a written word with its endings together', () => {
    const text = "2013-cü ildə COP29-un, Metbuat.az-a, Bakı'nın, Bakı’nın, 15:30-da, 7.25%-ə, 500-ci.";
    assert.deepEqual(words(text), [
      '2013-cü',
      'ildə',
      'COP29-un',
      ',',
      'Metbuat.az-a',
      ',',
      "Bakı'nın",
      ',',
      'Bakı’nın',
      ',',
      '15:30-da',
      ',',
      '7.25%-ə',
      ',',
      '500-ci',
      '.',
    ]);
  });

  it('leave quotation marks and the ending behind them alone', () => {
    assert.deepEqual(words('“Report”un, «Neftçi»nin "Sözçü"nün ‘Bakı’nın'), [
      ...['“', 'Report', '”', 'un', ','],
      ...['«', 'Neftçi', '»', 'nin'],
      ...['"', 'Sözçü', '"', 'nün'],
      ...['‘', 'Bakı', '’', 'nın'],
    ]);
  });

  it('divide two names at their hyphen, but no compound', () => {
    assert.deepEqual(words('Azərbaycan-Türkiyə sosial-iqtisadi AZƏRTAC-a'), [
      ...['Azərbaycan', '-', 'Türkiyə'],
      'sosial-iqtisadi',
      'AZƏRTAC-a',
    ]);
  });

  it('know abbreviations, initials, dates, addresses and emoji', () => {
    assert.deepEqual(words('Prof. A.Hacızadə və s. 16.02.2026 e.ə. bax... user@mail.az, https://gov.az/az. 🏛️!'), [
      ...['Prof.', 'A.', 'Hacızadə', 'və', 's.', '16.02.2026', 'e.ə.', 'bax', '...'],
      ...['user@mail.az', ',', 'https://gov.az/az', '.', '🏛️', '!'],
    ]);
  });

  it('divide words that lost their space at a sign', () => {
    assert.deepEqual(words('olunduğu,dövlət Bəli.Xeyr.'), ['olunduğu', ',', 'dövlət', 'Bəli', '.', 'Xeyr', '.']);
  });

  it('cover every letter and sign once, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let at = 0;
        for (const { start, end } of corpusTokens(text)) {
          assert.ok(start >= at && end > start);
          assert.match(text.slice(at, start), /^[\s\p{Z}\ufeff\u0085\u001c-\u001f]*$/u);
          at = end;
        }
        assert.match(text.slice(at), /^[\s\p{Z}\ufeff\u0085\u001c-\u001f]*$/u);
      }),
    );
  });

  it('take linear time', () => {
    for (const piece of ['a', 'a.', 'a-', "a'", '1.', '1-', '-', '“', 'a@', 'www.', '\u0301', '🏽']) {
      const text = piece.repeat(200_000 / piece.length);
      const started = performance.now();
      corpusTokens(text);
      assert.ok(performance.now() - started < 3000, piece);
    }
  });
});

describe('sentences', () => {
  it('end with a sign and its quotation marks, not after abbreviations and initials', () => {
    assert.deepEqual(
      sentences('Prezident R.T. Ərdoğan və dr. Əliyev gəldi. “Getdik!” Sonra 5 km. yol qaldı? Bəli… Xeyr.'),
      ['Prezident R.T. Ərdoğan və dr. Əliyev gəldi.', '“Getdik!”', 'Sonra 5 km. yol qaldı?', 'Bəli…', 'Xeyr.'],
    );
  });

  it('end with their paragraph', () => {
    assert.deepEqual(sentences('Başlıq\n\nBir cümlə.\r\nBaşqa cümlə'), ['Başlıq', 'Bir cümlə.', 'Başqa cümlə']);
  });
});

interface Case {
  readonly name: string;
  readonly input: string;
  readonly words: readonly string[] | null;
  readonly sentences: readonly string[] | null;
}

/**
 * Our tokens as that gold has them: it leaves out addresses, divides numbers from their endings and
 * abbreviations from their dots. Ours stay whole because the guidelines mark them whole.
 */
function likeGold(token: string): string[] {
  if (/^(?:https?:|www\.)|@.+\./iu.test(token)) return [];
  const parts = token.replace(/^\p{Nd}[\p{Nd}.,:/-]*%?[-'’]?/u, '').split('.');
  return parts.filter((part) => /\p{L}/u.test(part));
}

describe('the tokens of az-lang-nlp', () => {
  it('are ours but for names joined by a hyphen, signs that are written on, and joiners', function () {
    const cases = JSON.parse(sharedText(this, 'gold/tokens.json')) as Case[];
    const different = cases.filter(
      ({ input, words: gold }) => JSON.stringify(words(input).flatMap(likeGold)) !== JSON.stringify(gold ?? []),
    );
    assert.deepEqual(different.map(({ name }) => name).sort(), [
      'devanagari_script',
      'geography_caspian',
      'hyphen_with_cyrillic',
      'long_compound_hyphenated',
      'russian_text_cyrillic',
      'symbol_math_constants',
      'url_no_protocol',
      'url_without_protocol',
      'zero_width_joiner',
      'zero_width_space',
    ]);
  });

  it('have our sentences but for initials, single quotation marks, numbered points and speech', function () {
    const cases = JSON.parse(sharedText(this, 'gold/tokens.json')) as Case[];
    const different = cases.filter(({ input, sentences: gold }) => {
      const trimmed = (gold ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
      return JSON.stringify(sentences(input)) !== JSON.stringify(trimmed);
    });
    assert.deepEqual(different.map(({ name }) => name).sort(), [
      'abbreviation_azr_multipart',
      'cyrillic_abbreviation',
      'legal_constitution',
      'literature_dialog',
      'news_politics',
      'ordinal_with_period',
      'quoted_speech',
    ]);
  });
});
