import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LossLog } from '../../../src/core/formats/loss';

describe('the log of losses', () => {
  it('counts all things lost, over codes and articles', () => {
    const log = new LossLog();
    assert.equal(log.count, 0);
    log.add('mark.widened', 'a.azn', { span: { start: 0, end: 4 } });
    log.add('mark.widened', 'a.azn');
    log.add('mark.widened', 'b.azn');
    log.add('field.id', 'b.azn', undefined, 7);
    assert.equal(log.count, 10);
    assert.deepEqual(
      [...log.totals()],
      [
        ['mark.widened', 3],
        ['field.id', 7],
      ],
    );
  });
});
