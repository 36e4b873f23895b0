import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { invalidByRelaxNg, itIsValid, withTwins, type Break, type XmlFile } from '../support/formats/libxml';
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
  itIsValid(files, invalidByRelaxNg, { own: 'teiSubset.rng', whole: 'tei_all.rng' });

  it('has the exported text as the text of its body', () => {
    for (const contents of outputs('tei').values()) {
      const body = /<body[^>]*>([^]*)<\/body>/u.exec(contents)?.[1]?.replace(/<[^>]+>/gu, '') ?? '';
      assert.doesNotMatch(body, /\r/u);
      assert.ok(body === '' || contents.includes('xml:id="text"'));
    }
  });
});
