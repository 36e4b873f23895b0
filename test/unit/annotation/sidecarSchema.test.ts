import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { readSidecar, writeSidecar } from '../../../src/core/annotation/sidecar';
import { ENTRIES, HEAD } from '../../../src/core/annotation/sidecar/fields';
import { parseArticle } from '../../../src/core/article/parse';
import schema from '../../../syntaxes/sidecar.schema.json';
import { changeByHand } from '../../support/annotation/handChanges';
import { Random } from '../../support/annotation/random';
import { randomSet } from '../../support/annotation/sets';
import { sentence } from '../../support/annotation/texts';

describe('the published schema of sidecars', () => {
  const fits = new Ajv({ allowUnionTypes: true }).compile(schema);

  it('names the keys that the reader knows', () => {
    assert.deepEqual(Object.keys(schema.properties).sort(), [...HEAD.map(({ key }) => key), 'entries'].sort());
    for (const kind of ['paragraph', 'mark', 'entity', 'relation'] as const) {
      const { properties, required } = schema.definitions[kind];
      assert.deepEqual(Object.keys(properties).sort(), ENTRIES[kind].map(({ key }) => key).sort());
      const needed = ENTRIES[kind].filter((spec) => spec.required === true).map(({ key }) => key);
      assert.deepEqual([...required].sort(), needed.sort());
    }
  });

  it('says of sidecars, sound and changed by hand, what the reader says', () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = new Random(seed);
      const text = `date 2024-04-15\n${sentence(random)}\n`;
      const written = writeSidecar(undefined, randomSet(random, text, 4), parseArticle(text));
      assert.ok(fits(parse(written)), `seed ${seed}: ${JSON.stringify(fits.errors)}`);
      const file = changeByHand(random, written);
      const read = readSidecar(file);
      if (read.state === 'ok') assert.ok(fits(parse(file)), `seed ${seed}: ${JSON.stringify(fits.errors)}\n${file}`);
    }
  });
});
