import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { invalidByRelaxNg, ownSchema, twinsOf, withTwins, type Break, type XmlFile } from '../support/formats/libxml';
import { sharedPath } from '../support/shared';
import { outputs } from './outputs';

const TIME = 'when="2024-03-11T15:30:00"';

const BREAKS: readonly Break[] = [
  ['date', TIME, 'when="11.03.2024"'],
  ['day', TIME, 'when="2024-02-30"'],
  ['element', '<p>', '<p><nosuch/>'],
  ['attribute', ' xml:lang="az"', ' xml:lang="az" tongue="az"'],
  ['id', 'xml:id="m-11"', 'xml:id="11"'],
  ['title', /<titleStmt>.*<\/titleStmt>/u, ''],
];

function files(): XmlFile[] {
  const good = [...outputs('tei').values()];
  return withTwins(good, good.find((contents) => contents.includes(TIME)) ?? '', BREAKS);
}

describe('TEI, by libxml2', () => {
  it('is valid by the part of the schema that it uses, and broken twins are not', async () => {
    assert.deepEqual(await invalidByRelaxNg(files(), ownSchema('teiSubset.rng')), twinsOf(files()));
  });

  it('is valid by tei_all.rng, and broken twins are not', async function () {
    const path = sharedPath('schemas/tei_all.rng');
    if (path === undefined) this.skip();
    assert.deepEqual(await invalidByRelaxNg(files(), readFileSync(path, 'utf8')), twinsOf(files()));
  });

  it('has the exported text as the text of its body', () => {
    for (const contents of outputs('tei').values()) {
      const body = /<body[^>]*>([^]*)<\/body>/u.exec(contents)?.[1]?.replace(/<[^>]+>/gu, '') ?? '';
      assert.doesNotMatch(body, /\r/u);
      assert.ok(body === '' || contents.includes('xml:id="text"'));
    }
  });
});
