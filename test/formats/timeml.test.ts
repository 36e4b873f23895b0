import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { attributeFaults } from '../support/formats/documentType';
import { sharedPath, sharedText } from '../support/shared';
import { output, outputs } from './outputs';
import { isHere, runProgram } from './programs';

const BROKEN_VALUE = ['value="2024-03-11"', 'value="11 mart"'] as const;

describe('TimeML by the attribute lists of TimeML.dtd', () => {
  it('is valid, and with a blank in a value, an unknown type or a lost end it is not', function () {
    const dtd = sharedText(this, 'schemas/TimeML.dtd');
    for (const text of outputs('timeml').values()) assert.deepEqual(attributeFaults(text, dtd), []);
    const dates = output('timeml', 'dates.azn.tml');
    for (const [from, to] of [
      BROKEN_VALUE,
      ['type="DATE"', 'type="DAY"'],
      ['tid="t2"', 'tid="t99"'],
      ['tid="t2" ', ''],
      ['mod="APPROX"', 'mode="APPROX"'],
    ] as const) {
      assert.ok(dates.includes(from), from);
      assert.notDeepEqual(attributeFaults(dates.replace(from, to), dtd), [], from);
    }
  });
});

describe('TimeML against TimeML.dtd, by xmllint', () => {
  it('is valid, and a value with a blank is not', function () {
    const dtd = sharedPath('schemas/TimeML.dtd');
    if (dtd === undefined) this.skip();
    isHere(this, 'xmllint', ['--version']);
    const valid = (text: string): boolean => runProgram('xmllint', ['--noout', '--dtdvalid', dtd, '-'], text).ok;
    for (const text of outputs('timeml').values()) assert.ok(valid(text));
    assert.ok(!valid(output('timeml', 'dates.azn.tml').replace(...BROKEN_VALUE)));
  });
});

describe('TimeML of ranges', () => {
  it('splits a range into its ends and a duration that points to them', () => {
    const text = output('timeml', 'dates.azn.tml');
    assert.match(
      text,
      /<TIMEX3 tid="t1" type="DURATION" value="P2D" beginPoint="t2" endPoint="t3">11-12 mart<\/TIMEX3>/u,
    );
    assert.match(
      text,
      /<TIMEX3 tid="t2" type="DATE" value="2024-03-11"\/><TIMEX3 tid="t3" type="DATE" value="2024-03-12"\/>/u,
    );
    assert.match(text, /type="DURATION" value="P2Y" beginPoint/u);
    assert.match(text, /type="DATE" value="XXXX-XX-XX">fevralın 30-da</u);
  });
});
