import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { invalidByDtd, itIsValid, withTwins, type Break, type XmlFile } from '../support/formats/libxml';
import { output, outputs } from './outputs';

const BREAKS: readonly Break[] = [
  ['value', 'value="2024-03-11"', 'value="11 mart"'],
  ['type', 'type="DATE"', 'type="DAY"'],
  ['lost-end', 'tid="t2"', 'tid="t99"'],
  ['no-id', 'tid="t2" ', ''],
  ['twice', 'tid="t3"', 'tid="t2"'],
  ['attribute', 'mod="APPROX"', 'mode="APPROX"'],
  ['nested', '>hər il<', '><TIMEX3 tid="t98" type="SET" value="P1Y"/>hər il<'],
  ['element', '<TimeML>', '<TimeML><DOCID>1</DOCID>'],
];

const files = (): XmlFile[] => withTwins([...outputs('timeml').values()], output('timeml', 'dates.azn.tml'), BREAKS);

describe('TimeML, by libxml2', () => {
  itIsValid(files, invalidByDtd, { own: 'timex3.dtd', whole: 'TimeML.dtd' });
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
