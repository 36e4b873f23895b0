import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { readDictionaryData } from '../../../src/lexicon/compile/dictionary';
import { knownDays } from '../../../src/core/dictionary/holders';

const ROOT = join(__dirname, '..', '..', '..');

describe('dictionary data', () => {
  const data = readDictionaryData();

  it('holds at least 500 titles and 400 institutions', () => {
    assert.ok(data.titles.length >= 500, `${data.titles.length} titles`);
    assert.ok(data.institutions.length >= 400, `${data.institutions.length} institutions`);
  });

  it('has no title and no definition twice', () => {
    const forms = data.titles.map(({ canonical }) => canonical);
    assert.deepEqual(
      forms.filter((form, at) => forms.indexOf(form) !== at),
      [],
    );
    const sentences = data.titles.flatMap(({ definition }) =>
      definition === undefined ? [] : [definition.az, definition.en],
    );
    assert.deepEqual(
      sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at),
      [],
    );
  });

  it('is verified only with a source, and every definition is one sentence in both languages', () => {
    for (const entry of [...data.titles, ...data.institutions])
      assert.ok(!entry.verified || entry.source !== undefined, entry.id);
    for (const { id, definition } of data.titles) {
      assert.match(definition?.az ?? '', /^[\p{L}\p{N}“]/u, id);
      assert.match(definition?.az ?? '', /\.$/u, id);
      assert.match(definition?.en ?? '', /\.$/u, id);
    }
  });

  it('keeps the holders known only between days that a source states', () => {
    for (const holder of data.holders) {
      const { since, until } = knownDays(holder);
      assert.ok(since === undefined || until === undefined || since <= until, holder.person);
    }
  });

  it('fits its published schema', () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'syntaxes', 'titles.schema.json'), 'utf8')) as object;
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    for (const folder of ['titles', 'institutions']) {
      for (const file of readdirSync(join(ROOT, 'src', 'lexicon', folder))) {
        const valid = validate(parse(readFileSync(join(ROOT, 'src', 'lexicon', folder, file), 'utf8')));
        assert.ok(valid, `${file}: ${JSON.stringify(validate.errors?.[0])}`);
      }
    }
  });
});
