import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { sharedPath } from '../support/shared';
import { outputs } from './outputs';

/** Checks files against the TEI schema with libxml2; one run for all, since reading the schema takes seconds. */
async function invalidFiles(files: readonly XMLFileInfo[], schema: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: files,
    schema: { fileName: 'tei.rng', contents: schema },
    extension: 'relaxng',
    maxMemoryPages: 8192,
  });
  return [...new Set(errors.flatMap(({ loc }) => (loc === null ? [] : [loc.fileName])))].sort();
}

describe('TEI against tei_all.rng, by libxml2', () => {
  it('is valid, and a broken date or element is not', async function () {
    const path = sharedPath('schemas/tei_all.rng');
    if (path === undefined) this.skip();
    const schema = readFileSync(path, 'utf8');
    const good = [...outputs('tei').values()].map((contents, i) => ({ fileName: `good${i}.xml`, contents }));
    const [sample] = good.filter(({ contents }) => contents.includes('when="2024-03-11T15:30:00"'));
    assert.ok(sample);
    const twins = [
      {
        fileName: 'twin-date.xml',
        contents: sample.contents.replace('when="2024-03-11T15:30:00"', 'when="11.03.2024"'),
      },
      { fileName: 'twin-element.xml', contents: sample.contents.replace('<p>', '<p><nosuch/>') },
    ];
    assert.deepEqual(await invalidFiles([...good, ...twins], schema), ['twin-date.xml', 'twin-element.xml']);
  });

  it('has the exported text as the text of its body', () => {
    for (const contents of outputs('tei').values()) {
      const body = /<body[^>]*>([^]*)<\/body>/u.exec(contents)?.[1]?.replace(/<[^>]+>/gu, '') ?? '';
      assert.doesNotMatch(body, /\r/u);
      assert.ok(body === '' || contents.includes('xml:id="text"'));
    }
  });
});
