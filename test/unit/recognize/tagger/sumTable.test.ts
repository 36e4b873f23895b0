import assert from 'node:assert/strict';
import { LABEL_COUNT } from '../../../../src/core/recognize/tagger/labels';
import { SumTable } from '../../../../src/core/recognize/tagger/sumTable';

describe('a table of sums', () => {
  it('gives back what was put in, also after it has grown', () => {
    const table = new SumTable();
    const sumsOf = (key: number): number[] =>
      Array.from({ length: LABEL_COUNT }, (_, k) => ((key * (k + 3)) % 2300) - 1150);
    for (let key = 1; key < 5000; key++) {
      assert.ok(table.find(key) < 0);
      table.put(key, Int32Array.from(sumsOf(key)));
    }
    assert.equal(table.size, 4999);
    for (let key = 1; key < 5000; key++) {
      const sums = new Int32Array(LABEL_COUNT).fill(1);
      table.addTo(sums, table.find(key));
      assert.deepEqual(
        [...sums],
        sumsOf(key).map((sum) => sum + 1),
      );
    }
    assert.ok(table.find(5000) < 0);
  });
});
