import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dates } from './support';

/** Our own reading of modifiers, quantity and frequency, which no shared gold has. */
const ROWS = readFileSync(join(__dirname, '..', '..', '..', 'gold', 'dates', 'modifiers.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

describe('dates: modifiers, quantity and frequency', () => {
  it('has at least sixty rows', () => {
    assert.ok(ROWS.length >= 60);
  });

  for (const [sentence = '', expression, date, value, mod = '', quant = '', freq = ''] of ROWS) {
    it(sentence, () => {
      const [one] = dates(sentence, date);
      const { mod: foundMod = '', quant: foundQuant = '', freq: foundFreq = '' } = one?.timex ?? {};
      assert.deepEqual([one?.text, one?.value, foundMod, foundQuant, foundFreq], [expression, value, mod, quant, freq]);
    });
  }
});
