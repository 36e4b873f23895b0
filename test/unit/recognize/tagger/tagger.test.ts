import assert from 'node:assert/strict';
import { parseArticle } from '../../../../src/core';
import { createRecognizer } from '../../../../src/core/recognize/pipeline';
import { candidateSpans } from '../../../../src/core/recognize/tagger/spans';
import { viewOf } from '../../../../src/core/recognize/tagger/view';
import { FactReader } from '../../../../src/core/recognize/tagger/wordFacts';
import { compileLanguageData } from '../../../../src/lexicon/compile';
import { generator } from '../../../../src/lexicon/train/random';
import { proposed } from './support';

describe('the recogniser with its weights', () => {
  const recognizer = createRecognizer(compileLanguageData());
  const texts = (source: string): string[] =>
    recognizer
      .recognize(parseArticle(source, {}))
      .mentions.map(({ start, end, label }) => `${label} ${source.slice(start, end)}`);

  it('judges names that no list holds by what stands round them', () => {
    const found = texts(
      'Tədbirdə Norveçin energetika naziri Torvald Steensen “Nordlys Kraft” şirkətinin rəhbəri ilə görüşüb.',
    );
    assert.ok(found.includes('PERSON Torvald Steensen'), found.join(', '));
    assert.ok(found.includes('ORG Nordlys Kraft'), found.join(', '));
  });

  it('takes names with patronymics wherever they stand', () => {
    const lines = ['Məmmədzadə Səbinə Adil qızı', 'Əlisoy Bənövşə Kərəm qızı', 'Bakı Kommersiya Məhkəməsi'];
    const found = texts(lines.join('\n\n'));
    assert.deepEqual(found.slice(0, 2), [`PERSON ${lines[0]}`, `PERSON ${lines[1]}`]);
  });

  it('takes addresses with the number of the house', () => {
    const found = texts('Yeni mərkəz (Qarabulaq küçəsi, 17) açılıb.');
    assert.deepEqual(found, ['LOC Qarabulaq küçəsi, 17']);
  });

  it('gives every mention a confidence between 0 and 1, in text order without overlaps', () => {
    const random = generator(11);
    const words =
      'Əliyev Bakıda və “ ” ( ) . , - – naziri şəhəri A. COP29-un 2025-ci ildə Xəzər K.Məmmədov oğlu \n\n bin XİN 😀 ́ \u00ad'.split(
        ' ',
      );
    for (let round = 0; round < 150; round++) {
      const glue = random() < 0.2 ? '' : ' ';
      const text = Array.from(
        { length: 1 + Math.floor(random() * 60) },
        () => words[Math.floor(random() * words.length)],
      ).join(glue);
      const { mentions } = recognizer.recognize(parseArticle(text, {}));
      mentions.forEach(({ start, end, confidence }, i) => {
        assert.ok(start < end && end <= text.length && confidence >= 0 && confidence <= 1);
        assert.ok(i === 0 || start >= (mentions[i - 1]?.end ?? 0));
      });
    }
  });

  it('does not throw on anything', () => {
    const random = generator(12);
    for (let round = 0; round < 300; round++) {
      const units = Array.from({ length: Math.floor(random() * 80) }, () =>
        Math.floor(random() * (round % 2 === 0 ? 0x500 : 0xffff)),
      );
      recognizer.recognize(parseArticle(String.fromCharCode(...units), {}));
    }
  });

  it('asks about a number of spans that grows with the text alone', () => {
    const silver = (): number => 0;
    const reader = new FactReader(silver);
    const count = (text: string): number => {
      const names = proposed(text);
      return candidateSpans(names, viewOf(names, reader, silver).facts).length;
    };
    for (const piece of ['Xəzər ', 'Xəzər və ', '“Xəzər ', 'Bakı şəhər məktəbi ', 'A.B.', 'naziri ']) {
      const one = count(piece.repeat(300));
      const two = count(piece.repeat(600));
      assert.ok(two <= 2 * one + 60, `${piece}: ${one}, ${two}`);
    }
  });

  it('reads only the paragraphs that changed', () => {
    const first = parseArticle('Bakıda sərgi açılıb.\n\nGəncədə konsert olub.', {});
    const before = recognizer.recognize(first);
    const second = parseArticle('Bakıda sərgi açılıb.\n\nŞəkidə konsert olub.', {});
    const after = recognizer.recognize(second, { previous: before });
    const text = first.paragraphs[0]?.text ?? '';
    assert.equal(after.analyses.get(text), before.analyses.get(text));
    assert.deepEqual(after.mentions, recognizer.recognize(second).mentions);
  });
});
