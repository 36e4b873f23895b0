import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { sharedPath } from '../support/shared';
import { output, outputs } from './outputs';

const BROKEN_VALUE = ['value="2024-03-11"', 'value="11 mart"'] as const;

/** Checks files against the document type with libxml2; the names of those that are not valid. */
async function invalidFiles(files: readonly XMLFileInfo[], dtd: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: files,
    preload: { fileName: 'TimeML.dtd', contents: dtd },
    modifyArguments: (args) => ['--dtdvalid', 'TimeML.dtd', ...args],
    normalization: 'c14n',
    maxMemoryPages: 4096,
  });
  return [...new Set(errors.flatMap(({ loc }) => (loc === null ? [] : [loc.fileName])))].sort();
}

describe('TimeML against TimeML.dtd, by libxml2', () => {
  it('is valid, and a value with a blank or an unknown type is not', async function () {
    const path = sharedPath('schemas/TimeML.dtd');
    if (path === undefined) this.skip();
    const good = [...outputs('timeml').values()].map((contents, i) => ({ fileName: `good${i}.xml`, contents }));
    const dates = output('timeml', 'dates.azn.tml');
    const twins = [
      { fileName: 'twin-value.xml', contents: dates.replace(...BROKEN_VALUE) },
      { fileName: 'twin-type.xml', contents: dates.replace('type="DATE"', 'type="DAY"') },
    ];
    const invalid = await invalidFiles([...good, ...twins], readFileSync(path, 'utf8'));
    assert.deepEqual(invalid, ['twin-type.xml', 'twin-value.xml']);
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
