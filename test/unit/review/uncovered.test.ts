import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core';
import { uncovered } from '../../../src/core/review/uncovered';

function found(body: string, covered: readonly string[] = [], ordinary: readonly string[] = []): string[] {
  const text = `date 2024-04-15\n${body}`;
  const spans = covered.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }));
  return uncovered(parseArticle(text), spans, (word) => ordinary.includes(word)).map(
    ({ start, end, why }) => `${why} ${text.slice(start, end)}`,
  );
}

describe('what no mark covers', () => {
  it('are capitalised words, side by side as one', () => {
    assert.deepEqual(found('Dünən Qızıl Alma Fondu, Şəki açılıb.'), ['capital Dünən Qızıl Alma Fondu', 'capital Şəki']);
  });

  it('are numbers and heads of titles', () => {
    assert.deepEqual(found('orada 25 nəfər, 2-ci sədrin sözü'), ['number 25', 'number 2-ci', 'title sədrin']);
  });

  it('are not what is marked, also in part', () => {
    assert.deepEqual(found('bu Qızıl Alma, Şəki', ['Qızıl']), ['capital Alma', 'capital Şəki']);
    assert.deepEqual(found('bu Şəkidə, Bakıda', ['Şəki']), ['capital Bakıda']);
  });

  it('are not ordinary words that begin a sentence', () => {
    assert.deepEqual(found('Bu gün isti olub. Tədbir bitib. Şəki uzaqdır.', [], ['Tədbir']), ['capital Şəki']);
    assert.deepEqual(found('bu Tədbir', [], ['Tədbir']), ['capital Tədbir']);
  });
});
