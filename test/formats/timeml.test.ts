import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { invalidByDtd, ownSchema } from '../support/formats/libxml';
import { sharedPath } from '../support/shared';
import { output, outputs } from './outputs';

/** The outputs, and twins of one of them in each of which something is broken. */
function files(): { readonly fileName: string; readonly contents: string }[] {
  const good = [...outputs('timeml').values()].map((contents, i) => ({ fileName: `good${i}.xml`, contents }));
  const dates = output('timeml', 'dates.azn.tml');
  const broken = (
    [
      ['value', 'value="2024-03-11"', 'value="11 mart"'],
      ['type', 'type="DATE"', 'type="DAY"'],
      ['lost-end', 'tid="t2"', 'tid="t99"'],
      ['no-id', 'tid="t2" ', ''],
      ['twice', 'tid="t3"', 'tid="t2"'],
      ['attribute', 'mod="APPROX"', 'mode="APPROX"'],
      ['nested', '>hər il<', '><TIMEX3 tid="t98" type="SET" value="P1Y"/>hər il<'],
      ['element', '<TimeML>', '<TimeML><DOCID>1</DOCID>'],
    ] as const
  ).map(([name, from, to]) => {
    assert.ok(dates.includes(from), from);
    return { fileName: `twin-${name}.xml`, contents: dates.replace(from, to) };
  });
  return [...good, ...broken];
}

const twins = (): string[] =>
  files()
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('twin'))
    .sort();

describe('TimeML, by libxml2', () => {
  it('is valid by the part of the document type that it uses, and broken twins are not', async () => {
    assert.deepEqual(await invalidByDtd(files(), ownSchema('timex3.dtd')), twins());
  });

  it('is valid by TimeML.dtd itself, and broken twins are not', async function () {
    const path = sharedPath('schemas/TimeML.dtd');
    if (path === undefined) this.skip();
    assert.deepEqual(await invalidByDtd(files(), readFileSync(path, 'utf8')), twins());
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
