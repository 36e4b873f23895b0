import assert from 'node:assert/strict';
import { dates } from './support';
import { NOT_DATES, ROWS } from './sentenceRows';

describe('dates: constructions inside sentences, with their type', () => {
  for (const [text, date, span, value, type] of ROWS) {
    it(`${text} (${date}) is ${value}`, () => {
      assert.deepEqual(
        dates(text, date).map((one) => [one.text, one.value, one.timex.type]),
        [[span, value, type]],
      );
    });
  }

  for (const text of NOT_DATES) {
    it(`${text} is no date`, () => {
      assert.deepEqual(
        dates(text, '2024-04-23').map((one) => one.text),
        [],
      );
    });
  }
});
